"""Draft → Markdown whose rendered words are the draft's: whatever Markdown would take for markup is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.draft.model import Block, Draft, Heading, Paragraph, Table
from generator.draft.writing.frame import attachment_marks, attachment_note

FINGERPRINT = "fazhi-fingerprint"

_MARKUP = re.compile(r"[\\`*_{}\[\]<>&#|~$]")
# Only at the beginning of a paragraph: lists, quotes, rules and underlines of headings.
_OPENING = re.compile(r"[-+=:]|\d{1,9}(?=[.)])(?=.(?:\s|$))")
_SPACE = r"[ \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+"
_OUTER_SPACE = re.compile(f"^{_SPACE}|{_SPACE}$")


def write(draft: Draft, fingerprint: str = "") -> str:
    """The draft as Markdown, lines ended by \\n; a fingerprint goes into a comment at the end.

    Each line of the title is a `#` heading of its own; a heading of level n has n + 1 marks and holds the text that
    follows it in the same paragraph; tables are pipes.
    """
    blocks = [block for block in _blocks(draft) if block]
    if fingerprint:
        blocks.append(f"<!-- {FINGERPRINT}: {fingerprint} -->")
    return "\n\n".join(blocks) + "\n"


def _blocks(draft: Draft) -> Iterator[str]:
    for line in draft.title:
        yield _heading(1, line)
    yield _paragraph(draft.stage_mark)
    yield _paragraph(draft.addressee)
    yield from _body(draft.blocks)
    for mark, name in attachment_note(draft):
        yield _paragraph(mark + name)
    for name in draft.signatories:
        yield _paragraph(name)
    yield _paragraph(draft.date)
    if draft.note:
        yield _paragraph(f"（{draft.note}）")
    for mark, attachment in zip(attachment_marks(draft), draft.attachments, strict=True):
        yield _paragraph(mark)
        yield _heading(1, attachment.title)
        yield from _body(attachment.blocks)


def _body(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                yield _heading(block.level + 1, block.number + block.text + block.run_in)
            case Paragraph():
                yield f"> {_paragraph(block.text)}" if block.guidance else _paragraph(block.text)
            case Table():
                yield _table(block)


def _heading(marks: int, text: str) -> str:
    return f"{'#' * marks} {_inline(text)}" if text else ""


def _paragraph(text: str) -> str:
    if opening := _OPENING.match(text):
        at = 0 if opening[0] in "-+=:" else opening.end()
        return f"{_inline(text[:at])}\\{text[at]}{_inline(text[at + 1 :], begun=True)}"
    return _inline(text)


def _table(table: Table) -> str:
    head, *rows = (f"| {' | '.join(_inline(cell) for cell in row)} |" for row in table.rows)
    return "\n".join((head, "|" + " --- |" * len(table.rows[0]), *rows))


def _inline(text: str, *, begun: bool = False) -> str:
    """Escaped text; spaces at its ends, which Markdown drops, become character references."""
    escaped = _MARKUP.sub(r"\\\g<0>", text)

    def reference(space: re.Match[str]) -> str:
        return space[0] if begun and space.start() == 0 else "".join(f"&#{ord(c)};" for c in space[0])

    return _OUTER_SPACE.sub(reference, escaped)
