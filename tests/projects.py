"""Sites written inline, built for real under `tmp_path`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

from briefgen import load
from briefgen.cli import main
from briefgen.config import load_config
from briefgen.dates import parse_date
from briefgen.decode import decode_struct
from briefgen.diagnostics import Location, Report
from briefgen.link import find_now, link_site
from briefgen.load import Records
from briefgen.locating import Locator
from briefgen.model import Site
from briefgen.pipeline import Options, Result, build_site
from briefgen.plan import plan_pages
from briefgen.source import parse_document
from briefgen.workers import Workers
from click.testing import CliRunner
from click.testing import Result as Outcome

__all__ = [
    "BRIEF",
    "REPOSITORY",
    "SITES",
    "Project",
    "Write",
    "decode_yaml",
    "load_files",
    "load_records",
    "run",
    "write_files",
]

REPOSITORY = Path(__file__).parent.parent
SITES = {"full": REPOSITORY / "tests" / "sites" / "full", "content": REPOSITORY}
"""The sites on disk that tests build: one with every feature once, and the one that is shipped."""
BRIEF = "---\ntitle: A bridge\ndate: 2025-09-04\n---\n"
"""A brief without fault."""


@dataclass(frozen=True, slots=True)
class Project:
    """A site on disk."""

    root: Path

    def build(self, *, now: str = "", with_drafts: bool = False, base_url: str | None = None) -> Result:
        """Build the site into `output/`."""
        return build_site(
            Options(
                root=self.root,
                output=self.root / "output",
                now=parse_date(now) if now else None,
                with_drafts=with_drafts,
                base_url=base_url,
            )
        )

    def link(self, *, now: str = "", with_drafts: bool = False) -> Site:
        """Load and link the site; it must be free of errors."""
        report = self.report
        config = load_config(self.root, report)
        assert config is not None
        records = load_records(self.root, report)
        moment = parse_date(now) if now else find_now(records)
        site = link_site(records, config, report, now=moment, with_drafts=with_drafts)
        assert not report.has_errors, report.diagnostics
        return site

    def plan(self, *, now: str = "", findings: Mapping[str, int] | None = None) -> dict[str, Any]:
        """Return the context of every page by its URL."""
        report = self.report
        config = load_config(self.root, report)
        assert config is not None
        pages = plan_pages(
            self.link(now=now),
            config,
            (),
            report,
            count_findings=lambda: findings or {},
            history={},
            has_search=True,
        )
        return {page.url: page.context for page in pages}

    def find(self, rule: str = "") -> list[str]:
        """Build the site and return its errors, or all that breaks one rule, a line each."""
        return [
            str(found)
            for found in self.build().diagnostics
            if (found.rule == rule if rule else found.level == "error")
        ]

    def read(self, url: str) -> str:
        """Return a file of the output."""
        return (self.root / "output" / url).read_text(encoding="utf-8")

    @property
    def urls(self) -> set[str]:
        """Every file of the output but the manifest."""
        output = self.root / "output"
        files = {file.relative_to(output).as_posix() for file in output.rglob("*") if file.is_file()}
        return files - {".briefgen-manifest.json"}

    @property
    def report(self) -> Report:
        """A new report that knows where the site's files are."""
        return Report(Locator(self.root))


def load_records(root: Path, report: Report) -> Records:
    """Load the content of the site in a folder."""
    return load.load_records(root, report, Workers())


def decode_yaml(text: str, struct: type[Any], **defaults: object) -> tuple[Any, list[str]]:
    """Return what a text is decoded to, and what is found in it, each without its path."""
    report = Report(locate=lambda pointer: Location(pointer.path))
    document = parse_document(text, "a.yaml", report)
    assert document is not None
    assert document.root is not None
    value = decode_struct(document.root, struct, document, report, defaults=defaults)
    return value, [str(found).removeprefix("a.yaml:") for found in report.diagnostics]


def run(*arguments: str | Path, environment: dict[str, str] | None = None) -> Outcome:
    """Run the program as from a shell."""
    return CliRunner().invoke(
        main, [str(argument) for argument in arguments], env=environment, prog_name="briefgen"
    )


def write_files(root: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below a folder; texts are dedented."""
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else dedent(content).lstrip("\n").encode())


Write = Callable[[Mapping[str, str | bytes]], Project]
"""The type of the `project` fixture."""


def load_files(project: Write, files: dict[str, str | bytes]) -> tuple[Records, list[str]]:
    """Write files and load them; return the records and what is found."""
    site = project(files)
    report = site.report
    return load_records(site.root, report), [str(found) for found in report.diagnostics]
