"""The fact file belongs to others too: another terminal, another program, somebody who made it read-only."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

import pytest
from bureau import HEAD
from clerk import at_work
from command_line import fazhi, given
from screens import ONLY_LOOKING, Kind

START = f"""{HEAD}\
制度建设:
  反馈立法意见: 待补
  内部制度: 待补
  举措: 无
"""
ONE_PART = ("--topic", "制度建设")


@pytest.mark.slow
def test_a_second_terminal_is_told_who_is_at_work_and_can_look_but_not_write(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as first:
        first.look()
        with at_work(tmp_path, *ONE_PART) as second:
            assert second.look().kind is Kind.END
            said = second.shown()
            assert f"{getpass.getuser()}（电脑" in said
            assert "正在填写这份文件" in said
            assert ONLY_LOOKING in said
            second.jumps_to("制度建设", "内部制度")
            assert ONLY_LOOKING in second.shown()
            assert path.read_text(encoding="utf-8") == START
            first.say("4件")
            assert second.look().kind is Kind.END
            assert second.leaves() == 0
        first.say("6项")
    text = path.read_text(encoding="utf-8")
    assert "  反馈立法意见: 4件\n" in text
    assert "  内部制度: 6项\n" in text


@pytest.mark.slow
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
        assert (screen.name, screen.typed) == ("反馈立法意见", "4件")
        assert "别处被改过" in screen.text
        assert "4件" not in path.read_text(encoding="utf-8")
        assert clerk.press("enter").kind is Kind.END
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
        clerk.terminal.type("4件")
        clerk.terminal.press("enter")
        assert clerk.terminal.ends() == 2
        assert "11: “[”没有配对的“]”" in clerk.shown()
    assert path.read_text(encoding="utf-8") == spoilt


def test_a_file_with_lines_that_can_not_be_read_is_refused_before_anything_is_asked(tmp_path: Path) -> None:
    spoilt = START + "行政执法: [\n"
    path = given(tmp_path, spoilt)
    with at_work(tmp_path, *ONE_PART) as clerk:
        assert clerk.terminal.ends() == 2
        assert "看不懂的行" in clerk.shown()
    assert path.read_text(encoding="utf-8") == spoilt


@pytest.mark.slow
def test_a_file_that_went_away_meanwhile_is_told_without_a_crash(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    with at_work(tmp_path, *ONE_PART) as clerk:
        clerk.look()
        path.rename(tmp_path / "moved.yaml")
        clerk.terminal.type("4件")
        clerk.terminal.press("enter")
        clerk.terminal.settle(1)
        said = clerk.shown()
    assert "Traceback" not in said
    assert "文件不见了" in said or "打不开" in said
    assert (tmp_path / "moved.yaml").read_text(encoding="utf-8") == START


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_read_only_file_can_be_looked_at(tmp_path: Path) -> None:
    path = given(tmp_path, START)
    path.chmod(0o444)
    with at_work(tmp_path) as clerk:
        assert clerk.look().kind is Kind.END
        assert ONLY_LOOKING in clerk.shown()
        assert clerk.leaves() == 0
    assert path.read_text(encoding="utf-8") == START
