"""S10x, S11x, S18x: the mandated contents, given, headed, empty or missing."""

from __future__ import annotations

from pathlib import Path

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

ABOUT_CONTENTS = Selection(("S10", "S11", "S18"))


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
    assert with_basis(finding) == "未见“存在的不足和原因”部分。请单列，逐条写明不足和原因。（厅字〔2019〕28号）"


def test_the_next_step_names_the_year_of_the_plans() -> None:
    (said,) = messages(found("S105", case(draft(), year=2023, contents=without("plans"))))
    assert "2024年推进法治政府建设的主要安排" in said


def test_a_bureau_is_told_other_duties_of_its_head_than_a_government() -> None:
    of_bureau = case(draft(), contents=without("first_responsible"))
    of_county = case(draft(), contents=without("first_responsible"), kind=Kind.GOVERNMENT)
    of_both = case(draft(), contents=without("first_responsible"), kind=Kind.GOVERNMENT, joint=True)
    said = [messages(found("S104", of))[0] for of in (of_bureau, of_county, of_both)]
    assert "主持会议研究法治议题、制定年度计划" in said[0]
    assert "落实出庭应诉" in said[1]
    assert "定期听取汇报" not in said[1]
    assert "定期听取汇报" in said[2]


def test_missing_causes_are_said_at_the_shortcomings() -> None:
    shortcomings = Content("shortcomings", True, True, (where("执法文书不规范。", 9),), (Heading(1, "存在的不足"),))
    (finding,) = found("S103", case(draft(), contents=without("causes", shortcomings=shortcomings)))
    assert (finding.line, finding.column, finding.excerpt) == (9, 1, "执法文书不规范。")


def test_a_heading_that_promises_causes_is_said_instead_of_the_missing_causes() -> None:
    heading = Heading(1, "存在的不足和原因", "二、", places=(Place(0, 7, 0, 10),))
    shortcomings = Content("shortcomings", True, True, (where("执法文书不规范。", 9),), (heading,))
    causes = Content("causes", headings=(heading,))
    of = case(draft(), contents=without(shortcomings=shortcomings, causes=causes))
    assert codes(of) == ["S112"]
    (finding,) = found("S112", of)
    assert finding.severity is Severity.ERROR
    assert (finding.line, finding.excerpt) == (7, "二、存在的不足和原因")


@pytest.mark.parametrize(("words", "said"), [("无。", "下面只有“无。”"), ("", "下面未见")])
def test_a_heading_without_content_is_one_error_at_the_heading(words: str, said: str) -> None:
    heading = Heading(1, "存在的不足和原因", "二、")
    shortcomings = Content("shortcomings", headings=(heading,), empty_words=words)
    causes = Content("causes", headings=(heading,), empty_words=words)
    of = case(draft(), contents=without(shortcomings=shortcomings, causes=causes))
    assert codes(of) == ["S111"]
    (finding,) = found("S111", of)
    assert said in finding.message
    assert finding.severity is Severity.ERROR


def test_a_content_without_a_heading_of_its_own_is_a_hint() -> None:
    plans = Content("plans", True, False, (where("下一步，我局将……", 12),))
    (finding,) = found("S113", case(draft(), contents=without(plans=plans)))
    assert finding.severity is Severity.HINT
    assert finding.line == 12
    assert "2026年推进法治政府建设的主要安排" in finding.message


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
    assert demanded.basis == "示例通知"


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
    assert messages(found("S181", of))[0].startswith("乡镇、街道的部门不受现行规定约束")


def test_an_unknown_year_is_said_once_and_the_last_outlined_year_used() -> None:
    of = case(draft(), year=None, years=(), contents=without("plans"))
    assert codes(of) == ["S105", "S182"]
    assert "按2025年度的要求检查" in messages(found("S182", of))[0]
    assert not found("S124", of)


def test_both_heads_named_as_first_responsible_are_no_defect() -> None:
    made = draft("三、党政主要负责人履行推进法治建设第一责任人职责情况", "党委书记张山、乡长李水认真履行职责。")
    assert codes(case(made)) == []
