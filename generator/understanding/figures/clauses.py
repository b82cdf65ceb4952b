"""Sentences and clauses around a figure, in a folded text."""

from __future__ import annotations

import re
from bisect import bisect_right

_SENTENCE_END = re.compile("[。！？；]")
_CLAUSE_MARKS = "，。；：！？\t"
_LONGEST_CLAUSE = 80
"""Characters before a figure that are looked at."""


class Sentences:
    """Where the sentences of a text begin and end; a semicolon ends one too."""

    def __init__(self, text: str) -> None:
        self._ends = [found.end() for found in _SENTENCE_END.finditer(text)]
        if not self._ends or self._ends[-1] < len(text):
            self._ends.append(len(text))

    def at(self, place: int) -> tuple[int, int]:
        """The sentence that the character at `place` stands in."""
        n = min(bisect_right(self._ends, place), len(self._ends) - 1)
        return (self._ends[n - 1] if n else 0), self._ends[n]


def clause_start(text: str, place: int, floor: int) -> int:
    """Where the clause that leads to `place` begins, not before `floor`; what is bracketed within it belongs to it."""
    inside = 0
    for at in range(place - 1, max(floor, place - _LONGEST_CLAUSE) - 1, -1):
        sign = text[at]
        if sign in "）】":
            inside += 1
        elif sign in "（【":
            if not inside:
                return at + 1
            inside -= 1
        elif sign in _CLAUSE_MARKS and not inside:
            return at + 1
    return max(floor, place - _LONGEST_CLAUSE)
