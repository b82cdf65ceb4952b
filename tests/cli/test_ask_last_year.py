"""Last year's fact file beside the questions: counts are only shown, standing facts are taken over in one key."""

from __future__ import annotations

from pathlib import Path

import pytest
from bureau import HEAD, LAST_YEARS_HEAD
from clerk import at_work
from command_line import given
from screens import OWED_SO_FAR, Kind, squeezed

LAST = LAST_YEARS_HEAD + "行政执法:\n  行政检查: 36次\n  法制审核人员: 6名\n  在岗执法人员: 61名\n"
OWED = HEAD + "行政执法:\n  行政检查: 待补\n  法制审核人员: 待补\n"
PREVIOUS = ("--topic", "行政执法", "--previous", "last.yaml")


def test_a_part_that_only_holds_standing_facts_is_one_key(tmp_path: Path) -> None:
    path = given(tmp_path, HEAD)
    given(tmp_path, LAST_YEARS_HEAD + "行政决策:\n  法律顾问: 1家\n  公职律师: 2名\n", "last.yaml")
    with at_work(tmp_path, "--topic", "行政决策", "--previous", "last.yaml") as clerk:
        screen = clerk.look()
        assert screen.kind is Kind.CONFIRM
        assert "1家" in screen.text
        assert clerk.press("enter").kind is Kind.END
        assert clerk.leaves() == 0
    text = path.read_text(encoding="utf-8")
    assert "  法律顾问: 1家\n" in text
    assert "  公职律师: 2名\n" in text


def test_a_standing_fact_that_has_changed_is_marked_and_asked(tmp_path: Path) -> None:
    path = given(tmp_path, HEAD)
    given(tmp_path, LAST.replace("  行政检查: 36次\n", ""), "last.yaml")
    with at_work(tmp_path, *PREVIOUS) as clerk:
        screen = clerk.look()
        assert screen.kind is Kind.CONFIRM
        clerk.point_at("在岗执法人员")
        clerk.press("space")
        screen = clerk.press("enter")
        assert screen.name == "在岗执法人员"
        assert clerk.say("58名").kind is Kind.END
    text = path.read_text(encoding="utf-8")
    assert "  法制审核人员: 6名\n" in text
    assert "  在岗执法人员: 58名\n" in text
    assert "61名" not in text


@pytest.mark.slow
def test_enter_never_takes_last_years_count(tmp_path: Path) -> None:
    for start in (OWED.replace("  法制审核人员: 待补\n", ""), HEAD):
        path = given(tmp_path, start)
        given(tmp_path, LAST, "last.yaml")
        with at_work(tmp_path, *PREVIOUS) as clerk:
            screen = clerk.look()
            while screen.kind is Kind.CONFIRM:
                screen = clerk.press("enter")
            assert screen.name == "行政检查"
            assert "上年36次" in squeezed(screen.text)
            screen = clerk.press("enter")
            assert screen.name != "行政检查"
        assert "36次" not in path.read_text(encoding="utf-8")


def test_enter_takes_last_years_value_of_a_standing_fact(tmp_path: Path) -> None:
    path = given(tmp_path, HEAD)
    given(tmp_path, LAST, "last.yaml")
    with at_work(tmp_path, *PREVIOUS) as clerk:
        clerk.look()
        clerk.point_at("法制审核人员")
        clerk.press("space")
        screen = clerk.press("enter")
        while screen.name != "法制审核人员":
            screen = clerk.press("f7")
        assert "回车沿用上年的6名" in squeezed(screen.text)
        clerk.press("enter")
    assert "  法制审核人员: 6名\n" in path.read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_figure_is_compared_with_last_years(tmp_path: Path) -> None:
    given(tmp_path, OWED)
    given(tmp_path, LAST, "last.yaml")
    with at_work(tmp_path, *PREVIOUS, "--share", "40") as clerk:
        screen = clerk.look()
        while screen.kind is Kind.CONFIRM:
            screen = clerk.press("enter")
        clerk.say("54次")
        assert "行政检查：54次比上年+50%" in squeezed(clerk.terminal.history())
        clerk.press("f9")
        clerk.opens("行政执法")
        assert "+50%" in clerk.terminal.screen()


def test_last_years_file_of_another_year_is_refused_and_the_questions_go_on(tmp_path: Path) -> None:
    given(tmp_path, OWED)
    given(tmp_path, LAST.replace("2024", "2022"), "last.yaml")
    with at_work(tmp_path, *PREVIOUS) as clerk:
        screen = clerk.look()
        assert screen.name == "行政检查"
        assert "上年36次" not in squeezed(screen.text)
        assert OWED_SO_FAR in screen.text
        assert "上年应为2024年度" in clerk.shown()
