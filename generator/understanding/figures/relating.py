"""How the figures of a text belong together: wholes and parts, changes, targets, 分别为."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from generator.understanding.figures.labels import before
from generator.understanding.figures.reading import Reading
from generator.understanding.figures.words import pattern
from schemas.patterns import lazy_pattern

_RESPECTIVELY = lazy_pattern("^(?P<names>.{2,60}?)(?:[为是达]?分别(?:为|是|达到?|有|共)?)$")
_JOINING = re.compile("[、和与及，]|以及")
_PARTS = "其中"


class Relation(NamedTuple):
    """How a figure belongs to another, `of` by its index; ("", None) where to none."""

    kind: str = ""
    of: int | None = None


def named_in_turn(read: Sequence[Reading]) -> list[Reading]:
    """The readings, those after 分别为 each with its own noun of those before it."""
    found = list(read)
    for n, first in enumerate(found):
        match = (
            _RESPECTIVELY.match(first.region) if first.region.endswith(("分别", "为", "是", "达", "到", "有")) else None
        )
        if match is None:
            continue
        until = n + 1
        while until < len(found) and found[until].joined:
            until += 1
        names = [name for name in _JOINING.split(match["names"]) if name]
        if len(names) == until - n > 1:
            for turn, name in enumerate(names):
                label = before(name)
                found[n + turn] = replace(found[n + turn], noun=label.noun or label.verb, verb="")
    return found


def relations(read: Sequence[Reading]) -> list[Relation]:
    """How each figure belongs to another one of the same sentence."""
    found = [Relation()] * len(read)
    for n, (whole, part) in enumerate(_parts(read)):
        found[n] = Relation("part", whole) if part else Relation()
    for n, one in enumerate(read):
        last = n - 1 if n and read[n - 1].sentence == one.sentence else None
        if last is None:
            continue
        before_it = _nearest(read, n, found)
        if one.comparison and one.comparison.way == "by" and not one.noun and not one.verb:
            found[n] = Relation("change", before_it)
        elif pattern("^[（(]?", "comparisons", ("targets",), "值?").match(one.region) and "（" in one.gap:
            found[n] = Relation("target", last)
        elif pattern("^[（(]?", "comparisons", ("last_year",), "").match(one.region) and not one.comparison:
            found[n] = Relation("last_year", before_it)
        elif one.comparison and one.comparison.way == "to" and _begins(read[last]):
            found[last] = Relation("from", n)
    return found


def _begins(one: Reading) -> bool:
    return one.comparison is not None and one.comparison.way == "from"


def _nearest(read: Sequence[Reading], n: int, found: Sequence[Relation]) -> int | None:
    """The nearest figure before the one at n, in its sentence, that belongs to no other as its change or target."""
    for at in range(n - 1, max(-1, n - 4), -1):
        if read[at].sentence != read[n].sentence:
            return None
        if found[at].kind in ("", "part") and not _begins(read[at]):
            return at
    return None


def _parts(read: Sequence[Reading]) -> Iterator[tuple[int | None, bool]]:
    """For each figure the whole it is a part of: after 其中 or in brackets, as long as unit and sum allow."""
    whole: int | None = None
    left = Decimal(0)
    bracket = False
    for n, one in enumerate(read):
        if whole is not None and (one.sentence != read[whole].sentence or (bracket and "）" in one.gap)):
            whole = None
        opened = one.gap.startswith("（") and "）" not in one.gap
        if _PARTS in one.gap or opened:
            whole, bracket = _whole(read, n, opened), opened
            left = read[whole].amount.quantity.value if whole is not None else left
        if whole is None:
            yield None, False
            continue
        left -= one.amount.quantity.value
        if one.amount.quantity.unit != read[whole].amount.quantity.unit or left < 0:
            whole = None
            yield None, False
        else:
            yield whole, True


def _whole(read: Sequence[Reading], n: int, bracket: bool) -> int | None:
    """The figure before the one at n that it can be part of, in its sentence."""
    for at in range(n - 1, max(-1, n - (2 if bracket else 4)), -1):
        one, quantity = read[n].amount.quantity, read[at].amount.quantity
        if read[at].sentence == read[n].sentence and quantity.unit == one.unit and one.value <= quantity.value:
            return at
    return None
