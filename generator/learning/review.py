"""What can be decided of each figure that was learned, and what a decision is: for whoever asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.facts.catalogue import labels_by_path
from generator.learning.decisions import Choice, Decision, words_around
from generator.learning.learned import Learned
from generator.learning.slots import Bound, Confidence, LabelPath, Slot
from schemas.agency import Frame
from schemas.fields import Shape
from schemas.units import accepted


class Item(NamedTuple):
    """A figure to look at. slot: what it became, None where it stays text. equals: earlier ones of the same value."""

    bound: Bound
    slot: Slot | None
    equals: tuple[str, ...]

    @property
    def around(self) -> str:
        """The words by which it is known."""
        return words_around(self.bound.reading)


def items(learned: Learned) -> Iterator[Item]:
    """The figures of the report in order, each once."""
    slots = {
        (number, mark.spot): mark.slot for number, marks in enumerate(learned.marks) for mark in marks if mark.slot
    }
    earlier: dict[str, list[str]] = {}
    seen: set[str] = set()
    for bound in learned.bound:
        reading = bound.reading
        around = words_around(reading)
        if reading.figure is None or around in seen:
            continue
        seen.add(around)
        same = earlier.setdefault(reading.figure.text, [])
        yield Item(bound, slots.get((reading.line, reading.spot)), tuple(same))
        same.append(around)


def facts_for(item: Item, model: type[Frame]) -> list[LabelPath]:
    """The facts of the catalogue that the figure can be by its unit, those it seems to be first."""
    figure = item.bound.reading.figure
    assert figure
    declared = labels_by_path(model)
    fitting = [
        path
        for path, entry in declared.items()
        if entry.shape is Shape.QUANTITY
        and all(declared[path[:n]].shape is Shape.GROUP for n in range(1, len(path)))
        and accepted(figure.unit, entry.fact.unit, entry.fact.units)
    ]
    candidates = item.bound.reading.candidates
    return sorted(fitting, key=lambda path: (-candidates.get(path, 0), path[0] != item.bound.reading.topic))


def decided(item: Item, choice: Choice, argument: str = "") -> Decision:
    """The decision on a figure."""
    return Decision(item.around, choice, argument)


def confirmed(item: Item) -> Decision | None:
    """The decision that all stays as it is now, None where there was nothing to guess."""
    if item.slot is None:
        return decided(item, Choice.TEXT)
    if not item.slot.own:
        return decided(item, Choice.BIND, ".".join(item.slot.path))
    return decided(item, Choice.NAME, item.slot.path[-1]) if item.bound.confidence is Confidence.GUESSED else None


def with_new(before: Sequence[Decision], new: Sequence[Decision]) -> tuple[Decision, ...]:
    """Earlier decisions and new ones; on the same words the new one holds."""
    return tuple({one.around: one for one in (*before, *new)}.values())
