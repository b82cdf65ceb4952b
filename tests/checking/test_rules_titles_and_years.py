"""S12x, S13x: title, years and dates."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from drafts import TITLE, case, draft, found, messages, notice, said, where

from generator.checking.findings import Severity
from generator.understanding.model import YearMention
from schemas.reporter import Stage

FILING = Stage.FILING
USUAL_TITLES = [
    "云岭县人民政府关于2024年法治政府建设情况的报告",
    "中共云岭县委员会云岭县人民政府关于2024年度法治政府建设情况的报告",
    "柳塘镇2024年法治政府建设年度报告",
    "云岭市2024年度法治政府建设情况报告",
    "某局2024年推进法治政府建设工作报告",
    "xx市2024年法治政府建设年度报告",
]


# Titles


def test_a_draft_without_title_is_warned_about_that_alone() -> None:
    of = case(draft(title=""), title="", document_kind="", years=(said(2025, "lead"),))
    assert [finding.severity for finding in found("S121", of)] == [Severity.WARNING]
    assert not [code for code in ("S122", "S123", "S124", "S125") if found(code, of)]


@pytest.mark.parametrize("title", USUAL_TITLES)
def test_the_usual_titles_lack_nothing(title: str) -> None:
    of = case(draft(title=title), agency="", years=(said(2024),), year=2024)
    assert not [code for code in ("S121", "S122", "S123", "S124", "S125") if found(code, of)]


@pytest.mark.parametrize(
    "title",
    [
        "关于2025年度法治政府建设情况的报告",
        "2025年推进法治政府建设工作报告",
        "二○二五年法治政府建设年度报告",
        "2025年度全面推进依法行政加快建设法治政府工作情况的报告",
    ],
)
def test_a_title_without_agency_is_a_warning_that_names_it(title: str) -> None:
    (finding,) = found("S123", case(draft(title=title)))
    assert finding.severity is Severity.WARNING
    assert finding.message == "标题没有机关名称。请补上“云岭县水利局”。"
    assert finding.line == 1


def test_the_whole_county_is_no_agency() -> None:
    title = "关于全县2025年度法治政府建设情况的报告"
    assert found("S123", case(draft(title=title), agency=""))


@pytest.mark.parametrize(
    ("title", "marked"),
    [
        ("云岭县水利局关于2025年度法治政府建设情况的报告。", "。"),
        ("云岭县水利局关于2025年度法制政府建设情况的报告", "法制政府"),
    ],
)
def test_a_wrong_word_or_a_full_stop_in_the_title_is_marked(title: str, marked: str) -> None:
    (finding,) = found("S126", case(draft(title=title)))
    assert finding.excerpt[slice(*finding.marked)] == marked


@pytest.mark.parametrize("title", [TITLE, "云岭县政府法制办2017年法治政府建设情况报告"])
def test_a_right_title_has_no_wrong_word(title: str) -> None:
    assert not found("S126", case(draft(title=title)))


def test_a_title_without_year_is_a_warning_where_the_year_is_known() -> None:
    of = case(draft(title="云岭县水利局关于法治政府建设情况的报告"), years=(said(2025, "lead"),))
    assert messages(found("S124", of)) == ["标题没有年度。请写明“2025年度”。"]


@pytest.mark.parametrize(
    ("title", "kind", "severity"),
    [
        ("云岭县2025年法治政府建设情况", "", Severity.WARNING),
        ("云岭县2025年法治政府建设工作情况", "情况", Severity.WARNING),
        ("云岭县2025年法治政府建设情况的请示", "情况", Severity.ERROR),
        ("云岭县2025年法治政府建设工作总结", "总结", Severity.HINT),
        ("云岭县2025年法治政府建设工作总结的报告", "报告", Severity.HINT),
        ("云岭县2025年法治政府建设情况汇报", "", Severity.HINT),
    ],
)
def test_a_request_is_an_error_no_kind_of_document_a_warning_and_another_a_hint(
    title: str, kind: str, severity: Severity
) -> None:
    assert [one.severity for one in found("S125", case(draft(title=title), document_kind=kind))] == [severity]


def test_a_prescribed_name_is_demanded_and_given_in_full(tmp_path: Path) -> None:
    standards = (notice(tmp_path, 报告名称="'{机关}{年度}年度法治政府建设情况报告'"),)
    (finding,) = found("S122", case(draft(), standards=standards))
    assert finding.severity is Severity.ERROR
    right_name = "云岭县水利局2025年度法治政府建设情况报告"
    assert finding.message == f"标题为“{TITLE}”，规定的报告名称是“{right_name}”。请改正。"
    assert finding.basis == "《示例通知》"
    right = draft(title="云岭县水利局 2025年度法治政府建设情况报告")
    assert not found("S122", case(right, standards=standards))
    assert not found("S125", case(draft(title="云岭县水利局2025年工作总结"), standards=standards))


# Years and dates


def heading(year: int, words: str = "一、标题", line: int = 5, next_year: bool = False) -> YearMention:
    return YearMention(year, "heading", where(f"{year}年", line)._replace(heading=words), next_year)


@pytest.mark.parametrize(
    ("years", "line", "message"),
    [
        (
            [said(2025, line=1), said(2024, "lead", line=4), said(2019, "text")],
            4,
            "导语为2024年，标题为2025年。请核对后统一。",
        ),
        (
            [said(2025, line=1), said(2025, "lead"), heading(2024, "二、不足", 9), heading(2025)],
            9,
            "“二、不足”为2024年，标题、导语、各级标题为2025年。请核对后统一。",
        ),
        (
            [said(2024, line=1), said(2025, "lead"), heading(2025), heading(2026, next_year=True)],
            1,
            "标题为2024年，导语、各级标题为2025年，落款为2026年1月15日。请核对标题年度。",
        ),
        (
            [said(2025, line=1), heading(2023, "一、甲", 4), heading(2023, "二、乙"), heading(2026, next_year=True)],
            4,
            "“一、甲”“二、乙”为2023年，标题为2025年。请核对后统一。",
        ),
        (
            [said(2024, "lead", line=4), heading(2025), heading(2026, next_year=True)],
            4,
            "导语为2024年，各级标题为2025年。请核对后统一。",
        ),
    ],
)
def test_the_odd_year_is_one_error_that_names_both_sides(years: list[YearMention], line: int, message: str) -> None:
    (finding,) = found("S131", case(draft(), years=tuple(years)))
    assert (finding.message, finding.line, finding.severity) == (message, line, Severity.ERROR)


@pytest.mark.parametrize(
    "one",
    [
        heading(2026, "四、2026年重点工作", next_year=True),
        heading(2026, "四、2026年法治政府建设工作谋划"),
        heading(2024, "一、2024年度报告所列安排的完成情况"),
        heading(2024, "一、上年度（2024年）存在问题整改情况"),
        heading(2024, "三、落实2024年法治督察反馈意见情况"),
        said(2026),
    ],
)
def test_the_next_year_and_reviews_of_the_last_agree_with_the_report(one: YearMention) -> None:
    of = case(draft(), years=(said(2025), said(2025, "lead"), heading(2025), one))
    assert not found("S131", of)
    assert not found("S132", of)


def test_the_first_words_count_beside_those_that_lead_to_the_report() -> None:
    lead = "2024年，我局推进法治政府建设，现将我局2025年度法治政府建设情况报告如下："
    of = case(draft(lead), years=(said(2025), said(2025, "lead", line=4)))
    (finding,) = found("S131", of)
    assert finding.message == "导语开头为2024年，标题、导语为2025年。请核对后统一。"
    assert (finding.line, finding.column) == (3, 1)


def test_plans_are_not_judged_by_a_title_that_says_the_wrong_year() -> None:
    years = (said(2024), said(2025, "lead"), heading(2025, next_year=True), heading(2026, next_year=True))
    of = case(draft(), years=years, year=2024)
    assert found("S131", of)
    assert not found("S132", of)
    assert not found("S133", of)


@pytest.mark.parametrize(("year", "faults"), [(2026, 0), (2025, 1), (2027, 1)])
def test_plans_are_for_the_year_after_the_report(year: int, faults: int) -> None:
    years = (said(2025), said(year, "heading", next_year=True), said(2030, "text", next_year=True))
    assert len(found("S132", case(draft(), years=years))) == faults


def test_years_that_nobody_says_disagree_with_nothing() -> None:
    of = case(draft(), years=(), year=None)
    assert not found("S131", of)
    assert not found("S132", of)


@pytest.mark.parametrize(
    ("signed", "severity"),
    [
        (date(2025, 10, 31), Severity.WARNING),
        (date(2025, 11, 1), None),
        (date(2025, 12, 25), None),
        (date(2026, 3, 31), None),
        (date(2026, 4, 1), Severity.HINT),
        (date(2025, 1, 15), Severity.WARNING),
        (None, None),
    ],
)
def test_a_date_outside_november_to_march_is_doubted(signed: date | None, severity: Severity | None) -> None:
    findings = found("S133", case(draft(), signed=signed))
    assert [finding.severity for finding in findings] == ([severity] if severity else [])


@pytest.mark.parametrize(
    ("written", "severity", "said"),
    [
        ("二〇二六年一月十六日", Severity.WARNING, "应写作“2026年1月16日”"),
        ("2026.1.16", Severity.WARNING, "应写作“2026年1月16日”"),
        ("2026年01月06日", Severity.WARNING, "应写作“2026年1月6日”"),
        ("2026年13月46日", Severity.ERROR, "没有这一天"),
    ],
)
def test_a_date_is_written_in_figures_without_noughts_and_exists(written: str, severity: Severity, said: str) -> None:
    (finding,) = found("S135", case(draft(date=written)))
    assert finding.severity is severity
    assert said in finding.message


@pytest.mark.parametrize(
    "written", ["2026年1月16日", "2026 年 1 月 16 日", "２０２６年１月１６日", "2026年10月20日", ""]
)
def test_a_right_date_is_no_finding(written: str) -> None:
    assert not found("S135", case(draft(date=written)))


@pytest.mark.parametrize("written", ["2026年　月　日", "2026年1月", "2026年×月×日", "【待补：成文日期，办公室】"])
def test_a_date_left_open_is_missing_from_a_text_for_filing_alone(written: str) -> None:
    made = draft(date=written)
    assert messages(found("S162", case(made, stage=FILING))) == ["没有成文日期。请在署名下写明年月日，用阿拉伯数字。"]
    assert not found("S162", case(made, stage=Stage.APPROVAL))
    assert not found("S135", case(made, stage=FILING))


def test_a_date_above_the_signature_is_said_to_stand_in_the_wrong_place() -> None:
    made = draft("特此报告。", "2026年1月15日", "云岭县水利局", signatories=(), date="")
    (finding,) = found("S162", case(made, stage=FILING))
    assert finding.message == "成文日期写在署名上面，位置不对。请移到署名的下一行。"
    assert finding.line == 4


def test_a_report_of_the_running_year_signed_in_it_is_asked_about_its_figures() -> None:
    (finding,) = found("S134", case(draft(date="2025年12月20日"), signed=date(2025, 12, 20)))
    assert finding.severity is Severity.HINT
    assert finding.excerpt == "2025年12月20日"


@pytest.mark.parametrize("lead", ["数据截至2025年12月15日。", "截止11月底，共办结26件。", "统计截止时间为11月30日。"])
def test_figures_with_a_closing_day_are_not_asked_about(lead: str) -> None:
    assert not found("S134", case(draft(lead), signed=date(2025, 12, 20)))


def test_a_closing_day_of_the_notice_answers_for_the_figures(tmp_path: Path) -> None:
    standards = (notice(tmp_path, 统计截止="11月30日"),)
    assert not found("S134", case(draft(), standards=standards, signed=date(2025, 12, 20)))
