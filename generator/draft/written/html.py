"""The words of an HTML file, and the fingerprint in its `meta` element."""

from __future__ import annotations

from html import unescape

from generator.draft.fingerprint import Row
from generator.draft.html_tokens import NOT_SHOWN, tokens
from generator.draft.writing.html import FINGERPRINT
from generator.draft.written.model import Written, decoded

_META = f'<meta name="{FINGERPRINT}" content="'
_HEAD = 8192
"""Characters: our `meta` stands among the first lines, whoever saved the file anew."""

_INLINE = frozenset(("a", "b", "em", "font", "i", "mark", "meta", "small", "span", "strong", "sub", "sup", "u"))
_CELLS = frozenset(("td", "th"))
_ONLY_BY_HAND = frozenset(("audio", "canvas", "embed", "iframe", "img", "object", "script", "svg", "video"))


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
    for start, end, tag, _attributes in tokens(page):
        words.add(unescape(page[start:end]), tag)
    words.end_row()
    return Written(tuple(words.rows), fingerprint, words.by_hand)


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
        elif name and name not in _INLINE and name not in NOT_SHOWN:
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
