"""Texts at a terminal: paragraphs, $EDITOR, 「」 completed, political phrases ticked one by one."""

from __future__ import annotations

from pathlib import Path

import pytest
from bureau import HEAD
from clerk import Clerk, at_work
from command_line import given
from screens import ADD, DONE, Kind, Screen, squeezed

from generator.facts.reading import read
from generator.facts.typed import typed_at

START = f"""{HEAD}\
成文日期: 2026-01-16
政治表述: 待补
矛盾纠纷:
  行政诉讼案件: 6件
  行政调解: 132件
  举措: 待补
"""
MEASURE = ("矛盾纠纷", "举措", 0, "内容")


def opens_a_text(clerk: Clerk) -> Screen:
    """The text of the first measure."""
    screen = clerk.look()
    while screen.name != "举措":
        screen = clerk.press("f7")
    clerk.opens(ADD)
    screen = clerk.say("规范应诉")
    assert (screen.kind, screen.field) == (Kind.TEXT, "内容")
    return screen


@pytest.mark.slow
def test_a_text_has_paragraphs(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, "--topic", "矛盾纠纷") as clerk:
        opens_a_text(clerk)
        clerk.say("第一段。\n第二段：一案一策。")
    assert typed_at(read(path), MEASURE).rstrip("\n") == "第一段。\n第二段：一案一策。"


@pytest.mark.slow
def test_a_name_in_brackets_is_completed(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, "--topic", "矛盾纠纷") as clerk:
        opens_a_text(clerk)
        clerk.terminal.type("全年办理「行政诉讼")
        clerk.waits_for("行政诉讼案件    6件")
        clerk.terminal.press("down")
        clerk.waits_for("全年办理「行政诉讼案件」")
        clerk.terminal.press("enter")
        clerk.say("，均已办结。")
    assert typed_at(read(path), MEASURE) == "全年办理「行政诉讼案件」，均已办结。"


@pytest.mark.slow
def test_a_name_that_nothing_is_called_is_told_at_once(tmp_path: Path) -> None:
    given(tmp_path, START)
    with at_work(tmp_path, "--topic", "矛盾纠纷") as clerk:
        opens_a_text(clerk)
        clerk.say("全年办理「行政起诉案件」。")
        clerk.opens(DONE)
        assert "没有叫“行政起诉案件”的数据，是不是「行政诉讼案件」" in squeezed(clerk.terminal.history())


@pytest.mark.slow
def test_a_long_text_is_written_in_the_editor_of_the_clerk(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\nprintf "在编辑器里写的第一段。\\n第二段。\\n" > "$1"\n', encoding="utf-8")
    editor.chmod(0o755)
    with at_work(tmp_path, "--topic", "矛盾纠纷", env={"EDITOR": str(editor), "VISUAL": ""}) as clerk:
        opens_a_text(clerk)
        clerk.terminal.press("f4")
        clerk.waits_for("在编辑器里写的第一段。")
        clerk.press("enter")
    assert typed_at(read(path), MEASURE).rstrip("\n") == "在编辑器里写的第一段。\n第二段。"


@pytest.mark.slow
def test_an_editor_that_fails_leaves_the_text(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, "--topic", "矛盾纠纷", env={"EDITOR": "false", "VISUAL": ""}) as clerk:
        opens_a_text(clerk)
        clerk.terminal.type("写了一半")
        clerk.waits_for("写了一半")
        clerk.terminal.press("f4")
        clerk.terminal.settle(0.5)
        clerk.waits_for("写了一半")
        clerk.press("enter")
    assert typed_at(read(path), MEASURE) == "写了一半"


def opens_the_phrases(clerk: Clerk) -> Screen:
    screen = clerk.look()
    while screen.name != "政治表述":
        screen = clerk.press("f7")
    assert screen.kind is Kind.TICK
    return screen


def test_no_political_phrase_is_ticked_for_the_clerk(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, "--topic", "报告信息") as clerk:
        screen = opens_the_phrases(clerk)
        assert "[用]" not in screen.text.replace(" ", "")
        clerk.press("enter")
    assert "政治表述: 待补\n" in path.read_text(encoding="utf-8")


@pytest.mark.slow
def test_political_phrases_are_ticked_one_by_one_and_own_ones_added(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    texts = ["习近平法治思想", "习近平新时代中国特色社会主义思想", "党的二十届四中全会精神", "县委十四届九次全会精神"]
    with at_work(tmp_path, "--topic", "报告信息", facts={"政治表述": texts}) as clerk:
        opens_the_phrases(clerk)
        clerk.goes_through()
    assert set(typed_at(read(path), ("政治表述",))) == set(texts)


@pytest.mark.slow
def test_a_report_of_2018_is_not_offered_later_phrases(tmp_path: Path) -> None:
    given(tmp_path, START.replace("2025", "2018").replace("2026", "2019"))
    with at_work(tmp_path, "--topic", "报告信息") as clerk:
        assert "习近平法治思想" not in opens_the_phrases(clerk).text
