"""Which questions apply beside the answers given."""

from __future__ import annotations

import pytest
from interviews import interview_of

from generator.facts.applying import Need
from generator.facts.questions import LabelPath
from schemas.reporter import Kind, Level

LOST: LabelPath = ("矛盾纠纷", "行政诉讼败诉")
FIXED: LabelPath = ("党的领导", "督察问题整改")


def need_of(yaml: str, path: LabelPath = LOST, level: Level = Level.COUNTY, kind: Kind = Kind.DEPARTMENT) -> Need:
    return interview_of(yaml, level=level, kind=kind).needs[path]


@pytest.mark.parametrize("answer", ["无", "不适用", "0", "0件", "没有发生", "零"])
def test_no_cases_no_questions_about_their_results(answer: str) -> None:
    assert need_of(f"矛盾纠纷: {{行政诉讼案件: {answer}}}\n") is Need.DENIED


@pytest.mark.parametrize("answer", ["3", "3件", "约3件", "有，未计数", "{本年: 3件, 目标: 2件}"])
def test_cases_open_the_questions_about_their_results(answer: str) -> None:
    assert need_of(f"矛盾纠纷: {{行政诉讼案件: {answer}}}\n") is Need.OPEN


@pytest.mark.parametrize("answer", ["", "待补", "待补（法规科）", "三百家", "{目标: 3件}"])
def test_without_a_usable_answer_questions_about_results_wait(answer: str) -> None:
    assert need_of(f"矛盾纠纷: {{行政诉讼案件: {answer}}}\n") is Need.DORMANT


def test_no_closes_what_depends_on_yes() -> None:
    path = ("第一责任人履职情况", "单位主要负责人", "述法形式")
    assert need_of("第一责任人履职情况: {单位主要负责人: {本人述法: 否}}\n", path) is Need.DENIED
    assert need_of("第一责任人履职情况: {单位主要负责人: {本人述法: 是}}\n", path) is Need.OPEN


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ("", Need.DORMANT),
        ("法治督察: 2次", Need.DORMANT),
        ("法治督察: 2次, 督察发现问题: 3个", Need.OPEN),
        ("法治督察: 无", Need.DENIED),
        ("法治督察: 无, 督察发现问题: 3个", Need.DENIED),
        ("督察发现问题: 无", Need.DENIED),
        ("督察发现问题: 3个", Need.DORMANT),
        ("法治督察: 2次, 督察发现问题: 待补", Need.DORMANT),
    ],
)
def test_a_chain_of_dependence_is_as_strong_as_its_weakest_link(answers: str, expected: Need) -> None:
    interview = interview_of(f"党的领导: {{{answers}}}\n", kind=Kind.GOVERNMENT)
    assert interview.needs[FIXED] is expected


@pytest.mark.parametrize(("state", "expected"), [("不适用", Need.DENIED), ("无", Need.DENIED), ("待补", Need.OPEN)])
def test_the_state_of_a_group_holds_for_all_within(state: str, expected: Need) -> None:
    assert need_of(f"矛盾纠纷: {state}\n", ("矛盾纠纷", "信访受理")) is expected
    assert need_of(f"制度建设: {{规范性文件清理: {state}}}\n", ("制度建设", "规范性文件清理", "修改")) is expected
    assert need_of(f"制度建设: {state}\n", ("制度建设", "规范性文件清理", "修改")) is expected


def test_a_list_of_last_years_headings_alone_is_no_answer() -> None:
    question = ("普法宣传", "举措")
    for yaml, answered in [
        ("[{小标题: 一}]", False),
        ("[{小标题: 一, 公开: 否}]", False),
        ("[{小标题: 一}, {内容: 二}]", True),
        ("[二]", True),
        ("无", True),
        ("待补", False),
    ]:
        interview = interview_of(f"普法宣传: {{举措: {yaml}}}\n")
        assert interview.is_answered(interview.questions[question]) is answered, yaml


def test_a_list_whose_items_stand_for_years_is_an_answer() -> None:
    interview = interview_of("提纲: [{标题: 一, 取自: [普法宣传]}]\n")
    assert interview.is_answered(interview.questions["提纲",])
