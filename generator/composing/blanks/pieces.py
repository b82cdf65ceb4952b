"""What stands in a filled blank, piece by piece, with the marks of content controls taken for what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.draft.guidance import is_guidance
from generator.draft.model import Block, FactPath, Heading, Places, Table
from generator.draft.reading.word.controls import BEGINS, ENDS, Control

_MARK = re.compile(f"{BEGINS}([0-9]+){ENDS}")


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, a paragraph or a table's row as a clerk left it.

    head: what a reader takes for its heading, without number; text: all of it, without number, marks of controls in it.
    level: of a heading that stands alone, 0 for all else. fact: the fact whose control holds the whole paragraph.
    """

    head: str
    text: str
    level: int
    line: int
    fact: FactPath | None = None

    @property
    def is_guidance(self) -> bool:
        """Whether it tells what belongs here, and is no word of the report."""
        return is_guidance(self.text)


def pieces(blocks: Sequence[Block], controls: Sequence[Control]) -> Iterator[Piece]:
    """The pieces in order. A place of prose has its mark before each paragraph; it goes into `fact`."""
    for block in blocks:
        if isinstance(block, Table):
            for row, places in zip(block.rows, block.places, strict=True):
                yield Piece("", "\t".join(row), 0, _line(places))
            continue
        text, head, level = block.text, "", 0
        if isinstance(block, Heading):
            text, head = block.text + block.run_in, block.text
            level = 0 if block.run_in else block.level
        fact = None
        if (mark := _MARK.match(text)) and controls[int(mark[1])].paragraphs:
            fact = controls[int(mark[1])].fact
            text, head = _without_first(text), _without_first(head)
        yield Piece(head, text, level, _line(block.places), fact)


def in_words(text: str, controls: Sequence[Control]) -> str:
    """`text` with what stands in its controls in place of their marks."""
    return _MARK.sub(lambda mark: "" if controls[int(mark[1])].paragraphs else controls[int(mark[1])].text, text)


def controls_in(text: str) -> list[int]:
    """The numbers of the controls whose marks stand in the text."""
    return [int(mark[1]) for mark in _MARK.finditer(text)]


def replaced(text: str, by: dict[int, str]) -> str:
    """`text` with other marks for some controls."""
    return _MARK.sub(lambda mark: by.get(int(mark[1]), mark[0]), text)


def without_controls(text: str) -> str:
    """`text` without what stands in its controls."""
    return _MARK.sub("", text)


def _without_first(text: str) -> str:
    return _MARK.sub("", text, count=1)


def _line(places: Places) -> int:
    return places[0].paragraph if places else 0
