"""Drives `fazhi ask` as a clerk does: reads the screen to see what is asked, and answers from a dict of facts."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from screens import (
    ADD,
    ADD_FACT,
    ADD_OWN,
    ADD_ROW,
    DONE,
    HIDDEN,
    NOTHING,
    PART_ZERO,
    Kind,
    Screen,
    is_marked,
    pointed_in,
    screen_of,
)
from terminal import Terminal

STATES = {"无": "f2", "不适用": "f3", "有，未计数": "f4"}
FIGURE, PUBLISHED = "本年", "公开"
_NOT_TYPED = (FIGURE, "分子", "分母")
_ENDING = {"enter", "tab", "delete", "left", "right", *(f"f{number}" for number in range(1, 10))}
"""Keys that end a prompt, wherever a clerk has a use for them."""
_ENDED, _DRAWN = b"\x1b[?2004l", b"\x1b[?7h\x1b[0m"
"""What is printed when a prompt has ended (a paste is no longer bracketed), and when a key has had its effect."""
_QUIET = 0.02
"""Seconds without output after which a screen is complete."""
_LONGEST = 20
"""Seconds after which a screen that did not come is given up."""


def at(facts: Any, path: Sequence[str]) -> Any:
    """What the clerk knows at `path`, None for nothing; where a state stands for a whole group, nothing."""
    for label in path:
        facts = facts.get(label) if isinstance(facts, dict) else None
    return facts


class Clerk:
    """At work at a terminal. seen: every screen that was waited for; asked: where the answers belong;
    printed: every byte from the program."""

    def __init__(self, terminal: Terminal, facts: Mapping[str, Any] | None = None) -> None:
        self.terminal = terminal
        self.facts = dict(facts or {})
        self.seen: list[str] = []
        self.asked: list[tuple[str, ...]] = []
        self.printed = io.BytesIO()
        terminal._child.logfile_read = self.printed

    # Reading the screen

    def look(self) -> Screen:
        """What waits for a key. AssertionError where nothing comes."""
        return self._until(lambda shown: screen_of(shown) is not None)

    def next(self, before: Screen | None = None) -> Screen | None:
        """The first screen other than `before`; None where the program ended. AssertionError for neither."""
        found: list[Screen | None] = []

        def is_there(shown: str) -> bool:
            found.append(screen_of(shown))
            return self.terminal._ended or (found[-1] is not None and found[-1] != before)

        self._wait(is_there)
        return None if self.terminal._ended else found[-1]

    def press(self, *keys: str) -> Screen:
        """Press keys one by one; the screen after the last of them."""
        self._begins()
        for key in keys:
            start = self.printed.tell()
            self.terminal.press(key)
            found = self._after(start, ends=key in _ENDING)
        return found

    def say(self, text: str) -> Screen:
        """Type `text` and Enter; the screen after it."""
        self._begins()
        for number, paragraph in enumerate(text.strip().split("\n")):
            if number:
                self.terminal.press("ctrl-n")
            self.terminal.type(paragraph)
        return self.press("enter")

    def _begins(self) -> None:
        """Nothing is typed before the first screen is there."""
        if not self.seen:
            self.look()

    def waits_for(self, text: str) -> None:
        """Until the screen shows `text`. AssertionError where it does not."""
        self._wait(lambda shown: text in shown)

    def shown(self) -> str:
        """Every line since the start, without line breaks, by which a screen sets a text."""
        return self.terminal.history().replace("\n", "")

    def _after(self, start: int, ends: bool) -> Screen:
        """What waits after that which was `printed` at `start`."""

        def is_there(shown: str) -> bool:
            printed = self.printed.getvalue()[start:]
            ended = printed.rfind(_ENDED)
            return (ended >= 0 or not ends) and printed.rfind(_DRAWN) > ended and screen_of(shown) is not None

        return self._until(is_there)

    def _until(self, shows: Callable[[str], bool]) -> Screen:
        found = screen_of(self._wait(shows))
        assert found
        return found

    def _wait(self, shows: Callable[[str], bool]) -> str:
        """The first screen of which `shows` is true, once nothing more is drawn. AssertionError for none."""
        deadline = time.monotonic() + _LONGEST
        while True:
            self.terminal.settle(_QUIET)
            shown = self.terminal.screen()
            if shows(shown):
                self.seen.append(shown)
                return shown
            assert time.monotonic() < deadline, f"no such screen came:\n{shown}"

    # Rows

    def pointed(self) -> str:
        """The row that is pointed at."""
        return pointed_in(self.terminal.screen())

    def point_at(self, words: str) -> None:
        """Move to the row that begins with `words` (mark and number do not count). AssertionError where none does."""
        self._begins()
        for key in ("down", "up"):
            for row in self._rows(key):
                if row.startswith(words) or _is_cut(row, words):
                    return
        raise AssertionError(f"no row “{words}”:\n{self.terminal.screen()}")

    def _rows(self, key: str = "down") -> Iterator[str]:
        """The row pointed at and those behind it, each while it is pointed at; `key`: up or down."""
        while True:
            yield self.pointed()
            before = self.terminal.screen()
            self.press(key)
            if self.terminal.screen() == before:
                self.terminal.settle(0.1)  # What was drawn may have been the end of what was there before.
                if self.terminal.screen() == before:
                    return

    def removes(self, words: str, really: str) -> Screen:
        """Delete a row; `really`: what to choose when asked whether to."""
        self.point_at(words)
        self.press("delete")
        self.point_at(really)
        return self.press("enter")

    def decides(self, choice: str) -> Screen:
        """Where an answer would set others aside: go on, or not."""
        self.waits_for(choice)
        chosen = re.compile(rf"^\s*> ?{choice}", re.MULTILINE)
        if not chosen.search(self.terminal.screen()):
            self.terminal.press("down")
            self._wait(lambda shown: bool(chosen.search(shown)))
        return self.press("enter")

    def jumps_to(self, part: str, row: str) -> Screen:
        """From the overview to a question."""
        self.opens(part)
        return self.opens(row)

    def opens(self, row: str) -> Screen:
        """Point at a row and press Enter."""
        self.point_at(row)
        return self.press("enter")

    # Answering

    def goes_through(self, until: str = "") -> Screen:
        """Answer everything that is asked from the facts, skip what they lack, until the overview (or a question)."""
        while (screen := self.look()).kind is not Kind.END and not (until and screen.name == until):
            self.answers(screen)
        return screen

    def adds_the_rest(self) -> None:
        """At the end, answer what the facts have about the report itself and nobody asked for."""
        self.opens(PART_ZERO)
        while self._points_at_unasked():
            screen = self.press("enter")
            while screen.kind is not Kind.ROWS:  # The lines of the part, to which the overview returns.
                self.answers(screen)
                screen = self.look()
        self.press("f9")

    def _points_at_unasked(self) -> bool:
        """Whether the facts have one of those that can be added to a part; it is pointed at."""
        can_be_added = (row.removeprefix(ADD_FACT).strip() for row in self._rows() if row.startswith(ADD_FACT))
        return any(at(self.facts, name.split("·")) is not None for name in can_be_added)

    def leaves(self) -> int:
        """From the overview at the end: the exit status."""
        self.press("home")
        self.terminal.press("enter")
        return self.terminal.ends()

    def answers(self, screen: Screen) -> None:
        """Answer what one screen asks from the facts, or skip it."""
        self.asked.append(screen.path)
        if screen.kind is Kind.CONFIRM:
            self.press("enter")
        elif screen.kind is Kind.SELECT:
            self._selects(screen)
        else:
            self._gives(screen, at(self.facts, screen.path))

    def _gives(self, screen: Screen, known: Any) -> None:
        if known is None:
            self.press("f7")
        elif isinstance(known, str) and known in STATES:
            self.press(STATES[known])
        elif screen.kind is Kind.TICK:
            self._ticks(known)
        elif screen.kind is Kind.LIST:
            self._lists(screen, known if isinstance(known, list) else [known])
        elif screen.kind is Kind.TABLE:
            self._tabulates(known)
        elif screen.kind is Kind.CHOICE:
            self.opens(known)
        elif isinstance(known, dict):
            self._notes(known)
        elif screen.typed:  # It stands there since the last sitting.
            self.press("enter")
        else:
            self.say(known)

    def _selects(self, screen: Screen) -> None:
        if self.facts.get(screen.part) is None:
            self.press("enter")
            return
        for row in self._rows():
            name = re.sub("（[^（）]*）$|…$", "", row)
            path = [name] if name == screen.part else [screen.part, *name.split("·")]
            if at(self.facts, path) is not None and not is_marked(self.terminal.screen()):
                self.press("space")
        self.press("enter")

    def _ticks(self, texts: Sequence[str]) -> None:
        own = list(texts)
        for row in self._rows():
            for text in own:
                if (text == row or _is_cut(row, text)) and not is_marked(self.terminal.screen()):
                    self.press("space")
                    own.remove(text)
                    break
        for text in own:
            self.opens(ADD_OWN)
            self.say(text)
        if self.pointed() == ADD_OWN:
            self.press("up")
        self.press("enter")

    def _lists(self, own: Screen, items: Sequence[Any]) -> None:
        for item in items[len(self._items()) :]:
            screen = self.opens(ADD)
            if isinstance(item, dict):
                self._describes(screen, item, own)
            else:
                self.say(item)
        self.opens(DONE if items else NOTHING)

    def _describes(self, screen: Screen, item: Mapping[str, Any], own: Screen) -> None:
        """Fill in the facts of an item, and come back to `own`, its list."""
        while (screen.kind, screen.field) != (own.kind, own.field):
            self._gives(screen, item.get(screen.field))
            screen = self.look()
        if item.get(PUBLISHED) == "否" and HIDDEN not in self._items()[-1]:
            self.press("up")
            self.press("f4")

    def _items(self) -> list[str]:
        """The items of the list on the screen, as far as it shows them."""
        return re.findall(r"^[> ] +(\d+\. .*)$", self.terminal.screen(), re.MULTILINE)

    def _tabulates(self, rows: Mapping[str, str]) -> None:
        for name, figure in rows.items():
            self.opens(ADD_ROW)
            self.say(name)
            self.say(figure)
        self.opens(DONE)

    def _notes(self, figure: Mapping[str, Any]) -> None:
        """A figure with what stands beside it."""
        self.terminal.type(figure[FIGURE])
        self.press("tab")
        for name, value in figure.items():
            if name not in _NOT_TYPED:
                self.opens(f"{name}：")
                self.say(_on_one_line(value))
        self.press("f6", "enter")


def _is_cut(row: str, text: str) -> bool:
    """Whether `row` is the beginning of `text`, which was too long for the line."""
    return row.endswith("…") and text.startswith(row.rstrip("…"))


def _on_one_line(value: Any) -> str:
    if isinstance(value, dict):
        return "，".join(f"{name}: {inner}" for name, inner in value.items())
    return "、".join(value) if isinstance(value, list) else str(value)


@contextmanager
def at_work(folder: Path, *words: str, facts: Mapping[str, Any] | None = None, **terminal: Any) -> Iterator[Clerk]:
    """A clerk at `fazhi ask facts.yaml` with these words in `folder`; `terminal` goes to `Terminal`."""
    with Terminal("ask", "facts.yaml", *words, cwd=folder, **terminal) as opened:
        yield Clerk(opened, facts)
