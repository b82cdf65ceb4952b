"""Answers from a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from interviews import interview_of, over

from generator.facts.reading import read, read_text
from generator.interviewing.answering import answered_all
from generator.interviewing.supplied import Supplied, supplied
from schemas.report import annual_report
from schemas.reporter import Kind

EXAMPLES = Path(__file__).parents[2] / "examples"


def given(text: str) -> Supplied:
    return supplied(text, "答案.yaml", annual_report())


def test_answers_are_read_as_they_stand_in_a_fact_file() -> None:
    found = given("矛盾纠纷:\n  行政诉讼案件: 3件\n制度建设: {规范性文件清理: {修改: 1件}}\n下一年度安排: [做事]\n")
    assert found.problems == ()
    assert found.answers == {
        ("矛盾纠纷", "行政诉讼案件"): "3件",
        ("制度建设", "规范性文件清理", "修改"): "1件",
        ("下一年度安排",): ["做事"],
    }


def test_a_state_of_a_whole_group_is_an_answer() -> None:
    found = given("行政复议: 不适用\n")
    assert found.answers == {("行政复议",): "不适用"}
    after = answered_all(interview_of("行政复议: {收到申请: 3件}\n", kind=Kind.GOVERNMENT), found.answers)
    assert str(after.interview.value(("行政复议",)).value) == "不适用"
    assert [question.path for question in after.set_aside] == [("行政复议", "收到申请")]


def test_what_is_missing_in_the_answers_is_no_mistake_in_them() -> None:
    assert given("普法宣传: {法律咨询: 3人次}\n").problems == ()


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("矛盾纠纷:\n  行政诉讼案件: 三百家\n", 2),
        ("矛盾纠纷:\n  信访受理: 2件\n  随便: 1件\n", 3),
        ("矛盾纠纷: 很多\n", 1),
        ("矛盾纠纷: [\n", 1),
    ],
)
def test_what_cannot_be_used_is_told_with_its_line(text: str, line: int) -> None:
    problems = given(text).problems
    assert problems
    assert problems[0].line == line
    assert problems[0].file == "答案.yaml"


def test_what_was_set_aside_in_the_answers_is_none() -> None:
    assert given("搁置: {矛盾纠纷·行政诉讼败诉: 1件}\n").answers == {}


@pytest.mark.parametrize("name", ["youyang-urban-management-2020", "baisha-town-2023"])
def test_a_whole_example_supplied_to_an_empty_file_is_that_example(name: str) -> None:
    example = read(EXAMPLES / name / "facts.yaml")
    agency = example.report.agency
    trade = f", 行业: {agency.trade}" if agency.trade else ""  # type: ignore[union-attr]
    level, kind = example.level, example.kind
    assert level
    assert kind
    head = f"机关: {{全称: {example.agency}, 层级: {level.value}, 类别: {kind.value}{trade}}}\n年度: {example.year}\n"
    interview = over(read_text(head))
    found = supplied(example.text, "答案.yaml", interview.file.model)
    assert found.problems == ()
    after = answered_all(interview, found.answers)
    assert after.interview.file.report == example.report
    assert after.set_aside == ()
