from __future__ import annotations

import pytest
from briefgen.diagnostics import Location, Pointer, Report
from briefgen.plan.addresses import Addresses, fold_url


@pytest.mark.parametrize(
    ("url", "message"),
    [
        ("new/index.html", ""),
        (
            "Briefs/A/index.html",
            'the address "briefs/a/index.html" (here "Briefs/A/index.html") is already taken',
        ),
        ("briefs", '"briefs" is a folder of the site, where this file wants to stand'),
        ("assets", '"assets" is a folder of the site, where this file wants to stand'),
        ("404.html/index.html", '"404.html" is a file of the site, where this address needs a folder'),
        ("robots.txt/index.html", '"robots.txt" is a file of the site, where this address needs a folder'),
        ("a/feed.xml/b.html", '"a/feed.xml" is a file of the site, where this address needs a folder'),
    ],
)
def test_an_address_is_given_once_and_never_as_file_and_folder(url: str, message: str) -> None:
    addresses = Addresses({fold_url(each): each for each in ("briefs/a/index.html", "404.html")})
    report = Report(lambda pointer: Location(pointer.path))

    assert addresses.claim(url, Pointer("x"), report) == (message == "")
    assert [message] * (message != "") == [found.message for found in report.found]


def test_what_was_given_counts_for_those_who_come_later() -> None:
    addresses = Addresses({})
    report = Report(lambda pointer: Location(pointer.path))

    assert [True, False, False] == [
        addresses.claim(url, Pointer("x"), report) for url in ("a/b.html", "a", "a/b.html/c.html")
    ]


def test_addresses_fold_case_and_form() -> None:
    assert fold_url("A/e\u0301") == fold_url("a/\u00e9")
