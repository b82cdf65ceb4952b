"""Several reports in one file: 【篇一】 … 【篇二】, or one title after another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.draft.folding import one_spelling
from generator.draft.reading.marks import lost_mark, mark
from generator.draft.reading.pieces import Piece
from generator.draft.reading.titles import is_agency, title_rank
from schemas.patterns import lazy_pattern

_N = "[一二三四五六七八九十0-9]{1,2}"
PART_OF_FILE = re.compile(f"[【〔（]?(?:第{_N}篇|篇{_N}|范文{_N})[】〕）]?[：、 ]*")
_COLLECTION = lazy_pattern("[0-9一二两三四五六七八九十]+[篇则份]")
"""The title of several reports together belongs to none of them."""
_FEWEST_CHARACTERS = 150


def parts(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces report by report; what stands before the first belongs to it."""
    marked = [n for n, piece in enumerate(pieces) if PART_OF_FILE.match(one_spelling(piece.text))]
    if len(marked) > 1:
        found = [_with_title(pieces, first, last) for first, last in pairwise([*marked, len(pieces)])]
        first_line = found[0][0].text if found[0] else ""
        page = [piece._replace(role="furniture") for piece in pieces[: marked[0]] if piece.text != first_line]
        return [[*page, *found[0]], *found[1:]]
    edges = [0, *_next_titles(pieces), len(pieces)]
    return [list(pieces[first:last]) for first, last in pairwise(edges)]


def _with_title(pieces: Sequence[Piece], first: int, last: int) -> list[Piece]:
    """A report between two marks; a title that stands before its mark belongs to it."""
    found = PART_OF_FILE.match(one_spelling(pieces[first].text))
    head = pieces[first].cut(found.end() if found else 0)
    title = [one for one in pieces[max(first - 1, 0) : first] if title_rank(one.text) and not _is_collection(one)]
    return [*title, *([head] if head.text else []), *pieces[first + 1 : last]]


def _is_collection(piece: Piece) -> bool:
    return _COLLECTION.search(one_spelling(piece.text)) is not None


def _next_titles(pieces: Sequence[Piece]) -> list[int]:
    """Where a further report begins: a title behind the body of one, with a body of its own."""
    found = []
    before, behind = 0, sum(len(piece.text) for piece in pieces)
    begun = False
    for n, piece in enumerate(pieces):
        enough = begun and min(before, behind) >= _FEWEST_CHARACTERS
        if enough and (piece.role == "title" or title_rank(piece.text) == 2) and _restarts(pieces, n):
            found.append(_with_agencies(pieces, n))
            before, begun = 0, False
        begun = begun or mark(piece.mark or piece.text) is not None
        before += len(piece.text)
        behind -= len(piece.text)
    return found


def _with_agencies(pieces: Sequence[Piece], n: int) -> int:
    """The first line of the title whose last is `n`: agencies may stand on lines of their own above it."""
    while n and is_agency(pieces[n - 1].text):
        n -= 1
    return n


def _restarts(pieces: Sequence[Piece], n: int) -> bool:
    """Whether behind line `n` the numbers begin again."""
    for piece in pieces[n + 1 : n + 12]:
        found = mark(piece.mark or piece.text) or lost_mark(piece.text, ())
        if found:
            return found.value == 1 and found.level <= 2
    return False
