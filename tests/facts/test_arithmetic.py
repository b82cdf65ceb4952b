"""The second pass: what must add up, and what follows."""

from __future__ import annotations

import pytest

from generator.facts.arithmetic import derived
from generator.facts.problems import Severity
from generator.facts.reading import read_text

HEAD = "机关: {全称: 某某县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n"


def problems_of(text: str) -> list[tuple[int, str, Severity]]:
    return [(problem.line, problem.message, problem.severity) for problem in read_text(HEAD + text).problems]


def test_a_contradiction_shows_its_arithmetic() -> None:
    assert problems_of("行政执法:\n  评查案卷: 10卷\n  优秀案卷: 8卷\n  良好案卷: 4卷\n") == [
        (4, "优秀案卷8卷＋良好案卷4卷＝12卷，与“评查案卷10卷”不符", Severity.CONFLICT)
    ]


@pytest.mark.parametrize("lost", ["无", "3件", "50余件", "待补（法规科）", "不适用", "有，未计数"])
def test_hedged_and_stated_figures_contradict_nothing(lost: str) -> None:
    assert problems_of(f"矛盾纠纷:\n  行政诉讼案件: 5件\n  行政诉讼败诉: {lost}\n") == []


def test_parts_of_which_one_is_not_stated_are_a_doubt_where_they_fall_short() -> None:
    known = "行政执法:\n  评查案卷: 9卷\n  优秀案卷: 6卷\n  良好案卷: 1卷\n  合格案卷: 1卷\n"
    ((line, message, severity),) = problems_of(known)
    assert (line, severity) == (4, Severity.DOUBT)
    assert "＝8卷，比“评查案卷9卷”少1卷，“不合格案卷”没有填；没有的项请写“无”" in message


@pytest.mark.parametrize("said", ["待补（法规科）", "不适用", "有，未计数", "约1卷", "1卷"])
def test_a_part_of_which_something_is_said_does_not_fall_short(said: str) -> None:
    known = "行政执法:\n  评查案卷: 9卷\n  优秀案卷: 6卷\n  良好案卷: 1卷\n  合格案卷: 1卷\n"
    assert problems_of(known + f"  不合格案卷: {said}\n") == []


def test_none_counts_as_zero() -> None:
    ((line, message, _severity),) = problems_of("矛盾纠纷:\n  行政诉讼案件: 无\n  行政诉讼败诉: 1件\n")
    assert line == 5
    assert "行政诉讼案件0件" in message


def test_the_parts_of_a_figure_are_not_more_than_it() -> None:
    assert problems_of("矛盾纠纷:\n  行政诉讼案件: {本年: 5件, 其中: {一审: 3件, 二审: 3件}}\n") == [
        (4, "其中一审3件＋二审3件＝6件，大于“行政诉讼案件5件”", Severity.CONFLICT)
    ]
    assert problems_of("矛盾纠纷:\n  行政诉讼案件: {本年: 5件, 其中: {一审: 3件}}\n") == []


def test_parts_in_another_unit_are_a_doubt() -> None:
    ((_line, message, severity),) = problems_of("矛盾纠纷:\n  行政诉讼案件: {本年: 5件, 其中: {一审: 3公里}}\n")
    assert "单位不同" in message
    assert severity is Severity.DOUBT


def test_a_typed_rate_is_compared_and_a_difference_is_a_doubt() -> None:
    ((line, message, severity),) = problems_of("行政执法:\n  评查案卷: 10卷\n  优秀案卷: 8卷\n  案卷优秀率: 85%\n")
    assert (line, severity) == (6, Severity.DOUBT)
    assert "80%" in message


def test_a_rate_over_a_hundred_is_an_error_of_the_field() -> None:
    ((_line, message, severity),) = problems_of("行政执法:\n  案卷优秀率: 120%\n")
    assert "100%" in message
    assert severity is Severity.ERROR


def test_a_rate_that_was_not_typed_is_computed() -> None:
    report = read_text(HEAD + "行政执法:\n  评查案卷: 30卷\n  优秀案卷: 20卷\n  案卷优秀率: 待补（法规科）\n").report
    assert {path: str(rate) for path, rate in derived(report).items()} == {("行政执法", "案卷优秀率"): "66.67%"}


def test_a_typed_rate_and_a_rate_of_hedged_figures_are_not_computed() -> None:
    assert not derived(read_text(HEAD + "行政执法: {评查案卷: 30卷, 优秀案卷: 20卷, 案卷优秀率: 66.6%}\n").report)
    assert not derived(read_text(HEAD + "行政执法: {评查案卷: 30余卷, 优秀案卷: 20卷}\n").report)
