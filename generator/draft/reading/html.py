"""A web page to its lines: a block element is a line, its place is in the page's source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from html import unescape

from generator.draft.html_tokens import NOT_SHOWN, Token, tokens
from generator.draft.model import Place, Places
from generator.draft.reading.decoding import decode
from generator.draft.reading.lines import Line, Lines
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.source import Note
from generator.draft.words import Words

MAX_MARKS = 60_000
"""Tags, character references and line breaks: each takes some microseconds."""

_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "ins", "label", "mark", "meta", "o:p", "s")
) | frozenset(("small", "span", "strong", "strike", "sub", "sup", "u", "wbr"))
_HIDDEN = frozenset(("head", "noscript", "select", "button", "template", "svg", "del"))
_HEADING = re.compile("h([1-6])")
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});?")
_CLASS = re.compile(r"""class\s*=\s*["']?([\w-]+)""")
# What our own writer calls the elements that are not headings.
_ROLES = {name: name.replace("-", "_") for name in ("addressee", "signatory", "date", "attachment-mark")} | {
    "stage": "stage_mark"
}
_LONGEST_CELL = 100
_OURS = re.compile('<meta name="fazhi-fingerprint"')


def lines(data: bytes) -> Lines:
    """The lines of the page. Raises UnreadableError, DAMAGED for markup that does not end."""
    page, whole = decode(data)
    if sum(map(page.count, "<&\r\n")) > MAX_MARKS:
        raise UnreadableError(Reason.TOO_LARGE)
    reader = _Reader(page)
    try:
        for token in tokens(page):
            reader.take(token)
    except ValueError as error:
        raise UnreadableError(Reason.DAMAGED, str(error)) from error
    reader.end_line()
    # In our own files an element is a paragraph; elsewhere each line of a page may be one.
    return Lines(tuple(reader.lines), flowing=reader.ours, notes=() if whole else (Note.UNDECODED,))


class _Reader:
    def __init__(self, page: str) -> None:
        self.lines: list[Line] = []
        self._page = page
        self._starts = [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", page))]
        self.ours = _OURS.search(page, 0, 8192) is not None
        self._pieces: list[tuple[str, int]] = []
        self._level = 0
        self._role = ""
        self._run_in = 0
        self._hidden = 0
        self._row: list[Line] | None = None
        self._cells: list[str] = []
        self._cell_start = 0
        self._in_cell = False

    def take(self, token: Token) -> None:
        """Takes in words, and what the tag behind them makes of them."""
        name = token.tag.removeprefix("/")
        if not self._hidden:
            self._pieces += _decoded(self._page, token.start, token.end)
        if name in _HIDDEN:
            self._hidden = max(0, self._hidden + (1 if token.tag == name else -1))
        elif name == "span" and self.ours and token.tag == name and "run-in" in self._attributes(token):
            self._run_in = sum(len(text) for text, _at in self._pieces)
        elif name and name not in _INLINE and name not in NOT_SHOWN:
            self._block(token, name)

    def _block(self, token: Token, name: str) -> None:
        opens = token.tag == name
        level, role = self._level, self._role
        self.end_line()
        if name == "br":
            # What follows is still in the same element.
            self._level, self._role = level, role
        elif name == "tr":
            self._end_row()
            self._row = [] if opens else None
            self._cell_start = len(self.lines)
        elif name in ("td", "th"):
            self._end_cell()
            self._in_cell = opens
            if opens:
                self._cell_start = len(self.lines)
        elif name == "table":
            self._end_row()
            self._row = None
        if opens and (heading := _HEADING.fullmatch(name)):
            self._level = max(0, int(heading[1]) - 1)
            self._role = self._title_role() if self._level == 0 and self.ours else ""
            if found := _CLASS.search(self._attributes(token)):
                self._role = _ROLES.get(found[1], self._role) if self.ours else ""
        elif opens and name == "p" and self.ours and (found := _CLASS.search(self._attributes(token))):
            self._role = _ROLES.get(found[1], "")

    def _title_role(self) -> str:
        """Behind the mark of an attachment comes the title of that."""
        marked = bool(self.lines) and self.lines[-1].role == "attachment_mark"
        return "attachment_title" if marked else "title"

    def end_line(self) -> None:
        """The words so far are a line."""
        text, places = _collapsed(self._pieces, self._place)
        self._pieces = []
        if text:
            number = places[0].paragraph
            level = min(self._level, 4)
            self.lines.append(
                Line(text, number, places[0].start, level, self._role, run_in=self._run_in, places=places)
            )
        self._level, self._role, self._run_in = 0, "", 0

    def _end_cell(self) -> None:
        if self._row is None:
            return
        cell = self.lines[self._cell_start :]
        if cell:
            self._row += cell
            self._cells.append(" ".join(line.text for line in cell) if len(cell) == 1 else "")
            self._cell_start = len(self.lines)
        elif self._in_cell and self.ours:
            self._cells.append("")
        self._in_cell = False

    def _end_row(self) -> None:
        """A row whose cells are one short line each is a row of a table; other tables only arrange a page.

        Only in our own files is an empty cell known to be one.
        """
        self._end_cell()
        row, cells = self._row, self._cells
        self._cells = []
        if row and len(cells) > 1 and (self.ours or all(cells)) and max(map(len, cells)) <= _LONGEST_CELL:
            del self.lines[len(self.lines) - len(row) :]
            self.lines.append(row[0]._replace(text="\t".join(cells), cells=tuple(cells), level=0))
        if row is not None:
            self._row = []

    def _attributes(self, token: Token) -> str:
        return self._page[token.attributes[0] : min(token.attributes[1], token.attributes[0] + 500)]

    def _place(self, at: int) -> tuple[int, int]:
        """Line (from 1) and column (from 0) of a place in the page."""
        number = bisect_right(self._starts, at)
        return number, at - self._starts[number - 1]


def _decoded(page: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The words in pieces, each with its place: a character reference is a piece of its own."""
    at = start
    for found in _REFERENCE.finditer(page, start, end):
        if found.start() > at:
            yield page[at : found.start()], at
        yield unescape(found[0]), found.start()
        at = found.end()
    if end > at:
        yield page[at:end], at


_BREAKS = re.compile(r"(?<![\t\r\n ])[\t\r\n ]*[\t\r\n][\t\r\n ]*")


def _collapsed(pieces: Iterable[tuple[str, int]], place: Callable[[int], tuple[int, int]]) -> tuple[str, Places]:
    """The words with a single space where the source has a line break, and where each stretch of them stands."""
    texts: list[str] = []
    places: list[Place] = []

    def add(text: str, at: int) -> None:
        if text:
            number, column = place(at)
            texts.append(text)
            places.append(Place(0, number, column, column + len(text)))

    for text, at in pieces:
        begin = 0
        for found in _BREAKS.finditer(text):
            add(text[begin : found.start()], at + begin)
            begin = found.end()
            if texts and not texts[-1].endswith(" "):
                add(" ", at + found.start())
        add(text[begin:], at + begin)
    whole = Words("".join(texts), tuple(places)).strip()
    return whole.text, whole.places
