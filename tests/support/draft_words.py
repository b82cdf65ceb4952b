"""The words of a draft as every format must show them: what the formats are held against."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draft.model import Block, Draft, Heading, Paragraph, Table


def paragraphs_of(draft: Draft) -> Iterator[str]:
    """The words of the draft, paragraph by paragraph, as every format shows them; table cells one by one."""
    yield from draft.title
    if draft.stage_mark:
        yield draft.stage_mark
    if draft.addressee:
        yield draft.addressee
    yield from _words(draft.blocks)
    yield from draft.signatories
    if draft.date:
        yield draft.date
    if draft.note:
        yield f"（{draft.note}）"
    for attachment in draft.attachments:
        yield attachment.title
        yield from _words(attachment.blocks)


def _words(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                yield block.number + block.text + block.run_in
            case Paragraph():
                yield block.text
            case Table():
                for row in block.rows:
                    yield from row
