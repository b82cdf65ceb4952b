"""Where a finding is, in the form in which a Finding holds it: `Finding(CODE, SEVERITY, message, *spot, BASIS)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.checking.rule import Case
from generator.draft.model import Heading, Place, Places
from generator.draft.words import place_of
from generator.understanding.model import Where
from generator.understanding.prose import Prose
from schemas.patterns import lazy_pattern

EXCERPT = 40
"""About as many characters around a trouble as one glances over."""
_LONGEST = 2 * EXCERPT
_CUT = "…"
_BREAK = lazy_pattern(r"[。；！？，、：\s]")
_SPACE = re.compile(r"\s")


class Spot(NamedTuple):
    """line, column: from 1, 0 for none. excerpt: the words around; marked: characters [start, end) of it."""

    line: int = 0
    column: int = 0
    excerpt: str = ""
    marked: tuple[int, int] = (0, 0)


def at(prose: Prose, start: int, end: int) -> Spot:
    """Characters [start, end) of the folded text."""
    return _spot(prose.place(start, end), prose.words, *prose.span(start, end))


def all_of(prose: Prose) -> Spot:
    """The text as a whole."""
    return at(prose, 0, len(prose.text))


def at_places(words: str, places: Places) -> Spot:
    """Words that were read at these places, as a whole."""
    return _spot(place_of(places, 0, len(words)), words, 0, len(words))


def at_number(prose: Prose, number: str) -> Spot:
    """A text, from the number that it begins with; the words behind it are what one knows it by."""
    start = len(prose.words) - len(prose.words.lstrip())
    return _spot(place_of(prose.places, start, start + 1), prose.words, start, start + max(len(number), 1))


def at_heading(heading: Heading) -> Spot:
    """A heading, without what follows in its paragraph."""
    return at_places(heading.number + heading.text, heading.places)


def at_where(where: Where) -> Spot:
    """A place that was understood to give something."""
    return _spot(where.place, where.words, 0, len(where.words))


def date_spot(case: Case) -> Spot:
    """The line of the date; nowhere where it was understood from elsewhere."""
    return next((all_of(prose) for prose in case.understood.prose if prose.part == "date"), Spot())


def at_first(places: Sequence[Where]) -> Spot:
    """The first of the places; nowhere for none."""
    return at_where(places[0]) if places else Spot()


def line_and_column(place: Place) -> tuple[int, int]:
    """Both from 1; (0, 0) for a text that was read nowhere."""
    return (place.paragraph, place.start + 1) if place.paragraph else (0, 0)


def _spot(place: Place, words: str, start: int, end: int) -> Spot:
    end = min(end, start + _LONGEST)
    first, last = _around(words, start, end)
    before, after = _CUT if first else "", _CUT if last < len(words) else ""
    excerpt = before + _SPACE.sub(" ", words[first:last]) + after
    marked = (len(before) + start - first, len(before) + end - first)
    return Spot(*line_and_column(place), excerpt, marked)


def _around(words: str, start: int, end: int) -> tuple[int, int]:
    """What to show around [start, end): both ends at a mark of punctuation where one is near."""
    length = max(EXCERPT, end - start)
    first = max(min(start - (length - (end - start)) // 2, len(words) - length), 0)
    last = min(first + length, len(words))
    if first and (mark := _BREAK.search(words, first, start)):
        first = mark.end()
    if last < len(words) and (marks := list(_BREAK.finditer(words, end, last))):
        last = marks[-1].start()
    return first, last
