"""A draft's texts, folded for searching: simplified characters, no white space, one form of each mark."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from generator.draft.folding import folded
from generator.draft.guidance import is_guidance
from generator.draft.model import Block, Draft, Heading, Paragraph, Place, Places, Table
from generator.draft.words import place_of


@dataclass(frozen=True, slots=True, eq=False)
class Prose:
    """One text of a draft; no other one is equal to it, so that what is known about texts can be kept by them.

    part: the field it stands in: title, addressee, block, signatories, date, note, attachment. words: as in the draft;
    text: folded. index: of the block in `draft.blocks`, -1 for others. block: the block itself.
    """

    part: str
    words: str
    text: str
    places: Places
    index: int = -1
    block: Block | None = None
    kept: tuple[int, ...] | None = None
    """Where each character of `text` stands in `words`; None where they are equally long."""
    ends: tuple[int, ...] = ()
    """Where each of several places ends in `words`."""

    def place(self, start: int, end: int) -> Place:
        """Where characters [start, end) of the folded text were read."""
        first, last = self.span(start, end)
        if not self.ends:
            return place_of(self.places, first, last)
        n = min(bisect_right(self.ends, first), len(self.ends) - 1)
        before = self.ends[n - 1] if n else 0
        return place_of(self.places[n : n + 1], first - before, last - before)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where characters [start, end) of the folded text stand in `words`."""
        if self.kept is None:
            return start, end
        first = self.kept[start] if start < len(self.kept) else len(self.words)
        return first, self.kept[end - 1] + 1 if start < end <= len(self.kept) else first


def prose(draft: Draft) -> tuple[Prose, ...]:
    """The draft's texts in order: title, addressee, blocks (a table row by row), attachments, signature, date.

    Guidance that was left standing in a blank is none of them.
    """
    return tuple(_all(draft))


def _all(draft: Draft) -> Iterator[Prose]:
    lines = {"title": draft.title, "addressee": (draft.addressee,), "signatories": draft.signatories}
    lines |= {"date": (draft.date,), "note": (draft.note,)}
    places: dict[str, list[Places]] = {}
    for name, where in draft.frame_places:
        places.setdefault(name, []).append(where)

    def framed(*names: str) -> Iterator[Prose]:
        for name in names:
            for n, line in enumerate(lines[name]):
                if line:
                    where = places.get(name, [])
                    yield _prose(name, line, where[n] if n < len(where) else ())

    yield from framed("title", "addressee")
    for index, block in enumerate(draft.blocks):
        yield from _of_block("block", block, index)
    yield from framed("signatories", "date", "note")
    for attachment in draft.attachments:
        for block in attachment.blocks:
            yield from _of_block("attachment", block)


def _of_block(part: str, block: Block, index: int = -1) -> Iterator[Prose]:
    match block:
        case Heading():
            yield _prose(part, block.number + block.text + block.run_in, block.places, index, block)
        case Paragraph() if is_guidance(block.text):
            return
        case Paragraph():
            yield _prose(part, block.text, block.places, index, block)
        case Table():
            for n, row in enumerate(block.rows):
                yield _prose(part, "\t".join(row), block.places[n][:1] if block.places else (), index, block)


def _prose(part: str, words: str, places: Places, index: int = -1, block: Block | None = None) -> Prose:
    text, kept = folded(words)
    ends = tuple(accumulate(place.end - place.start for place in places)) if len(places) > 1 else ()
    return Prose(part, words, text, places, index, block, kept, ends)
