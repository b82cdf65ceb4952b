"""What is asked for of all that applies, and what the clerk may add."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from interviews import asked_paths, described, interview_of, way

from generator.interviewing.answering import answered
from generator.interviewing.steps import is_done, steps
from schemas.reporter import Kind

CHALLENGED, UPHELD = ("矛盾纠纷", "被申请行政复议"), ("矛盾纠纷", "行政复议被维持")
SUED, LOST, DECIDED, RATE = (
    ("矛盾纠纷", label) for label in ("行政诉讼案件", "行政诉讼败诉", "行政诉讼审结", "行政诉讼败诉率")
)


def offered(yaml: str = "", previous: str | None = None) -> set[tuple[str, ...]]:
    interview = interview_of(yaml, previous)
    return {question.path for part in interview.parts for question in interview.selectable(part)}


def test_without_last_year_only_what_the_standard_demands_is_asked() -> None:
    paths = asked_paths(interview_of())
    assert {("存在的不足和原因",), ("下一年度安排",), ("成文日期",), ("机关", "全称")} <= paths
    assert SUED not in paths


def test_without_last_year_the_clerk_says_part_by_part_what_concerns_her() -> None:
    assert "Select 矛盾纠纷" in way(interview_of())
    assert {SUED, CHALLENGED} <= offered()
    assert LOST not in offered(), "what depends on another answer follows from that"


def test_where_something_of_a_part_was_said_she_is_not_asked_again() -> None:
    interview = interview_of("矛盾纠纷: {信访受理: 3件}\n")
    done = [described(step) for step in steps(interview) if is_done(interview, step)]
    assert "Select 矛盾纠纷" in done
    assert "Select 普法宣传" not in done


def test_with_last_year_what_it_had_is_asked_and_nothing_is_offered_on_the_way() -> None:
    interview = interview_of(previous="矛盾纠纷: {行政诉讼案件: 5件, 被申请行政复议: 无}\n")
    assert {SUED, CHALLENGED} <= asked_paths(interview)
    assert "Select 普法宣传" not in way(interview)
    assert ("普法宣传", "法治宣传活动") in offered(previous="矛盾纠纷: {行政诉讼案件: 5件}\n")


def test_what_last_year_still_owed_is_expected_this_year() -> None:
    assert SUED in asked_paths(interview_of(previous="矛盾纠纷: {行政诉讼案件: 待补}\n"))


def test_a_mandatory_part_that_last_year_lacked_is_offered_on_the_way() -> None:
    assert "Select 第一责任人履职情况" in way(interview_of(previous=""))
    had = "第一责任人履职情况: {单位主要负责人: {听取汇报: 2次}}\n"
    assert "Select 第一责任人履职情况" not in way(interview_of(previous=had))


def test_results_are_asked_once_there_are_cases() -> None:
    assert LOST not in asked_paths(interview_of("矛盾纠纷: {行政诉讼案件: 无}\n"))
    assert {LOST, DECIDED} <= asked_paths(interview_of("矛盾纠纷: {行政诉讼案件: 5件}\n"))


def test_with_last_year_all_results_are_asked_where_the_cases_are_new() -> None:
    this = "矛盾纠纷: {行政诉讼案件: 5件, 被申请行政复议: 2件}\n"
    paths = asked_paths(interview_of(this, previous="矛盾纠纷: {行政诉讼案件: 3件, 行政诉讼败诉: 1件}\n"))
    assert LOST in paths
    assert DECIDED not in paths, "last year's report did not have it beside its cases"
    assert UPHELD in paths, "there were no such cases last year"
    assert DECIDED in asked_paths(interview_of(this, previous="矛盾纠纷: {行政诉讼案件: 无}\n"))


def test_a_rate_that_follows_from_other_figures_is_not_asked() -> None:
    both = "矛盾纠纷: {行政诉讼案件: 5件, 行政诉讼审结: 4件, 行政诉讼败诉: 1件}\n"
    assert RATE in asked_paths(interview_of("矛盾纠纷: {行政诉讼案件: 5件}\n"))
    assert RATE not in asked_paths(interview_of(both))
    assert RATE not in offered(both)
    previous = "矛盾纠纷: {行政诉讼败诉率: 20%}\n"
    assert RATE not in asked_paths(interview_of(both, previous=previous))


def test_what_was_answered_is_always_asked_be_it_unusable() -> None:
    for answer in ("3件", "无", "待补", "三百家"):
        assert LOST in asked_paths(interview_of(f"矛盾纠纷: {{行政诉讼案件: 无, 行政诉讼败诉: {answer}}}\n"))


def test_what_the_clerk_chose_is_asked() -> None:
    interview = replace(interview_of(previous=""), chosen=frozenset([SUED]))
    assert SUED in asked_paths(interview)
    assert SUED in asked_paths(answered(interview, CHALLENGED, "无").interview)


def test_last_years_answers_of_another_level_are_not_asked() -> None:
    previous = "矛盾纠纷: {法律援助: 3件}\n"
    assert ("矛盾纠纷", "法律援助") not in asked_paths(interview_of(previous=previous))


@pytest.mark.parametrize("previous", [None, ""])
def test_what_a_local_notice_demands_is_asked(tmp_path: Path, previous: str | None) -> None:
    notice = tmp_path / "通知.yaml"
    notice.write_text("名称: 通知\n必填: [矛盾纠纷.行政诉讼败诉, 制度建设.规范性文件清理]\n", encoding="utf-8")
    interview = interview_of(previous=previous, notices=(notice,))
    assert ("制度建设", "规范性文件清理", "修改") in asked_paths(interview)
    assert SUED in asked_paths(interview), "without cases nobody can say how many were lost"
    assert LOST not in asked_paths(interview)
    assert LOST in asked_paths(answered(interview, SUED, "3件").interview)


def test_where_last_year_had_results_it_is_asked_whether_there_are_cases() -> None:
    interview = interview_of(previous="党的领导: {督察问题整改: 3个}\n", kind=Kind.GOVERNMENT)
    assert ("党的领导", "法治督察") in asked_paths(interview)
    after = answered(interview, ("党的领导", "法治督察"), "1次").interview
    assert ("党的领导", "督察发现问题") in asked_paths(after)
