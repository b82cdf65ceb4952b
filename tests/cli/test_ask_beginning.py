"""What comes first at a terminal: the report itself, and in each part which facts the agency has."""

from __future__ import annotations

from pathlib import Path

import pytest
from bureau import HEAD, LAST_YEARS_HEAD
from clerk import at_work
from command_line import given
from screens import Kind, Screen, pointed_in

from generator.facts.reading import read
from generator.facts.typed import typed_at

ONE_PART = ("--topic", "行政决策")
CHOSEN = ["决策合法性审查", "法律顾问"]


def names_of(selection: Screen) -> list[str]:
    """The facts that can be marked, without their units."""
    return [row.partition("（")[0] for row in selection.marked_rows]


def test_without_last_years_file_five_things_are_asked_about_the_report_itself(tmp_path: Path) -> None:
    given(tmp_path, HEAD)
    with at_work(tmp_path, "--topic", "报告信息") as clerk:
        clerk.goes_through()
    assert [path[-1] for path in clerk.asked] == ["统计截止", "成文日期", "依据文件", "政治表述", "报送"]


@pytest.mark.slow
def test_what_was_not_asked_about_the_report_is_added_in_the_overview(tmp_path: Path) -> None:
    path = given(tmp_path, HEAD)
    with at_work(tmp_path, "--topic", "报告信息", facts={"公开日期": "2026-01-30"}) as clerk:
        clerk.goes_through()
        clerk.adds_the_rest()
        assert clerk.leaves() == 0
    assert typed_at(read(path), ("公开日期",)) == "2026-01-30"


@pytest.mark.slow
def test_what_is_marked_is_asked_in_the_order_of_the_rows(tmp_path: Path) -> None:
    given(tmp_path, HEAD)
    with at_work(tmp_path, *ONE_PART, facts={"行政决策": dict.fromkeys(reversed(CHOSEN), "2件")}) as clerk:
        rows = names_of(clerk.look())
        clerk.goes_through(until=CHOSEN[0])
        assert clerk.press("f7").name == CHOSEN[1]
    assert [row for row in rows if row in CHOSEN] == CHOSEN


def test_a_mark_answers_without_a_question(tmp_path: Path) -> None:
    path = given(tmp_path, HEAD)
    with at_work(tmp_path, *ONE_PART) as clerk:
        for name, key, said in zip(CHOSEN, ("f2", "f3"), ("无", "不适用"), strict=True):
            clerk.point_at(name)
            clerk.terminal.press(key)
            clerk.waits_for(f"> [{said}]")
        assert clerk.press("enter").name == "举措"
    assert typed_at(read(path), ("行政决策",)) == dict(zip(CHOSEN, ("无", "不适用"), strict=True))


def test_going_back_leads_to_the_selection_where_a_mark_can_be_taken_off(tmp_path: Path) -> None:
    path = given(tmp_path, HEAD)
    with at_work(tmp_path, *ONE_PART) as clerk:
        assert clerk.press("space", "enter").kind is Kind.FIGURE
        screen = clerk.press("f6")
        assert screen.kind is Kind.SELECT
        assert "> [要]" in screen.text
        assert clerk.press("space", "enter").kind is Kind.END
    assert "待补" not in path.read_text(encoding="utf-8")


@pytest.mark.slow
def test_what_was_marked_is_in_the_file_before_it_is_asked(tmp_path: Path) -> None:
    path = given(tmp_path, HEAD)
    with at_work(tmp_path, *ONE_PART, facts={"行政决策": {"举措": [{"小标题": "甲"}]}}) as clerk:
        clerk.goes_through(until="举措")
        clerk.terminal.press("ctrl-c")
        assert clerk.terminal.ends() == 0
    assert "  举措: 待补" in path.read_text(encoding="utf-8")
    with at_work(tmp_path, *ONE_PART) as clerk:
        assert clerk.look().name == "举措"


def test_the_rows_end_at_the_first_and_at_the_last(tmp_path: Path) -> None:
    given(tmp_path, HEAD)
    with at_work(tmp_path, *ONE_PART) as clerk:
        first = pointed_in(clerk.look().text)
        assert pointed_in(clerk.press("up").text) == first
        last = pointed_in(clerk.press(*["pagedown"] * 3).text)
        assert last != first
        assert pointed_in(clerk.press("down").text) == last


def test_what_last_years_file_still_owed_is_expected_this_year(tmp_path: Path) -> None:
    given(tmp_path, HEAD)
    given(tmp_path, LAST_YEARS_HEAD + "行政决策:\n  决策合法性审查: 待补\n", "last.yaml")
    with at_work(tmp_path, *ONE_PART, "--previous", "last.yaml") as clerk:
        assert clerk.look().name == "决策合法性审查"
