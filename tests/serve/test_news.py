from __future__ import annotations

from threading import Thread

from briefgen.serve.news import News


def test_who_waits_is_told() -> None:
    news = News()
    thread = Thread(target=news.tell)
    thread.start()
    number = news.wait(0, 20)
    thread.join()

    assert number == 1


def test_nobody_waits_after_the_end_or_longer_than_wanted() -> None:
    news = News()
    in_vain = news.wait(0, 0)
    news.end()

    assert (0, 0) == (in_vain, news.wait(0))
    assert news.is_over
