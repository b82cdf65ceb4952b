"""Answers that no longer apply are set aside, and come back when they apply again."""

from __future__ import annotations

from typing import Any

from interviews import interview_of, over

from generator.facts.interview import Interview
from generator.facts.problems import Path
from generator.facts.reading import read_text
from generator.facts.setting_aside import set_aside_values
from generator.facts.typed import typed_at
from generator.interviewing.answering import Answered, answered, answered_all, settled, with_text
from schemas.agency import SET_ASIDE
from schemas.reporter import Kind

SUED, LOST = ("矛盾纠纷", "行政诉讼案件"), ("矛盾纠纷", "行政诉讼败诉")
INSPECTED, FOUND, FIXED = (("党的领导", label) for label in ("法治督察", "督察发现问题", "督察问题整改"))
CASES = "矛盾纠纷:\n  行政诉讼案件: 5件  # 法规科\n  行政诉讼败诉: {本年: 1件, 目标: 2件}  # 败诉\n  信访受理: 2件\n"
CHAIN = "党的领导:\n  法治督察: 2次\n  督察发现问题: 7个\n  督察问题整改: 6个\n"


def paths(questions: tuple[Any, ...]) -> set[Path]:
    return {question.path for question in questions}


def kept(interview: Interview) -> dict[Path, Any]:
    return dict(set_aside_values(interview.file.document))


def anew(interview: Interview) -> Interview:
    return over(read_text(interview.file.text))


def government(yaml: str) -> Interview:
    return interview_of(yaml, kind=Kind.GOVERNMENT)


def test_answers_about_results_are_set_aside_where_there_were_no_cases() -> None:
    after = answered(interview_of(CASES), SUED, "无")
    assert paths(after.set_aside) == {LOST}
    assert kept(after.interview) == {LOST: {"本年": "1件", "目标": "2件"}}
    assert not after.interview.file.problems
    assert typed_at(after.interview.file, ("矛盾纠纷", "信访受理")) == "2件"


def test_they_come_back_as_they_were_also_when_the_file_is_read_anew() -> None:
    denied = answered(interview_of(CASES), SUED, "0").interview
    for interview in (denied, anew(denied)):
        after = answered(interview, SUED, "5件")
        assert paths(after.restored) == {LOST}
        assert typed_at(after.interview.file, LOST) == {"本年": "1件", "目标": "2件"}
        assert SET_ASIDE not in after.interview.file.text


def test_taking_the_answer_away_brings_them_back_too() -> None:
    after = answered(answered(interview_of(CASES), SUED, "无").interview, SUED, "")
    assert paths(after.restored) == {LOST}


def test_what_is_still_to_come_denies_nothing() -> None:
    assert answered(interview_of(CASES), SUED, "待补").set_aside == ()


def test_a_new_answer_meanwhile_stays_and_the_old_one_is_kept() -> None:
    denied = answered(interview_of(CASES), SUED, "无").interview
    after = answered(answered(denied, LOST, "3件").interview, SUED, "4件")
    assert after.restored == ()
    assert typed_at(after.interview.file, LOST) == "3件"
    assert kept(after.interview) == {LOST: {"本年": "1件", "目标": "2件"}}


def test_a_whole_chain_is_set_aside_and_comes_back() -> None:
    after = answered(government(CHAIN), INSPECTED, "无")
    assert paths(after.set_aside) == {FOUND, FIXED}
    back = answered(anew(after.interview), INSPECTED, "3次")
    assert paths(back.restored) == {FOUND, FIXED}
    assert back.interview.file.text == government(CHAIN).file.text.replace("2次", "3次")


def test_of_a_chain_denied_twice_only_what_applies_comes_back() -> None:
    once = answered(government(CHAIN), FOUND, "无")
    assert paths(once.set_aside) == {FIXED}
    twice = answered(once.interview, INSPECTED, "无")
    assert paths(twice.set_aside) == {FOUND}
    back = answered(twice.interview, INSPECTED, "3次")
    assert paths(back.restored) == {FOUND}
    assert kept(back.interview) == {FIXED: "6个"}
    last = answered(anew(back.interview), FOUND, "7个")
    assert paths(last.restored) == {FIXED}
    assert kept(last.interview) == {}


def test_a_state_for_a_whole_group_sets_aside_what_was_said_within() -> None:
    after = answered(interview_of(CASES), ("矛盾纠纷",), "不适用")
    assert paths(after.set_aside) == {SUED, LOST, ("矛盾纠纷", "信访受理")}
    assert typed_at(after.interview.file, ("矛盾纠纷",)) == "不适用"
    assert not after.interview.file.errors
    back = answered(anew(after.interview), ("矛盾纠纷",), "")
    assert paths(back.restored) == {SUED, LOST, ("矛盾纠纷", "信访受理")}
    assert str(back.interview.value(LOST)) == "1件"


def test_what_contradicted_from_the_beginning_is_left_to_the_clerk() -> None:
    interview = interview_of("矛盾纠纷: {行政诉讼案件: 无, 行政诉讼败诉: 1件}\n")
    after = answered(interview, ("矛盾纠纷", "信访受理"), "2件")
    assert after.set_aside == ()
    assert typed_at(after.interview.file, LOST) == "1件"


def test_an_answer_to_what_is_denied_is_taken() -> None:
    interview = interview_of("矛盾纠纷: {行政诉讼案件: 无}\n")
    after = answered(interview, LOST, "1件")
    assert after.set_aside == ()
    assert typed_at(after.interview.file, LOST) == "1件"


def test_cases_and_results_answered_together_agree() -> None:
    after = answered_all(interview_of(), {SUED: "无", LOST: "1件"})
    assert paths(after.set_aside) == {LOST}


def test_editing_the_text_alone_sets_nothing_aside() -> None:
    interview = interview_of(CASES)
    text = interview.file.text.replace("5件", "无")
    assert with_text(interview, text).set_aside == ()
    assert paths(settled(interview, text).set_aside) == {LOST}


def test_what_was_written_into_the_place_of_a_group_keeps_its_answers_waiting() -> None:
    denied = answered(interview_of(CASES), SUED, "无").interview
    text = denied.file.text
    begin, end = text.index("矛盾纠纷:"), text.index(SET_ASIDE)
    broken = with_text(denied, f"{text[:begin]}矛盾纠纷: 很多\n\n{text[end:]}").interview
    after: Answered = answered(broken, ("机关", "自称"), "我局")
    assert after.restored == ()
    assert LOST in kept(after.interview)
