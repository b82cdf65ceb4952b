"""The frame of a report in a file: what stands before its body and behind it, and what belongs to the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.draft.reading.closing import closing
from generator.draft.reading.opening import opening
from generator.draft.reading.pieces import Piece


class Frame(NamedTuple):
    """Pieces by their part in a report; whatever belongs to the page is furniture."""

    title: tuple[Piece, ...]
    stage_mark: Piece | None
    addressee: Piece | None
    body: tuple[Piece, ...]
    signatories: tuple[Piece, ...]
    date: Piece | None
    note: Piece | None
    attached: tuple[Piece, ...]
    furniture: tuple[Piece, ...]


def framed(pieces: Sequence[Piece]) -> Frame:
    """The frame of the one report in `pieces`."""
    page = tuple(piece for piece in pieces if piece.role == "furniture")
    begin = opening([piece for piece in pieces if piece.role != "furniture"])
    end = closing(begin.rest)
    return Frame(
        title=begin.title,
        stage_mark=begin.stage_mark,
        addressee=begin.addressee,
        body=end.body,
        signatories=end.signatories,
        date=end.date,
        note=end.note,
        attached=end.attached,
        furniture=(*page, *begin.furniture, *end.furniture),
    )
