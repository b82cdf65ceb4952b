"""A list of rows on the screen: one is pointed at, each can bear a mark. What questionary's own lists can't do:
marks beside chosen and not chosen (无, 不适用), keys of ours, plain characters that every Chinese console draws."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from prompt_toolkit import Application
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import ConditionalContainer, FormattedTextControl, HSplit, Layout, Window

from generator.facts.characters import display_width
from generator.interviewing.terminal.columns import WIDTH, cut, padded, wrapped
from generator.interviewing.terminal.keys import footer, leave, stop
from generator.interviewing.terminal.style import STYLE
from schemas.messages import _

PAGE = 10


class Row(NamedTuple):
    """A row: its text, the mark it bears at first, what to show while it is pointed at."""

    text: str
    mark: str = ""
    about: str = ""


class Picked(NamedTuple):
    """How a list was left: by which key, at which row, with which marks."""

    key: str
    position: int
    marks: tuple[str, ...]


def pick(
    heading: str,
    rows: Sequence[Row],
    foot: str,
    keys: Sequence[str] = (),
    marks: Mapping[str, str] | None = None,
    at: int = 0,
    unmarked: str = "  ",
) -> Picked:
    """Show `rows` until Enter or one of `keys` is pressed. marks: what a key writes on the row pointed at.

    unmarked: what a row without a mark bears. The row at position `at` is pointed at first. Raises KeyboardInterrupt
    for Ctrl-C, EOFError where the terminal went.
    """
    control = _Control(rows, marks or {}, unmarked, min(at, max(len(rows) - 1, 0)))
    bindings = _bindings(control, ("enter", *keys))
    about = FormattedTextControl(lambda: [("class:about", _indented(control.about))])
    body = HSplit(
        [
            Window(FormattedTextControl(heading), dont_extend_height=True, wrap_lines=True),
            Window(control.content, dont_extend_height=True),
            ConditionalContainer(
                Window(about, dont_extend_height=True, wrap_lines=True), Condition(lambda: bool(control.about))
            ),
            Window(
                FormattedTextControl([("class:bottom-toolbar", foot)]),
                dont_extend_height=True,
                style="class:bottom-toolbar",
            ),
        ]
    )
    application: Application[str] = Application(
        Layout(body), key_bindings=bindings, style=STYLE, erase_when_done=True, include_default_pygments_style=False
    )
    key = application.run()
    return Picked(key, control.position, tuple(control.marks))


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in wrapped(text, WIDTH - 4))


def is_to_remove(what: str) -> bool:
    """Whether the clerk really wants to remove `what`; she does not where she only presses Enter."""
    rows = [Row(_("不删")), Row(_("删除"))]
    heading = _("删除这一条吗？") + cut(what, WIDTH - 16)
    return pick(heading, rows, footer([("↑↓", _("选择")), ("Enter", _("确定"))])).position == 1


class _Control:
    """The state of a list on the screen."""

    def __init__(self, rows: Sequence[Row], marking: Mapping[str, str], unmarked: str, position: int) -> None:
        self.rows = rows
        self.unmarked = unmarked
        self.marking = marking
        self.position = position
        self.marks = [row.mark for row in rows]
        self.content = FormattedTextControl(self._tokens, focusable=True, show_cursor=False)

    @property
    def about(self) -> str:
        """What to show of the row pointed at; in a long list also which one it is."""
        if not self.rows:
            return ""
        count = f"{self.position + 1}/{len(self.rows)}" if len(self.rows) > PAGE else ""
        return "　".join(part for part in (count, self.rows[self.position].about) if part)

    def move(self, by: int) -> None:
        """Point at another row, at the last one where there are no more."""
        if self.rows:
            self.position = min(max(self.position + by, 0), len(self.rows) - 1)

    def mark(self, mark: str) -> None:
        """Write `mark` on the row pointed at, or take it off."""
        if self.rows:
            self.marks[self.position] = "" if self.marks[self.position] == mark else mark

    def _tokens(self) -> StyleAndTextTuples:
        tokens: StyleAndTextTuples = []
        for position, row in enumerate(self.rows):
            style = "class:pointed" if position == self.position else ""
            if position == self.position:
                tokens.append(("[SetCursorPosition]", ""))
            tokens.append((style, f"{'>' if style else ' '} {self._box(position)}{row.text}"))
            tokens.append(("", "\n"))
        return tokens[:-1]

    def _box(self, position: int) -> str:
        if not self.marking:
            return ""
        widest = max(display_width(mark) for mark in (*self.marking.values(), self.unmarked))
        mark = self.marks[position] or self.unmarked
        return padded(f"[{mark}]", widest + 3)


def _bindings(control: _Control, keys: Sequence[str]) -> KeyBindings:
    bindings = KeyBindings()
    all_rows = len(control.rows)
    ways = {"up": -1, "down": 1, "pageup": -PAGE, "pagedown": PAGE, "home": -all_rows, "end": all_rows}
    for name, by in ways.items():
        bindings.add(name)(partial(_move, control, by))
    for name, mark in control.marking.items():
        bindings.add(name)(partial(_mark, control, mark))
    for name in keys:
        bindings.add(name)(partial(leave, name))
    for name in ("c-c", "c-d"):
        bindings.add(name)(stop)
    return bindings


def _move(control: _Control, by: int, _event: KeyPressEvent) -> None:
    control.move(by)


def _mark(control: _Control, mark: str, _event: KeyPressEvent) -> None:
    control.mark(mark)
