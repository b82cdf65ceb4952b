"""Which rules run over a case, how grave their findings may be, and in which order they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from drafts import case, draft, notice, understood

from generator.checking.applying import apply
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.selecting import Selection
from generator.checking.standards import chosen, last_outlined_year
from schemas.errors import StandardError
from schemas.reporter import Kind, Level

ALL = Selection()


@dataclass(frozen=True)
class Says:
    """A rule that says what it is told to."""

    findings: tuple[Finding, ...] = ()
    CODE: str = "S900"
    CONFIRMED: bool = True
    YEARS: range | None = None
    TITLE: str = ""
    SEVERITY: Severity = Severity.ERROR
    BASIS: str = ""
    WHOM: str = ""

    def check(self, case: Case) -> Iterable[Finding]:
        return self.findings


def said(line: int = 0, column: int = 0, code: str = "S900", severity: Severity = Severity.ERROR) -> Finding:
    return Finding(code, severity, "……", line, column)


def applied(*rules: Says, of: Case | None = None, selection: Selection = ALL) -> tuple[Finding, ...]:
    return apply(rules, of or case(draft()), selection)


@pytest.mark.parametrize("severity", Severity)
def test_a_rule_nobody_confirmed_yields_at_most_warnings(severity: Severity) -> None:
    (unconfirmed,) = applied(Says((said(severity=severity),), CONFIRMED=False))
    (confirmed,) = applied(Says((said(severity=severity),)))
    assert unconfirmed.severity is min(severity, Severity.WARNING)
    assert confirmed.severity is severity


def test_what_is_about_the_whole_draft_comes_first_then_by_line_column_and_code() -> None:
    first = Says((said(7, 1), said(2, 5), said(2, 3)))
    second = Says((said(2, 3, "S899"), said(code="S899")), CODE="S899")
    places = [(finding.line, finding.column, finding.rule) for finding in applied(first, second)]
    assert places == [(0, 0, "S899"), (2, 3, "S899"), (2, 3, "S900"), (2, 5, "S900"), (7, 1, "S900")]


def test_the_same_finding_stands_once() -> None:
    assert applied(Says((said(3), said(3)))) == (said(3),)


@pytest.mark.parametrize(("year", "runs"), [(2018, False), (2019, True), (2023, True), (2024, False)])
def test_a_rule_runs_for_the_years_that_it_binds(year: int, runs: bool) -> None:
    assert bool(applied(Says((said(),), YEARS=range(2019, 2024)), of=case(draft(), year=year))) is runs


def test_a_rule_runs_where_it_is_selected() -> None:
    rule = Says((said(),))
    assert not applied(rule, selection=Selection(("S1",)))
    assert applied(rule, selection=Selection(("S9",)))
    assert not applied(rule, selection=Selection((), ("S900",)))


# The Standard


def test_the_year_is_that_of_the_draft_then_that_of_the_filing_then_the_last_outlined_one() -> None:
    unknown = understood(draft(), year=None)
    assert chosen(understood(draft(), year=2021), date(2026, 2, 1)).standard.year == 2021
    assert chosen(unknown, date(2024, 2, 1)).standard.year == 2023
    assert chosen(unknown).standard.year == last_outlined_year() == 2025


def test_a_draft_that_does_not_say_who_reports_is_held_against_a_county_departments_standard() -> None:
    standard = chosen(understood(draft(), level=None, kind=None)).standard
    assert (standard.level, standard.kind) == (Level.COUNTY, Kind.DEPARTMENT)
    standard = chosen(understood(draft(), level=Level.TOWNSHIP, kind=None)).standard
    assert standard.kind is Kind.GOVERNMENT


def test_the_names_are_of_documents_that_bind(tmp_path: Path) -> None:
    duty = "法治政府建设与责任落实督察工作规定"
    assert duty in chosen(understood(draft())).names
    assert duty not in chosen(understood(draft(), year=2018)).names
    assert "法治政府建设实施纲要（2015—2020年）" in chosen(understood(draft(), year=2018)).names
    assert not {"常用文件名称", "固定表述"} & set(chosen(understood(draft())).names)


def test_a_notice_counts_where_it_applies(tmp_path: Path) -> None:
    path = notice(tmp_path, 适用年度="2025")
    assert chosen(understood(draft()), local=(path,)).names[-1] == "示例通知"
    assert "示例通知" not in chosen(understood(draft(), year=2024), local=(path,)).names


def test_a_notice_that_cannot_be_used_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(StandardError, match="没有“报告名字”这个项目"):
        chosen(understood(draft()), local=(notice(tmp_path, 报告名字="……"),))
