"""The words of an HTML file, and the fingerprint in its `meta` element."""

from __future__ import annotations

from html.parser import HTMLParser

from generator.draft.fingerprint import Row
from generator.draft.writing.html import FINGERPRINT
from generator.draft.written.model import Written, decoded

_INLINE = frozenset(("a", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u"))
_NOT_SHOWN = frozenset(("script", "style", "title"))
_ONLY_BY_HAND = frozenset(("audio", "canvas", "embed", "iframe", "img", "object", "script", "svg", "video"))


def read(data: bytes) -> Written:
    """Each block element is a row, each `tr` a row of cells; text anywhere in the file counts."""
    parser = _Words()
    parser.feed(decoded(data))
    parser.close()
    parser.end_row()
    return Written(tuple(parser.rows), parser.fingerprint, parser.by_hand)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.fingerprint = ""
        self.by_hand = False
        self._cells: list[str] = []
        self._text = ""
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.by_hand |= tag in _ONLY_BY_HAND
        if tag == "meta":
            values = dict(attrs)
            if values.get("name") == FINGERPRINT:
                self.fingerprint = values.get("content") or ""
        elif tag in _NOT_SHOWN:
            self._hidden += 1
        elif tag not in _INLINE and tag not in ("td", "th"):
            self.end_row()

    def handle_endtag(self, tag: str) -> None:
        if tag in _NOT_SHOWN:
            self._hidden = max(self._hidden - 1, 0)
        elif tag in ("td", "th"):
            self._cells.append(self._text)
            self._text = ""
        elif tag not in _INLINE:
            self.end_row()

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._text += data

    def end_row(self) -> None:
        """Closes the row: its cells, or one text."""
        if self._cells or self._text.strip():
            self.rows.append((*self._cells, self._text) if self._text.strip() else tuple(self._cells))
        self._cells = []
        self._text = ""
