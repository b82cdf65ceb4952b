"""Characters that come with text pasted from Word, web pages and input methods."""

from __future__ import annotations

import unicodedata

from schemas.patterns import lazy_pattern

_INVISIBLE = lazy_pattern("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ud800-\udfff]")
_CONTROL = lazy_pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
_SPACES = lazy_pattern("[\u00a0\u1680\u2000-\u200a\u202f\u205f]")
_WIDTHS = {" ": 1, "\t": 4, "\u3000": 2}
_LEADING = lazy_pattern("[ \t\u3000]*")


def clean(text: str) -> str:
    r"""`text` with \n between lines, without invisible and control characters; the number of lines is kept."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SPACES.sub(" ", _CONTROL.sub(" ", _INVISIBLE.sub("", text)))


def leading(line: str) -> tuple[str, str]:
    """The indent of `line`, and the rest without white space behind it, its tabs as spaces."""
    end = _LEADING.match(line).end()  # type: ignore[union-attr]  # matches the empty text too
    return line[:end], line[end:].rstrip(" \t\u3000").replace("\t", " ")


def width(indent: str) -> int:
    """How many columns an indent takes: a tab is four, a 全角 space two."""
    return sum(_WIDTHS[character] for character in indent)


def display_width(text: str) -> int:
    """Columns on a screen: Chinese characters and full-width punctuation take two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
