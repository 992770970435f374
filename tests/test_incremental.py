"""After any edits, a build that remembers earlier ones is equal to one that knows nothing.

BRIEFGEN_EXAMPLES and BRIEFGEN_STEPS make the search longer, BRIEFGEN_JOBS shares each build's work.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefgen.dates import parse_date
from briefgen.pipeline import Options, Result, build_site
from briefgen.theme import find_default_theme
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

EXAMPLES = int(os.environ.get("BRIEFGEN_EXAMPLES", "12"))
STEPS = int(os.environ.get("BRIEFGEN_STEPS", "8"))
JOBS = int(os.environ.get("BRIEFGEN_JOBS", "1"))

SENTENCES = (
    "It began quietly.",
    "Then [[ana]] spoke.",
    "Then [[Ana Ilić|the mayor]] spoke.",
    "Bo Ek listened to Ana Ilić.",
    "Later [[council]] met [[bo]].",
    "The old Council Hall is shut.",
    "“We will build the bridge now” was heard. [@wire]",
    "“We will never build any bridge” was heard. [@own, para. 3]",
    "On Thursday, 4 September 2025 it rained.",
    "On Friday, 4 September 2025 it rained.",
    "See [[topic:bridges]] and [[event:talks]].",
    "See [[brief:two]].",
    "\n\n![[quote:pledge]]\n\n",
    "\n\n## A heading\n\n",
    "`[[ana]]` in code.",
    "[[nobody-at-all]] is nowhere.",
    "[A file](/note.txt).",
)
BODIES = st.lists(st.sampled_from(SENTENCES), max_size=5).map(" ".join)
FIELDS: dict[str, list[Any]] = {
    "title": ["One", "A bridge", "A bridge for Ana Ilić"],
    "date": ["2025-09-03", "2025-09-04", "2025-09", "2025-09-05T10:00+02:00"],
    "updated": [None, "2025-09-06"],
    "status": [None, "draft", "retracted", "withheld"],
    "embargo_until": [None, "2025-09-10T06:00Z", "2025-09-01"],
    "actors": [None, ["ana"], ["bo", "ana"], ["Someone Else"]],
    "topics": [None, ["bridges"]],
    "events": [None, ["talks"]],
    "place": [None, "lutetia", "Somewhere"],
    "summary": [None, "Short."],
    "related": [None, ["two"]],
    "aliases": [None, ["/old/"]],
    "lang": [None, "fr"],
    "sources": [
        None,
        ["wire"],
        ["wire", {"id": "own", "title": "Minutes", "url": "https://own.example/"}],
        [{"id": "own", "title": "Minutes", "published": "2025-09-07"}],
    ],
    "quotes": [
        None,
        ["pledge"],
        [{"speaker": "ana", "text": "We will build the bridge now", "date": "2025-09-04"}],
        [{"speaker": "bo", "text": "We will build the bridge now", "source": "wire"}],
    ],
    "positions": [
        None,
        [{"actor": "ana", "proposition": "bridges/build", "stance": "supports", "basis": "wire"}],
    ],
    "corrections": [
        None,
        [{"date": "2025-09-07", "kind": "update", "reason": "More is known."}],
        [{"date": "2025-09-07", "kind": "retraction", "reason": "It was wrong."}],
    ],
    "waivers": [
        None,
        [{"rule": "no-archive", "reason": "Paper only."}],
        [{"rule": "weekday-mismatch", "reason": "As printed.", "until": "2025-09-05"}],
        [{"rule": "lone-source", "reason": "There is no other."}],
    ],
}
START: dict[str, dict[str, Any]] = {
    "briefs/one.md": {"title": "One", "date": "2025-09-03", "actors": ["ana"]},
    "briefs/two.md": {"title": "Two", "date": "2025-09-04", "sources": ["wire"]},
    "briefs/three.md": {"title": "Three", "date": "2025-09-05", "topics": ["bridges"]},
    "actors/ana.md": {"name": "Ana Ilić", "kind": "person"},
    "actors/bo.md": {"name": "Bo Ek", "kind": "person"},
    "actors/council.md": {"name": "Council", "kind": "organisation"},
    "sources/wire.md": {"title": "A wire story", "url": "https://wire.example/", "published": "2025-09-03"},
    "topics/bridges.md": {"name": "Bridges", "propositions": [{"id": "build", "text": "Build it."}]},
    "events/talks.md": {"title": "Talks", "date": "2025-09-04", "participants": [{"actor": "ana"}]},
    "quotes/pledge.md": {"speaker": "ana", "text": "We will build the bridge now", "source": "wire"},
    "pages/about.md": {"title": "About"},
}
RECORD_FIELDS: dict[str, dict[str, list[Any]]] = {
    "actors": {
        "name": ["Ana Ilić", "Bo Ek", "Council Hall", "New Name"],
        "also_known_as": [None, ["Ana Ilić"], ["The Mayor"]],
        "roles": [None, [{"title": "Mayor", "of": "council", "from": "2025-01", "to": "2025-09-03"}]],
        "member_of": [None, ["council"]],
    },
    "sources": {
        "title": ["A wire story", "Another story"],
        "derived_from": [None, ["wire"]],
        "excerpts": [None, [{"id": "p1", "text": "We will build the bridge now."}]],
    },
    "topics": {"name": ["Bridges", "Crossings"], "parent": [None, "bridges"]},
    "events": {"title": ["Talks", "Meeting"], "date": ["2025-09-04", "2025-09"]},
    "quotes": {
        "speaker": ["ana", "bo", "nobody"],
        "text": ["We will build the bridge now", "We will not"],
        "date": [None, "2025-09-02"],
    },
    "pages": {"title": ["About", "Who we are"]},
}
SETTINGS: dict[str, list[Any]] = {
    "title": ["Briefs", "The desk"],
    "base_url": [None, "https://desk.example/"],
    "autolink": [True, False],
    "page_size": [2, 20],
    "timezone": ["UTC", "Europe/Kyiv"],
    "nav": [None, [{"title": "Briefs", "url": "/briefs/"}]],
    "rules": [None, {"weekday-mismatch": "error"}, {"weekday-mismatch": "off", "implicit-actor": "info"}],
    "no_such_setting": [None, "x"],
}
STATIC = ("note.txt", "robots.txt", "assets/style.css", "briefs/one/index.html", "a/b/c.txt")
TEMPLATES = ("pages/brief.html", "layout.html", "partials/brief.html", "assets/style.css", "assets/own.css")


def read_tree(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


class Editing(RuleBasedStateMachine):
    """A site that is edited and built, and beside it each time one that is built from nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.root = self.folder / "site"
        self.output = self.root / "output"
        self.records: dict[str, dict[str, Any]] = {}
        self.bodies: dict[str, str] = {}
        self.settings: dict[str, Any] = {}
        self.now: str | None = None
        self.with_drafts = False
        self.base_url: str | None = None

    def teardown(self) -> None:
        shutil.rmtree(self.folder)

    @initialize()
    def begin(self) -> None:
        for path, fields in START.items():
            self.write_record(path, dict(fields), "Then [[ana]] spoke." if "briefs" in path else "")

    def write_record(self, path: str, fields: dict[str, Any], body: str) -> None:
        self.records[path], self.bodies[path] = fields, body
        given = {key: value for key, value in fields.items() if value is not None}
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in given.items()]
        self.write(f"content/{path}", "\n".join(["---", *lines, "---", body, ""]))

    def write(self, path: str, text: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def draw_record(self, data: st.DataObject, kind: str = "") -> str | None:
        there = sorted(path for path in self.records if path.startswith(kind))
        return data.draw(st.sampled_from(there)) if there else None

    @rule(data=st.data(), body=BODIES)
    def change_text_of_brief(self, data: st.DataObject, body: str) -> None:
        if path := self.draw_record(data, "briefs/"):
            self.write_record(path, self.records[path], body)

    @rule(data=st.data(), sentence=st.sampled_from(SENTENCES))
    def add_to_text_of_brief(self, data: st.DataObject, sentence: str) -> None:
        if path := self.draw_record(data, "briefs/"):
            parts = [self.bodies[path], sentence]
            self.write_record(path, self.records[path], " ".join(data.draw(st.permutations(parts))))

    @rule(data=st.data(), body=BODIES)
    def change_text_of_any_record(self, data: st.DataObject, body: str) -> None:
        if path := self.draw_record(data):
            self.write_record(path, self.records[path], body)

    @rule(data=st.data(), field=st.sampled_from(sorted(FIELDS)))
    def change_field_of_brief(self, data: st.DataObject, field: str) -> None:
        if path := self.draw_record(data, "briefs/"):
            value = data.draw(st.sampled_from(FIELDS[field]))
            self.write_record(path, self.records[path] | {field: value}, self.bodies[path])

    @rule(data=st.data(), kind=st.sampled_from(sorted(RECORD_FIELDS)))
    def change_field_of_other_record(self, data: st.DataObject, kind: str) -> None:
        if path := self.draw_record(data, f"{kind}/"):
            field, values = data.draw(st.sampled_from(sorted(RECORD_FIELDS[kind].items())))
            value = data.draw(st.sampled_from(values))
            self.write_record(path, self.records[path] | {field: value}, self.bodies[path])

    @rule(data=st.data(), field=st.sampled_from(sorted(FIELDS)), body=BODIES)
    def change_text_and_field(self, data: st.DataObject, field: str, body: str) -> None:
        if path := self.draw_record(data, "briefs/"):
            value = data.draw(st.sampled_from(FIELDS[field]))
            self.write_record(path, self.records[path] | {field: value}, body)

    @rule(data=st.data())
    def delete_record(self, data: st.DataObject) -> None:
        if path := self.draw_record(data):
            (self.root / "content" / path).unlink()
            del self.records[path], self.bodies[path]

    @rule(path=st.sampled_from(sorted(START)))
    def restore_record(self, path: str) -> None:
        self.write_record(path, dict(START[path]), "")

    @rule(data=st.data(), name=st.sampled_from(["ana", "two", "four", "2025-09-02-five"]))
    def rename_record(self, data: st.DataObject, name: str) -> None:
        if path := self.draw_record(data):
            target = f"{path.split('/')[0]}/{name}.md"
            (self.root / "content" / path).rename(self.root / "content" / target)
            self.records[target], self.bodies[target] = self.records.pop(path), self.bodies.pop(path)

    @rule(
        path=st.sampled_from(["briefs/one.md", "actors/ana.md", "stray.md"]),
        text=st.sampled_from(["", "---\n", "---\n[\n---\n"]),
    )
    def break_file(self, path: str, text: str) -> None:
        self.write(f"content/{path}", text)
        self.records.pop(path, None)
        self.bodies.pop(path, None)
        if path == "stray.md":
            self.records[path], self.bodies[path] = {}, ""

    @rule(data=st.data(), setting=st.sampled_from(sorted(SETTINGS)))
    def change_setting(self, data: st.DataObject, setting: str) -> None:
        self.settings[setting] = data.draw(st.sampled_from(SETTINGS[setting]))
        given = {key: value for key, value in self.settings.items() if value is not None}
        self.write("briefgen.yaml", json.dumps(given) + "\n")

    @rule(name=st.sampled_from(TEMPLATES), change=st.sampled_from(["remove", "copy", "add", "break"]))
    def change_template(self, name: str, change: str) -> None:
        own, original = self.root / "templates" / name, find_default_theme() / name
        if change == "remove":
            own.unlink(missing_ok=True)
            return
        text = original.read_text(encoding="utf-8") if original.exists() else ""
        ends = {"copy": "", "add": "\n<!-- more -->\n", "break": "{% endif %}"}
        self.write(f"templates/{name}", text + ends[change])

    @rule(name=st.sampled_from(STATIC), text=st.sampled_from(["", "a\n", "b\n"]))
    def write_static_file(self, name: str, text: str) -> None:
        self.write(f"content/static/{name}", text)

    @rule(name=st.sampled_from(STATIC))
    def delete_static_file(self, name: str) -> None:
        (self.root / "content" / "static" / name).unlink(missing_ok=True)

    @rule(now=st.sampled_from([None, "2025-09-04", "2025-09-12", "2026-01-01T00:00Z"]))
    def change_clock(self, now: str | None) -> None:
        self.now = now

    @rule()
    def switch_drafts(self) -> None:
        self.with_drafts = not self.with_drafts

    @rule(base_url=st.sampled_from([None, "https://other.example/desk/"]))
    def change_base_url(self, base_url: str | None) -> None:
        self.base_url = base_url

    @precondition(lambda self: self.output.exists())
    @rule(data=st.data(), change=st.sampled_from(["delete", "tamper", "grow"]))
    def touch_output(self, data: st.DataObject, change: str) -> None:
        file = self.output / data.draw(st.sampled_from(sorted(self.list_output())))
        content = file.read_bytes()
        if change == "delete":
            file.unlink()
        else:
            file.write_bytes(content + b"x" if change == "grow" else b"\0" * len(content))

    def list_output(self) -> Iterator[str]:
        return (url for url in read_tree(self.output) if not url.startswith(".briefgen"))

    @precondition(lambda self: self.output.exists())
    @rule()
    def delete_output(self) -> None:
        shutil.rmtree(self.output)

    @rule()
    def change_nothing(self) -> None:
        pass

    @invariant()
    def building_is_equal_to_building_from_nothing(self) -> None:
        if not (self.root / "content").is_dir():
            return
        clean = self.folder / "clean"
        shutil.copytree(self.root, clean, ignore=shutil.ignore_patterns(".briefgen", "output"))
        expected, found = self.build(clean), self.build(self.root)

        assert expected.diagnostics == found.diagnostics
        assert (expected.written is None) == (found.written is None)
        assert (expected.contents, expected.left_out) == (found.contents, found.left_out)
        if found.written is not None:
            assert read_tree(clean / "output") == read_tree(self.output)
        shutil.rmtree(clean)

    def build(self, root: Path) -> Result:
        return build_site(
            Options(
                root=root,
                output=root / "output",
                now=parse_date(self.now) if self.now else None,
                with_drafts=self.with_drafts,
                base_url=self.base_url,
                jobs=JOBS if root == self.root else 1,
            )
        )


TestEditing = Editing.TestCase
TestEditing.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)
