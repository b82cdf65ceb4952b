"""The paragraphs of a body with what each of them is: the ones whose marks are deleted together with the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from lxml import etree

from generator.draft.elements import Element
from generator.draft.reading.word.file import WordFile
from generator.draft.reading.word.names import ALTERNATE, P_PR, TBL, TC, TEXT_BOX, children, properties, value, w
from generator.draft.reading.word.story import joins
from generator.draft.reading.word.styles import Style
from generator.draft.resetting.runs import Traced, own_runs

_CONTAINERS = (TC, TEXT_BOX, w("body"))
_P_STYLE, _SECTION, _BREAK, _TYPE = map(w, ("pStyle", "sectPr", "br", "type"))
_SPACING, _RULE, _LINE = map(w, ("spacing", "lineRule", "line"))
FLAT, _FLATTEST = 14, 120
"""Twips of a line that takes no room: as it is written, and as it is taken for one."""
_PICTURES = tuple(map(w, ("drawing", "pict", "object")))


class Member(NamedTuple):
    """A w:p, and the style that it had."""

    element: etree._Element
    style: Style


class Block(NamedTuple):
    """What is one paragraph to the reader: one w:p, or several whose marks are deleted. number: of the first.

    element: what it is; None where nothing tells. boxed: it stands in a text box.
    """

    number: int
    members: tuple[Member, ...]
    element: Element | None
    words: Traced
    boxed: bool

    @property
    def text(self) -> str:
        """Its characters, without an automatic number."""
        return self.words.text

    @property
    def in_table(self) -> bool:
        """Whether it stands in a cell."""
        return next(self.members[0].element.iterancestors(TBL), None) is not None

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it is seen but the line that it takes: no words, no picture."""
        if self.text.strip():
            return False
        elements = [member.element for member in self.members]
        return not any(next(one.iter(*_PICTURES, ALTERNATE), None) is not None for one in elements)

    @property
    def is_flat(self) -> bool:
        """Whether it is empty and meant to take no room."""
        spacing = properties(self.members[0].element, P_PR).get(_SPACING)
        if spacing is None or spacing.get(_RULE) != "exact" or not self.is_empty:
            return False
        line = spacing.get(_LINE) or ""
        return line.isdecimal() and int(line) <= _FLATTEST

    @property
    def breaks_page(self) -> bool:
        """Whether what follows begins on a new page by a break in it or behind it."""
        last = self.members[-1].element
        if _SECTION in properties(last, P_PR):
            return True
        shown = [child for run in own_runs(last) for child in run if child.tag == _BREAK or child.text]
        return bool(shown) and shown[-1].tag == _BREAK and shown[-1].get(_TYPE) == "page"


def blocks(file: WordFile, named: Mapping[int, Element]) -> tuple[Block, ...]:
    """The blocks of a file in order."""
    return tuple(_block(file, first, numbers, named) for first, numbers in _groups(file))


def _groups(file: WordFile) -> Iterator[tuple[int, range]]:
    edges = [1]
    for number, (one, following) in enumerate(pairwise(file.paragraphs), start=1):
        if not (joins(one) and _container(one) is _container(following)):
            edges.append(number + 1)
    edges.append(len(file.paragraphs) + 1)
    return ((first, range(first, after)) for first, after in pairwise(edges) if after > first)


def _container(paragraph: etree._Element) -> etree._Element | None:
    return next(paragraph.iterancestors(*_CONTAINERS), None)


def _block(file: WordFile, first: int, numbers: range, named: Mapping[int, Element]) -> Block:
    elements = [file.paragraphs[number - 1] for number in numbers]
    members = tuple(Member(one, file.styles.paragraph(_style_id(one))) for one in elements)
    element = next((named[number] for number in numbers if number in named), None)
    boxed = next(elements[0].iterancestors(TEXT_BOX), None) is not None
    return Block(first, members, element, Traced(file.styles).of(members), boxed)


def _style_id(paragraph: etree._Element) -> str | None:
    return value(children(paragraph.find(P_PR)), _P_STYLE)
