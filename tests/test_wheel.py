"""The wheel, made from the source distribution, in an empty environment."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from briefgen.scaffold import collect_host, collect_site

REPOSITORY = Path(__file__).parent.parent


def run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_installed_wheel_builds_a_folder_with_only_content(tmp_path: Path) -> None:
    run(
        *(sys.executable, "-m", "build", "--no-isolation", "--outdir", tmp_path, REPOSITORY),
        cwd=REPOSITORY,
    )
    (wheel,) = tmp_path.glob("*.whl")
    run(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    python = tmp_path / "venv" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", wheel, cwd=tmp_path)
    brief = tmp_path / "desk" / "content" / "briefs" / "2025-09-04-first.md"
    brief.parent.mkdir(parents=True)
    brief.write_text("---\ntitle: The first brief\n---\nWords.\n", encoding="utf-8")

    by_script = run(tmp_path / "venv" / "bin" / "briefgen", "build", cwd=tmp_path / "desk")
    by_module = run(python, "-m", "briefgen", "--version", cwd=tmp_path)
    run(python, "-m", "briefgen", "init", "new", "--host", "netlify", cwd=tmp_path)
    new = {file.relative_to(tmp_path / "new").as_posix() for file in (tmp_path / "new").rglob("*")}

    assert "built 1 brief" in by_script
    assert "briefgen, version 0" in by_module
    assert collect_site().keys() | collect_host("netlify").keys() <= new
    page = tmp_path / "desk" / "output" / "briefs" / "2025-09-04-first" / "index.html"
    assert "The first brief" in page.read_text(encoding="utf-8")
    assert (tmp_path / "desk" / "output" / "assets" / "style.css").is_file()
