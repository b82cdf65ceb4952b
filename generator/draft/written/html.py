"""The words of an HTML file, and the fingerprint in its `meta` element."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from generator.draft.fingerprint import Row
from generator.draft.writing.html import FINGERPRINT
from generator.draft.written.model import Written, decoded

_META = f'<meta name="{FINGERPRINT}" content="'
_HEAD = 8192
"""Characters: our `meta` stands among the first lines, whoever saved the file anew."""

_INLINE = frozenset(("a", "b", "em", "font", "i", "mark", "meta", "small", "span", "strong", "sub", "sup", "u"))
_CELLS = frozenset(("td", "th"))
_ONLY_BY_HAND = frozenset(("audio", "canvas", "embed", "iframe", "img", "object", "script", "svg", "video"))
_NOT_SHOWN = {name: re.compile(rf"</{name}", re.ASCII | re.IGNORECASE) for name in ("script", "style", "title")}
_MARKUP = re.compile(r"<(?:!--|[!?]|/?[a-zA-Z][^\s/>]*)")
_QUOTE_OR_END = re.compile("[\"'>]")


def read(data: bytes) -> Written:
    """Each block element is a row, each `tr` a row of cells; text anywhere in the file counts.

    A file without fingerprint is not read any further. ValueError for markup that does not end.
    """
    page = decoded(data)
    meta = page.find(_META, 0, _HEAD)
    if meta < 0:
        return Written(())
    start = meta + len(_META)
    fingerprint = page[start : page.index('"', start)]
    words = _Words()
    for words_before, tag in _tokens(page):
        words.add(words_before, tag)
    words.end_row()
    return Written(tuple(words.rows), fingerprint, words.by_hand)


def _tokens(page: str) -> Iterator[tuple[str, str]]:
    """Words with the tag behind them (`p`, `/p`, empty for a comment), in linear time.

    html.parser takes quadratic time for markup that does not end, and each release of Python reads it another way.
    """
    at = 0
    while found := _MARKUP.search(page, at):
        tag = found[0][1:].lower()
        is_tag = tag[0] not in "!?"
        yield unescape(page[at : found.start()]), tag if is_tag else ""
        if is_tag:
            at = _end_of_tag(page, found.end())
        else:
            close = "-->" if tag == "!--" else ">"
            at = page.index(close, found.end()) + len(close)
        if tag in _NOT_SHOWN:
            end = _NOT_SHOWN[tag].search(page, at)
            at = end.start() if end else len(page)
    yield unescape(page[at:]), ""


def _end_of_tag(page: str, at: int) -> int:
    """Where the tag is closed, from `at` within it; a quoted value may hold `>`."""
    while found := _QUOTE_OR_END.search(page, at):
        if found[0] == ">":
            return found.end()
        at = page.index(found[0], found.end()) + 1
    raise ValueError("a tag does not end")


class _Words:
    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.by_hand = False
        self._cells: list[str] = []
        self._pieces: list[str] = []

    def add(self, words: str, tag: str) -> None:
        """Takes in words and what the tag behind them makes of them."""
        if words:
            self._pieces.append(words)
        name = tag.removeprefix("/")
        self.by_hand |= name in _ONLY_BY_HAND
        if name in _CELLS:
            if tag != name:
                self._cells.append(self._text())
        elif name and name not in _INLINE and name not in _NOT_SHOWN:
            self.end_row()

    def end_row(self) -> None:
        """Closes the row: its cells, or one text."""
        text = self._text()
        row = (*self._cells, text) if text.strip() else tuple(self._cells)
        if row:
            self.rows.append(row)
        self._cells = []

    def _text(self) -> str:
        text = "".join(self._pieces)
        self._pieces = []
        return text
