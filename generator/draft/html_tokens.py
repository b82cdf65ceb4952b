"""HTML in pieces: words and the tag behind them, in linear time.

html.parser takes quadratic time for markup that does not end, and each release of Python reads it another way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_NOT_SHOWN = {name: re.compile(rf"</{name}", re.ASCII | re.IGNORECASE) for name in ("script", "style", "title")}
_MARKUP = re.compile(r"<(?:!--|[!?]|/?[a-zA-Z][^\s/>]*)")
_QUOTE_OR_END = re.compile("[\"'>]")
NOT_SHOWN = frozenset(_NOT_SHOWN)


class Token(NamedTuple):
    """Characters [start, end) of the page are words, character references among them; `tag` follows (`p`, `/p`).

    tag is empty for a comment, a declaration and the end of the page. attributes: characters [end of its name, end of
    the tag) of the page.
    """

    start: int
    end: int
    tag: str
    attributes: tuple[int, int] = (0, 0)


def tokens(page: str) -> Iterator[Token]:
    """The page in order. ValueError for markup that does not end."""
    at = 0
    while found := _MARKUP.search(page, at):
        tag = found[0][1:].lower()
        is_tag = tag[0] not in "!?"
        start, end = at, found.start()
        if is_tag:
            at = _end_of_tag(page, found.end())
        else:
            close = "-->" if tag == "!--" else ">"
            at = page.index(close, found.end()) + len(close)
        yield Token(start, end, tag if is_tag else "", (found.end(), at))
        if tag in _NOT_SHOWN:
            closing = _NOT_SHOWN[tag].search(page, at)
            at = closing.start() if closing else len(page)
    yield Token(at, len(page), "")


def _end_of_tag(page: str, at: int) -> int:
    """Where the tag is closed, from `at` within it; a quoted value may hold `>`."""
    while found := _QUOTE_OR_END.search(page, at):
        if found[0] == ">":
            return found.end()
        at = page.index(found[0], found.end()) + 1
    raise ValueError("a tag does not end")
