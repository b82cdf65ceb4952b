"""What every format adds around the words of a Draft: 附件说明, 附件 marks, where the signature stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.draft.model import Draft, Head, Record, Span

# “2026年12月31日”: 11 characters, the digits of half width.
_ORDINARY_DATE = 7.0


def attachment_marks(draft: Draft) -> tuple[str, ...]:
    """The mark at the head of each attachment: 附件 for an only one, else 附件1, 附件2, …"""
    if len(draft.attachments) == 1:
        return ("附件",)
    return tuple(f"附件{n}" for n in range(1, len(draft.attachments) + 1))


def attachment_note(draft: Draft) -> tuple[tuple[str, str], ...]:
    """附件说明, line by line, each as (what hangs before the name, name); empty without attachments."""
    titles = [attachment.title for attachment in draft.attachments]
    if len(titles) == 1:
        return (("附件：", titles[0]),)
    return tuple((f"{'' if n > 1 else '附件：'}{n}.", title) for n, title in enumerate(titles, start=1))


BESIDE_MARKS = "文件"
_SIGNERS_A_LINE = 2
ROWS_BETWEEN_SEALS = 4
"""Rows between two signatures with a seal on each: a seal of 42 mm takes four, and must touch no other."""


def head_rows(head: Head) -> Iterator[tuple[str, ...]]:
    """What 版头 says, row by row: the mark as one text or as the cells of a table row, then a text for each line."""
    *names, last = head.marks or ("",)
    if names and last == BESIDE_MARKS:
        yield "".join(names), last
    else:
        yield from ((mark,) for mark in head.marks)
    yield from ((number + label + "".join(names),) for number, label, names in number_lines(head))


def number_lines(head: Head) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The lines of 发文字号 and 签发人: (number, label, names). The number stands beside the last signer.

    GB/T 9704—2012: two signers a line, those of the next line begin under the first name.
    """
    lines = [head.signers[at : at + _SIGNERS_A_LINE] for at in range(0, len(head.signers), _SIGNERS_A_LINE)]
    if not lines:
        if head.number:
            yield head.number, "", ()
        return
    for n, names in enumerate(lines, start=1):
        yield head.number if n == len(lines) else "", head.signed if n == 1 else "", names


def record_rows(record: Record) -> Iterator[tuple[str, str]]:
    """What 版记 says, line by line: what stands at the left, and at the right."""
    if record.copies:
        yield f"抄送：{record.copies}。", ""
    if record.printed_by or record.printed_on:
        yield record.printed_by, record.printed_on


def frame_spans(draft: Draft, field: str) -> tuple[Span, ...]:
    """The spans that stand in a field of the frame."""
    return tuple(span for name, span in draft.frame_spans if name == field)


def framed_lines(draft: Draft, field: str, lines: tuple[str, ...]) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Each of a field's lines with its own spans, counted from the beginning of that line."""
    spans = frame_spans(draft, field)
    at = 0
    for line in lines:
        yield line, shifted(spans, -at)
        at += len(line) + 1


def shifted(spans: tuple[Span, ...], by: int) -> tuple[Span, ...]:
    """The spans moved by a number of characters; what lies before 0 is cut off."""
    moved = (span._replace(start=max(span.start + by, 0), end=span.end + by) for span in spans)
    return tuple(span for span in moved if span.end > span.start)


def by_gap(text: str, spans: tuple[Span, ...]) -> Iterator[tuple[str, Span | None]]:
    """The text in pieces, each with the gap that it is, None for what is none; joined they are the text."""
    at = 0
    for span in sorted((s for s in spans if s.gap), key=lambda s: s.start):
        start, end = max(span.start, at), min(span.end, len(text))
        if start >= end:
            continue
        if start > at:
            yield text[at:start], None
        yield text[start:end], span
        at = end
    if at < len(text):
        yield text[at:], None


def width(text: str) -> float:
    """The width of a text in characters of full width; digits and Latin letters are half."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.5 for c in text)


def date_width(draft: Draft) -> float:
    """The width the signature is placed by: that of the date, or of an ordinary one where a gap stands in its place."""
    return _ORDINARY_DATE if any(span.gap for span in frame_spans(draft, "date")) else width(draft.date)


def closing_indents(draft: Draft) -> tuple[tuple[float, ...], float]:
    """Characters left empty at the right of each signatory and of the date."""
    return _sealed_indents(draft) if draft.sealed and draft.date else _unsealed_indents(draft)


def _sealed_indents(draft: Draft) -> tuple[tuple[float, ...], float]:
    """GB/T 9704—2012 (加盖印章): the date 4 from the right, each signatory in the middle over it.

    A name so long that its middle can't stand there ends at the edge, and the date moves under its middle.
    """
    dated = date_width(draft)
    longest = max((width(name) for name in draft.signatories), default=0.0)
    date_right = max(4.0, (longest - dated) / 2)
    return tuple(date_right + (dated - width(name)) / 2 for name in draft.signatories), date_right


def _unsealed_indents(draft: Draft) -> tuple[tuple[float, ...], float]:
    """Without a seal.

    GB/T 9704—2012 (不加盖印章): the signature 2 from the right, the date begins 2 to the right of it; a date longer
    than the signature stands 2 from the right and the signature moves left. Several signatories begin in one column.
    """
    widths = [width(name) for name in draft.signatories]
    longest = max(widths, default=0.0)
    dated = date_width(draft)
    if not widths or not draft.date:
        right, date_right = 2.0, 2.0
    elif dated > longest:
        right, date_right = dated + 4 - longest, 2.0
    else:
        right, date_right = 2.0, longest - dated
    return tuple(right + longest - one for one in widths), date_right
