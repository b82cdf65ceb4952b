"""Lines to Drafts, whatever the format: paragraphs, parts of the file, frame, headings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from generator.draft.model import Attachment, Block, Draft, Places, Table
from generator.draft.reading.breaking import paragraphs
from generator.draft.reading.closing import is_attachment_mark
from generator.draft.reading.frame import Frame, framed
from generator.draft.reading.furniture import without_watermarks
from generator.draft.reading.headings import blocks
from generator.draft.reading.lines import Lines, refuse_large
from generator.draft.reading.parts import parts
from generator.draft.reading.pieces import Piece, pieces
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.source import Source

_MOST_REPORTS = 100


def sources(lines: Lines) -> tuple[Source, ...]:
    """The reports in a file, in order. Raises UnreadableError NO_TEXT for a file without words."""
    refuse_large(len(lines.lines), sum(len(line.text) for line in lines.lines))
    whole = without_watermarks(list(pieces(lines)))
    if not whole:
        raise UnreadableError(Reason.NO_TEXT)
    broken = paragraphs(whole, flowing=lines.flowing)
    refuse_large(len(broken))
    reports = parts(broken)
    if len(reports) > _MOST_REPORTS:
        raise UnreadableError(Reason.TOO_LARGE, f"{len(reports)} reports")
    return tuple(_source(number, report, lines) for number, report in enumerate(reports))


def _source(number: int, report: Sequence[Piece], lines: Lines) -> Source:
    frame = framed([_of_part(piece, number) for piece in report])
    furniture = tuple(piece.words for piece in frame.furniture)
    around = tuple((name, piece.words.places) for name, piece in frame.around)
    return Source(_draft(frame), number, furniture, around, lines.notes, lines.layout)


def _of_part(piece: Piece, part: int) -> Piece:
    if not part:
        return piece
    places = tuple(place._replace(part=part) for place in piece.words.places)
    return piece._replace(words=piece.words._replace(places=places))


class _Attached(NamedTuple):
    """An attachment in the making; one without a title has only its mark."""

    mark: Piece
    title: Piece | None
    rest: tuple[Piece, ...]

    def attachment(self) -> Attachment:
        return Attachment((self.title or self.mark).text, tuple(_blocks(self.rest)))


def _draft(frame: Frame) -> Draft:
    attached = tuple(_attached(frame.attached))
    return Draft(
        title=tuple(piece.text for piece in frame.title),
        stage_mark=_text(frame.stage_mark),
        addressee=_text(frame.addressee),
        blocks=tuple(_blocks(frame.body)),
        attachments=tuple(one.attachment() for one in attached),
        signatories=tuple(piece.text for piece in frame.signatories),
        date=_text(frame.date),
        note=_text(frame.note).strip("（）()"),
        frame_places=tuple(_frame_places(frame, attached)),
    )


def _text(piece: Piece | None) -> str:
    return piece.text if piece else ""


def _frame_places(frame: Frame, attached: Sequence[_Attached]) -> Iterator[tuple[str, Places]]:
    lines: tuple[tuple[str, Iterable[Piece | None]], ...] = (
        ("title", frame.title),
        ("stage_mark", (frame.stage_mark,)),
        ("addressee", (frame.addressee,)),
        ("signatories", frame.signatories),
        ("date", (frame.date,)),
        ("note", (frame.note,)),
        ("attachment_note", frame.attachment_note),
        ("attachment_mark", tuple(one.mark for one in attached)),
        ("attachment_title", tuple(one.title for one in attached)),
    )
    for name, found in lines:
        yield from ((name, piece.words.places) for piece in found if piece)


def _blocks(body: Sequence[Piece]) -> Iterator[Block]:
    for is_table, group in groupby(body, key=lambda piece: bool(piece.cells)):
        rows = list(group)
        if is_table:
            width = max(len(row.cells) for row in rows)
            filled = tuple(row.cells + ("",) * (width - len(row.cells)) for row in rows)
            yield Table(filled, places=tuple(row.words.places for row in rows))
        else:
            yield from blocks(rows)


def _attached(attached: Sequence[Piece]) -> Iterator[_Attached]:
    """Each attachment: its mark, its title, what it holds."""
    starts = [n for n, piece in enumerate(attached) if n == 0 or is_attachment_mark(piece)]
    for first, last in pairwise([*starts, len(attached)]):
        mark, *rest = attached[first:last]
        yield _Attached(mark, rest[0] if rest else None, tuple(rest[1:]))
