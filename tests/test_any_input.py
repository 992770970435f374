"""Whatever somebody writes, the program ends with findings or a site, never with a traceback."""

from __future__ import annotations

import tempfile
from html.parser import HTMLParser
from pathlib import Path

from briefgen.pipeline import Options, build_site
from briefgen.records import RECORD_TYPES
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

FIELDS = {
    "brief": [
        "title",
        "date",
        "status",
        "lang",
        "place",
        "dateline",
        "topics",
        "actors",
        "sources",
        "quotes",
        "positions",
        "corrections",
        "aliases",
        "related",
        "body",
        "translation_of",
    ],
    "actor": [
        "name",
        "kind",
        "roles",
        "born",
        "died",
        "member_of",
        "parent",
        "country",
        "image",
        "same_as",
        "also_known_as",
        "aliases",
    ],
    "event": ["title", "date", "status", "place", "venue", "participants", "part_of", "follows", "time"],
    "quote": [
        "speaker",
        "text",
        "date",
        "event",
        "as",
        "kind",
        "source",
        "evidence",
        "wordings",
        "about",
        "answers",
        "original",
    ],
    "source": ["title", "url", "published", "derived_from", "excerpts", "wire"],
    "topic": ["name", "parent", "propositions", "aliases"],
    "place": ["name", "country", "lat", "lon"],
    "page": ["title", "aliases", "body"],
}
TEXTS = st.one_of(
    st.sampled_from(
        [
            "a",
            "b",
            "Ana Ilić",
            "2025",
            "2025-09-04",
            "2025-02-30",
            "../2024",
            "person",
            "draft",
            "retracted",
            "a/p",
            "https://x.example/",
            "javascript:alert(1)",
            "/old/",
            "~",
            "true",
            "1",
            "العربية",
            "<script>alert(1)</script>",
            "[[a]] [@a] ![[quote:a]]",
            "Thursday, September 2",
            "“a b c d e f”",
        ]
    ),
    st.text(max_size=12),
)
VALUES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(
                [
                    "id",
                    "title",
                    "name",
                    "text",
                    "speaker",
                    "of",
                    "actor",
                    "proposition",
                    "stance",
                    "basis",
                    "source",
                    "excerpt",
                    "date",
                    "kind",
                    "was",
                    "now",
                    "value",
                    "group",
                    "src",
                    "from",
                    "to",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=5,
)


@st.composite
def sites(draw: st.DrawFn) -> dict[str, str]:
    files: dict[str, str] = {}
    for kind in draw(st.lists(st.sampled_from(sorted(RECORD_TYPES)), min_size=1, max_size=5)):
        record = draw(st.dictionaries(st.sampled_from(FIELDS[kind]), VALUES, min_size=1))
        name = draw(st.sampled_from(["a", "b", "2025-09-04-c"]))
        if draw(st.booleans()):
            files[f"content/{kind}s/{name}.yaml"] = write(record)
        else:
            body = draw(TEXTS)
            record.pop("body", None)
            files[f"content/{kind}s/{name}.md"] = f"---\n{write(record)}\n---\n{body}\n"
    if draw(st.booleans()):
        files["briefgen.yaml"] = write(
            draw(
                st.dictionaries(
                    st.sampled_from(["title", "nav", "base_url", "outputs", "timezone", "page_size"]),
                    VALUES,
                    max_size=3,
                )
            )
        )
    return files


def write(value: object) -> str:
    """Return a value as YAML, all in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {write(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(write, value)) + "]"
    return "'" + str(value).replace("'", "''") + "'"


class Alarm(HTMLParser):
    """Fails on anything that could run."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("iframe", "object", "embed")
        assert tag != "script" or (dict(attrs)["src"] or "").endswith(("assets/site.js", "assets/search.js"))
        for name, value in attrs:
            assert not name.startswith("on")
            assert not (
                name in ("href", "src")
                and (value or "").lower().startswith(("javascript", "data:", "vbscript"))
            )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sites())
def test_any_site_is_built_or_refused_and_nothing_in_it_can_run(files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "content").mkdir()
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8", errors="replace")
        result = build_site(Options(root=root, output=root / "output"))
        has_error = any(found.level == "error" for found in result.diagnostics)

        assert has_error == (result.written is None)
        for page in (root / "output").rglob("*.html"):
            Alarm().feed(page.read_text(encoding="utf-8"))
