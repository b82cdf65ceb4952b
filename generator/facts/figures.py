"""The figures of a topic one by one, named and ordered as a table shows them. No topic is named here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from generator.facts.catalogue import value_at
from generator.facts.placeholders import name_of
from generator.facts.problems import Path
from schemas.fields import Entry, Fact, Shape, Topic, entries
from schemas.measures import ReportTopic
from schemas.quantities import Quantity
from schemas.relations import Parts
from schemas.states import Owed, State, Stated

PART = "其中："
"""What stands before a figure that is part of the one above."""
_AMONG = "其中"
"""The label of a small table that parts what its group counts."""
_PUBLISHED = "公开"
"""The label by which an item of a list says whether it may stand in a 公开稿."""
_NOTHING: Mapping[tuple[str, ...], Quantity] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure, or a state in its place.

    path: of its fact. name: within its topic, as a table shows it (“行政处罚”, “其中：普通程序案件”). fact: its
    declaration, with the office of what it is part of where it names none. public: whether it may stand in a 公开稿.
    part: its name among the 其中 of the figure at `path`, empty for that figure itself. reckoned: whether it was not
    typed but follows from others.
    """

    path: Path
    name: str
    fact: Fact
    value: Quantity | State
    public: bool
    part: str = ""
    reckoned: bool = False

    @property
    def full_name(self) -> str:
        """Its name in a sentence, where the figure above is not to be seen."""
        return f"{self.fact.label}·{self.part}" if self.part else self.name.removeprefix(PART).replace("：", "·")


def figures_of(
    report: Topic,
    topic: str,
    rates: Mapping[tuple[str, ...], Quantity] = _NOTHING,
    demanded: frozenset[Path] = frozenset(),
) -> Iterator[Figure]:
    """The figures of the topic of that label about which something is said, in the order of declaration.

    There are none under a name that is no topic's. rates: those that follow from other figures, by label path.
    demanded: label paths of facts that are 待补 where nothing is said. The groups of trade figures stand last.
    """
    entry = entries(type(report)).get(topic)
    group = value_at(report, (topic,))
    if entry and isinstance(group, Topic):
        yield from _Walk(rates, demanded).group(group, (topic,), _Above(entry.fact.office, entry.fact.public))


def topics_of(report: Topic) -> Iterator[str]:
    """The labels of the topics there are, in order."""
    for label, entry in entries(type(report)).items():
        if entry.model and issubclass(entry.model, ReportTopic):
            yield label


@dataclass(frozen=True, slots=True)
class _Above:
    """What the figures of a group have from what is above them."""

    office: str
    public: bool
    prefix: str = ""

    def within(self, fact: Fact, group: Topic, prefix: str = "") -> _Above:
        """The same for `group`, the value of `fact` or an item of it."""
        public = self.public and fact.public and _may_be_published(group)
        return _Above(fact.office or self.office, public, prefix)

    def figure(self, path: Path, name: str, fact: Fact, value: Quantity | State) -> Figure:
        """The figure of `fact`."""
        office = fact.office or self.office
        public = self.public and fact.may_be_published(value)
        return Figure(path, name, replace(fact, office=office), value, public)


@dataclass(frozen=True, slots=True)
class _Walk:
    rates: Mapping[tuple[str, ...], Quantity]
    demanded: frozenset[Path]

    def group(self, group: Topic, path: Path, above: _Above) -> Iterator[Figure]:
        """The figures of a group."""
        whole, parts = "", tuple[str, ...]()
        for label, entry in _ordered(type(group)):
            here, value = (*path, label), getattr(group, entry.attribute)
            if entry.shape is not Shape.QUANTITY:
                found = list(self._others(entry, value, here, above))
                parts = () if found else parts
                yield from found
                continue
            given = self._given(here, value)
            if given is None:
                continue
            if label not in parts:
                whole, parts = label, _parts_of(type(group), label)
            name = (above.prefix if label == whole else PART) + label
            figure = above.figure(here, name, entry.fact, given)
            yield from _with_parts(replace(figure, reckoned=value is not given and isinstance(given, Quantity)))

    def _given(self, path: Path, value: Any) -> Quantity | State | None:
        """What is said of the figure at `path`, or follows, or is owed."""
        labels = tuple(step for step in path if isinstance(step, str))
        rate = self.rates.get(labels) if value is None or isinstance(value, Owed) else None
        if rate is not None or value is not None:
            return rate or value
        return Owed() if labels in self.demanded else None

    def _others(self, entry: Entry, value: Any, path: Path, above: _Above) -> Iterator[Figure]:
        """The figures in a small table, a group, a list."""
        fact = entry.fact
        if entry.shape is Shape.TABLE and isinstance(value, dict):
            prefix = above.prefix if fact.label == _AMONG else f"{fact.label}："
            for name, figure in value.items():
                row = replace(fact, label=name, unit="")
                yield from _with_parts(above.figure((*path, name), prefix + name, row, figure))
        elif entry.shape is Shape.GROUP and isinstance(value, Topic):
            yield from self.group(value, path, above.within(fact, value, f"{fact.label}："))
        elif entry.shape is Shape.RECORDS and isinstance(value, list):
            for position, record in enumerate(value):
                yield from self._record(record, (*path, position), above.within(fact, record))
        elif isinstance(value, Stated | Owed) and _has_figures(entry):
            yield above.figure(path, above.prefix + fact.label, fact, value)

    def _record(self, record: Topic, path: Path, above: _Above) -> Iterator[Figure]:
        """The figures of an item of a list: one goes by the item's name alone, several by their labels too."""
        name = name_of(record)
        if name and sum(isinstance(step, int) for step in path) == 1:
            name = f"{path[-2]}：{name}"
        inner = entries(type(record))
        count = sum(entry.shape is Shape.QUANTITY for entry in inner.values())
        for label, entry in inner.items():
            here, value = (*path, label), getattr(record, entry.attribute)
            if entry.shape is not Shape.QUANTITY:
                yield from self._others(entry, value, here, above)
            elif value is not None:
                full = name if name and count == 1 else "·".join(filter(None, (name, label)))
                yield from _with_parts(above.figure(here, full, entry.fact, value))


def _ordered(model: type[Topic]) -> list[tuple[str, Entry]]:
    """The declared facts, those that every topic has behind its own."""
    common = ReportTopic.model_fields
    return sorted(entries(model).items(), key=lambda item: item[1].attribute in common)


def _parts_of(model: type[Topic], whole: str) -> tuple[str, ...]:
    """The labels of the facts that `whole` is the sum of."""
    sums = (relation for relation in model.relations if isinstance(relation, Parts))
    return tuple(part for relation in sums if relation.whole == whole for part in relation.parts)


def _with_parts(figure: Figure) -> Iterator[Figure]:
    """The figure, and below it its 其中."""
    yield figure
    for name, part in figure.value.parts if isinstance(figure.value, Quantity) else ():
        yield replace(figure, name=PART + name, value=part, part=name)


def _may_be_published(group: Topic) -> bool:
    """Whether it may stand in a 公开稿: an item of a list may say 公开: 否."""
    flag = entries(type(group)).get(_PUBLISHED)
    return flag is None or getattr(group, flag.attribute) in (None, True)


def _has_figures(entry: Entry) -> bool:
    """Whether there can be figures in its place."""
    if entry.model is None:
        return entry.shape in (Shape.QUANTITY, Shape.TABLE)
    return any(_has_figures(inner) for inner in entries(entry.model).values())
