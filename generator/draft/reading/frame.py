"""The frame of a report in a file: what stands before its body and behind it, and what belongs to the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.draft.reading.around import head_elements, record_element
from generator.draft.reading.closing import closing
from generator.draft.reading.opening import opening
from generator.draft.reading.pieces import Piece


class Frame(NamedTuple):
    """Pieces by their part in a report; whatever belongs to the page is furniture, 版头 and 版记 are `around` it."""

    title: tuple[Piece, ...]
    stage_mark: Piece | None
    addressee: Piece | None
    body: tuple[Piece, ...]
    signatories: tuple[Piece, ...]
    date: Piece | None
    note: Piece | None
    attachment_note: tuple[Piece, ...]
    attached: tuple[Piece, ...]
    around: tuple[tuple[str, Piece], ...]
    furniture: tuple[Piece, ...]


def framed(pieces: Sequence[Piece]) -> Frame:
    """The frame of the one report in `pieces`."""
    record = [(record_element(piece), piece) for piece in pieces]
    around = [(name, piece) for name, piece in record if name]
    page = tuple(piece for name, piece in record if name or piece.role == "furniture")
    begin = opening([piece for name, piece in record if not name and piece.role != "furniture"])
    end = closing(begin.rest)
    if begin.title:
        around += head_elements(begin.furniture)
    return Frame(
        title=begin.title,
        stage_mark=begin.stage_mark,
        addressee=begin.addressee,
        body=end.body,
        signatories=end.signatories,
        date=end.date,
        note=end.note,
        attachment_note=end.attachment_note,
        attached=end.attached,
        around=tuple(around),
        furniture=(*page, *begin.furniture, *end.furniture),
    )
