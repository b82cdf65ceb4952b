"""The fact file belongs to others too: another terminal, another program, somebody who made it read-only."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

import pytest
from clerk import LEAVE, ONLY_LOOKING, at_work
from command_line import fazhi, given

START = """\
机关:
  全称: 某某县城市管理局
  自称: 我局
  层级: 县
  类别: 部门
年度: 2025
制度建设:
  反馈立法意见: 待补
  内部制度: 待补
"""
ONE_PART = ("--topic", "制度建设")


def test_a_second_terminal_is_told_who_is_at_work_and_can_look_but_not_write(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as first:
        first.look()
        with at_work(tmp_path, *ONE_PART) as second:
            assert second.look() is None
            said = second.terminal.history().replace("\n", "")
            assert f"{getpass.getuser()}（电脑" in said
            assert "正在填写这份文件" in said
            assert ONLY_LOOKING in said
            second.jumps_to("制度建设", "内部制度")
            assert ONLY_LOOKING in second.terminal.history()
            assert path.read_text(encoding="utf-8") == START
            first.say("4件")
            assert second.look() is None
            second.point_at(LEAVE)
            second.terminal.press("enter")
            assert second.terminal.ends() == 0
        first.say("6项")
    text = path.read_text(encoding="utf-8")
    assert "  反馈立法意见: 4件\n" in text
    assert "  内部制度: 6项\n" in text


def test_the_next_one_can_write_when_the_first_has_left(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as first:
        first.look()
        first.terminal.kill()
        first.terminal.ends()
    with at_work(tmp_path, *ONE_PART) as second:
        second.look()
        second.say("4件")
    assert "  反馈立法意见: 4件\n" in path.read_text(encoding="utf-8")


def test_answers_from_a_file_are_refused_while_somebody_is_at_work(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    given(tmp_path, "制度建设:\n  内部制度: 6项\n", "answers.yaml")
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.look()
        run = fazhi(tmp_path, "ask", "facts.yaml", "--answers", "answers.yaml")
    assert run.code != 0
    assert "正在填写这份文件" in run.err
    assert path.read_text(encoding="utf-8") == START


def test_what_was_typed_into_the_file_meanwhile_is_noticed_and_kept(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.look()
        path.write_text(START.replace("内部制度: 待补", "内部制度: 6项  # 老王填的"), encoding="utf-8")
        screen = clerk.say("4件")
        assert screen
        assert (screen.name, screen.typed) == ("反馈立法意见", "4件")
        assert "别处被改过" in screen.text
        assert "4件" not in path.read_text(encoding="utf-8")
        assert clerk.press("enter") is None
        assert clerk.leaves() == 0
    text = path.read_text(encoding="utf-8")
    assert "  反馈立法意见: 4件\n" in text
    assert "  内部制度: 6项  # 老王填的\n" in text


def test_a_file_spoilt_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    spoilt = START + "行政执法: [\n"
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.look()
        path.write_text(spoilt, encoding="utf-8")
        clerk.say("4件")
        assert path.read_text(encoding="utf-8") == spoilt
        assert "Traceback" not in clerk.terminal.history()


def test_a_file_that_went_away_meanwhile_is_told_without_a_crash(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.look()
        path.rename(tmp_path / "moved.yaml")
        clerk.terminal.type("4件")
        clerk.terminal.press("enter")
        clerk.terminal.settle(1)
        said = clerk.terminal.history().replace("\n", "")
    assert "Traceback" not in said
    assert "文件不见了" in said or "打不开" in said
    assert (tmp_path / "moved.yaml").read_text(encoding="utf-8") == START


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_read_only_file_can_be_looked_at(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    path.chmod(0o444)
    with at_work(tmp_path) as clerk:
        assert clerk.look() is None
        assert ONLY_LOOKING in clerk.terminal.history()
        assert clerk.leaves() == 0
    assert path.read_text(encoding="utf-8") == START
