"""`fazhi ask` at a terminal: the prompt that stands on the screen, and the one after it."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from enum import Enum
from typing import Self

from terminal import Terminal

_PLACE = re.compile(r"^ ?第 \d+/\d+ 部分 (?P<part>\S+) · 已填 (?P<answered>\d+)/\d+$", re.MULTILINE)
_ASKED = re.compile(r"^ ?(?P<name>[^（\s]+)(?:（(?P<unit>[^）]+)）)?(?:\s上年 (?P<last>.+))?$")
_ROW = re.compile(r"^[> ] \[ *\S*? *\] (\S+)", re.MULTILINE)

_QUIET = 0.015
"""Seconds without output after which a screen is complete."""


class Kind(Enum):
    """What a screen that waits for a key is."""

    CONFIRM = "全部沿用"
    SELECT = "今年有，要填"
    FIGURE = "Tab 附注"
    OVERVIEW = "去填这一项"
    END = "填完了，退出"
    LINE = "\n >"
    ROWS = "停下"


_LAST_SHOWN = ("停下", "退出", "返回", "打开", "附注", "待补")
"""What ends the last line of a screen that is complete."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A screen that waits for a key, from the line that tells the place. name, unit, last: of the question, if any."""

    kind: Kind
    text: str
    part: str = ""
    name: str = ""
    unit: str = ""
    last: str = ""
    answered: int = 0

    @property
    def path(self) -> tuple[str, ...]:
        """Where the answer stands in the fact file (of a question in a topic)."""
        return (self.part, *self.name.split("·"))

    @property
    def rows(self) -> list[str]:
        """The names of the rows that can be marked."""
        return _ROW.findall(self.text)


def prompt_on(screen: str) -> Prompt | None:
    """The prompt on `screen`, None where nothing waits for a key yet."""
    shown = screen.rstrip()
    begin = list(_PLACE.finditer(shown))
    text = shown[begin[-1].start() :] if begin else shown
    last_line = text.rsplit("\n", 1)[-1]
    kind = next((kind for kind in Kind if kind.value in text), None)
    if kind is None or not any(word in last_line for word in _LAST_SHOWN):
        return None
    if not begin or kind is Kind.END:
        return Prompt(kind, shown)
    asked = _ASKED.match(text.split("\n")[1])
    found = {name: value or "" for name, value in asked.groupdict().items()} if asked else {}
    return Prompt(kind, text, begin[-1]["part"], answered=int(begin[-1]["answered"]), **found)


class Questionnaire(Terminal):
    """A running `fazhi ask`."""

    def __enter__(self) -> Self:
        return self

    def next_prompt(self, before: Prompt | None = None, timeout: float = 20) -> Prompt | None:
        """The first prompt that is another than `before`; None where the program ended. AssertionError for neither."""
        deadline = time.monotonic() + timeout
        while not self._ended:
            found = prompt_on(self.screen())
            # Half a screen may look like another one: a prompt is there once nothing more is drawn.
            if found and (before is None or found.text != before.text) and not self._feed(_QUIET):
                return found
            assert time.monotonic() < deadline, f"no further prompt:\n{self.screen()}"
            self._feed(_QUIET)
        return None
