"""Stopped in the middle and taken up again: the fact file ends byte for byte as if nothing had happened."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from bureau import HEAD
from clerk import Clerk, at_work
from command_line import contents, given
from screens import ADD, DONE, NOTES, STOPPED, Kind

START = f"""{HEAD}\
制度建设:
  反馈立法意见: 待补
  内部制度: 待补
  业务数据: 待补
  举措: 待补
"""
FACTS = {
    "制度建设": {
        "反馈立法意见": "4件",
        "内部制度": "6项",
        "业务数据": [
            {"专项": "协管人员", "数据": [{"事项": "清退", "数量": "3名"}, {"事项": "新聘", "数量": "5名"}]},
        ],
        "举措": [{"小标题": "用制度约束执法权", "内容": "修订内部制度「内部制度」。\n先审后签。"}],
    }
}
ONE_PART = ("--topic", "制度建设")


def goes_on(folder: Path) -> bytes:
    """The fact file after everything was answered, from wherever the clerk was."""
    with at_work(folder, *ONE_PART, facts=FACTS) as clerk:
        clerk.goes_through()
        assert clerk.leaves() == 0
    return (folder / "facts.yaml").read_bytes()


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("undisturbed")
    given(folder, START)
    return goes_on(folder)


def at_the_first_question(clerk: Clerk) -> None:
    clerk.look()


def in_the_middle_of_typing(clerk: Clerk) -> None:
    clerk.goes_through(until="内部制度")
    clerk.terminal.type("6")


def in_a_list(clerk: Clerk) -> None:
    clerk.goes_through(until="业务数据")


def in_an_empty_item(clerk: Clerk) -> None:
    clerk.goes_through(until="业务数据")
    clerk.opens(ADD)
    clerk.terminal.type("协管")


def in_the_middle_of_a_text(clerk: Clerk) -> None:
    clerk.goes_through(until="举措")
    clerk.press("enter")
    clerk.terminal.type("用制度")


def in_the_overview(clerk: Clerk) -> None:
    clerk.goes_through(until="内部制度")
    assert clerk.press("f9").kind is Kind.OVERVIEW


def in_the_notes(clerk: Clerk) -> None:
    clerk.goes_through(until="内部制度")
    clerk.terminal.press("tab")
    clerk.waits_for(NOTES)


PLACES = [
    at_the_first_question,
    in_the_middle_of_typing,
    in_the_overview,
    in_a_list,
    in_an_empty_item,
    in_the_middle_of_a_text,
    in_the_notes,
]


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__)
def test_after_ctrl_c_the_questionnaire_ends_as_if_it_had_not_been_stopped(
    tmp_path: Path, undisturbed: bytes, place: Callable[[Clerk], None]
) -> None:
    given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART, facts=FACTS) as clerk:
        place(clerk)
        clerk.terminal.press("ctrl-c")
        assert clerk.terminal.ends() == 0
        clerk.terminal.settle()
        assert STOPPED in clerk.shown()
    assert goes_on(tmp_path) == undisturbed


@pytest.mark.slow
@pytest.mark.parametrize("place", [in_the_middle_of_typing, in_an_empty_item], ids=lambda place: place.__name__)
def test_a_closed_terminal_loses_nothing_that_was_answered(
    tmp_path: Path, undisturbed: bytes, place: Callable[[Clerk], None]
) -> None:
    given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART, facts=FACTS) as clerk:
        place(clerk)
        clerk.terminal.kill(signal.SIGHUP)
        clerk.terminal.ends()
    assert goes_on(tmp_path) == undisturbed
    assert {name for name in contents(tmp_path) if not name.startswith(".")} == {"facts.yaml"}


@pytest.mark.slow
def test_an_item_that_was_left_half_filled_is_there_after_ctrl_c(tmp_path: Path, undisturbed: bytes) -> None:
    given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART, facts=FACTS) as clerk:
        clerk.goes_through(until="举措")
        clerk.press("enter")
        clerk.say("用制度约束执法权")
        clerk.terminal.press("ctrl-c")
        assert clerk.terminal.ends() == 0
    with at_work(tmp_path, *ONE_PART, facts=FACTS) as clerk:
        screen = clerk.look()
        while screen.name != "举措" and screen.kind is not Kind.END:
            screen = clerk.press("f7")
        if screen.kind is Kind.END:  # It counts as answered: the overview leads to it.
            screen = clerk.jumps_to("制度建设", "举措")
        assert screen.kind is Kind.LIST
        clerk.opens("用制度约束执法权")
        clerk.press("enter")
        clerk.say("修订内部制度「内部制度」。\n先审后签。")
        clerk.opens(DONE)
    assert (tmp_path / "facts.yaml").read_bytes() == undisturbed


@pytest.mark.slow
def test_what_was_chosen_in_a_new_part_is_asked_after_ctrl_c_too(tmp_path: Path) -> None:
    start = START[: START.index("制度建设")]
    ends = []
    for name, stops in (("without", False), ("with", True)):
        folder = tmp_path / name
        folder.mkdir()
        given(folder, start)
        if stops:
            with at_work(folder, *ONE_PART, facts=FACTS) as clerk:
                clerk.goes_through(until="内部制度")
                clerk.terminal.press("ctrl-c")
                assert clerk.terminal.ends() == 0
        ends.append(goes_on(folder))
    assert ends[0] == ends[1]
