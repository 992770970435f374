from __future__ import annotations

from projects import Write

ANA = "name: Ana\nkind: person\n"


def test_a_quote_that_takes_its_date_from_the_event_is_never_before_it(project: Write) -> None:
    site = project(
        {
            "content/actors/ana.yaml": ANA,
            "content/events/talks.yaml": "title: T\ndate: 2025-09-04\n",
            "content/quotes/q.yaml": "speaker: ana\ntext: Yes\nevent: talks\n",
        }
    )

    assert [] == site.find("quote-before-event")


def test_an_event_is_overdue_by_the_date_that_the_site_is_made_for(project: Write) -> None:
    site = project({"content/events/vote.yaml": "title: V\ndate: 2025-10-05\nstatus: announced\n"})

    assert "event-overdue" not in {found.rule for found in site.build(now="2025-10-05").diagnostics}
    assert "event-overdue" in {found.rule for found in site.build(now="2025-10-06").diagnostics}
