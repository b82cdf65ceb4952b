"""The way through the questionnaire: forward, back, later, jump."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from interviews import described, interview_of, way

from generator.facts.interview import Interview
from generator.facts.questions import LabelPath
from generator.interviewing.answering import answered
from generator.interviewing.steps import Ask, Step, is_done, steps
from generator.interviewing.walk import Walk
from schemas.errors import NotUnderstoodError
from schemas.fields import Shape

SUED, LOST, REVIEWED = (("矛盾纠纷", label) for label in ("行政诉讼案件", "行政诉讼败诉", "被申请行政复议"))
LAST = """\
党的领导: {理论中心组学习: 3次, 会前学法: 2次}
矛盾纠纷: {被申请行政复议: 2件, 行政复议被维持: 1件, 行政诉讼案件: 5件, 行政诉讼败诉: 1件}
普法宣传: {普法规划: “八五”普法规划, 法治宣传活动: 4场次, 举措: [{小标题: 一, 内容: 二}]}
"""


def skipped(walk: Walk, interview: Interview, step: Step | None, limit: int = 2000) -> list[str]:
    """The steps from `step` to the end, none of them answered."""
    found = []
    while step is not None:
        found.append(described(step))
        assert len(found) < limit, "the way has no end"
        step = walk.forward(interview, step)
    return found


def at(walk: Walk, interview: Interview, path: LabelPath) -> Step:
    """Walk from the start to the question at `path`."""
    step = walk.start(interview)
    while not (isinstance(step, Ask) and step.question.path == path):
        assert step
        step = walk.forward(interview, step)
    return step


def test_the_way_begins_at_the_first_step_with_something_to_do() -> None:
    interview = interview_of("成文日期: 2026-01-15\n", previous=LAST)
    assert described(Walk().start(interview)) == described(
        next(s for s in steps(interview) if not is_done(interview, s))
    )
    assert described(Walk().start(interview)) != "·机关·全称", "that is answered"


def test_forward_without_answers_visits_every_open_step_once_in_the_order_of_the_report() -> None:
    for previous in (None, "", LAST):
        interview = interview_of(previous=previous)
        walk = Walk()
        expected = [described(step) for step in steps(interview) if not is_done(interview, step)]
        assert skipped(walk, interview, walk.start(interview)) == expected


def test_of_one_part_no_other_is_visited() -> None:
    interview = interview_of(previous=LAST)
    walk = Walk("普法宣传")
    assert skipped(walk, interview, walk.start(interview)) == [
        "Confirm 普法宣传",
        "·普法规划",
        "·法治宣传活动",
        "·举措",
    ]


def test_results_follow_the_answer_that_there_are_cases() -> None:
    interview = interview_of(previous=LAST)
    walk = Walk()
    step = at(walk, interview, SUED)
    none = answered(interview, SUED, "无").interview
    some = answered(interview, SUED, "3件").interview
    assert described(Walk("矛盾纠纷").start(some)) == "·被申请行政复议"
    assert described(walk.forward(some, step)) == "·行政诉讼败诉"
    walk = Walk()
    assert described(walk.forward(none, at(walk, interview, SUED))) != "·行政诉讼败诉"


def test_back_and_forward_again_is_the_identity() -> None:
    interview = interview_of(previous=LAST)
    walk = Walk()
    there = at(walk, interview, SUED)
    one = walk.back(interview, there)
    assert one
    two = walk.back(interview, one)
    assert two
    assert walk.forward(interview, two) == one
    assert walk.forward(interview, one) == there


def test_back_from_the_first_open_step_leads_to_what_was_answered_before() -> None:
    interview = interview_of("统计截止: 2025-12-31\n成文日期: 2026-01-15\n", previous="")
    walk = Walk()
    first = walk.start(interview)
    assert first
    before = walk.back(interview, first)
    assert described(before) == "·成文日期"
    assert before
    assert walk.forward(interview, before) == first


def test_back_from_the_very_first_step_leads_nowhere() -> None:
    interview = interview_of(previous="")
    walk = Walk()
    step: Step | None = walk.start(interview)
    passed: list[Step] = []
    while step is not None:
        passed.append(step)
        assert len(passed) < 100
        step = walk.back(interview, step)
    assert described(passed[-1]) == way(interview)[0]
    assert described(walk.forward(interview, passed[-1])) == described(passed[-2])


def test_back_leads_past_what_no_longer_applies() -> None:
    interview = interview_of(previous=LAST)
    walk = Walk()
    step = at(walk, interview, SUED)
    interview = answered(interview, SUED, "3件").interview
    lost = walk.forward(interview, step)
    assert described(lost) == "·行政诉讼败诉"
    assert lost
    behind = walk.forward(interview, lost)
    assert behind
    interview = answered(interview, SUED, "无").interview
    assert described(walk.back(interview, behind)) == "·行政诉讼案件"


def test_gone_back_a_new_answer_leads_to_what_follows_from_it_then_on() -> None:
    interview = interview_of(previous=LAST)
    walk = Walk()
    reviewed = at(walk, interview, REVIEWED)
    sued = walk.forward(interview, reviewed)
    assert described(sued) == "·行政诉讼案件"
    assert sued
    back = walk.back(interview, sued)
    assert back
    interview = answered(interview, REVIEWED, "2件").interview
    upheld = walk.forward(interview, back)
    assert described(upheld) == "·行政复议被维持"
    assert upheld
    assert walk.forward(interview, upheld) == sued


def test_what_was_put_off_comes_last_and_once() -> None:
    interview = interview_of(previous=LAST)
    walk = Walk()
    first = walk.start(interview)
    assert first
    second = walk.later(interview, first)
    assert second
    assert described(second) != described(first)
    rest = skipped(walk, interview, second)
    assert rest[-1] == described(first)
    assert rest.count(described(first)) == 1


def test_what_was_put_off_and_answered_meanwhile_does_not_come_again() -> None:
    interview = interview_of(previous=LAST)
    walk = Walk()
    step = walk.later(interview, at(walk, interview, SUED))
    interview = answered(interview, SUED, "无").interview
    assert "·行政诉讼案件" not in skipped(walk, interview, step)


def test_putting_everything_off_again_and_again_comes_to_an_end() -> None:
    interview = interview_of(previous=LAST)
    walk = Walk()
    step = walk.start(interview)
    count = 0
    while step is not None:
        step = walk.later(interview, step)
        count += 1
        assert count < 1000


def test_back_from_what_was_put_off_and_forward_leads_to_it_again() -> None:
    interview = interview_of(previous="")
    walk = Walk()
    first = walk.start(interview)
    assert first
    step = walk.later(interview, first)
    trail: list[Step] = []
    while step is not None and step != first:
        trail.append(step)
        step = walk.forward(interview, step)
    assert step == first
    assert walk.back(interview, step) == trail[-1]
    assert walk.forward(interview, trail[-1]) == first


def test_a_jump_leads_back_to_where_it_began() -> None:
    interview = interview_of(previous=LAST)
    walk = Walk()
    here = walk.start(interview)
    assert here
    there = walk.jump(interview, here, Ask(interview.questions[SUED]))
    interview = answered(interview, SUED, "3件").interview
    lost = walk.forward(interview, there)
    assert described(lost) == "·行政诉讼败诉", "what follows from the answer comes first"
    assert lost
    assert walk.forward(interview, lost) == here


def test_a_jump_backwards_leads_on_where_it_began_though_that_no_longer_applies() -> None:
    interview = interview_of("矛盾纠纷: {行政诉讼案件: 3件}\n", previous=LAST)
    walk = Walk()
    here = at(walk, interview, LOST)
    there = walk.jump(interview, here, Ask(interview.questions[SUED]))
    interview = answered(interview, SUED, "无").interview
    step = walk.forward(interview, there)
    assert step
    assert step.order > here.order
    assert described(step) in way(interview)


def test_a_jump_from_outside_leads_outside() -> None:
    interview = interview_of(previous=LAST)
    walk = Walk()
    skipped(walk, interview, walk.start(interview))
    there = walk.jump(interview, None, Ask(interview.questions[SUED]))
    assert walk.forward(interview, there) is None
    there = walk.jump(interview, None, Ask(interview.questions[SUED]))
    interview = answered(interview, SUED, "3件").interview
    lost = walk.forward(interview, there)
    assert described(lost) == "·行政诉讼败诉"
    assert lost
    assert walk.forward(interview, lost) is None


def test_a_jump_to_where_one_is_leads_on_as_before() -> None:
    interview = interview_of(previous=LAST)
    straight, jumping = Walk(), Walk()
    here = at(straight, interview, SUED)
    assert isinstance(here, Ask)
    at(jumping, interview, SUED)
    jumping.jump(interview, here, here)
    assert jumping.forward(interview, here) == straight.forward(interview, here)


def test_a_new_order_of_the_parts_leaves_nothing_out() -> None:
    interview = interview_of(previous=LAST)
    walk = Walk()
    here = at(walk, interview, SUED)
    outline = walk.jump(interview, here, Ask(interview.questions["提纲",]))
    interview = answered(interview, ("提纲",), [{"标题": "一", "取自": ["普法宣传"]}]).interview
    seen = skipped(walk, interview, walk.forward(interview, outline))
    assert seen[0] == "·行政诉讼案件"
    assert seen.count("·行政诉讼案件") == 1


ANSWERS = {
    Shape.QUANTITY: ("3", "无", "0", "不适用", "待补（法规科）", "5%", "有，未计数", ""),
    Shape.TEXT: ("甲", "无", "待补", ""),
    Shape.YES_NO: ("是", "否", "不适用", ""),
    Shape.DATE: ("2026-01-15", "待补", ""),
    Shape.TEXTS: (["甲", "乙"], "无", ""),
    Shape.TABLE: ({"甲": "3部"}, "无", ""),
    Shape.RECORDS: ("无", "待补", ""),
}


def take(interview: Interview, question: Any, number: int) -> Interview:
    """An answer to `question`, as it is where that is none to it."""
    offered = ANSWERS[question.entry.shape]
    if question.path[0] in ("机关", "年度"):
        return interview
    try:
        return answered(interview, question.path, offered[number % len(offered)]).interview
    except NotUnderstoodError:
        return interview


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["answer", "forward", "back", "later", "jump"]), st.integers(0, 400)), max_size=30
    )
)
def test_no_walk_is_endless_or_asks_what_does_not_apply(moves: list[tuple[str, int]]) -> None:
    interview = interview_of("矛盾纠纷: {行政诉讼案件: 3件, 信访受理: 2件}\n", previous=LAST)
    walk = Walk()
    step = walk.start(interview)
    for move, number in moves:
        if move == "jump" or step is None:
            question = list(interview.questions.values())[number % len(interview.questions)]
            interview = replace(interview, chosen=interview.chosen | {question.path})
            step = walk.jump(interview, step, Ask(question))
        elif move == "answer":
            interview = take(interview, step.question, number) if isinstance(step, Ask) else interview
            step = walk.forward(interview, step)
        elif move == "forward":
            before = step
            step = walk.forward(interview, step)
            assert step is None or walk.back(interview, step) == before, "forward, then back"
            step = step and walk.forward(interview, before)
        elif move == "later":
            step = walk.later(interview, step)
        else:
            before = step
            step = walk.back(interview, step)
            assert step is None or walk.forward(interview, step) == before, "back, then forward"
            step = before if step is None else walk.back(interview, before)
        assert step is None or described(step) in way(interview)
    assert len(skipped(walk, interview, step)) < 1000
