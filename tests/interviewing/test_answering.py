"""What an answer does to the fact file, and what stays beside a figure."""

from __future__ import annotations

from typing import Any

import pytest
from interviews import interview_of

from generator.facts.interview import Interview
from generator.facts.particulars import noted
from generator.facts.problems import Path
from generator.facts.typed import typed_at
from generator.interviewing import answering
from generator.interviewing.answering import answered_all, with_text
from schemas.errors import NotUnderstoodError
from schemas.states import Owed, Stated

SUED: Path = ("矛盾纠纷", "行政诉讼案件")
PERIOD: Path = ("机构职能", "办理时限压缩")
RATE: Path = ("矛盾纠纷", "行政诉讼败诉率")
TARGETS = "机构职能:\n  办理时限压缩: {本年: 72.5%, 目标: 70%, 来源: 审批科李四}  # 对照要点\n"


def answered(interview: Interview, path: Path, typed: Any) -> Interview:
    return answering.answered(interview, path, typed).interview


def stands(interview: Interview, path: Path) -> Any:
    return typed_at(interview.file, path)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("无", Stated.NONE),
        ("没有", Stated.NONE),
        ("不涉及", Stated.NOT_APPLICABLE),
        ("有，未计数", Stated.UNCOUNTED),
        ("待补", Owed()),
        ("待补（法院）", Owed("法院")),
    ],
)
def test_a_state_is_an_answer(typed: str, value: object) -> None:
    interview = answered(interview_of(), SUED, typed)
    assert interview.value(SUED) == value
    assert not interview.file.errors


@pytest.mark.parametrize(
    ("typed", "said"),
    [("27", "27件"), ("２７件", "27件"), ("1,234件", "1,234件"), ("约30件", "约30件"), ("7.4万余件", "7.4万余件")],
)
def test_a_figure_is_understood_as_officials_write_it(typed: str, said: str) -> None:
    interview = answered(interview_of(), SUED, typed)
    assert str(interview.value(SUED)) == said
    assert interview.is_answered(interview.questions["矛盾纠纷", "行政诉讼案件"])


@pytest.mark.parametrize("typed", ["三百家", "27人", "-3件", "若干件", "20%", "1e3"])
def test_what_is_no_such_figure_is_refused_and_changes_nothing(typed: str) -> None:
    interview = interview_of()
    with pytest.raises(NotUnderstoodError):
        answered(interview, SUED, typed)


def test_several_answers_are_taken_all_or_none() -> None:
    with pytest.raises(NotUnderstoodError):
        answered_all(interview_of(), {SUED: "3件", ("矛盾纠纷", "行政诉讼败诉"): "三百家"})


def test_an_unknown_fact_is_no_answer_of_the_clerks() -> None:
    with pytest.raises(KeyError):
        answered(interview_of(), ("矛盾纠纷", "随便"), "3件")


def test_an_empty_answer_takes_the_answer_away() -> None:
    interview = answered(interview_of("矛盾纠纷: {行政诉讼案件: 3件}\n"), SUED, " ")
    assert stands(interview, SUED) is None


def test_what_the_file_says_of_other_facts_stays_byte_for_byte() -> None:
    before = interview_of("矛盾纠纷:   # 法规科\n  信访受理:   '3件' # 一\n  行政诉讼案件: 2件   # 二\n").file.text
    after = answered(with_text(interview_of(""), before).interview, SUED, "5").file.text
    assert after == before.replace("行政诉讼案件: 2件   # 二", "行政诉讼案件: 5件   # 二")


def test_a_new_figure_keeps_its_target_but_not_how_the_old_one_came_about() -> None:
    interview = answered(interview_of(TARGETS), PERIOD, "75%")
    assert stands(interview, PERIOD) == {"本年": "75%", "目标": "70%"}
    assert "# 对照要点" in interview.file.text
    assert stands(answered(interview_of(TARGETS), PERIOD, "72.5%"), PERIOD)["来源"] == "审批科李四"


def test_a_new_rate_no_longer_has_the_old_numerator() -> None:
    interview = interview_of("矛盾纠纷: {行政诉讼案件: 9件, 行政诉讼败诉率: {分子: 1, 分母: 4, 目标: 30%}}\n")
    assert stands(answered(interview, RATE, "20%"), RATE) == {"本年": "20%", "目标": "30%"}


def test_the_same_rate_keeps_its_numerator() -> None:
    interview = interview_of("矛盾纠纷: {行政诉讼案件: 9件, 行政诉讼败诉率: {本年: 25%, 分子: 1, 分母: 4}}\n")
    assert interview.value(RATE) == answered(interview, RATE, "25%").value(RATE)


@pytest.mark.parametrize("typed", ["待补", "待补（审批科）"])
def test_a_figure_still_to_come_keeps_its_target(typed: str) -> None:
    interview = answered(interview_of(TARGETS), PERIOD, typed)
    assert isinstance(interview.value(PERIOD), Owed)
    assert stands(interview, PERIOD) == {"本年": typed, "目标": "70%"}
    assert stands(answered(interview, PERIOD, "75%"), PERIOD) == {"本年": "75%", "目标": "70%"}


@pytest.mark.parametrize("typed", ["无", "不适用", "有，未计数", ""])
def test_a_state_has_nothing_beside_it(typed: str) -> None:
    assert stands(answered(interview_of(TARGETS), PERIOD, typed), PERIOD) == (typed or None)


def test_a_target_is_noted_before_the_figure_is_known() -> None:
    interview = interview_of()
    interview = answered(interview, PERIOD, noted(stands(interview, PERIOD), "目标", "70%"))
    assert stands(interview, PERIOD) == {"目标": "70%"}
    assert not interview.is_answered(interview.questions["机构职能", "办理时限压缩"])
    assert not interview.file.errors
    assert stands(answered(interview, PERIOD, "75%"), PERIOD) == {"本年": "75%", "目标": "70%"}


def test_the_last_note_taken_away_leaves_the_figure_alone() -> None:
    interview = interview_of("机构职能: {办理时限压缩: {本年: 72.5%, 目标: 70%}}\n")
    assert stands(answered(interview, PERIOD, noted(stands(interview, PERIOD), "目标", "")), PERIOD) == "72.5%"


def test_a_note_that_is_no_figure_is_refused() -> None:
    interview = interview_of("机构职能: {办理时限压缩: 72.5%}\n")
    with pytest.raises(NotUnderstoodError, match="目标"):
        answered(interview, PERIOD, noted(stands(interview, PERIOD), "目标", "很高"))


def test_who_gave_a_figure_stands_beside_it() -> None:
    interview = answered(interview_of(source="法规科张三"), SUED, "3件")
    assert stands(interview, SUED) == {"本年": "3件", "来源": "法规科张三"}
    assert interview.value(SUED).source == "法规科张三"


@pytest.mark.parametrize("typed", ["无", "不适用", "待补", "待补（法院）", ""])
def test_nobody_gave_a_figure_that_is_none(typed: str) -> None:
    interview = interview_of("矛盾纠纷: {行政诉讼案件: {本年: 3件, 来源: 旧人}}\n", source="法规科张三")
    assert stands(answered(interview, SUED, typed), SUED) == (typed or None)


def test_a_figure_within_a_list_has_its_source_too() -> None:
    amount: Path = ("行政执法", "业务数据", 0, "数据", 0, "数量")
    interview = answered(interview_of(source="张三"), ("行政执法", "业务数据", 0, "专项"), "早市")
    interview = answered(interview, ("行政执法", "业务数据", 0, "数据", 0, "事项"), "设置早市")
    assert stands(answered(interview, amount, "3处"), amount) == {"本年": "3处", "来源": "张三"}


def test_a_text_has_no_source() -> None:
    assert stands(answered(interview_of(source="张三"), ("机关", "自称"), "我局"), ("机关", "自称")) == "我局"


def test_an_interview_is_not_changed_by_an_answer() -> None:
    interview = interview_of()
    text = interview.file.text
    answered(interview, SUED, "3件")
    assert interview.file.text == text
    assert not interview.is_stated(interview.questions["矛盾纠纷", "行政诉讼案件"])


def test_a_group_that_was_to_come_is_filled_in_fact_by_fact() -> None:
    interview = interview_of("矛盾纠纷: 待补（法规科）  # 等\n", previous="矛盾纠纷: {行政诉讼案件: 5件}\n")
    assert interview.questions["矛盾纠纷", "行政诉讼案件"] in interview.asked
    after = answered(answered(interview, SUED, "3件"), ("矛盾纠纷", "信访受理"), "2件")
    assert stands(after, ("矛盾纠纷",)) == {"行政诉讼案件": "3件", "信访受理": "2件"}
    assert "# 等" in after.file.text
    assert not after.file.errors


def test_without_a_level_an_answer_leaves_nothing_to_ask_and_is_refused() -> None:
    with pytest.raises(NotUnderstoodError, match="层级"):
        answered(interview_of(), ("机关", "层级"), "待补")
