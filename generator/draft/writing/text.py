"""Draft → .txt, as published: two full-width spaces before a paragraph, the signature at the right."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draft.model import Block, Draft, Heading, Paragraph, Table
from generator.draft.writing.frame import attachment_marks, attachment_note, date_width, width

_MEASURE = 28
_SPACE = "\u3000"
_INDENT = _SPACE * 2


def write(draft: Draft) -> str:
    """The draft as plain text, lines ended by \\n. A table row is a line, its cells separated by tabs."""
    return "\n".join(_lines(draft)) + "\n"


def _lines(draft: Draft) -> Iterator[str]:
    for line in (*draft.title, draft.stage_mark):
        if line:
            yield _centred(line)
    yield ""
    if draft.addressee:
        yield _line(draft.addressee)
    yield from _body(draft.blocks)
    for n, (mark, name) in enumerate(attachment_note(draft)):
        yield from ("",) if n == 0 else ()
        # The numbers stand in one column, the first behind “附件：”.
        yield _INDENT + (_SPACE * 3 if n else "") + _line(mark + name)
    if draft.signatories or draft.date:
        yield ""
    yield from _closing(draft)
    if draft.note:
        yield f"{_INDENT}（{_line(draft.note)}）"
    for mark, attachment in zip(attachment_marks(draft), draft.attachments, strict=True):
        yield from ("", mark, _centred(attachment.title), "")
        yield from _body(attachment.blocks)


def _body(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                yield _INDENT + _line(block.number + block.text + block.run_in)
            case Paragraph():
                yield _INDENT + _line(block.text)
            case Table():
                yield from ("\t".join(_line(cell) for cell in row) for row in block.rows)


def _closing(draft: Draft) -> Iterator[str]:
    """The signature is centred over the date, which stands 4 from the right; a longer one stands 2 from the right."""
    for name in draft.signatories:
        beyond = (width(name) - date_width(draft)) / 2 if draft.date else 0.0
        yield _to_the_right(name, max(4 - beyond, 2))
    if draft.date:
        yield _to_the_right(draft.date, 4)


def _centred(text: str) -> str:
    return _SPACE * int((_MEASURE - width(text)) / 2) + _line(text)


def _to_the_right(text: str, empty: float) -> str:
    return _SPACE * round(_MEASURE - empty - width(text)) + _line(text)


def _line(text: str) -> str:
    """A tab would be taken for the next cell."""
    return text.replace("\t", " ")
