"""Where 版记 goes: how far a draft reaches down its last page, told from its words.

A Word file does not know its own pages; the grid of the Standard, 22 rows of 28 characters, lets them be counted. What
can't be told is not guessed: then 版记 begins a page of its own, which is always right.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from typing import NamedTuple

from generator.draft.model import Block, Draft, Heading, Record, Table
from generator.draft.writing.frame import ROWS_BETWEEN_SEALS, attachment_note, number_lines
from generator.draft.writing.word.record import rows_taken
from generator.draft.writing.word.rows import rows
from schemas.format import Format

_BETWEEN = 1
"""Rows left free above 版记."""
_SLACK, _SLACK_OF_CLOSE = 3, 0.25
"""Rows by which another program may end elsewhere: always, and for each paragraph that ends close to a row's end."""
_ROW_PT = 28.95


class Placed(NamedTuple):
    """own_page: 版记 begins the next even page. behind_blank_page: a blank one lies between, neither has a number."""

    own_page: bool = False
    behind_blank_page: bool = False


class Reach(NamedTuple):
    """The last page, from 1, and the rows taken on it. slack: by how many rows both may be wrong, None: by any."""

    page: int
    rows: float
    slack: float | None


class _Lines(NamedTuple):
    """A paragraph: its rows, whether another program may break it otherwise, whether it keeps with the next."""

    rows: float
    close: bool = False
    kept: bool = False


def placed_record(draft: Draft, standard: Format) -> Placed:
    """Where 版记 goes: to the foot of the last page if that is even and has room."""
    if draft.record == Record():
        return Placed()
    end = reach(draft, standard)
    if end.slack is None or end.rows <= end.slack:
        return Placed(own_page=True)
    room = standard.page.lines - rows_taken(draft.record, standard) - _BETWEEN
    if end.page % 2:
        return Placed(own_page=True)
    if end.rows + end.slack <= room:
        return Placed()
    return Placed(own_page=True, behind_blank_page=end.rows + end.slack <= standard.page.lines)


def reach(draft: Draft, standard: Format) -> Reach:
    """Where the words of the draft end: those of its last attachment where it has any."""
    blocks = (*draft.blocks, *(block for attachment in draft.attachments for block in attachment.blocks))
    if any(isinstance(block, Table) for block in blocks):
        return Reach(0, 0, None)
    parts = [[*_report(draft, standard)]]
    parts += [[_Lines(4, kept=True), *_of_blocks(attachment.blocks, standard)] for attachment in draft.attachments]
    ends = [_end(part, standard.page.lines) for part in parts]
    close = sum(lines.close for part in parts for lines in part)
    return Reach(sum(page for page, _row in ends), ends[-1][1], _SLACK + _SLACK_OF_CLOSE * close)


def _end(paragraphs: list[_Lines], page_rows: int) -> tuple[int, float]:
    """The page on which the paragraphs end, and which of its rows that is."""
    page, taken, waiting = 1, 0.0, 0.0
    for lines in paragraphs:
        if lines.kept:
            waiting += lines.rows
            continue
        if taken + waiting + min(lines.rows, 1) > page_rows:
            page, taken = page + 1, 0.0
        taken += waiting + lines.rows
        waiting = 0.0
        more = max(ceil(taken / page_rows) - 1, 0)
        page, taken = page + more, taken - more * page_rows
    return page, taken + waiting


def _report(draft: Draft, standard: Format) -> Iterator[_Lines]:
    """Everything but the attachments."""
    yield _Lines(_above_title(draft, standard))
    yield _Lines(len(draft.title) + bool(draft.stage_mark) + (2 if draft.addressee else 1), kept=True)
    blocks = [*_of_blocks(draft.blocks, standard)]
    note = attachment_note(draft)
    signed = bool(draft.signatories or draft.date)
    yield from blocks[:-1]
    # The last paragraph goes along with the signature.
    yield from (lines._replace(kept=signed) for lines in blocks[-1:])
    if note:
        yield _Lines(1 + sum(rows(name, standard.page.characters - 6)[0] for _mark, name in note), kept=signed)
    if signed:
        room_for_seals = ROWS_BETWEEN_SEALS * max(len(draft.signatories) - 1, 0) if draft.sealed else 0
        yield _Lines(1 + len(draft.signatories) + room_for_seals + bool(draft.date), kept=bool(draft.note))
    if draft.note:
        yield _paragraph(f"（{draft.note}）", standard)


def _above_title(draft: Draft, standard: Format) -> float:
    head = draft.head
    lines = sum(1 for _line in number_lines(head))
    if not head.marks:
        return lines + 2 if lines else 0
    marks = len(head.marks) * standard.elements["issuer_mark"].size * 1.3
    return (standard.head.mark_below * 72 / 25.4 + marks) / _ROW_PT + 2 + lines + 2


def _of_blocks(blocks: tuple[Block, ...], standard: Format) -> Iterator[_Lines]:
    for block in blocks:
        if isinstance(block, Heading):
            lines = _paragraph(block.number + block.text + block.run_in, standard)
            yield lines._replace(kept=not block.run_in)
        elif not isinstance(block, Table):
            yield _paragraph(block.text, standard)


def _paragraph(text: str, standard: Format) -> _Lines:
    return _Lines(*rows(text, standard.page.characters, standard.elements["body"].first_line))
