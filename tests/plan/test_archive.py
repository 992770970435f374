from __future__ import annotations

from projects import Write


def brief(date: str) -> str:
    return f"---\ntitle: Brief of {date}\ndate: {date}\n---\n"


def files(*dates: str) -> dict[str, str | bytes]:
    return {f"content/briefs/{n}.md": brief(date) for n, date in enumerate(dates)}


FILES = files("2024", "2025-08", "2025-09-04", "2025-09-05", '"0987-03"')


def test_years_tell_how_many_briefs_each_month_has(project: Write) -> None:
    page = project(FILES).plan()["archive/index.html"]
    months = {
        each.year.text: [(cell.label, cell.total) for cell in each.months if cell.href] for each in page.years
    }

    assert {"2025": [("Aug", 1), ("Sep", 2)], "2024": [], "987": [("Mar", 1)]} == months
    assert [("2025", 3), ("2024", 1), ("987", 1)] == [(each.year.text, each.total) for each in page.years]


def test_a_year_has_twelve_months_with_their_days(project: Write) -> None:
    page = project(FILES).plan()["archive/2025/index.html"]
    september = page.months[8]
    days = [cell for week in september.weeks for cell in week]

    assert [12, 0, 2] == [len(page.months), page.months[0].total, september.total]
    assert ["1", "2", "3", "4", "5", "6", "7"] == [cell.label for cell in september.weeks[0]]
    assert {
        "4": "archive/2025/09/index.html#day-2025-09-04",
        "5": "archive/2025/09/index.html#day-2025-09-05",
    } == {cell.label: cell.href for cell in days if cell.href}
    assert ["29", "30", "", "", "", "", ""] == [cell.label for cell in september.weeks[4]]


def test_a_month_lists_its_briefs_by_day(project: Write) -> None:
    pages = project(
        files("2025-09-04", "2025-09", "2025-09-05", "2025-09-04~", "2025-09-10/2025-09-12")
    ).plan()
    page = pages["archive/2025/09/index.html"]

    assert [("day-2025-09-05", 1), ("day-2025-09-04", 2), ("no-day", 2)] == [
        (each.anchor, len(each.briefs)) for each in page.days
    ]


def test_a_day_leads_to_the_page_that_its_first_brief_stands_on(project: Write) -> None:
    dates = ["2025-09-05", "2025-09-05", "2025-09-04", "2025-09-03"]
    pages = project({**files(*dates), "briefgen.yaml": "page_size: 2\n"}).plan()
    cells = [
        cell for week in pages["archive/2025/09/index.html"].calendar.weeks for cell in week if cell.href
    ]

    assert [
        ("3", 1, 1, "archive/2025/09/page/2/index.html#day-2025-09-03"),
        ("4", 1, 1, "archive/2025/09/page/2/index.html#day-2025-09-04"),
        ("5", 2, 2, "archive/2025/09/index.html#day-2025-09-05"),
    ] == [(cell.label, cell.total, cell.level, cell.href) for cell in cells]


def test_a_brief_known_to_the_year_stands_on_the_year(project: Write) -> None:
    pages = project(FILES).plan()

    assert ["Brief of 2024"] == [line.title for line in pages["archive/2024/index.html"].briefs.items]
    assert "archive/2024/01/index.html" not in pages


def test_each_page_leads_back_up(project: Write) -> None:
    pages = project(FILES).plan()

    assert pages["archive/2025/index.html"].up.href == "archive/index.html"
    assert pages["archive/2025/09/index.html"].up.href == "archive/2025/index.html"


def test_the_archive_can_be_switched_off(project: Write) -> None:
    site = project({**FILES, "briefgen.yaml": "outputs: {archive: false}\n"})
    site.build()

    assert not [url for url in site.urls if url.startswith("archive/")]
    assert "archive/" not in site.read("index.html")
