"""Lines that were broken at a fixed width, or a heading in two by hand, joined again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.draft.folding import one_spelling
from generator.draft.reading.marks import mark
from generator.draft.reading.pieces import Piece, joined
from generator.draft.reading.titles import title_rank
from generator.draft.reading.wrapping import goes_on, width, wrap_width
from schemas.patterns import lazy_pattern

_NUMBER = re.compile("[0-9A-Za-z.%]{0,12}")
_ATTACHED = re.compile("附件[0-9]?：")
_LOST = lazy_pattern("[一二三四五六七八九十]{1,2}[ \u3000]+[^，。；]{4,24}$")
_NO_HEADING = re.compile("[。：；（）]")
_FULL_LINE, _LONGEST_HEADING = 16, 60
_MOST_INDENTED = 0.8
"""Of all lines: where more are indented, the indent says nothing about paragraphs."""


def unwrapped(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the lines of each paragraph joined."""
    wrapped_at = wrap_width(piece.indent + width(piece.text) for piece in pieces)
    return _headings_joined(_joined_at(pieces, wrapped_at) if wrapped_at else pieces)


def _joined_at(pieces: Sequence[Piece], wrapped_at: float) -> list[Piece]:
    telling = sum(piece.indent > 0 for piece in pieces) < _MOST_INDENTED * len(pieces)

    def continues(n: int) -> bool:
        piece, last = pieces[n], pieces[n - 1]
        if piece.after_blank or (piece.indent and telling) or _begins(piece):
            return False
        # A number is not parted: the line before it may be shorter by that.
        number = _NUMBER.match(piece.text)
        reach = last.indent + width(last.text) + width(number[0] if number else "")
        return goes_on(reach, wrapped_at) and title_rank(last.text) < 2

    return joined(pieces, continues)


def _begins(piece: Piece) -> bool:
    """Whether the line begins a paragraph by what is known of it, or by what it says: a number, even one without 、."""
    return bool(
        piece.role
        or piece.level
        or piece.cells
        or mark(piece.text)
        or _LOST.match(piece.text)
        or _ATTACHED.match(piece.text)
    )


def styled_headings_joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a word processor's file; a heading with line breaks in it is one."""

    def continues(n: int) -> bool:
        piece, last = pieces[n], pieces[n - 1]
        in_one_paragraph = piece.words.places[:1] and _paragraph(piece) == _paragraph(last)
        return bool(in_one_paragraph and piece.level and piece.level == last.level and not mark(piece.text))

    return joined(pieces, continues)


def _paragraph(piece: Piece) -> int:
    return piece.words.places[0].paragraph if piece.words.places else 0


def _headings_joined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; a numbered heading that was broken in two by hand is one."""
    last = len(pieces) - 1
    return joined(pieces, lambda n: n < last and _is_rest_of_heading(pieces[n - 1], pieces[n], pieces[n + 1]))


def _is_rest_of_heading(before: Piece, piece: Piece, following: Piece) -> bool:
    """Whether a short line with no sentence in it ends the numbered heading above, and text stands beneath."""
    if piece.after_blank or piece.cells or piece.level or mark(piece.text) or mark(before.text) is None:
        return False
    if not _FULL_LINE <= len(before.text) <= _LONGEST_HEADING or len(piece.text) > len(before.text):
        return False
    no_sentence = not _NO_HEADING.search(one_spelling(before.text[3:] + piece.text))
    return no_sentence and len(following.text) > len(before.text)
