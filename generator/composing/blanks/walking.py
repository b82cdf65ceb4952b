"""A filled blank beside the blank: which paragraph is which, and for which list the others were written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from generator.composing.blanks.aligning import alike
from generator.composing.blanks.pieces import Piece, controls_in, without_controls
from generator.composing.blanks.units import MARK, Skeleton, Unit
from generator.composing.body import MEASURES
from generator.draft.model import FactPath
from generator.draft.reading.word.controls import Control
from generator.facts.catalogue import entry_at
from schemas.fields import Shape, Topic

_SAME_HEADING = 0.75
_OPEN = re.compile(rf"(?:{MARK.pattern})[。；]?")
_SPACES = re.compile(r"\s+")
LEAD = ("导语",)


class Filled(NamedTuple):
    """A paragraph of the blank that is still there."""

    piece: Piece
    unit: Unit


class Prose(NamedTuple):
    """What was written beside the blank's own paragraphs. to: the list it is for, None where no heading tells."""

    piece: Piece
    to: FactPath | None


class Strange(NamedTuple):
    """A heading that the blank has not."""

    piece: Piece


def walk(
    skeleton: Skeleton, pieces: Sequence[Piece], controls: Sequence[Control], model: type[Topic]
) -> Iterator[Filled | Prose | Strange]:
    """Each piece in order; guidance without a gap is passed over."""
    steps: list[tuple[Piece, int | None, int | None]] = []
    section: int | None = 0
    used: set[int] = set()
    for piece in pieces:
        if piece.level in (1, 2):
            section = _section(skeleton, piece, section)
            steps.append((piece, section, None))
            continue
        unit = _unit(skeleton, piece, section, used, controls)
        if unit is not None:
            used.add(unit)
        steps.append((piece, section, unit))
    for n, (piece, section, unit) in enumerate(steps):
        if unit is not None:
            yield Filled(piece, skeleton.units[unit])
        elif piece.level in (1, 2):
            if section is None:
                yield Strange(piece)
        elif not piece.is_guidance:
            yield Prose(piece, piece.fact or _destination(skeleton, steps, n, used, model))


def is_open(text: str) -> bool:
    """Whether nothing but a gap stands there."""
    return _OPEN.fullmatch(text.strip()) is not None


def _section(skeleton: Skeleton, piece: Piece, here: int | None) -> int | None:
    """The section that the heading begins: the nearest after the present one of those that read so."""
    words = _SPACES.sub("", piece.text)
    same = [n for n, (level, text) in enumerate(skeleton.headings) if level and text == words]
    if not same:
        ratios = [
            (SequenceMatcher(None, text, words, autojunk=False).ratio() if level == piece.level else 0.0, n)
            for n, (level, text) in enumerate(skeleton.headings)
        ]
        best, n = max(ratios)
        same = [n] if best >= _SAME_HEADING else []
    return next((n for n in same if n > (here or 0)), same[0] if same else None)


def _unit(
    skeleton: Skeleton, piece: Piece, section: int | None, used: set[int], controls: Sequence[Control]
) -> int | None:
    """The paragraph of the blank that the piece is, in its section before all others."""
    if piece.fact is not None:
        return None
    free = [n for n, unit in enumerate(skeleton.units) if n not in used and unit.guidance == piece.is_guidance]
    if is_open(piece.text):
        return next((n for n in free if piece.text.strip().rstrip("。；") in skeleton.units[n].marks), None)
    words = MARK.sub("", without_controls(piece.text))
    facts = {controls[n].fact for n in controls_in(piece.text)}
    here = [n for n in free if skeleton.units[n].section == section]
    for candidates in (here, free):
        named = [n for n in candidates if facts & set(skeleton.units[n].gaps)]
        among = named or [n for n in candidates if not skeleton.units[n].prose]
        best = alike(words, [skeleton.units[n].text for n in among])
        if best is not None:
            return among[best]
    return None


def _destination(
    skeleton: Skeleton,
    steps: Sequence[tuple[Piece, int | None, int | None]],
    at: int,
    used: set[int],
    model: type[Topic],
) -> FactPath | None:
    """The list that a paragraph under a heading is for: of the gap whose place it took, else of what stands near."""
    section = steps[at][1]
    if section is None:
        return None
    if section == 0:
        return LEAD
    inside = [n for n, unit in enumerate(skeleton.units) if unit.section == section and not unit.guidance]
    before = next((unit for _p, here, unit in reversed(steps[:at]) if here == section and unit in inside), None)
    after = next((unit for _p, here, unit in steps[at + 1 :] if here == section and unit in inside), None)
    low = -1 if before is None else before
    high = len(skeleton.units) if after is None else after
    taken = {piece.fact for piece, _section, _unit in steps if piece.fact}
    replaced = [
        n
        for n in inside
        if low < n < high and skeleton.units[n].prose and n not in used and skeleton.units[n].gaps[0] not in taken
    ]
    near = next((n for n in (*replaced, before, after) if n is not None), None)
    if near is None:
        near = next(iter(inside), None)
    return None if near is None else _list_of(skeleton.units[near], model)


def _list_of(unit: Unit, model: type[Topic]) -> FactPath | None:
    """The list for what is written beside the paragraph."""
    if not unit.gaps:
        return None
    fact = unit.gaps[0]
    if unit.prose:
        return fact if entry_at(model, fact) else None
    entry = entry_at(model, fact[:1])
    return (*fact[:1], MEASURES) if entry and entry.shape is Shape.GROUP else fact[:1]
