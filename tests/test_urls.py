from __future__ import annotations

import pytest
from briefgen.urls import absolute_url, alias_url, digest_text, is_slug, root_prefix, slugify_text
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize("text", ["a", "a-b", "2025-09-04-rutte", "a" * 200])
def test_ids_are_lower_case_letters_digits_and_single_hyphens(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize("text", ["", "A", "a--b", "-a", "a-", "a_b", "ä", "a b", "../a", "a" * 201, "a\n"])
def test_other_texts_are_no_ids(text: str) -> None:
    assert not is_slug(text)


@given(st.text())
def test_a_slug_made_of_a_text_is_an_id_or_nothing(text: str) -> None:
    slug = slugify_text(text)

    assert slug == "" or is_slug(slug)


@pytest.mark.parametrize(
    "name", ["محمد بن سلمان", "בנימין", "习近平", "윤석열", "Нарендра", "ნიკო", "Ђорђе", "אב"]
)
def test_names_in_any_script_make_ids(name: str) -> None:
    assert is_slug(slugify_text(name))


@pytest.mark.parametrize(
    ("alias", "url"),
    [
        ("/2019/old/", "2019/old/index.html"),
        ("old", "old/index.html"),
        ("/a/b.html", "a/b.html"),
        ("/a/b.htm", "a/b.htm"),
        ("/", None),
        ("", None),
        ("../up", None),
        ("/a//b", None),
        ("https://x.example/", None),
        ("/a?b", None),
        ("\\a", None),
    ],
)
def test_old_addresses_become_files_on_the_site(alias: str, url: str | None) -> None:
    assert url == alias_url(alias)


def test_addresses_for_the_outside_world_are_escaped() -> None:
    assert "https://x.example/d/a%20b/#c" == absolute_url("https://x.example/d", "a b/index.html#c")
    assert "https://x.example/feed.xml" == absolute_url("https://x.example/", "feed.xml")


@given(st.lists(st.sampled_from("abc"), max_size=5))
def test_the_prefix_leads_back_to_the_root(folders: list[str]) -> None:
    url = "/".join([*folders, "index.html"])

    assert len(folders) == root_prefix(url).count("../")


def test_digests_tell_texts_apart() -> None:
    assert digest_text("a") != digest_text("b")
