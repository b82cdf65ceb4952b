"""What belongs together on a page, and lines left empty where the standard leaves one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml import etree

from generator.draft.reading.word.names import P_PR
from generator.draft.resetting.body import Block
from generator.draft.resetting.order import PARAGRAPH, put_new
from generator.draft.writing.frame import width
from schemas.format import Format

_ONE_LINE = ("addressee", "attachment_note")
"""What stands one line below what is above it, by the words of the standard."""
_LISTED = "attachment_note"
_SIGNATURE = ("signatory", "date")


def surplus_lines(found: Sequence[Block]) -> set[int]:
    """The numbers of empty paragraphs that are too many where the standard leaves one line empty."""
    surplus: set[int] = set()
    empty: list[int] = []
    before = ""
    for block in found:
        name = block.element.name if block.element else ""
        if block.element is None and block.is_empty and not block.in_table and not block.breaks_page:
            if not block.is_flat:
                empty.append(block.number)
            continue
        if name in _ONE_LINE and before and before != name:
            surplus |= {*empty[:-1]}
        empty, before = [], name
    return surplus


def kept_together(found: Sequence[Block], standard: Format) -> Iterator[Block]:
    """What stays on the page of the next paragraph: the text before a signature, a date before 附注."""
    yield from _before_signature(found, standard)
    for block, following in pairwise(block for block in found if not block.boxed):
        if block.element and following.element and (block.element.name, following.element.name) == ("date", "note"):
            yield block


def _before_signature(found: Sequence[Block], standard: Format) -> Iterator[Block]:
    """The last paragraph of the body with the empty ones behind it: a signature never stands alone on its page.

    None where that is longer than half a page: some programs move what is kept as a whole.
    """
    first = next((n for n, block in enumerate(found) if block.element and block.element.name in _SIGNATURE), 0)
    waiting = []
    for block in reversed(found[:first]):
        if block.boxed or block.breaks_page or block.in_table:
            return
        if block.element is not None and block.element.name == _LISTED:
            # Its style keeps it.
            continue
        waiting.append(block)
        if block.element is not None:
            break
    half = standard.page.lines * standard.page.characters / 2
    if waiting and waiting[-1].element is not None and width(waiting[-1].text) <= half:
        yield from waiting


def keep_with_next(paragraph: etree._Element) -> None:
    """Keeps a paragraph on the page of the next."""
    properties = paragraph.find(P_PR)
    if properties is None:
        properties = etree.Element(P_PR)
        paragraph.insert(0, properties)
    put_new(properties, "keepNext", PARAGRAPH)
