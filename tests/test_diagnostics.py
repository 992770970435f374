from __future__ import annotations

from briefgen import rules
from briefgen.diagnostics import Location, Pointer, Report


def make_report() -> Report:
    return Report(locate=lambda pointer: Location(pointer.path, 7))


def test_findings_are_sorted_by_file_line_and_column_and_told_once() -> None:
    report = make_report()
    for place in (Location("b", 1, 1), Location("a", 10, 1), Location("a", 9, 5), Location("a", 9, 5)):
        report.add(rules.NOT_A_DAY, place, "wrong")

    assert ["a:9:5", "a:10:1", "b:1:1"] == [str(found.location) for found in report.diagnostics]


def test_a_pointer_is_located() -> None:
    report = make_report()
    report.add(rules.NOT_A_DAY, Pointer("a.md", keys=("date",)), "wrong")

    assert "a.md:7:1: error: wrong [not-a-day]" == str(report.diagnostics[0])


def test_the_site_sets_levels_and_switches_rules_off() -> None:
    report = make_report()
    report.levels = {"not-a-day": "info", "bad-id": "off"}
    report.add(rules.NOT_A_DAY, Location("a"), "wrong")
    report.add(rules.BAD_ID, Location("a"), "wrong")

    assert ["info"] == [found.level for found in report.diagnostics]
    assert not report.has_errors
    assert (True, False) == (report.has(rules.NOT_A_DAY), report.has(rules.BAD_ID))


def test_a_waiver_keeps_one_rule_of_one_record_back() -> None:
    report = make_report()
    report.waived = {("a.yaml", 2, (), "not-a-day"): Pointer("a.yaml", 2)}
    for index in (1, 2):
        report.add(rules.NOT_A_DAY, Pointer("a.yaml", index), f"record {index}")

    assert ["record 1"] == [found.message for found in report.diagnostics]
    assert {("a.yaml", 2, (), "not-a-day")} == report.used


def test_a_waiver_of_a_record_inside_a_record_holds_for_it_alone() -> None:
    report = make_report()
    report.waived = {("a.md", -1, ("quotes", 0), "not-a-day"): Pointer("a.md")}
    for keys in (("quotes", 0, "date"), ("quotes", 1, "date"), ("date",)):
        report.add(rules.NOT_A_DAY, Pointer("a.md", keys=keys), str(keys[-2:]))

    assert {"('date',)", "(1, 'date')"} == {found.message for found in report.diagnostics}


def test_a_pointer_leads_further_in() -> None:
    assert Pointer("a", 1, ("quotes", 0, "text"), 3) == Pointer("a", 1, ("quotes",)).at(0, "text", offset=3)


def test_nothing_is_told_of_a_record_by_a_report_that_keeps_quiet_about_it() -> None:
    report = make_report()
    quiet = report.keep_quiet_about([Pointer("a.yaml", 2)])
    for index in (1, 2):
        quiet.add(rules.NOT_A_DAY, Pointer("a.yaml", index, ("date",)), f"record {index}")

    assert ["record 1"] == [found.message for found in report.diagnostics]
    report.add(rules.NOT_A_DAY, Pointer("a.yaml", 2, ("date",)), "told by another")
    assert {"record 1", "told by another"} == {found.message for found in report.diagnostics}
