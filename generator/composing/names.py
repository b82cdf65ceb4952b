"""The names a template may use, by the place it stands in: what its check resolves against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from generator.composing.arrangement import Arrangement
from generator.composing.view import ORDINAL, PARTICULARS, TITLE
from schemas.fields import Entry, Shape, Topic, entries


class Target(NamedTuple):
    """What a name stands for. item: what a loop over it yields; model: the group it is, whose facts follow a “.”."""

    label: str
    printable: bool = True
    item: Target | None = None
    model: type[Topic] | None = None
    beside: Names = MappingProxyType({})
    is_item: bool = False
    """Whether it is what a loop goes through, so that its place in the fact file is only known then."""

    @property
    def below(self) -> Names:
        """The names that may follow a “.”."""
        return {**_below(self.model), **self.beside} if self.model else self.beside


Names = Mapping[str, Target]

LIST = "列表"
"""In `parts/…`: the list of groups that the part puts into words."""


@cache
def names_for(template: str, model: type[Topic]) -> Names:
    """The names of a template: a part has its list, a skeleton (kinds/…) the arrangement too, all others the facts."""
    folder, _slash, _file = template.rpartition("/")
    if folder == "parts":
        item = next((m for m in models_in(model) if part_name(m) == template), None)
        return {LIST: Target(LIST, printable=False, item=_item(LIST, item))} if item else {}
    facts = _below(model)
    return {**facts, **_below(Arrangement)} if folder == "kinds" else facts


def part_name(model: type[Topic]) -> str:
    """The template that puts a list of `model` into words: `parts/trade_group.md` for TradeGroup."""
    name = "".join(f"_{c.lower()}" if c.isupper() else c for c in model.__name__).lstrip("_")
    return f"parts/{name}.md"


def models_in(model: type[Topic]) -> Iterator[type[Topic]]:
    """The models inside `model`, at any depth, and those of the arrangement."""
    for entry in (*entries(model).values(), *entries(Arrangement).values()):
        if entry.model:
            yield entry.model
            if entry.model is not Arrangement:
                yield from _models_below(entry.model)


def _models_below(model: type[Topic]) -> Iterator[type[Topic]]:
    for entry in entries(model).values():
        if entry.model:
            yield entry.model
            yield from _models_below(entry.model)


@cache
def _below(model: type[Topic]) -> Names:
    return {label: _target(entry) for label, entry in entries(model).items()}


_BESIDE_A_FIGURE = {name: Target(name) for name in PARTICULARS}
_OF_AN_ITEM = {label: Target(label) for label in (ORDINAL, TITLE)}


def _target(entry: Entry) -> Target:
    label = entry.fact.label
    if entry.shape is Shape.GROUP:
        return Target(label, printable=False, model=entry.model)
    if entry.shape is Shape.RECORDS and entry.model:
        return Target(label, item=_item(label, entry.model))
    if entry.shape is Shape.TEXTS:
        return Target(label, item=Target(label, is_item=True))
    return Target(label, beside=_BESIDE_A_FIGURE if entry.shape is Shape.QUANTITY else {})


def _item(label: str, model: type[Topic]) -> Target:
    return Target(label, printable=False, model=model, beside=_OF_AN_ITEM, is_item=True)
