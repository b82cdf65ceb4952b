"""S10x, S11x, S18x: the mandated contents, given, headed, empty or missing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from drafts import CONTENTS, case, draft, found, given, messages, notice, where

from generator.checking.applying import apply
from generator.checking.findings import Severity
from generator.checking.outputs.showing import with_basis
from generator.checking.registry import rules_of_drafts
from generator.checking.rule import Case
from generator.checking.selecting import Selection
from generator.draft.model import Heading, Place
from generator.understanding.model import Content
from schemas.reporter import Kind, Level

ABOUT_CONTENTS = Selection(("S10", "S11", "S18"), ("S114", "S116"))


def codes(of: Case) -> list[str]:
    return [finding.rule for finding in apply(rules_of_drafts(), of, ABOUT_CONTENTS)]


def without(*names: str, **changes: Content) -> dict[str, Content]:
    return given(*(name for name in CONTENTS if name not in names)) | changes


def test_a_complete_report_has_no_finding() -> None:
    assert codes(case(draft())) == []


@pytest.mark.parametrize(
    ("missing", "code"),
    [
        (["achievements"], "S101"),
        (["shortcomings", "causes"], "S102"),
        (["causes"], "S103"),
        (["first_responsible"], "S104"),
        (["plans"], "S105"),
    ],
)
def test_each_missing_content_is_one_error_by_its_own_rule(missing: list[str], code: str) -> None:
    of = case(draft(), contents=without(*missing))
    assert codes(of) == [code]
    (finding,) = found(code, of)
    assert finding.severity is Severity.ERROR
    assert finding.basis == "厅字〔2019〕28号"


def test_the_message_with_its_source_can_be_pasted_into_a_letter() -> None:
    (finding,) = found("S102", case(draft(), contents=without("shortcomings", "causes")))
    assert with_basis(finding) == (
        "未见“存在的不足和原因”部分。请写明不足，并逐条写明原因，宜单列一部分。（厅字〔2019〕28号）"
    )


def test_the_next_step_names_the_year_of_the_plans() -> None:
    (said,) = messages(found("S105", case(draft(), year=2023, contents=without("plans"))))
    assert "2024年推进法治政府建设的主要安排" in said


@pytest.mark.parametrize(
    ("reporter", "told", "silent"),
    [
        ({}, "主持会议研究法治议题、制定年度计划", "常务会议"),
        ({"kind": Kind.GOVERNMENT}, "主持常务会议研究法治议题", "规章"),
        ({"kind": Kind.GOVERNMENT, "level": Level.TOWNSHIP}, "调处重大矛盾纠纷、出庭应诉、述法", "重大案件"),
        ({"kind": Kind.GOVERNMENT, "joint": True}, "主持常委会会议研究法治议题", "依规治党"),
    ],
)
def test_the_deeds_in_the_example_are_those_of_who_reports(reporter: dict[str, Any], told: str, silent: str) -> None:
    (said,) = messages(found("S104", case(draft(), contents=without("first_responsible"), **reporter)))
    assert told in said
    assert silent not in said


def test_missing_causes_are_said_at_the_shortcomings() -> None:
    shortcomings = Content("shortcomings", True, True, (where("执法文书不规范。", 9),), (Heading(1, "存在的不足"),))
    (finding,) = found("S103", case(draft(), contents=without("causes", shortcomings=shortcomings)))
    assert (finding.line, finding.column, finding.excerpt) == (9, 1, "执法文书不规范。")


def test_a_heading_that_promises_causes_is_said_instead_of_the_missing_causes() -> None:
    heading = Heading(1, "存在的不足和原因", "二、", places=(Place(0, 7, 0, 10),))
    at = where("二、存在的不足和原因", 7)._replace(heading="二、存在的不足和原因")
    shortcomings = Content("shortcomings", True, True, (at,), (heading,))
    causes = Content("causes", headings=(heading,))
    of = case(draft(), contents=without(shortcomings=shortcomings, causes=causes))
    assert codes(of) == ["S112"]
    (finding,) = found("S112", of)
    assert finding.severity is Severity.ERROR
    assert (finding.line, finding.excerpt) == (7, "二、存在的不足和原因")


@pytest.mark.parametrize(
    ("words", "said"), [("无。", "标题下只有“无”"), ("", "“二、存在的不足和原因”标题下没有内容。请补写。")]
)
def test_a_heading_without_content_is_one_error_at_the_heading(words: str, said: str) -> None:
    heading = Heading(1, "存在的不足和原因", "二、")
    shortcomings = Content("shortcomings", headings=(heading,), empty_words=words)
    causes = Content("causes", headings=(heading,), empty_words=words)
    of = case(draft(), contents=without(shortcomings=shortcomings, causes=causes))
    assert codes(of) == ["S111"]
    (finding,) = found("S111", of)
    assert said in finding.message
    assert finding.severity is Severity.ERROR


def test_a_gap_beneath_a_heading_is_said_to_be_one_still() -> None:
    made = draft("四、2026年推进法治政府建设的主要安排", "【待补：下一年度安排，办公室】")
    (heading,) = (block for block in made.blocks if isinstance(block, Heading))
    of = case(made, contents=without(plans=Content("plans", headings=(heading,))))
    assert messages(found("S111", of)) == ["“四、2026年推进法治政府建设的主要安排”标题下仍是待补。请补写。"]


@pytest.mark.parametrize(
    ("name", "severity", "said"),
    [
        ("shortcomings", Severity.ERROR, "“存在的不足和原因”只有原则表述，没有写具体不足。"),
        (
            "first_responsible",
            Severity.WARNING,
            "“第一责任人履职情况”只有原则要求，没有写主要负责人做了哪些具体工作。请写明，如主持会议",
        ),
        ("plans", Severity.WARNING, "“下一年度安排”只有原则表述，没有写具体安排。"),
    ],
)
def test_a_content_given_in_principle_only_is_told_once(name: str, severity: Severity, said: str) -> None:
    heading = Heading(1, "标题", "二、")
    general = Content(name, True, True, (where("二、标题", 6)._replace(heading="二、标题"),), (heading,), general=True)
    contents = without(**{name: general})
    if name == "shortcomings":
        contents["causes"] = Content("causes", headings=(heading,))
    of = case(draft(), contents=contents)
    assert codes(of) == ["S111"]
    (finding,) = found("S111", of)
    assert finding.message.startswith(said)
    assert (finding.severity, finding.line) == (severity, 6)


def test_shortcomings_in_principle_with_a_cause_are_a_warning() -> None:
    general = Content("shortcomings", True, True, (where("二、标题"),), (Heading(1, "标题", "二、"),), general=True)
    (finding,) = found("S111", case(draft(), contents=without(shortcomings=general)))
    assert finding.severity is Severity.WARNING


def test_that_somebody_leads_a_group_is_answered_with_what_to_tell() -> None:
    heading = Heading(1, "主要负责人履行推进法治建设第一责任人职责情况", "三、")
    words = "局党组高度重视，成立以局长为组长的法治政府建设领导小组。"
    told = Content("first_responsible", headings=(heading,), empty_words=words)
    (finding,) = found("S111", case(draft(), contents=without(first_responsible=told)))
    assert "没有写主要负责人做了哪些具体工作。请写明，如主持会议研究法治议题" in finding.message
    assert finding.severity is Severity.ERROR


def test_an_empty_heading_for_the_causes_alone_is_no_promise_of_causes_beside_each_shortcoming() -> None:
    heading = Heading(1, "问题原因分析", "三、", places=(Place(0, 9, 0, 8),))
    causes = Content("causes", headings=(heading,), empty_words="无。")
    of = case(draft(), contents=without(causes=causes))
    assert codes(of) == ["S111"]
    assert messages(found("S111", of)) == ["“三、问题原因分析”标题下只有“无”，没有实质内容。请写明实际情况。"]


def test_a_content_without_a_heading_of_its_own_is_a_hint() -> None:
    plans = Content("plans", True, False, (where("下一步，我局将……", 12),))
    (finding,) = found("S113", case(draft(), contents=without(plans=plans)))
    assert finding.severity is Severity.HINT
    assert finding.line == 12
    assert "2026年推进法治政府建设的主要安排" in finding.message


def test_a_department_is_shown_a_heading_without_the_party_head() -> None:
    contents = without(first_responsible=Content("first_responsible", True, False, (where("局长……"),)))
    (of_bureau,) = messages(found("S113", case(draft(), contents=contents)))
    (of_county,) = messages(found("S113", case(draft(), contents=contents, kind=Kind.GOVERNMENT)))
    assert "党政" not in of_bureau
    assert "“2025年党政主要负责人履行" in of_county


def test_a_text_without_any_heading_is_said_once() -> None:
    contents = {name: Content(name, True, False, (where("……", n),)) for n, name in enumerate(CONTENTS, start=3)}
    (finding,) = found("S113", case(draft(), contents=contents))
    names = "主要举措和成效、存在的不足和原因、第一责任人履职情况、下一年度安排"
    assert finding.message == f"{names}都写了，但没有单列标题。宜分别单列标题。"


# What stands beneath the headings


def shortcomings_of(*lines: str) -> Case:
    made = draft("二、存在的不足和原因", *lines, "三、主要负责人履行推进法治建设第一责任人职责情况")
    heading = made.blocks[0]
    assert isinstance(heading, Heading)
    given_here = {name: Content(name, True, True, (where("……"),), (heading,)) for name in ("shortcomings", "causes")}
    return case(made, contents=without(**given_here))


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            ["（一）文书不规范。主要原因是培训少。", "（二）普法单一。", "（三）执法力量弱。"],
            "3条不足中，“（二）”“（三）”",
        ),
        (["一是文书不规范，主要原因是培训少；二是普法单一。"], "2条不足中，“二是”没有写原因"),
        (["1.文书不规范。", "个别案卷缺签名。", "2.普法单一。", "主要原因是经费少。"], "2条不足中，“1.”没有写原因"),
    ],
)
def test_shortcomings_without_a_cause_among_others_with_one_are_named(lines: list[str], said: str) -> None:
    (finding,) = found("S115", shortcomings_of(*lines))
    assert finding.severity is Severity.HINT
    assert finding.message.startswith(said)


@pytest.mark.parametrize(
    "lines",
    [
        ["（一）文书不规范，主要原因是培训少。", "（二）普法单一，成因在于经费少。"],
        ["（一）文书不规范。", "（二）普法单一。", "上述问题的主要原因是培训少、经费少。"],
        ["一是文书不规范；二是普法单一。究其原因，主要是培训少。"],
        ["（一）文书不规范。", "（二）普法单一。", "（三）原因分析。培训少。"],
        ["（一）文书不规范。", "（二）普法单一。"],
        ["文书不规范，主要原因是培训少。普法单一。"],
    ],
)
def test_causes_told_otherwise_are_not_missed(lines: list[str]) -> None:
    assert not found("S115", shortcomings_of(*lines))


def test_one_empty_heading_among_others_is_a_slip() -> None:
    lines = ["一、甲", "（一）责任", "（二）执法", "执法培训3次。", "（三）服务", "办件26件。", "二、乙", "……"]
    (finding,) = found("S116", case(draft(*lines)))
    assert finding.message == "“（一）责任”标题下没有内容。请补写，或者删去标题。"
    assert (finding.line, finding.severity) == (4, Severity.WARNING)


@pytest.mark.parametrize(
    "lines",
    [
        ["一、甲", "（一）责任", "（二）执法", "（三）服务", "二、乙", "……"],
        ["一、甲", "（一）责任", "1.做了。", "（二）执法", "做了。", "（三）服务", "做了。"],
        ["一、甲", "（一）强化监督，用好权力。", "（二）执法。做了。", "（三）服务。做了。"],
        ["一、甲", "（一）责任。做了。", "（二）执法。做了。"],
        ["（一）甲。做了。", "（二）乙。做了。", "（三）丙", "（一）丁。做了。"],
    ],
    ids=["a mere list", "deeper headings", "a sentence", "run-in", "marks of another level"],
)
def test_headings_that_say_enough_are_not_empty(lines: list[str]) -> None:
    assert not found("S116", case(draft(*lines)))


OUTLINE = "[{标题: 主要做法, 取自: [主要举措和成效]}, {标题: 问题和成因, 取自: [存在的不足和原因]}]"


@pytest.mark.parametrize(
    ("headings", "told"),
    [
        (["一、2025年主要做法", "二、问题和成因。"], None),
        (["一、主要做法", "二、问题和成因", "三、其他需要报告的情况"], None),
        (["一、工作情况", "二、问题和成因"], "缺：“主要做法”；多：“一、工作情况”"),
        (["一、问题和成因", "二、主要做法"], "顺序不同：“问题和成因”"),
        (["一、问题和成因", "二、主要工作"], "缺：“主要做法”；多：“二、主要工作”"),
    ],
)
def test_headings_are_held_against_the_notice(tmp_path: Path, headings: list[str], told: str | None) -> None:
    findings = found("S114", case(draft(*headings), standards=(notice(tmp_path, 提纲=OUTLINE),)))
    assert len(findings) == (told is not None)
    for finding in findings:
        assert "提纲：“主要做法”“问题和成因”。" in finding.message
        assert told in finding.message
        assert (finding.severity, finding.basis) == (Severity.WARNING, "《示例通知》")


def test_what_other_rules_say_of_a_content_is_not_said_again_as_a_missing_heading(tmp_path: Path) -> None:
    standards = (notice(tmp_path, 提纲=OUTLINE),)
    contents = without("shortcomings", "causes")
    of = case(draft("一、主要做法"), standards=standards, contents=contents)
    assert found("S102", of)
    assert not found("S114", of)


def test_without_a_notice_nobody_prescribes_headings() -> None:
    assert not found("S114", case(draft("一、工作情况")))


def test_causes_need_no_heading_beside_that_of_the_shortcomings() -> None:
    causes = Content("causes", True, False, (where("主要原因是……"),))
    assert codes(case(draft(), contents=without(causes=causes))) == []


def test_a_local_outline_demands_the_headings_it_gives_and_no_others(tmp_path: Path) -> None:
    outline = "[{标题: 下步打算, 取自: [下一年度安排]}, {标题: 做法, 取自: [党的领导]}]"
    standards = (notice(tmp_path, 提纲=outline),)
    both = {name: Content(name, True, False, (where("……"),)) for name in ("plans", "first_responsible")}
    findings = found("S113", case(draft(), standards=standards, contents=without(**both)))
    severities = {finding.message: finding.severity for finding in findings}
    assert sorted(severities.values()) == [Severity.HINT, Severity.ERROR]
    (demanded,) = (finding for finding in findings if finding.severity is Severity.ERROR)
    assert "请按提纲单列“下步打算”" in demanded.message
    assert demanded.basis == "《示例通知》"


def test_a_notice_that_has_no_outline_demands_no_heading(tmp_path: Path) -> None:
    plans = Content("plans", True, False, (where("……"),))
    of = case(draft(), standards=(notice(tmp_path, 报送截止="12月20日"),), contents=without(plans=plans))
    assert [finding.severity for finding in found("S113", of)] == [Severity.HINT]


def test_a_report_of_2018_is_not_blamed_but_told_what_is_asked_today() -> None:
    of = case(draft(), year=2018, contents=given("achievements"))
    assert codes(of) == ["S181"]
    (finding,) = found("S181", of)
    assert finding.severity is Severity.HINT
    assert finding.message.startswith("2018年度的报告不受现行规定约束")
    assert finding.message.endswith("这份报告没有写存在的不足、不足的原因、第一责任人履职情况、下一年度安排。")


def test_an_old_report_that_gives_everything_is_told_so() -> None:
    assert messages(found("S181", case(draft(), year=2016)))[0].endswith("这份报告都写到了。")


def test_the_rule_binds_the_report_of_2019() -> None:
    assert codes(case(draft(), year=2019, contents=without("plans"))) == ["S105"]


def test_a_township_department_is_not_bound() -> None:
    of = case(draft(), level=Level.TOWNSHIP, contents=without("plans"))
    assert codes(of) == ["S181"]
    assert messages(found("S181", of))[0].startswith("乡镇、街道的内设机构和所属单位不受现行规定约束")


def test_an_unknown_year_is_said_once_and_the_last_outlined_year_used() -> None:
    of = case(draft(), year=None, years=(), contents=without("plans"))
    assert codes(of) == ["S105", "S182"]
    assert "按2025年度的要求检查" in messages(found("S182", of))[0]
    assert not found("S124", of)


def test_a_notice_that_is_not_for_this_report_is_told_once(tmp_path: Path) -> None:
    standards = (notice(tmp_path, 适用年度="2024", 文号="云法办〔2024〕9号", 报送截止="3月1日"),)
    (finding,) = found("S183", case(draft(), standards=standards))
    assert finding.severity is Severity.HINT
    assert finding.message.startswith("《示例通知》（云法办〔2024〕9号）不适用于2025年度、县部门的报告，没有按它检查。")
    assert not found("S183", case(draft(), year=2024, standards=standards))


def test_both_heads_named_as_first_responsible_are_no_defect() -> None:
    made = draft("三、党政主要负责人履行推进法治建设第一责任人职责情况", "党委书记张山、乡长李水认真履行职责。")
    assert codes(case(made)) == []
