"""The keys of every prompt, and the footer that names them."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any

from prompt_toolkit.key_binding import KeyPressEvent

from generator.facts.characters import display_width
from generator.interviewing.terminal.columns import WIDTH
from schemas.messages import _, shown
from schemas.states import Stated


class Key(Enum):
    """A key that is no answer. Function keys: an input method for Chinese takes letters for itself."""

    HELP = "f1"
    BACK = "f6"
    SKIP = "f7"
    LATER = "f8"
    OVERVIEW = "f9"
    NOTE = "tab"
    CLEAR = "delete"
    EDITOR = "f4"
    ENTER = "enter"


STATES = {"f2": Stated.NONE, "f3": Stated.NOT_APPLICABLE, "f4": Stated.UNCOUNTED}
"""The states that one key gives; 待补 is on `OWED`."""
UNCOUNTED = "f4"
OWED = "f5"
OF_LISTS = ("f2", "f3", OWED)
"""The states that can be said of a list instead of writing it."""
WAY = tuple(key.value for key in (Key.HELP, Key.BACK, Key.SKIP, Key.LATER, Key.OVERVIEW))
"""The keys that lead through the questionnaire."""
STOP = "Ctrl-C"


def way() -> list[tuple[str, str]]:
    """The keys that lead through the questionnaire, and what each does."""
    return [
        ("F6", _("上一题")),
        ("F7", _("跳过")),
        ("F8", _("稍后再问")),
        ("F9", _("总表、跳转")),
        ("F1", _("说明")),
        (STOP, _("停下")),
    ]


def in_item() -> list[tuple[str, str]]:
    """The keys that lead through an item of a list."""
    return [
        *(("F6", _("上一项")), ("F7", _("跳过")), ("F8", _("这一条先到这里"))),
        *(("F9", _("总表")), ("F1", _("说明")), (STOP, _("停下"))),
    ]


def writing() -> list[tuple[str, str]]:
    """The keys of a text, and what each does."""
    return [("Ctrl-N", _("另起一段")), ("F4", _("用编辑器写")), ("「", _("引用数据，↑↓选、回车用"))]


def states(office: str, counted: bool) -> list[tuple[str, str]]:
    """The keys of the states; 有，未计数 only where something is counted."""
    given = [key for key in (*STATES, OWED) if counted or key != UNCOUNTED]
    return [(key.upper(), shown(stated(key, office))) for key in given]


def stated(key: str, office: str) -> str:
    """What the key of a state writes; 待补 names the office that owes it."""
    if key == OWED:
        return f"待补（{office}）" if office else "待补"
    return STATES[key].value


def footer(*lines: Iterable[tuple[str, str]]) -> str:
    """The lines of a footer: each key with what it does; what does not fit on a line goes on the next."""
    found: list[str] = []
    for line in lines:
        found.append("")
        for key, said in line:
            named = f"{key} {said}"
            if found[-1] and display_width(f"{found[-1]}  {named}") > WIDTH:
                found.append(named)
            else:
                found[-1] += f"  {named}" if found[-1] else named
    return "\n".join(found)


def leave(result: Any, event: KeyPressEvent) -> None:
    """End the prompt with `result`."""
    event.app.exit(result=result)


def stop(event: KeyPressEvent) -> None:
    """End the prompt, and with it the questionnaire."""
    event.app.exit(exception=KeyboardInterrupt)
