"""S12x, S13x, S15x, S16x, S17x: title, years, dates, outline, and what a text for filing needs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from drafts import CONTENTS, case, draft, found, given, messages, notice, said

from generator.checking.findings import Severity
from generator.checking.words import words
from generator.draft.model import Paragraph
from schemas.reporter import Kind, Level, Stage
from schemas.standard import load_standard

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


def test_a_title_without_year_is_a_warning_where_the_year_is_known() -> None:
    of = case(draft(title="云岭县水利局关于法治政府建设情况的报告"), years=(said(2025, "lead"),))
    assert messages(found("S124", of)) == ["标题没有年度。请写明“2025年度”。"]


@pytest.mark.parametrize(
    ("title", "kind", "severity"),
    [
        ("云岭县2025年法治政府建设情况", "", Severity.WARNING),
        ("云岭县2025年法治政府建设工作总结", "总结", Severity.HINT),
        ("云岭县2025年法治政府建设工作总结的报告", "报告", Severity.HINT),
        ("云岭县2025年法治政府建设情况汇报", "", Severity.HINT),
    ],
)
def test_another_kind_of_document_is_a_hint_and_none_a_warning(title: str, kind: str, severity: Severity) -> None:
    assert [one.severity for one in found("S125", case(draft(title=title), document_kind=kind))] == [severity]


def test_a_prescribed_name_is_demanded_and_given_in_full(tmp_path: Path) -> None:
    standards = (notice(tmp_path, 报告名称="'{机关}{年度}年度法治政府建设情况报告'"),)
    (finding,) = found("S122", case(draft(), standards=standards))
    assert finding.severity is Severity.ERROR
    assert finding.message == "标题与规定的报告名称不一致。请改为“云岭县水利局2025年度法治政府建设情况报告”。"
    assert finding.basis == "示例通知"
    right = draft(title="云岭县水利局 2025年度法治政府建设情况报告")
    assert not found("S122", case(right, standards=standards))
    assert not found("S125", case(draft(title="云岭县水利局2025年工作总结"), standards=standards))


# Years and dates


def test_the_title_wins_where_years_disagree() -> None:
    years = (said(2025), said(2024, "lead", line=4), said(2024, "heading", line=5), said(2019, "text"))
    findings = found("S131", case(draft(), years=years))
    assert [(finding.line, finding.severity) for finding in findings] == [(4, Severity.ERROR), (5, Severity.ERROR)]
    assert findings[0].message == "标题写的是2025年，这里写的是2024年。请核对，改成同一年。"


def test_most_win_where_the_title_has_no_year() -> None:
    years = (said(2024, "lead", line=4), said(2025, "heading", line=5), said(2025, "heading", line=8))
    findings = found("S131", case(draft(), years=years))
    assert [finding.line for finding in findings] == [4]
    assert findings[0].message.startswith("别处写的是2025年")


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


# The outline


def test_a_government_is_told_which_parts_of_the_outline_it_does_not_touch() -> None:
    made = draft("一、举措", "县政府常务会议学法6次，行政执法检查38次，行政复议收到申请12件。")
    (finding,) = found("S151", case(made, kind=Kind.GOVERNMENT))
    assert finding.severity is Severity.HINT
    assert "“健全突发事件应对体系”" in finding.message
    assert "“健全行政执法工作体系”" not in finding.message
    assert not found("S151", case(made, kind=Kind.DEPARTMENT))


@pytest.mark.parametrize("year", [2015, 2020, 2021, 2025, 2027])
def test_every_topic_of_an_outline_has_words_by_which_it_is_known(year: int) -> None:
    standard = load_standard(year, Level.COUNTY, Kind.GOVERNMENT)
    assert all(words("topics", topic) for part in standard.outline for topic in part.draws_on)


def test_a_heading_of_a_local_outline_is_known_by_the_measure_that_it_names(tmp_path: Path) -> None:
    standards = (notice(tmp_path, 提纲="[{标题: 带头讲法, 取自: [党的领导.讲法]}]"),)
    silent, telling = draft("一、举措", "学法6次。"), draft("一、举措", "县长讲法2次。")
    assert found("S151", case(silent, kind=Kind.GOVERNMENT, standards=standards))
    assert not found("S151", case(telling, kind=Kind.GOVERNMENT, standards=standards))


def test_a_year_without_outline_has_no_parts_to_touch() -> None:
    assert not found("S151", case(draft("一、举措"), kind=Kind.GOVERNMENT, year=2027, years=(said(2027),)))


def test_missing_achievements_are_not_said_again_part_by_part() -> None:
    contents = given(*CONTENTS[1:])
    assert not found("S151", case(draft(), kind=Kind.GOVERNMENT, contents=contents))


# For filing


def test_only_a_text_for_filing_needs_a_frame() -> None:
    bare = draft("正文。", addressee="", signatories=(), date="")
    for stage in (None, Stage.APPROVAL, Stage.MEETING, Stage.PUBLIC):
        assert not [code for code in ("S161", "S162", "S163", "S164") if found(code, case(bare, stage=stage))]
    assert [len(found(code, case(bare, stage=FILING))) for code in ("S161", "S162", "S163")] == [1, 2, 1]


@pytest.mark.parametrize(
    "addressee",
    ["县委、县政府：", "区委,区政府:", "中共云岭县委员会、云岭县人民政府：", "县人大常委会：", "山丹县人民政府："],
)
def test_one_body_or_party_committee_and_government_are_one_addressee(addressee: str) -> None:
    assert not found("S161", case(draft(addressee=addressee), stage=FILING))


@pytest.mark.parametrize(
    "addressee", ["县委、县人大常委会：", "县委、县政府、县司法局：", "县委依法治县办、县司法局："]
)
def test_several_addressees_are_an_error_that_names_them(addressee: str) -> None:
    (finding,) = found("S161", case(draft(addressee=addressee), stage=FILING))
    assert finding.severity is Severity.ERROR
    assert addressee.rstrip("：") in finding.message
    assert finding.line == 2


def test_a_gap_in_the_frame_counts_as_nothing() -> None:
    made = draft(addressee="【待补：主送机关，办公室】：", date="【待补：成文日期，办公室】")
    assert [len(found(code, case(made, stage=FILING))) for code in ("S161", "S162")] == [1, 1]


def test_a_usual_closing_is_found_and_its_want_a_hint() -> None:
    assert not found("S163", case(draft("特此报告。"), stage=FILING))
    assert [one.severity for one in found("S163", case(draft("正文。"), stage=FILING))] == [Severity.HINT]


@pytest.mark.parametrize("words", ["妥否，请批示。", "恳请县政府增加经费。", "以上困难，请予支持解决。"])
def test_a_request_in_a_report_is_marked(words: str) -> None:
    (finding,) = found("S164", case(draft("正文。", words), stage=FILING))
    start, end = finding.marked
    assert finding.line == 4
    assert finding.excerpt[start:end] in words


@pytest.mark.parametrize("words", ["以上报告，请审阅。", "特此报告，请审示。", "请示报告制度落实到位。"])
def test_words_that_ask_for_nothing_are_no_request(words: str) -> None:
    assert not found("S164", case(draft(words), stage=FILING))


# The deadline


@pytest.mark.parametrize(("day", "faults"), [(date(2026, 3, 1), 0), (date(2026, 3, 2), 1)])
def test_a_report_is_late_from_the_day_after_the_statutory_one(day: date, faults: int) -> None:
    findings = found("S171", case(draft(), filed_on=day))
    assert len(findings) == faults
    for finding in findings:
        assert finding.severity is Severity.ERROR
        assert finding.message.startswith("2026年3月2日报送，晚于期限2026年3月1日。")
        assert "厅字〔2019〕28号" in finding.basis


def test_party_and_government_of_a_province_have_a_month_more() -> None:
    province = {"level": Level.PROVINCE, "kind": Kind.GOVERNMENT}
    assert not found("S171", case(draft(), filed_on=date(2026, 3, 20), joint=True, **province))
    assert found("S171", case(draft(), filed_on=date(2026, 3, 20), joint=False, **province))


def test_the_day_of_the_notice_comes_before_the_statutory_one(tmp_path: Path) -> None:
    standards = (notice(tmp_path, 报送截止="12月20日"),)
    (finding,) = found("S171", case(draft(), standards=standards, filed_on=date(2026, 1, 16)))
    assert "期限2025年12月20日" in finding.message
    assert finding.basis == "示例通知"


def test_without_a_day_of_filing_nothing_is_late() -> None:
    assert not found("S171", case(draft(Paragraph("正文。"))))
