"""Drives `fazhi ask` as a clerk does: reads the screen to see what is asked, and answers from a dict of facts.

Every word by which a screen is known stands here, and nowhere in the tests.
"""

from __future__ import annotations

import io
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple

from terminal import Terminal

PLACE = re.compile(r"^ ?第 (\d+)/(\d+) 部分 (\S+) · 已填 (\d+)/(\d+)", re.MULTILINE)
"""The line that says where the clerk is: part, parts, label, answered, asked."""
OVERVIEW = re.compile(r"^总表 +已填", re.MULTILINE)
KEPT = "现在填的："
STOPPED = "停下了。填过的都已存好，下次运行同样的命令接着填。"
LEAVE = "填完了，退出"
LEAVE_EARLY = "先填到这里，退出"
GO_ON = "接着填"
CONFLICTS = "数据有矛盾"
OWED = "各科室还没有报来的"
ADD, ADD_ROW, DONE, NOTHING = "＋ 新增一条", "＋ 新增一项", "完成", "没有要写的"
PART_ZERO = "报告信息"
PUBLISHED, HIDDEN = "公开", "（不公开）"
NAME_OF_ROW, FIGURE_OF_ROW = "名称", "的数量，连单位写"
NOTES = " 的附注"
REMOVE, REALLY = "删除", "删除这一条吗"
SET_ASIDE, CONTINUE, REFUSE = "搁置", "继续", "不改了"
ONLY_LOOKING = "只能看，不能改"
STATES = {"无": "f2", "不适用": "f3", "有，未计数": "f4"}
FIGURE, LAST_YEAR = "本年", "上年"
_ENDING = {"enter", "tab", "insert", "delete", *(f"f{number}" for number in range(1, 10))}
"""Keys that end a prompt."""
_ENDED = b"\x1b[?2004l"
"""What is printed when a prompt ends: a paste is no longer bracketed."""
_NOT_TYPED = (FIGURE, "分子", "分母")
_ITEM = re.compile(r"^(.+) 第(\d+)条 · (\S+)$")
_TEXT_ITEM = re.compile(r"^第(\d+)条$")
_UNIT_AND_LAST = re.compile(r"(（[^（）]*）)?(\s+上年\s.*|\s*…)?$")
_OFFERED = re.compile(r"可以写下面\s*(\d+)\s*项")


class Kind(Enum):
    """What kind of screen it is, each with words that only that kind shows."""

    SELECT = "这一部分可以写下面"
    CONFIRM = "今年一般不变，请核对"
    TICK = "逐条勾选"
    LIST = ADD
    TABLE = ADD_ROW
    TEXT = "Ctrl-N 另起一段"
    CHOICE = "↑↓ 选择  Enter 确定"
    LINE = "\n >"


class Screen(NamedTuple):
    """A prompt. part, name: what is asked; item, field: of an item of a list, its number and the fact asked of it."""

    kind: Kind
    part: str
    name: str
    item: int
    field: str
    text: str

    @property
    def path(self) -> tuple[str, ...]:
        """Where the fact file has the answer."""
        inner = tuple(self.name.split("·"))
        return inner if self.part in (PART_ZERO, self.name) else (self.part, *inner)

    @property
    def typed(self) -> str:
        """What stands in the input line already."""
        found = re.search(r"^ > ?(.*)$", self.text, re.MULTILINE)
        return found[1].strip() if found else ""


def screen_of(text: str) -> Screen | None:
    """The prompt on a screen; None where none, or the overview, is there."""
    places = list(PLACE.finditer(text))
    if not places:
        return None
    block = text[places[-1].start() :]
    kind = next((kind for kind in Kind if kind.value in block), None)
    if kind is None or ("Ctrl-C" not in block and "F7" not in block):
        return None
    lines = [line.strip() for line in block.splitlines()[1:]]
    name, item, field = lines[0], 0, ""
    if found := _ITEM.match(name):
        name, item, field = found[1], int(found[2]), found[3]
    elif found := _TEXT_ITEM.match(name):
        name, item = "", int(found[1])
    name = "" if kind in (Kind.SELECT, Kind.CONFIRM) else _UNIT_AND_LAST.sub("", name)
    return Screen(kind, places[-1][3], name, item, field, block)


def pointed_in(text: str) -> str:
    """The row that is pointed at on a screen, without its mark and number; empty where there are no rows."""
    found = re.findall(r"^> (?:\[[^\]]*\] )?(.*)$", text, re.MULTILINE)
    return re.sub(r"^\s*\d+\.? ", "", found[-1]) if found else ""


def squeezed(text: str) -> str:
    """`text` without spaces and line breaks, by which a screen sets it."""
    return "".join(text.split())


def at(facts: Any, path: Sequence[str]) -> Any:
    """What the clerk knows at `path`, None for nothing; where a state stands for a whole group, nothing."""
    for label in path:
        facts = facts.get(label) if isinstance(facts, dict) else None
    return facts


class Clerk:
    """At work at a terminal. seen: every screen a question was read from; asked: where the answers belong;
    printed: every byte from the program."""

    def __init__(self, terminal: Terminal, facts: Mapping[str, Any] | None = None) -> None:
        self.terminal = terminal
        self.facts = dict(facts or {})
        self.seen: list[str] = []
        self.asked: list[tuple[str, ...]] = []
        self.printed = io.BytesIO()
        terminal._child.logfile_read = self.printed

    # Reading the screen

    def look(self) -> Screen | None:
        """The prompt that waits; None for the overview. AssertionError where none comes."""
        return self._until(lambda text: screen_of(text) is not None or bool(OVERVIEW.search(text)))

    def _until(self, shows: Callable[[str], bool], timeout: float = 20) -> Screen | None:
        deadline = time.monotonic() + timeout
        while True:
            self.terminal.settle(0.02)
            text = self.terminal.screen()
            if shows(text):
                self.seen.append(text)
                return screen_of(text)
            assert time.monotonic() < deadline, f"no such screen came:\n{text}"

    def press(self, *keys: str) -> Screen | None:
        """Press keys one by one; the prompt after the last of them."""
        found: Screen | None = None
        for key in keys:
            start, before = self.printed.tell(), self.terminal.screen()
            self.terminal.press(key)
            found = self._after(start, "" if key in _ENDING else before)
        return found

    def say(self, text: str) -> Screen | None:
        """Type `text` and Enter; the prompt after it."""
        start = self.printed.tell()
        self._type(text)
        self.terminal.press("enter")
        return self._after(start)

    def _type(self, text: str) -> None:
        for number, paragraph in enumerate(text.strip().split("\n")):
            if number:
                self.terminal.press("ctrl-n")
            self.terminal.type(paragraph)

    def _after(self, start: int, before: str = "") -> Screen | None:
        """The prompt that came after what was `printed` at `start`; with `before`, the same one may have changed."""
        return self._until(lambda text: _waits(text) and (self._ended(start) or before not in ("", text)))

    def _ended(self, start: int) -> bool:
        return _ENDED in self.printed.getvalue()[start:]

    def point_at(self, beginning: str) -> Screen | None:
        """Move down to the row that begins with `beginning` (a mark in front does not count)."""
        first = None
        while True:
            row = self.pointed()
            if row.startswith(beginning) or ("…" in row and beginning.startswith(row.split("…")[0])):
                return screen_of(self.terminal.screen())
            assert row != first, f"no row “{beginning}”:\n{self.terminal.screen()}"
            first = first or row
            self.press("down")

    def pointed(self) -> str:
        """The row that is pointed at."""
        return pointed_in(self.terminal.screen())

    def waits_for(self, text: str) -> None:
        """Until the screen shows `text`. AssertionError where it does not."""
        self._until(lambda screen: text in screen)

    def decides(self, choice: str) -> Screen | None:
        """Where an answer would set others aside: go on, or not."""
        self.waits_for(choice)
        if not re.search(rf"^\s*> ?{choice}", self.terminal.screen(), re.MULTILINE):
            self.terminal.press("down")
            self._until(lambda text: bool(re.search(rf"^\s*> ?{choice}", text, re.MULTILINE)))
        return self.press("enter")

    def jumps_to(self, part: str, row: str) -> Screen | None:
        """From the overview to a question."""
        self.point_at(part)
        self.press("enter")
        self.point_at(row)
        return self.press("enter")

    # Answering

    def goes_through(self, until: str = "") -> None:
        """Answer everything that is asked from the facts, skip what they lack, until the overview (or a question)."""
        while (screen := self.look()) is not None:
            if until and screen.name == until:
                return
            self.answers(screen)

    def leaves(self) -> int:
        """From the overview: the exit status."""
        self.point_at(LEAVE)
        self.terminal.press("enter")
        return self.terminal.ends()

    def answers(self, screen: Screen) -> None:
        """Answer one prompt from the facts, or skip it."""
        known = at(self.facts, screen.path)
        self.asked.append(screen.path)
        if screen.kind is Kind.CONFIRM:
            self.press("enter")
        elif screen.kind is Kind.SELECT:
            self._selects(screen)
        else:
            self._gives(screen, known)

    def _gives(self, screen: Screen, known: Any) -> None:
        if known is None:
            self.press("f7")
        elif isinstance(known, str) and known in STATES:
            self.press(STATES[known])
        elif screen.kind is Kind.TICK:
            self._ticks(known)
        elif screen.kind is Kind.LIST:
            self._lists(known if isinstance(known, list) else [known])
        elif screen.kind is Kind.TABLE:
            self._tabulates(known)
        elif screen.kind is Kind.CHOICE:
            self.point_at(known)
            self.press("enter")
        elif isinstance(known, dict):
            self._notes(known)
        elif screen.typed:  # It stands there since the last sitting.
            self.press("enter")
        else:
            self.say(known)

    def _selects(self, screen: Screen) -> None:
        counted = _OFFERED.search(screen.text)
        assert counted
        group = self.facts if screen.part == PART_ZERO else self.facts.get(screen.part)
        for _row in range(int(counted[1])):
            name = _UNIT_AND_LAST.sub("", self.pointed())
            whole = at(self.facts, (screen.part,)) if name == screen.part else at(group, name.split("·"))
            if whole is not None:
                self.press("space")
            if int(counted[1]) > 1:
                self.press("down")
        self.press("enter")

    def _ticks(self, texts: Sequence[str]) -> None:
        first = None
        offered: list[str] = []
        while (row := self.pointed()) != first:
            first = first or row
            offered += [text for text in texts if text == row]
            if row in texts:
                self.press("space")
            self.press("down")
        for text in texts:
            if text not in offered:
                self.press("insert")
                self.say(text)
        self.press("enter")

    def _lists(self, items: Sequence[Any]) -> None:
        own = self.look()
        assert own
        for item in items[len(self._items()) :]:
            self.point_at(ADD)
            self.press("enter")
            if isinstance(item, dict):
                self._describes(item, own)
            else:
                self.say(item)
        self.point_at(DONE if items else NOTHING)
        self.press("enter")

    def _describes(self, item: Mapping[str, Any], own: Screen) -> None:
        """Fill in the facts of an item, and come back to `own`, its list."""
        while (screen := self.look()) is not None and (screen.kind, screen.field) != (own.kind, own.field):
            self._gives(screen, item.get(screen.field))
        if item.get(PUBLISHED) == "否" and HIDDEN not in self._items()[-1]:
            self.press("up")
            self.press("f4")

    def _items(self) -> list[str]:
        """The items of the list on the screen, as far as it shows them."""
        return re.findall(r"^[> ] +(\d+\. .*)$", self.terminal.screen(), re.MULTILINE)

    def _tabulates(self, rows: Mapping[str, str]) -> None:
        for name, figure in rows.items():
            self.point_at(ADD_ROW)
            self.press("enter")
            self.say(name)
            self.say(figure)
        self.point_at(DONE)
        self.press("enter")

    def _notes(self, figure: Mapping[str, Any]) -> None:
        """A figure with what stands beside it."""
        self.terminal.type(figure[FIGURE])
        self.press("tab")
        for name, value in figure.items():
            if name not in _NOT_TYPED:
                self.point_at(f"{name}：")
                self.press("enter")
                self.say(_on_one_line(value))
        self.press("f6")
        self.press("enter")


def _waits(text: str) -> bool:
    """Whether a screen shows a whole prompt: its footer is there."""
    return bool(re.search(r"^(Enter|F\d|↑↓|空格|Ctrl)", text.rstrip().rsplit("\n", 1)[-1]))


def _on_one_line(value: Any) -> str:
    if isinstance(value, dict):
        return "，".join(f"{name}: {inner}" for name, inner in value.items())
    return "、".join(value) if isinstance(value, list) else str(value)


@contextmanager
def at_work(folder: Path, *words: str, facts: Mapping[str, Any] | None = None, **terminal: Any) -> Iterator[Clerk]:
    """A clerk at `fazhi ask facts.yaml` with these words in `folder`; `terminal` goes to `Terminal`."""
    with Terminal("ask", "facts.yaml", *words, cwd=folder, **terminal) as opened:
        yield Clerk(opened, facts)
