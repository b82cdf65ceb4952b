"""Words with the places they were read at."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import NamedTuple

from generator.draft.model import Place, Places


class Words(NamedTuple):
    """A text and where it stood; the places make up the text in order, character by character."""

    text: str
    places: Places

    def cut(self, start: int, end: int) -> Words:
        """Characters [start, end)."""
        return Words(self.text[start:end], cut(self.places, start, end))

    def strip(self) -> Words:
        """Without white space at either end."""
        text = self.text
        if text and not text[0].isspace() and not text[-1].isspace():
            return self
        start = len(text) - len(text.lstrip())
        return self.cut(start, max(start, len(text.rstrip())))


class Cutting:
    """Words to be cut in many pieces: each costs no more than what it holds, however many places the words have."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._ends = tuple(accumulate(place.end - place.start for place in words.places))

    def cut(self, start: int, end: int) -> Words:
        """Characters [start, end)."""
        first = bisect_right(self._ends, start)
        last = bisect_left(self._ends, end, lo=first) + 1
        before = self._ends[first - 1] if first else 0
        return Words(self._words.text[start:end], cut(self._words.places[first:last], start - before, end - before))


def cut(places: Places, start: int, end: int) -> Places:
    """The places of characters [start, end) of the text that `places` make up."""
    if len(places) == 1:
        # Nearly always, and each word of a draft comes through here.
        part, paragraph, begin, until = places[0]
        first, last = begin + start, min(begin + end, until)
        return (Place(part, paragraph, first, last),) if first < last else ()
    kept = []
    at = 0
    for place in places:
        length = place.end - place.start
        first, last = max(start - at, 0), min(end - at, length)
        if first < last:
            kept.append(place._replace(start=place.start + first, end=place.start + last))
        at += length
        if at >= end:
            break
    return tuple(kept)


def place_of(places: Places, start: int, end: int) -> Place:
    """Where [start, end) of the text is, on the line that it begins on; the last place where `start` is behind it."""
    found = cut(places, start, max(end, start + 1))
    if found:
        return found[0]
    return places[-1]._replace(start=places[-1].end) if places else Place()
