from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from briefgen.messages import BriefgenError
from briefgen.pipeline import Options, check_content
from briefgen.records import RECORD_TYPES
from briefgen.scaffold import HOSTS, check_new_folder, collect_host, collect_site, write_new_files
from briefgen.urls import FOLDER_BY_KIND

SCHEMAS = {
    "github-pages/.github/workflows/site.yml": "github-workflows",
    "cloudflare/.github/workflows/site.yml": "github-workflows",
    "gitlab/.gitlab-ci.yml": "gitlab-ci",
}


@pytest.mark.parametrize("site", ["briefgen.yaml", "content/briefs/a.md"])
@pytest.mark.parametrize("inside", ["desk", "content/desk"])
def test_a_site_holds_no_other(tmp_path: Path, site: str, inside: str) -> None:
    (tmp_path / site).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / site).touch()

    with pytest.raises(BriefgenError, match=r"desk is inside the site .*, and a site holds no other; name"):
        check_new_folder(tmp_path / inside)


def test_the_starter_has_no_findings_of_any_level(tmp_path: Path) -> None:
    write_new_files(tmp_path, collect_site())

    result = check_content(Options(root=tmp_path, output=tmp_path / "output", is_strict=True))

    assert () == result.diagnostics


def test_the_starter_shows_the_kinds_that_briefs_are_made_of() -> None:
    folders = {path.split("/")[1] for path in collect_site() if path.startswith("content/")}

    assert {FOLDER_BY_KIND[kind] for kind in RECORD_TYPES} - {"quotes"} == folders - {"static"}


def test_the_starter_s_sources_stand_where_nothing_is() -> None:
    sources = [text.decode() for path, text in collect_site().items() if "/sources/" in path]
    addresses = [line for text in sources for line in text.splitlines() if "url:" in line]

    assert [] == [line for line in addresses if "https://example.org/" not in line]


@pytest.mark.parametrize(("path", "schema"), SCHEMAS.items())
def test_workflows_are_what_their_host_reads(tmp_path: Path, path: str, schema: str) -> None:
    host, _, name = path.partition("/")
    file = tmp_path / Path(name).name
    file.write_bytes(collect_host(host)[name])  # type: ignore[arg-type]

    done = subprocess.run(
        (sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", file),
        capture_output=True,
        text=True,
        check=False,
    )

    assert 0 == done.returncode, done.stdout


def test_netlify_builds_previews_and_the_site_with_their_own_address() -> None:
    files = collect_host("netlify")
    settings = tomllib.loads(files["netlify.toml"].decode())
    preview, production = settings["build"], settings["context"]["production"]
    plugin = settings["plugins"][0]["package"]

    assert "output" == preview["publish"]
    assert preview["command"] == production["command"].replace("$URL", "$DEPLOY_PRIME_URL")
    assert production["command"].endswith('briefgen build --base-url "$URL/"\n  ')
    assert {f"{plugin[1:]}/{name}" for name in ("manifest.yml", "package.json", "index.js")} < files.keys()


@pytest.mark.parametrize("host", HOSTS)
def test_each_host_installs_checks_builds_keeps_the_cache_and_has_a_manual(host: str) -> None:
    files = collect_host(host)  # type: ignore[arg-type]
    text = "\n".join(content.decode() for path, content in files.items() if not path.endswith(".md"))

    for step in ("pip install briefgen", "briefgen check", "briefgen build", "--base-url", ".briefgen"):
        assert step in text
    assert files["PUBLISHING.md"].startswith(b"# Publishing on ")


@pytest.mark.parametrize("names", [(), (".git",)])
def test_an_empty_folder_can_become_a_site(tmp_path: Path, names: tuple[str, ...]) -> None:
    for name in names:
        (tmp_path / name).mkdir()

    check_new_folder(tmp_path)
    check_new_folder(tmp_path / "new" / "one")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("notes.txt", 'holds "notes.txt", and a new site needs a folder of its own'),
        ("content", "is a site already"),
    ],
)
def test_a_folder_with_something_in_it_cannot(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / name).write_text("mine", encoding="utf-8")

    with pytest.raises(BriefgenError, match=message):
        check_new_folder(tmp_path)
    with pytest.raises(BriefgenError, match="is a file"):
        check_new_folder(tmp_path / name)


def test_where_one_file_is_there_none_is_written(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("mine", encoding="utf-8")

    with pytest.raises(BriefgenError, match="is already there; nothing was written"):
        write_new_files(tmp_path, {"a": b"", "b": b""})

    assert ["b"] == [file.name for file in tmp_path.iterdir()]
