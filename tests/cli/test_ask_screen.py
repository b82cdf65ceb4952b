"""What the terminal shows: no colours where none are wanted, and nothing breaks on a narrow screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bureau import HEAD
from clerk import at_work
from command_line import given
from screens import Kind

FACTS = {
    "制度建设": {
        "反馈立法意见": "4件",
        "规范性文件清理": {"清理总数": "3件"},
        "业务数据": [{"专项": "协管人员", "数据": [{"事项": "清退", "数量": "3名"}]}],
        "举措": [
            {"小标题": "用制度约束执法权", "内容": "修订内部制度，协管人员只能劝导、取证，不得开具文书和扣押物品。" * 3}
        ],
    }
}
ONE_PART = ("--topic", "制度建设")
_STYLE = re.compile(rb"\x1b\[([0-9;]*)m")
COLOURS = {*range(30, 39), *range(40, 49), *range(90, 98), *range(100, 108)}


def finished(folder: Path, **terminal: object) -> tuple[bytes, bytes]:
    """The fact file after a pass, and all that was printed."""
    folder.mkdir(exist_ok=True)
    path = given(folder, HEAD)
    with at_work(folder, *ONE_PART, facts=FACTS, **terminal) as clerk:
        clerk.goes_through()
        assert clerk.leaves() == 0
        return path.read_bytes(), clerk.printed.getvalue()


def colours(printed: bytes) -> set[int]:
    """The colours that were asked for; bold, italic and underlined are none."""
    codes = {int(code) for style in _STYLE.findall(printed) for code in style.split(b";") if code}
    return codes & COLOURS


@pytest.mark.slow
def test_with_no_color_nothing_is_coloured(tmp_path: Path) -> None:
    with_colours = finished(tmp_path / "a")
    without = finished(tmp_path / "b", env={"NO_COLOR": "1"})
    assert colours(with_colours[1])
    assert not colours(without[1])
    assert with_colours[0] == without[0]


@pytest.mark.slow
def test_on_a_narrow_or_a_low_screen_the_same_answers_give_the_same_file(tmp_path: Path) -> None:
    usual = finished(tmp_path / "a")[0]
    assert finished(tmp_path / "b", columns=60)[0] == usual
    assert finished(tmp_path / "c", columns=132, rows=43)[0] == usual


def test_the_overview_fits_a_screen_of_24_lines(tmp_path: Path) -> None:
    given(tmp_path, HEAD)
    with at_work(tmp_path) as clerk:
        screen = clerk.press("f9")
        assert screen.kind is Kind.OVERVIEW
        assert "其他需要报告的情况" in screen.text
        assert "F9" in screen.text.splitlines()[-1]
