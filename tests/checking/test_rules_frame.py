"""S15x, S16x, S17x: the outline, and what a text for filing needs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from drafts import CONTENTS, TITLE, case, draft, found, given, notice, said

from generator.checking.findings import Severity
from generator.checking.words import words
from generator.draft.model import Paragraph
from schemas.reporter import Kind, Level, Stage
from schemas.standard import load_standard

FILING = Stage.FILING


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
