from __future__ import annotations

from projects import Write


def brief(date: str) -> str:
    return f"---\ntitle: Brief of {date}\ndate: {date}\n---\n"


FILES: dict[str, str | bytes] = {
    f"content/briefs/{n}.md": brief(date)
    for n, date in enumerate(("2024", "2025-08", "2025-09-04", "2025-09-05", '"0987-03"'))
}


def test_years_months_and_briefs_lead_from_one_to_the_next(project: Write) -> None:
    pages = project(FILES).plan()

    assert [("2025", 3), ("2024", 1), ("987", 1)] == [
        (each.period.text, each.total) for each in pages["archive/index.html"].periods
    ]
    assert [
        ("August 2025", "archive/2025/08/index.html"),
        ("September 2025", "archive/2025/09/index.html"),
    ] == [(each.period.text, each.period.href) for each in pages["archive/2025/index.html"].periods]
    assert ["Brief of 2025-09-05", "Brief of 2025-09-04"] == [
        line.title for line in pages["archive/2025/09/index.html"].briefs
    ]


def test_a_brief_known_to_the_year_stands_on_the_year(project: Write) -> None:
    pages = project(FILES).plan()

    assert ["Brief of 2024"] == [line.title for line in pages["archive/2024/index.html"].briefs]
    assert "archive/2024/01/index.html" not in pages


def test_each_page_leads_back_up(project: Write) -> None:
    pages = project(FILES).plan()

    assert pages["archive/index.html"].up is None
    assert pages["archive/2025/index.html"].up.href == "archive/index.html"
    assert pages["archive/2025/09/index.html"].up.href == "archive/2025/index.html"
