"""The terminal that the tests of the command line run at shows what a person would see."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest
from terminal import Terminal

QUESTIONS = """\
import questionary

name = questionary.text("单位全称").ask()
kind = questionary.select("类别", choices=["部门", "政府", "开发区"]).ask()
print(f"填的是{name}，{kind}")
for number in range(40):
    print(f"第{number}行")
raise SystemExit(3 if kind is None else 0)
"""


def at_terminal(folder: Path, script: str, columns: int = 80) -> Terminal:
    """This script, at work."""
    (folder / "script.py").write_text(script, encoding="utf-8")
    return Terminal("script.py", cwd=folder, columns=columns, program=Path(sys.executable))


def test_questions_are_answered_with_text_and_keys(tmp_path: Path) -> None:
    pytest.importorskip("questionary")
    with at_terminal(tmp_path, QUESTIONS) as terminal:
        terminal.wait_for("单位全称")
        terminal.type("某某县城市管理局！")
        terminal.press("backspace", "enter")
        terminal.wait_for("开发区")
        assert terminal.screen().splitlines()[0] == "? 单位全称 某某县城市管理局"
        terminal.press("down", "enter")
        assert terminal.ends() == 0
        assert "第39行" in terminal.screen()
        assert "填的是" not in terminal.screen()
        assert "填的是某某县城市管理局，政府\n第0行\n第1行\n" in terminal.history()


def test_the_terminal_tells_where_its_cursor_is(tmp_path: Path) -> None:
    script = "import os, tty; tty.setraw(0); os.write(1, b'ab\\x1b[6n'); print(os.read(0, 20))"
    with at_terminal(tmp_path, script) as terminal:
        assert terminal.ends() == 0
        assert r"b'\x1b[1;3R'" in terminal.screen()


def test_ctrl_c_reaches_the_program(tmp_path: Path) -> None:
    pytest.importorskip("questionary")
    with at_terminal(tmp_path, QUESTIONS) as terminal:
        terminal.wait_for("单位全称")
        terminal.press("ctrl-c")
        terminal.wait_for("类别")
        terminal.press("ctrl-c")
        assert terminal.ends() == 3


def test_a_wide_character_that_does_not_fit_begins_the_next_line(tmp_path: Path) -> None:
    with at_terminal(tmp_path, "print('a' + '字' * 5)", columns=10) as terminal:
        assert terminal.ends() == 0
        assert terminal.screen().splitlines()[:2] == ["a字字字字", "字"]


def test_what_never_comes_fails_with_the_screen(tmp_path: Path) -> None:
    with at_terminal(tmp_path, "input('姓名？')") as terminal:
        terminal.wait_for("姓名？")
        with pytest.raises(AssertionError, match="姓名？"):
            terminal.wait_for("职务？", timeout=0.2)
        with pytest.raises(AssertionError, match="did not end"):
            terminal.ends(timeout=0.2)
        terminal.kill(signal.SIGKILL)
        assert terminal.ends() == -9


def test_fazhi_itself_is_run(tmp_path: Path) -> None:
    with Terminal("--help", cwd=tmp_path) as terminal:
        assert terminal.ends() == 0
        terminal.settle()
        assert "fazhi" in terminal.history()
