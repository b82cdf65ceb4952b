"""Departures from the format, told once for each element: where the first is, how many there are, what was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from generator.checking.findings import Finding, Severity
from generator.checking.measured import Part
from schemas.messages import _, shown

_MOST_FOUND = 3
_TOLERANCE = 0.1


class Departure(NamedTuple):
    """What was found of an element. parts: those that depart. found: in words, most first. total: parts there are."""

    parts: tuple[Part, ...]
    found: tuple[str, ...]
    total: int

    @property
    def first(self) -> Part:
        """The first that departs."""
        return self.parts[0]

    @property
    def where(self) -> str:
        """The element, and how many of its paragraphs depart where it has several."""
        label = shown(self.first.element.label)
        if self.total == 1:
            return label
        if len(self.parts) == self.total:
            return _("{element}（{count}处）").format(element=label, count=self.total)
        said = _("{element}（{total}处中的{count}处）")
        return said.format(element=label, total=self.total, count=len(self.parts))

    @property
    def values(self) -> str:
        """What was found, in words."""
        more = _("等") if len(self.found) > _MOST_FOUND else ""
        return _("、").join(self.found[:_MOST_FOUND]) + more


Found = Callable[[Part], Iterable[tuple[str, int]]]
"""What departs in a part, in words, and how much of it: nothing where nothing does."""


def departures(parts: Iterable[Part], found: Found) -> Iterator[Departure]:
    """For each element of `parts` in which something departs, in their order."""
    departing: dict[str, list[Part]] = {}
    values: dict[str, Counter[str]] = {}
    total: Counter[str] = Counter()
    for part in parts:
        total[part.name] += 1
        amounts = list(found(part))
        if amounts:
            departing.setdefault(part.name, []).append(part)
            for value, amount in amounts:
                values.setdefault(part.name, Counter())[value] += amount
    for name, ones in departing.items():
        counted = tuple(value for value, _amount in values[name].most_common())
        yield Departure(tuple(ones), counted, total[name])


def finding(code: str, severity: Severity, message: str, part: Part) -> Finding:
    """A finding about a part; what nobody confirmed about its element is at most a warning."""
    if not part.element.confirmed:
        severity = min(severity, Severity.WARNING)
    return Finding(code, severity, message, *part.spot, part.element.source)


def size_name(points: float, sizes: dict[str, float]) -> str:
    """A size as word processors list it: 3号（16磅）, else 15.5磅."""
    name = next((name for name, size in sizes.items() if abs(size - points) < _TOLERANCE), "")
    said = _("{size}磅").format(size=plain(points))
    return _("{name}（{size}）").format(name=name, size=said) if name else said


def plain(number: float, digits: int = 1) -> str:
    """A number without a fraction that says nothing."""
    return f"{round(number, digits):.{digits}f}".rstrip("0").rstrip(".") if digits else f"{round(number)}"


def area(width: float, height: float) -> str:
    """Two lengths in mm: 210×297."""
    return f"{plain(width)}×{plain(height)}"
