"""Which of several shortcomings are told without their cause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.checking.numbers import item_of
from generator.checking.rule import Case
from generator.checking.words import words
from generator.draft.model import Heading
from generator.understanding.prose import Prose
from generator.understanding.sections import sections
from schemas.patterns import lazy_pattern

_POINT = lazy_pattern("(?:^|(?<=[。；：]))(?:第?[一二三四五六七八九十]是|第[一二三四五六七八九十]，)")
_OF_ALL = lazy_pattern(
    "(?:上述|以上|这些|此类)[^。；]{0,16}(?:问题|不足|短板|原因)|(?:问题|不足)的(?:主要)?原因|原因分析|究其原因"
)
"""Words that give the cause of all of them together."""


class Shortcoming(NamedTuple):
    """One of several shortcomings. name: the number that it has: （二）, 二是. start, end: in the folded text."""

    name: str
    prose: Prose
    start: int
    end: int
    has_cause: bool


def shortcomings(case: Case) -> tuple[Shortcoming, ...]:
    """The numbered shortcomings beneath the headings that name them; none where a cause is given for all together."""
    headings = [id(heading) for heading in case.understood.contents["shortcomings"].headings]
    causes = [id(heading) for heading in case.understood.contents["causes"].headings]
    given = words("causes", "given")
    found: list[Shortcoming] = []
    for section in sections(case.understood.prose):
        if id(section.heading) not in headings or any(id(parent.heading) in headings for parent in section.parents):
            continue
        if any(id(one.block) in causes for one in section.beneath) or _OF_ALL.search(section.text):
            return ()
        for points in _points(section.beneath):
            texts = "".join(prose.text[start:end] for _name, prose, start, end in points)
            name, prose, start, end = points[0]
            found.append(Shortcoming(name, prose, start, end, any(word in texts for word in given)))
    return tuple(found)


_Point = tuple[str, Prose, int, int]


def _points(beneath: Sequence[Prose]) -> list[list[_Point]]:
    """Each numbered shortcoming with all that stands beneath it, piece by piece; the first piece has its name."""
    numbers = [_number(one) for one in beneath]
    level = min((found[0] for found in numbers if found), default=0)
    points: list[list[_Point]] = []
    for one, found in zip(beneath, numbers, strict=True):
        for name, prose, start, end in _in_sentences(one) if not level else _whole(one, found, level):
            if name:
                points.append([])
            if points:
                points[-1].append((name, prose, start, end))
    return points


def _whole(prose: Prose, number: tuple[int, str] | None, level: int) -> list[_Point]:
    """The text as a shortcoming of its own where its number is of that level, else as a piece of the one before."""
    return [(number[1] if number and number[0] == level else "", prose, 0, len(prose.text))]


def _number(prose: Prose) -> tuple[int, str] | None:
    """Level and number of a text that begins with one; a heading without number has its first words for a name."""
    item = item_of(prose)
    if item:
        return item.level, item.number
    if isinstance(prose.block, Heading):
        return prose.block.level, prose.block.text.rstrip("。")
    return None


def _in_sentences(prose: Prose) -> list[_Point]:
    """“一是…；二是…” in one text, and what stands before the first of them."""
    found = list(_POINT.finditer(prose.text))
    starts = [0, *(one.start() for one in found)]
    names = ["", *(one[0].rstrip("，") for one in found)]
    ends = [*starts[1:], len(prose.text)]
    return [(name, prose, start, end) for name, start, end in zip(names, starts, ends, strict=True) if start < end]
