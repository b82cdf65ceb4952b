"""Which element of the format (title, body, heading1 …) each paragraph of a Word file is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.draft.model import Block, Draft, Heading, Places, Table
from generator.draft.source import Source
from generator.draft.words import cut

BODY = "body"
_OF_FIELDS = {"signatories": "signatory"}
"""Fields of a Draft that are called otherwise as elements."""


class Element(NamedTuple):
    """What a paragraph is: a name of `schemas.format.Format.elements`.

    run_in: the character of the paragraph where the body text behind its heading begins, an automatic number not
    counted; 0 where there is none.
    """

    name: str
    run_in: int = 0


class _Stretch(NamedTuple):
    """Where a stretch of an element begins; they sort in the order of the file."""

    paragraph: int
    start: int
    name: str


def elements(source: Source) -> dict[int, Element]:
    """Number of a paragraph (as in `Place.paragraph`) → its element, for a report read from a Word file.

    Paragraphs that nothing tells are left out: empty ones, pages' furniture, deleted rows. A paragraph that holds
    several elements (a line break parts them) is the first of them.
    """
    found: dict[int, Element] = {}
    for paragraph, start, name in sorted(_stretches(source)):
        first = found.setdefault(paragraph, Element(name))
        if name == BODY and first.name.startswith("heading") and not first.run_in:
            found[paragraph] = first._replace(run_in=start)
    return found


def _stretches(source: Source) -> Iterator[_Stretch]:
    draft: Draft = source.draft
    for name, places in (*draft.frame_places, *source.around):
        yield from _of(_OF_FIELDS.get(name, name), places)
    for block in (*draft.blocks, *(block for one in draft.attachments for block in one.blocks)):
        yield from _of_block(block)


def _of_block(block: Block) -> Iterator[_Stretch]:
    if isinstance(block, Table):
        for n, places in enumerate(block.places):
            yield from _of("table_head" if n == 0 and len(block.rows) > 1 else "table_text", places)
    elif isinstance(block, Heading):
        words = len(block.number) + len(block.text)
        yield from _of(f"heading{block.level}", cut(block.places, 0, words))
        yield from _of(BODY, cut(block.places, words, words + len(block.run_in)))
    else:
        yield from _of(BODY, block.places)


def _of(name: str, places: Places) -> Iterator[_Stretch]:
    # A number that the word processor counts stands before character 0.
    return (_Stretch(place.paragraph, max(place.start, 0), name) for place in places)
