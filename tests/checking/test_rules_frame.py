"""S12x, S13x, S15x, S16x, S17x: title, years, dates, outline, and what a text for filing needs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from drafts import CONTENTS, TITLE, case, draft, found, given, messages, notice, said, where

from generator.checking.findings import Severity
from generator.checking.words import words
from generator.draft.model import Paragraph
from generator.understanding.model import YearMention
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


# The outline


def test_a_government_is_told_which_parts_of_the_outline_it_does_not_touch() -> None:
    made = draft("一、举措", "县政府常务会议学法6次，行政执法检查38次，行政复议收到申请12件。")
    (finding,) = found("S151", case(made, kind=Kind.GOVERNMENT))
    assert finding.severity is Severity.HINT
    assert finding.message.startswith("没有写到《法治政府建设实施纲要（2021—2025年）》的以下方面：")
    assert "健全依法行政制度体系、健全突发事件应对体系" in finding.message
    assert "健全行政执法工作体系" not in finding.message
    assert not found("S151", case(made, kind=Kind.DEPARTMENT))


def test_the_parts_of_the_older_outline_have_its_titles() -> None:
    made = draft("一、举措", "行政执法检查38次。")
    (finding,) = found("S151", case(made, kind=Kind.GOVERNMENT, year=2018, years=(said(2018),)))
    assert "全面提高政府工作人员法治思维和依法行政能力" in finding.message


@pytest.mark.parametrize(
    ("text", "faults"),
    [("行政执法检查38次。", 1), ("镇党委会议研究4次，行政执法检查38次，调解47件。", 0)],
)
def test_a_township_is_told_only_where_most_of_what_concerns_it_is_wanting(text: str, faults: int) -> None:
    township = {"kind": Kind.GOVERNMENT, "level": Level.TOWNSHIP}
    findings = found("S151", case(draft("一、举措", text), **township))
    assert len(findings) == faults
    for finding in findings:
        assert "数字" not in finding.message
        assert "科技" not in finding.message


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("48个高频事项实现省际“跨省通办”，落实退税减税。", "健全政府机构职能体系"),
        ("修订《镇党委、政府议事规则》《镇级小微工程管理办法》。", "健全依法行政制度体系"),
        ("区司法局审查区政府文件、合同、协议281件。", "健全依法行政制度体系"),
        ("以用电、用水、排污在线数据研判代替上门检查。", "健全法治政府建设科技保障体系"),
        ("把依法行政纳入年度目标考核，约谈单位4个。", "深入学习贯彻习近平法治思想"),
    ],
)
def test_a_part_is_touched_in_whatever_words(text: str, part: str) -> None:
    (finding,) = found("S151", case(draft("一、举措", text), kind=Kind.GOVERNMENT))
    assert part not in finding.message


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
    assert [len(found(code, case(bare, stage=FILING))) for code in ("S161", "S162", "S163")] == [0, 3, 1]


@pytest.mark.parametrize(
    "addressee",
    ["县委、县政府：", "区委,区政府:", "中共云岭县委员会、云岭县人民政府：", "县人大常委会：", "山丹县人民政府："],
)
def test_one_body_or_party_committee_and_government_are_one_addressee(addressee: str) -> None:
    assert not found("S161", case(draft(addressee=addressee), stage=FILING))


@pytest.mark.parametrize(
    "addressee",
    [
        "县委、县人大常委会：",
        "县委、县政府、县司法局：",
        "县委依法治县办、县司法局：",
        "各乡镇人民政府、各街道办事处：",
    ],
)
def test_several_addressees_or_subordinate_ones_are_a_warning_that_names_them(addressee: str) -> None:
    (finding,) = found("S161", case(draft(addressee=addressee), stage=FILING))
    assert finding.severity is Severity.WARNING
    assert ("不主送下级机关" in finding.message) is addressee.startswith("各")
    assert addressee.rstrip("：") in finding.message
    assert finding.line == 2


def test_a_gap_in_the_frame_counts_as_nothing() -> None:
    made = draft(addressee="【待补：主送机关，办公室】：", date="【待补：成文日期，办公室】")
    assert [len(found(code, case(made, stage=FILING))) for code in ("S161", "S162", "S166")] == [0, 2, 0]


@pytest.mark.parametrize("addressee", ["区委,区政府:", "县委、县政府", "县委、县政府:"])
def test_marks_of_an_addressee_are_shown_as_they_should_be(addressee: str) -> None:
    (finding,) = found("S166", case(draft(addressee=addressee)))
    assert finding.message.endswith("委、" + addressee[3:].rstrip(":") + "：”。请改正。")
    assert not found("S166", case(draft()))


@pytest.mark.parametrize(
    ("title", "signature", "faults"),
    [
        (TITLE, "云岭县综合行政执法局", 1),
        (TITLE, "水利局", 0),
        (TITLE, "县水利局", 0),
        ("云岭县2025年法治政府建设情况报告", "云岭县人民政府", 0),
        ("关于2025年度法治政府建设情况的报告", "云岭县水利局", 0),
        ("云岭县住房和城乡建设局关于2025年度法治政府建设情况的报告", "县住建局", 0),
        ("中共云岭县委员会 云岭县人民政府关于2025年度法治政府建设情况的报告", "云岭县人民政府", 0),
    ],
)
def test_a_signature_is_that_of_the_title_or_a_short_form_of_it(title: str, signature: str, faults: int) -> None:
    made = draft(title=title, signatories=(signature,))
    assert len(found("S165", case(made, agency="", stage=FILING))) == faults
    assert not found("S165", case(made, agency=""))


@pytest.mark.parametrize(
    ("title", "mark", "faults"),
    [(TITLE, "（送审稿）", 1), (TITLE + "（代拟稿 第二稿）", "", 1), (TITLE, "", 0), (TITLE + "（2025年）", "", 0)],
)
def test_a_mark_of_a_stage_does_not_leave_the_house(title: str, mark: str, faults: int) -> None:
    made = draft(title=title, stage_mark=mark)
    for stage in (FILING, Stage.PUBLIC):
        assert [one.severity for one in found("S167", case(made, stage=stage))] == faults * [Severity.ERROR]
    assert not found("S167", case(made, stage=Stage.APPROVAL))


def test_a_usual_closing_is_found_and_its_want_a_hint() -> None:
    assert not found("S163", case(draft("特此报告。"), stage=FILING))
    assert [one.severity for one in found("S163", case(draft("正文。"), stage=FILING))] == [Severity.HINT]


REQUESTS = [
    "妥否，请批示。",
    "恳请县政府增加经费。",
    "以上困难，请予支持解决。",
    "请县委、县政府在人员编制、经费保障方面予以支持。",
    "建议县委、县政府尽快研究解决执法用房问题。",
    "请予批准。",
]
NO_REQUESTS = [
    "以上报告，请审阅。",
    "特此报告，请审示。",
    "以上报告，请予审议。",
    "恳请各位代表批评指正。",
    "请示报告制度落实到位。",
    "全年受理行政许可申请审批26件。",
    "重大事项依法提请批准。",
    "邀请县人大代表监督，解决问题12个。",
    "办理人大代表建议5件，县政府研究解决3件。",
    "主动争取县委、县政府支持。",
]


@pytest.mark.parametrize("words", REQUESTS)
def test_a_request_in_a_report_for_filing_is_an_error_at_the_sentence(words: str) -> None:
    (finding,) = found("S164", case(draft("正文。", f"做好工作。{words}"), stage=FILING))
    start, end = finding.marked
    assert finding.severity is Severity.ERROR
    assert (finding.line, finding.column) == (4, 6)
    assert finding.excerpt[start:end] == words.rstrip("。")
    assert words.rstrip("。") in finding.message


@pytest.mark.parametrize("words", NO_REQUESTS)
def test_words_that_ask_for_nothing_are_no_request(words: str) -> None:
    assert not found("S164", case(draft(words), stage=FILING))


def test_the_formula_of_a_request_is_a_hint_at_any_stage_and_a_wish_is_none() -> None:
    assert [one.severity for one in found("S164", case(draft("妥否，请批示。")))] == [Severity.HINT]
    assert not found("S164", case(draft("恳请县政府增加经费。")))


# The deadline


@pytest.mark.parametrize(("day", "faults"), [(date(2026, 3, 1), 0), (date(2026, 3, 2), 1)])
def test_a_report_is_late_from_the_day_after_the_statutory_one(day: date, faults: int) -> None:
    findings = found("S171", case(draft(), filed_on=day))
    assert len(findings) == faults
    for finding in findings:
        assert finding.severity is Severity.ERROR
        assert finding.message.startswith("2026年3月2日报送，比期限（2026年3月1日）晚1天。")
        assert "厅字〔2019〕28号" in finding.basis


def test_party_and_government_of_a_province_have_a_month_more() -> None:
    province = {"level": Level.PROVINCE, "kind": Kind.GOVERNMENT}
    assert not found("S171", case(draft(), filed_on=date(2026, 3, 20), joint=True, **province))
    assert found("S171", case(draft(), filed_on=date(2026, 3, 20), joint=False, **province))


def test_the_day_of_the_notice_comes_before_the_statutory_one(tmp_path: Path) -> None:
    standards = (notice(tmp_path, 报送截止="12月20日"),)
    (finding,) = found("S171", case(draft(), standards=standards, filed_on=date(2026, 1, 16)))
    assert "期限（2025年12月20日）晚27天" in finding.message
    assert finding.basis == "《示例通知》"


def test_without_a_day_of_filing_nothing_is_late() -> None:
    assert not found("S171", case(draft(Paragraph("正文。"))))


@pytest.mark.parametrize(("day", "faults"), [(date(2026, 1, 10), 1), (date(2026, 1, 15), 0), (date(2026, 1, 16), 0)])
def test_nothing_is_filed_before_it_is_signed(day: date, faults: int) -> None:
    assert len(found("S172", case(draft(), filed_on=day))) == faults
