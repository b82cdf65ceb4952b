"""Answers that come from elsewhere → a fact file: what is new is set, what is there already stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.facts.answering import understand
from generator.facts.catalogue import entry_at, value_at
from generator.facts.layout import plain_value
from generator.facts.nodes import node_at
from generator.facts.plain import plain
from generator.facts.problems import Path
from generator.facts.reading import FactFile
from generator.facts.setting import items_of
from schemas.fields import Shape
from schemas.states import Owed, Stated, parse_state
from schemas.values import Quantity

_FIGURE, _SOURCE = "本年", "来源"


class Conflict(NamedTuple):
    """Something else stands in the fact file already. there, new: as typed; place: where the new one is from."""

    path: Path
    there: str
    new: str
    place: str = ""


@dataclass
class Merge:
    """values: what is to be set, by the path in the file. same: how many were there already. conflicts: not set."""

    values: dict[Path, Any] = field(default_factory=dict)
    same: int = 0
    conflicts: list[Conflict] = field(default_factory=list)


def add_value(merge: Merge, file: FactFile, path: Path, typed: Any, source: str = "", place: str = "") -> None:
    """Add the answer `typed` for the fact at `path`, no list of records. source: kept as 来源 of a figure.

    Raises NotUnderstoodError for one that can't be used.
    """
    value = understand(file.model, path, typed)
    if value is None:
        return
    there = plain(node_at(file.document, path))
    if above := _stated_above(file, path):
        merge.conflicts.append(Conflict(path, above, _words(typed), place))
    elif _is_open(there):
        merge.values[path] = _beside(there, typed, source) if isinstance(value, Quantity) else typed
    elif _alike(_value_of(file, path, there), value):
        merge.same += 1
    else:
        merge.conflicts.append(Conflict(path, _words(there), _words(typed), place))


def add_items(merge: Merge, file: FactFile, path: Path, items: Iterable[Mapping[str, Any]], place: str = "") -> None:
    """Add items to the list of records at `path`: those that it has not yet, one of the same heading where it has one.

    Raises NotUnderstoodError for one that can't be used.
    """
    given = list(items)
    if not given:
        return
    understand(file.model, path, given)
    there = plain(node_at(file.document, path))
    if (above := _stated_above(file, path)) or (isinstance(there, str) and not _is_open(there) and parse_state(there)):
        words = "；".join(_words(item) for item in given)
        merge.conflicts.append(Conflict(path, above or _words(there), words, place))
        return
    items_there = items_of(node_at(file.document, path))
    free = [n for n, item in enumerate(items_there) if plain(item) is None]
    filled = {n: _as_group(file, path, plain(item)) for n, item in enumerate(items_there) if plain(item) is not None}
    end = len(items_there)
    for item in given:
        if item in filled.values():
            merge.same += 1
            continue
        namesake = next((n for n, one in filled.items() if _is_namesake(one, item)), None)
        if namesake is not None and (clash := {k for k in item if filled[namesake].get(k, item[k]) != item[k]}):
            old = {label: filled[namesake][label] for label in clash}
            new = {label: item[label] for label in clash}
            merge.conflicts.append(Conflict((*path, namesake), _words(old), _words(new), place))
            continue
        if namesake is None:
            position = free.pop(0) if free else end
            end += position == end
        else:
            position = namesake
        filled[position] = {**filled.get(position, {}), **item}
        merge.values |= {(*path, position, label): value for label, value in item.items()}


def _is_namesake(there: Mapping[str, Any], item: Mapping[str, Any]) -> bool:
    """Whether both have the same first label, a name or heading, and `item` says more."""
    label = next(iter(item))
    return len(item) > 1 and there.get(label) == item[label]


def _as_group(file: FactFile, path: Path, item: Any) -> dict[str, Any]:
    entry = entry_at(file.model, path)
    plain_text = entry.model.plain_text if entry and entry.model else ""
    return dict(item) if isinstance(item, dict) else {plain_text: item}


def _stated_above(file: FactFile, path: Path) -> str:
    """What is said of a group that the fact is in instead of its facts (不适用); empty for nothing."""
    for depth in range(1, len(path)):
        there = plain(node_at(file.document, path[:depth]))
        if isinstance(there, str) and isinstance(parse_state(there), Stated):
            return there
    return ""


def _is_open(there: Any) -> bool:
    """Whether nothing is said, or 待补, whatever stands beside it (目标)."""
    if isinstance(there, dict) and (_FIGURE in there or set(there) <= {"上年", "目标", "比较基准", "会同", "口径"}):
        there = there.get(_FIGURE)
    return there is None or (isinstance(there, str) and isinstance(parse_state(there), Owed))


def _value_of(file: FactFile, path: Path, there: Any) -> Any:
    """The value in the report; where that has none, as it was typed."""
    found = value_at(file.report, path)
    return there if found is None else found


def _beside(there: Any, typed: Any, source: str) -> Any:
    """The figure with what stands beside it already, and where it came from."""
    beside = {label: value for label, value in there.items() if label != _FIGURE} if isinstance(there, dict) else {}
    if source and isinstance(typed, str):
        beside[_SOURCE] = source
    return {_FIGURE: typed, **beside} if beside else typed


def _alike(there: Any, value: Any) -> bool:
    """Whether both say the same; of a figure alone, whatever stands beside it."""
    if isinstance(there, Quantity) and isinstance(value, Quantity):
        return there.text == value.text
    return bool(plain_value(there) == plain_value(value))


def _words(typed: Any) -> str:
    """What was typed, in one line; of a figure who gave it."""
    if isinstance(typed, dict) and _FIGURE in typed:
        source = f"（{_words(typed[_SOURCE])}）" if typed.get(_SOURCE) else ""
        return _words(typed[_FIGURE]) + source
    if isinstance(typed, dict):
        return "，".join(f"{label}：{_words(value)}" for label, value in typed.items())
    if isinstance(typed, list):
        return "、".join(_words(item) for item in typed)
    return " ".join(str(typed).split())


def is_records(file: FactFile, path: Path) -> bool:
    """Whether the fact at `path` is a list of records."""
    entry = entry_at(file.model, path)
    return entry is not None and entry.shape is Shape.RECORDS
