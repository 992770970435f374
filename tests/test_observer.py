from __future__ import annotations

import pytest
from briefgen.observer import Observer


def test_an_observer_keeps_silent(capsys: pytest.CaptureFixture[str]) -> None:
    observer = Observer()
    observer.begin("load", 2)
    observer.advance()
    observer.note_page("pages/brief.html", 0.1)
    observer.note_waiting()

    assert capsys.readouterr() == ("", "")
