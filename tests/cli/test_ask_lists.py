"""Lists and small tables at a terminal: added to, changed, moved, removed, hidden."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from bureau import HEAD
from clerk import Clerk, at_work
from command_line import given
from screens import ADD, DONE, FIGURE_OF_ROW, GO_ON, HIDDEN, KEEP, REMOVE, Kind, Screen

from generator.facts.catalogue import value_at
from generator.facts.reading import read
from generator.facts.typed import typed_at

START = f"""{HEAD}\
行政执法:
  执法装备: 待补
  业务数据: 待补
  举措: 待补
"""
FILLED = f"""{HEAD}\
行政执法:
  业务数据:
    - 专项: 早夜市
      数据:
        - {{事项: 设置早夜市, 数量: 3处}}
    - 专项: 外摆
      数据:
        - {{事项: 划定外摆区域, 数量: 17处}}
    - 专项: 冲突
      数据:
        - {{事项: 处置阻碍执法, 数量: 2起}}
  举措: 待补
"""
ONE_PART = ("--topic", "行政执法")
GROUPS = [
    {"专项": "早夜市", "数据": [{"事项": "设置早夜市", "数量": "3处"}]},
    {"专项": "外摆", "数据": [{"事项": "划定外摆区域", "数量": "17处"}]},
    {"专项": "冲突", "数据": [{"事项": "处置阻碍执法", "数量": "2起"}]},
]
FACTS = {"行政执法": {"执法装备": {"执法记录仪": "96部"}, "业务数据": GROUPS}}
DATA, GEAR = ("行政执法", "业务数据"), ("行政执法", "执法装备")


def typed(path: Path, place: tuple[str, ...]) -> Any:
    return typed_at(read(path), place)


@contextmanager
def at_the_groups(folder: Path) -> Iterator[tuple[Path, Clerk]]:
    """A fact file with the three groups, and a clerk who is back at their list."""
    path = given(folder, FILLED)
    with at_work(folder, *ONE_PART) as clerk:
        goes_back_to_the_groups(clerk)
        yield path, clerk


def goes_back_to_the_groups(clerk: Clerk) -> Screen:
    screen = clerk.press("f6")
    assert (screen.kind, screen.name) == (Kind.LIST, "业务数据")
    return screen


def names(path: Path) -> list[str]:
    return [group["专项"] for group in typed(path, DATA)]


@pytest.mark.slow
def test_items_are_added_one_below_the_other(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART, facts=FACTS) as clerk:
        clerk.goes_through(until="举措")
        screen = goes_back_to_the_groups(clerk)
        assert "1. 早夜市" in screen.text
        assert "3. 冲突" in screen.text
    assert typed(path, DATA) == GROUPS


def test_an_item_is_changed_in_place(tmp_path: Path) -> None:
    with at_the_groups(tmp_path) as (path, clerk):
        screen = clerk.opens("外摆")
        assert screen.typed == "外摆"
        clerk.press("backspace", "backspace")
        clerk.say("外摆和夜市")
        screen = clerk.opens(DONE)
        assert (screen.name, screen.field) == ("业务数据", "")
    assert names(path) == ["早夜市", "外摆和夜市", "冲突"]
    assert typed(path, DATA)[1]["数据"] == GROUPS[1]["数据"]


def test_items_are_moved_with_the_arrow_keys(tmp_path: Path) -> None:
    with at_the_groups(tmp_path) as (path, clerk):
        clerk.point_at("冲突")
        clerk.press("left")
        assert names(path) == ["早夜市", "冲突", "外摆"]
        clerk.press("left")
        assert names(path) == ["冲突", "早夜市", "外摆"]
        clerk.press("right")
    assert names(path) == ["早夜市", "冲突", "外摆"]


def test_an_item_is_removed_only_after_a_confirmation(tmp_path: Path) -> None:
    with at_the_groups(tmp_path) as (path, clerk):
        before = path.read_bytes()
        clerk.removes("外摆", KEEP)
        assert path.read_bytes() == before
        clerk.removes("外摆", REMOVE)
    assert names(path) == ["早夜市", "冲突"]


def test_an_item_is_hidden_and_published_again(tmp_path: Path) -> None:
    with at_the_groups(tmp_path) as (path, clerk):
        clerk.point_at("冲突")
        screen = clerk.press("f4")
        assert f"{HIDDEN}冲突" in screen.text
        assert typed(path, DATA)[2]["公开"] == "否"
        screen = clerk.press("f4")
        assert HIDDEN not in screen.text
    assert typed(path, DATA) == GROUPS


def test_a_list_is_not_declared_empty_while_it_holds_items(tmp_path: Path) -> None:
    with at_the_groups(tmp_path) as (path, clerk):
        before = path.read_bytes()
        screen = clerk.press("f2")
        assert screen.name == "业务数据"
        assert "先逐条删除" in screen.text
    assert path.read_bytes() == before


def test_an_item_that_was_opened_and_left_empty_is_not_there(tmp_path: Path) -> None:
    with at_the_groups(tmp_path) as (path, clerk):
        clerk.opens(ADD)
        assert clerk.press("f9").kind is Kind.OVERVIEW
        screen = clerk.opens(GO_ON)
        assert (screen.kind, screen.field) == (Kind.LIST, "")
        assert path.read_text(encoding="utf-8") == FILLED


def test_an_item_can_be_left_as_it_is_and_the_rest_of_it_filled_in_later(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.press("f7")
        clerk.opens(ADD)
        clerk.say("早夜市")
        screen = clerk.opens(ADD)
        assert screen.text.splitlines()[1] == "业务数据 第1条 · 数据 第1条 · 事项"
        clerk.say("设置早夜市")
        screen = clerk.press("f8")
        assert (screen.kind, screen.field) == (Kind.LIST, "数据")
        assert clerk.opens(DONE).field == ""
    assert typed(path, DATA) == [{"专项": "早夜市", "数据": [{"事项": "设置早夜市"}]}]


@pytest.mark.slow
def test_a_small_table_gets_its_rows_changed_and_removed(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    facts = {"行政执法": {"执法装备": {"执法记录仪": "96部", "无人机": "2架"}}}
    with at_work(tmp_path, *ONE_PART, facts=facts) as clerk:
        clerk.goes_through(until="业务数据")
        assert typed(path, GEAR) == facts["行政执法"]["执法装备"]
        screen = clerk.press("f6")
        assert screen.kind is Kind.TABLE
        assert FIGURE_OF_ROW in clerk.opens("无人机").text
        clerk.press("backspace", "backspace")
        clerk.say("3架")
        assert typed(path, GEAR)["无人机"] == "3架"
        before = path.read_bytes()
        clerk.removes("执法记录仪", KEEP)
        assert path.read_bytes() == before
        clerk.removes("执法记录仪", REMOVE)
    assert typed(path, GEAR) == {"无人机": "3架"}


def test_a_figure_gets_its_parts_target_and_participants(tmp_path: Path) -> None:
    path = given(tmp_path, START.replace("执法装备", "综合查一次"))
    beside = {"本年": "26次", "目标": "20次", "其中": {"餐饮": "16次", "工地": "10次"}, "会同": ["公安", "交通"]}
    with at_work(tmp_path, *ONE_PART, facts={"行政执法": {"综合查一次": beside}}) as clerk:
        clerk.goes_through(until="业务数据")
    figure = value_at(read(path).report, ("行政执法", "综合查一次"))
    assert (figure.text, figure.target.text) == ("26次", "20次")
    assert {name: part.text for name, part in dict(figure.parts).items()} == beside["其中"]
    assert "、".join(figure.together_with) == "公安、交通"
