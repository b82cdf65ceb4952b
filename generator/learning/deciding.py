"""Of all that figures may be, what they are: each fact of the catalogue is one figure of the report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from generator.learning.decisions import Choice, Decision, words_around
from generator.learning.slots import Bound, Confidence, LabelPath, Reading


def bind(readings: Sequence[Reading], decisions: Mapping[str, Decision]) -> list[Bound]:
    """Each reading with its fact: bound where one fact fits best and no other figure claims it as well.

    The same figure may be stated several times. What is doubtful is a guess, not a fact.
    """
    decided = [decisions.get(words_around(reading)) for reading in readings]
    first = [_best(reading, decision) for reading, decision in zip(readings, decided, strict=True)]
    claims: dict[LabelPath, list[int]] = defaultdict(list)
    for n, (path, _weight) in enumerate(first):
        if path:
            claims[path].append(n)
    bound = [Bound(reading, Confidence.LEFT) for reading in readings]
    for path, claiming in claims.items():
        most = max(first[n][1] for n in claiming)
        strongest = {_said(readings[n]) for n in claiming if first[n][1] == most}
        for n in claiming:
            sure = len(strongest) == 1 and _said(readings[n]) in strongest
            bound[n] = Bound(readings[n], Confidence.BOUND if sure else Confidence.GUESSED, path)
    for n, reading in enumerate(readings):
        if not first[n][0] and reading.candidates and decided[n] is None:
            bound[n] = Bound(
                reading, Confidence.GUESSED, max(reading.candidates, key=lambda path: reading.candidates[path])
            )
    return bound


_BY_HAND = 1_000_000
"""Weight of what people decided: no words speak louder."""


def _best(reading: Reading, decided: Decision | None) -> tuple[LabelPath, int]:
    """The fact that most speaks for, of several the one of the topic; none where they are even."""
    if decided and decided.choice is Choice.BIND:
        return decided.path, _BY_HAND
    if decided or not reading.candidates:
        return (), 0
    most = max(reading.candidates.values())
    best = [path for path, weight in reading.candidates.items() if weight == most]
    if len(best) > 1:
        best = [path for path in best if path[0] == reading.topic]
    return (best[0], most) if len(best) == 1 else ((), 0)


def _said(reading: Reading) -> str:
    """What is stated, for comparison."""
    return reading.figure.text if reading.figure else "无"
