"""Automatic numbers, counted as Word counts them; the text of a paragraph does not hold them."""

from __future__ import annotations

import re
from typing import NamedTuple

from lxml import etree

from generator.draft.reading.word.names import P_PR, children, integer, switch, value, w
from generator.draft.reading.word.numerals import numeral
from generator.draft.reading.word.styles import Style, Styles

_ABSTRACT, _NUM, _LVL, _OVERRIDE = map(w, ("abstractNum", "num", "lvl", "lvlOverride"))
_ABSTRACT_ID, _NUM_ID, _ILVL = map(w, ("abstractNumId", "numId", "ilvl"))
_START, _START_OVERRIDE, _FORM, _TEXT = map(w, ("start", "startOverride", "numFmt", "lvlText"))
_RESTART, _LEGAL, _P_STYLE, _STYLE_LINK = map(w, ("lvlRestart", "isLgl", "pStyle", "numStyleLink"))

_LEVELS = 9
_LONGEST_MARK, _LONGEST_ID = 40, 255
"""Characters; each paragraph of a list spells the one and compares the other."""
_PLACE = re.compile("%([1-9])")


class _Level(NamedTuple):
    """start: its first number. restart: it begins anew after a paragraph of a level below this one, counted from 0.

    properties: the w:pPr that it gives to its paragraphs. element: the w:lvl itself.
    """

    start: int = 0
    form: str = "decimal"
    text: str = ""
    restart: int = _LEVELS
    legal: bool = False
    style: str = ""
    properties: etree._Element | None = None
    element: etree._Element | None = None


class _List(NamedTuple):
    """What w:num gives: the abstract list whose counters it shares, its levels, those that it starts anew."""

    abstract: str
    levels: tuple[_Level, ...]
    started_anew: tuple[int, ...]


class Numbering:
    """The lists of a file, and how far each has come. Paragraphs have to be asked about in their order."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        parts = () if root is None else (*root,)
        self._styles = styles
        self._abstracts = {part.get(_ABSTRACT_ID) or "": part for part in reversed(parts) if part.tag == _ABSTRACT}
        self._nums = {part.get(_NUM_ID): part for part in reversed(parts) if part.tag == _NUM}
        self._lists: dict[int, _List | None] = {}
        self._shared: dict[str, tuple[_Level, ...]] = {}
        self._targets: dict[str, str] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[int, int]] = set()

    def mark(self, num_id: int | None, ilvl: int | None, style: Style) -> str:
        """The mark before the next paragraph (“（一）”), which counts by it; empty without numbering and for a bullet.

        num_id, ilvl: as the paragraph itself says; None where it leaves that to its style.
        """
        number = style.num_id if num_id is None else num_id
        found = None if number is None else self._list(number)
        ilvl = None if found is None else _level(found, ilvl, style)
        if number is None or found is None or ilvl is None:
            return ""
        return _spelled(found.levels, ilvl, self._counted(number, found, ilvl))

    def level_properties(self, num_id: int | None, ilvl: int | None, style: Style) -> etree._Element | None:
        """The w:pPr that the list gives to a paragraph; without a number nothing is counted."""
        number = style.num_id if num_id is None else num_id
        found = None if number is None else self._list(number)
        ilvl = None if found is None else _level(found, ilvl, style)
        return None if found is None or ilvl is None else found.levels[ilvl].properties

    def place(self, num_id: int | None, ilvl: int | None, style: Style) -> tuple[int, int] | None:
        """The list and the level that a paragraph is in, None where it is in none; nothing is counted."""
        number = style.num_id if num_id is None else num_id
        found = None if number is None else self._list(number)
        ilvl = None if found is None else _level(found, ilvl, style)
        return None if number is None or ilvl is None else (number, ilvl)

    def level_element(self, number: int, ilvl: int) -> etree._Element | None:
        """The w:lvl of a level of a list."""
        found = self._list(number)
        return None if found is None else found.levels[ilvl].element

    def _counted(self, number: int, found: _List, ilvl: int) -> list[int | None]:
        """The numbers of all levels, this paragraph counted."""
        counts = self._counts.setdefault(found.abstract, [None] * _LEVELS)
        if ilvl in found.started_anew and (number, ilvl) not in self._begun:
            self._begun.add((number, ilvl))
            counts[ilvl] = None
        for n in range(ilvl):
            if counts[n] is None:
                counts[n] = found.levels[n].start
        at = counts[ilvl]
        counts[ilvl] = found.levels[ilvl].start if at is None else at + 1
        for n in range(ilvl + 1, _LEVELS):
            if ilvl < found.levels[n].restart:
                counts[n] = None
        return counts

    def _list(self, number: int) -> _List | None:
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def _read(self, number: int) -> _List | None:
        num = self._nums.get(str(number))
        abstract = value(children(num), _ABSTRACT_ID) or ""
        if num is None or abstract not in self._abstracts:
            return None
        abstract = self._target(abstract)
        levels = [*self._levels(abstract)]
        started_anew = []
        for override in num.iterfind(_OVERRIDE):
            for element in override.iterfind(_LVL):
                _put(levels, element)
            n, start = _index(override), integer(children(override), _START_OVERRIDE)
            if n is not None and start is not None:
                levels[n] = levels[n]._replace(start=start)
                started_anew.append(n)
        return _List(abstract, tuple(levels), tuple(started_anew))

    def _levels(self, abstract: str) -> tuple[_Level, ...]:
        """The levels of an abstract list. Many lists may share it: it is read once."""
        if abstract not in self._shared:
            levels = [_Level()] * _LEVELS
            for element in self._abstracts[abstract].iterfind(_LVL):
                _put(levels, element)
            self._shared[abstract] = tuple(levels)
        return self._shared[abstract]

    def _target(self, abstract: str) -> str:
        """The abstract list itself, or the one of the list style that it stands for. Found once, too."""
        if abstract not in self._targets:
            link = value(children(self._abstracts[abstract]), _STYLE_LINK)
            num = None if link is None else self._nums.get(str(self._styles.numbering(link)))
            other = value(children(num), _ABSTRACT_ID)
            self._targets[abstract] = other if other is not None and other in self._abstracts else abstract
        return self._targets[abstract]


def _level(found: _List, ilvl: int | None, style: Style) -> int | None:
    """The level that a paragraph is on: as it says, as the list links its style, as the style says."""
    if ilvl is None:
        linked = (n for n, level in enumerate(found.levels) if level.style and level.style == style.id)
        ilvl = next(linked, style.ilvl or 0)
    return ilvl if 0 <= ilvl < _LEVELS else None


def _index(element: etree._Element) -> int | None:
    text = element.get(_ILVL) or ""
    return int(text) if len(text) == 1 and text in "012345678" else None


def _put(levels: list[_Level], element: etree._Element) -> None:
    n = _index(element)
    if n is None:
        return
    parts = children(element)
    restart = integer(parts, _RESTART)
    levels[n] = _Level(
        start=integer(parts, _START) or 0,
        # A format of its own (“001”) stands in an mc:AlternateContent: counted in plain figures.
        form=value(parts, _FORM) or "decimal",
        text=(value(parts, _TEXT) or "")[:_LONGEST_MARK],
        restart=n if restart is None else restart,
        legal=switch(parts, _LEGAL) is True,
        style=(value(parts, _P_STYLE) or "")[:_LONGEST_ID],
        properties=parts.get(P_PR),
        element=element,
    )


def _spelled(levels: tuple[_Level, ...], ilvl: int, counts: list[int | None]) -> str:
    level = levels[ilvl]
    if level.form == "bullet":
        return ""

    def one(found: re.Match[str]) -> str:
        n = int(found[1]) - 1
        at = counts[n]
        form = "decimal" if level.legal else levels[n].form
        return numeral(levels[n].start if at is None else at, form)

    return _PLACE.sub(one, level.text).strip()
