"""Changing an answer that others depend on, at a terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bureau import HEAD
from clerk import Clerk, at_work
from command_line import given
from screens import CONTINUE, FOLLOWS, GO_ON, REFUSE, SET_ASIDE, Kind, Screen, squeezed

CASES = ("--topic", "矛盾纠纷")
ANSWERED = f"""{HEAD}\
矛盾纠纷:
  行政诉讼案件: 6件  # 法院已核对
  一审案件: 5件
  行政诉讼败诉: 1件
  信访受理: 待补
"""


def goes_to_the_cases(clerk: Clerk) -> Screen:
    clerk.press("f9")
    return clerk.jumps_to("矛盾纠纷", "行政诉讼案件")


def says_none(clerk: Clerk) -> None:
    goes_to_the_cases(clerk)
    clerk.terminal.press("f2")
    clerk.waits_for(REFUSE)


def test_what_no_longer_applies_is_shown_before_anything_changes(tmp_path: Path) -> None:
    path = given(tmp_path, ANSWERED)
    with at_work(tmp_path, *CASES) as clerk:
        says_none(clerk)
        shown = squeezed(clerk.terminal.screen())
    assert SET_ASIDE in shown
    assert "·一审案件5件" in shown
    assert "·行政诉讼败诉1件" in shown
    assert path.read_text(encoding="utf-8") == ANSWERED


@pytest.mark.slow
def test_refusing_leaves_the_file_byte_for_byte(tmp_path: Path) -> None:
    path = given(tmp_path, ANSWERED)
    with at_work(tmp_path, *CASES) as clerk:
        says_none(clerk)
        screen = clerk.decides(REFUSE)
        assert screen.name == "行政诉讼案件"
        assert "没有改动" in screen.text
    assert path.read_text(encoding="utf-8") == ANSWERED


@pytest.mark.slow
def test_ctrl_c_in_the_middle_of_the_question_refuses(tmp_path: Path) -> None:
    path = given(tmp_path, ANSWERED)
    with at_work(tmp_path, *CASES) as clerk:
        says_none(clerk)
        clerk.terminal.press("ctrl-c")
        assert clerk.terminal.ends() == 0
    assert path.read_text(encoding="utf-8") == ANSWERED


@pytest.mark.slow
def test_what_no_longer_applies_is_set_aside_and_comes_back_with_the_answer(tmp_path: Path) -> None:
    path = given(tmp_path, ANSWERED)
    with at_work(tmp_path, *CASES) as clerk:
        says_none(clerk)
        clerk.decides(CONTINUE)
        without = path.read_text(encoding="utf-8")
        head, _colon, aside = without.partition("\n搁置:")
        assert re.search(r"^  行政诉讼案件: 无 +# 法院已核对$", head, re.MULTILINE)
        assert "一审案件: 5件" not in head
        assert "一审案件: 5件\n" in aside
        assert "行政诉讼败诉: 1件\n" in aside
        clerk.opens("行政诉讼案件")
        clerk.say("6件")
        shown = squeezed(clerk.terminal.history())
        assert "已恢复" in shown
        assert "一审案件5件" in shown
    head, _colon, aside = path.read_text(encoding="utf-8").partition("\n搁置:")
    assert all(line in head for line in ANSWERED.splitlines())
    assert "一审案件" not in aside


def test_questions_about_the_results_follow_where_there_are_cases_and_not_where_there_are_none(tmp_path: Path) -> None:
    owed = ANSWERED.replace("6件  # 法院已核对\n  一审案件: 5件\n  行政诉讼败诉: 1件", "待补")
    given(tmp_path, owed)
    with at_work(tmp_path, *CASES) as clerk:
        assert clerk.press("f2").name == "信访受理"
        clerk.press("f6")
        screen = clerk.say("2件")
        assert screen.name == "一审案件"
        assert FOLLOWS.format(name="行政诉讼案件", value="2件") in screen.text


@pytest.mark.slow
def test_after_none_was_answered_from_the_overview_no_result_is_asked(tmp_path: Path) -> None:
    given(tmp_path, ANSWERED)
    with at_work(tmp_path, *CASES) as clerk:
        assert clerk.look().name == "二审案件"
        says_none(clerk)
        screen = clerk.decides(CONTINUE)
        while screen.kind is not Kind.ROWS:
            screen = clerk.press("f7")
        clerk.press("f9")
        assert clerk.opens(GO_ON).name != "二审案件"
