from __future__ import annotations

import pytest
from briefgen.cache import Cache, open_cache
from briefgen.model import BodyLink, Key
from briefgen.stored import Gone, read_site, store_amended, store_site
from msgspec import structs

from projects import Write

SITE = {
    "content/actors/ana.yaml": "name: Ana Ilić\nkind: person\nroles: [{title: Mayor, of: council}]\n",
    "content/actors/council.yaml": "name: Council\nkind: organisation\n",
    "content/topics/bridges.yaml": "name: Bridges\npropositions: [{id: build, text: Build it.}]\n",
    "content/briefs/bridge.md": """
    ---
    title: A bridge
    date: 2025-09-04
    actors: [ana, Stub Person]
    topics: [bridges]
    sources: [{id: s1, title: Minutes, url: "https://x.example/"}]
    quotes: [{speaker: ana, text: We will build it, source: s1}]
    positions: [{actor: ana, proposition: bridges/build, stance: supports, basis: s1}]
    corrections: [{date: 2025-09-05, kind: update, reason: More is known.}]
    ---
    Words of [[ana]].
    """,
    "content/briefs/draft.md": "---\ntitle: D\ndate: 2025\nstatus: draft\n---\n",
}


def test_a_stored_site_is_read_as_it_was_but_for_the_texts_of_briefs(project: Write) -> None:
    folder = project(SITE)
    site = folder.link()
    with open_cache(folder.root, b"", lambda: None) as cache:
        store_site(site, cache)
        stored = read_site(cache)
        assert stored is not None
        briefs = {slug: structs.replace(each, body="", references=()) for slug, each in site.briefs.items()}

        assert briefs == dict(stored.briefs)
        for name in ("actors", "events", "statements", "sources", "topics", "places", "pages", "cast"):
            assert dict(getattr(site, name)) == dict(getattr(stored, name)), name
        for name in ("now", "stubs", "positions", "corrections", "left_out", "incomplete", "contents"):
            assert getattr(site, name) == getattr(stored, name), name
        assert dict(site.bodies) == dict(stored.bodies)
        assert dict(site.briefs_by_actor) == dict(stored.briefs_by_actor)
        assert {field: dict(each) for field, each in site.backlinks.items()} == {
            field: dict(each) for field, each in stored.backlinks.items()
        }


def test_a_map_is_read_like_any_other(project: Write) -> None:
    folder = project(SITE)
    with open_cache(folder.root, b"", lambda: None) as cache:
        store_site(folder.link(), cache)
        stored = read_site(cache)
        assert stored is not None

        assert "ana" in stored.actors
        assert "nobody" not in stored.actors
        assert stored.actors["ana"] is stored.actors["ana"]
        assert len(stored.actors) == len(list(stored.actors))
        assert stored.actors.get("nobody") is None


def test_links_of_later_texts_take_the_place_of_earlier_ones(project: Write) -> None:
    folder = project(SITE)
    links = (BodyLink(0, 3, "link", Key("actor", "ana"), ""),)
    with open_cache(folder.root, b"", lambda: None) as cache:
        store_site(folder.link(), cache)
        store_amended({"bridge": links}, cache)
        store_amended({"other": ()}, cache)
        stored = read_site(cache)
        assert stored is not None

        assert links == stored.bodies[Key("brief", "bridge")]
        assert () == stored.bodies[Key("brief", "other")]


def test_where_nothing_was_stored_there_is_no_site() -> None:
    store_amended({"bridge": ()}, Cache(None))

    assert read_site(Cache(None)) is None


def test_a_part_that_is_gone_is_told(project: Write) -> None:
    folder = project(SITE)
    with open_cache(folder.root, b"", lambda: None) as cache:
        store_site(folder.link(), cache)
        cache.drop(["site:actors"])
        stored = read_site(cache)
        assert stored is not None

        with pytest.raises(Gone):
            stored.actors["ana"]
