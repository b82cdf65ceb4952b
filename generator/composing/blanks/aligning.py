"""A paragraph of a blank beside what a clerk made of it: what stands in the place of each gap, and what was added."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_FIRST = 0xE100
"""Each gap is one private-use character in both texts; no file has these (`schemas.text.clean_text`)."""
MOST_GAPS = 0xF8FF - _FIRST
_BOUNDS = "，。；、！？：（）"
_WORDS = re.compile(r"\w")
_FEWEST = 4
"""Characters before a gap that stands between punctuation marks."""
_LONGEST = 6_000
"""Characters of a paragraph that is compared: comparing takes the square of it."""


class Aligned(NamedTuple):
    """values: the text that stands for a gap, by its number. kept: gaps that stand as they were. added: other words."""

    values: dict[int, str]
    kept: frozenset[int]
    added: tuple[str, ...]


def gap(number: int) -> str:
    """The character that stands for a gap."""
    return chr(_FIRST + number)


def aligned(blank: str, filled: str, gaps: int) -> Aligned:
    """What `filled` says, a paragraph that was `blank`. Both have `gap(n)` for a gap that stands as it was.

    A gap has a value only where the words before it stand as they stood, or, where none do, those behind it: one whose
    sentence was rewritten has none, and what was written there is among the words added.
    """
    if len(filled) > _LONGEST or len(blank) > _LONGEST:
        return Aligned({}, frozenset(), (filled,))
    matched = _matched(blank, filled)
    kept = frozenset(n for n in range(gaps) if (at := blank.find(gap(n))) >= 0 and at in matched)
    values: dict[int, str] = {}
    used: set[int] = set(matched.values())
    for n in range(gaps):
        at = blank.find(gap(n))
        if n in kept or at < 0 or (found := _stretch(blank, filled, at, matched)) is None:
            continue
        start, end = found
        if filled[start:end].strip():
            values[n] = filled[start:end].strip()
            used |= set(range(start, end))
    return Aligned(values, kept, tuple(_rest(filled, used)))


def _matched(blank: str, filled: str) -> dict[int, int]:
    """Positions in `blank` → the same words' positions in `filled`; a lone letter (件) may be anybody's."""
    blocks = SequenceMatcher(None, blank, filled, autojunk=False).get_matching_blocks()
    telling = (block for block in blocks if block.size > 1 or not blank[block.a : block.a + 1].isalnum())
    return {block.a + n: block.b + n for block in telling for n in range(block.size)}


def _stretch(blank: str, filled: str, at: int, matched: dict[int, int]) -> tuple[int, int] | None:
    """Where in `filled` the value of the gap at that position stands, None where its words are not as they were."""
    before = _run_back(blank, at)
    after = _run_on(blank, at)
    led = _stands(blank, filled, before, at, matched)
    followed = _stands(blank, filled, at + 1, after, matched)
    if before == at and after == at + 1:
        # Between punctuation alone: the words before that tell.
        led = _stands(blank, filled, max(before - _FEWEST, 0), at, matched)
    if not (led if before < at or after == at + 1 else followed):
        return None
    start = matched[at - 1] + 1 if led else _end_before(at, matched)
    follows = next((position for position in range(at + 1, len(blank)) if position in matched), None)
    end = len(filled) if follows is None else matched[follows]
    if follows is not None and _gap_between(blank, at, follows) and not _bound_between(blank, at, follows):
        return None
    return start, max(start, end)


def _run_back(blank: str, at: int) -> int:
    """Where the words right before the gap begin: behind the gap or the punctuation before it."""
    start = at
    while start and blank[start - 1] not in _BOUNDS and not _is_gap(blank[start - 1]):
        start -= 1
    return start


def _run_on(blank: str, at: int) -> int:
    """Where the words right behind the gap end."""
    end = at + 1
    while end < len(blank) and blank[end] not in _BOUNDS and not _is_gap(blank[end]):
        end += 1
    return end


def _stands(blank: str, filled: str, start: int, end: int, matched: dict[int, int]) -> bool:
    """Whether the words are there in one piece, and are these: where the same words stand twice, both of them are."""
    if start >= end or start not in matched:
        return False
    if any(matched.get(position) != matched[start] + position - start for position in range(start, end)):
        return False
    places, found = _places(blank, blank[start:end]), _places(filled, blank[start:end])
    return len(places) == len(found) and places.index(start) == found.index(matched[start])


def _places(text: str, words: str) -> list[int]:
    """Where the words stand in the text."""
    found = []
    at = text.find(words)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def _end_before(at: int, matched: dict[int, int]) -> int:
    return next((matched[position] + 1 for position in range(at - 1, -1, -1) if position in matched), 0)


def _gap_between(blank: str, start: int, end: int) -> bool:
    return any(_is_gap(character) for character in blank[start + 1 : end])


def _bound_between(blank: str, start: int, end: int) -> bool:
    return any(character in _BOUNDS for character in blank[start + 1 : end])


def _is_gap(character: str) -> bool:
    return _FIRST <= ord(character) <= 0xF8FF


def _rest(filled: str, used: set[int]) -> list[str]:
    """The words of `filled` that are neither those of the blank nor a value, stretch by stretch."""
    found, words = [], ""
    for position, character in enumerate(filled):
        if position in used:
            found.append(words)
            words = ""
        else:
            words += character
    found.append(words)
    return [words for stretch in found if _WORDS.search(words := stretch.strip(_BOUNDS + " 　"))]


def alike(filled: str, blanks: Sequence[str]) -> int | None:
    """Which of the paragraphs `filled` is: most of its words stand there, or nearly all of the paragraph's in it."""
    pairs = _pairs(filled)
    best, number = 0.0, None
    for n, blank in enumerate(blanks):
        own = _pairs(blank)
        common = len(pairs & own)
        shares = (common / len(pairs) / _MOST if pairs else 0.0, common / len(own) / _NEARLY_ALL if own else 0.0)
        if max(shares) > best:
            best, number = max(shares), n
    return number if best >= 1 else None


_MOST, _NEARLY_ALL = 0.5, 0.8
_NO_LETTER = re.compile(r"[\W\d_]+")


def _pairs(text: str) -> frozenset[str]:
    """Every two characters that stand side by side, of its words alone."""
    found = (piece for piece in _NO_LETTER.split(text))
    return frozenset(piece[n : n + 2] for piece in found for n in range(len(piece) - 1))
