"""Walks over the declared facts: of a model, and of a report with its values. No topic is named here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from generator.facts.problems import Path
from schemas.fields import Entry, Shape, Topic, entries


@cache
def labels_by_path(model: type[Topic]) -> dict[tuple[str, ...], Entry]:
    """Every declared fact by its label path, those inside lists of records too, in the order of declaration."""
    found: dict[tuple[str, ...], Entry] = {}
    for label, entry in entries(model).items():
        found[(label,)] = entry
        if entry.model:
            found |= {(label, *path): inner for path, inner in labels_by_path(entry.model).items()}
    return found


@cache
def labels(model: type[Topic]) -> frozenset[str]:
    """Every label there is."""
    return frozenset(path[-1] for path in labels_by_path(model))


@cache
def record_labels(model: type[Topic]) -> frozenset[str]:
    """The labels of what stands in lists: 小标题, 内容, 名称 …"""
    models = [entry.model for entry in labels_by_path(model).values() if entry.shape is Shape.RECORDS and entry.model]
    return frozenset(label for record in models for label in entries(record))


def entry_at(model: type[Topic], path: Sequence[str | int]) -> Entry | None:
    """The declaration at `path` (positions in lists are passed over), None where there is none."""
    return labels_by_path(model).get(tuple(step for step in path if isinstance(step, str)))


def model_at(model: type[Topic], path: Sequence[str | int]) -> type[Topic] | None:
    """The model of the group or records at `path`, `model` itself for an empty path."""
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return model
    entry = entry_at(model, names)
    return entry.model if entry else None


StatedFact = tuple[Path, Entry, Any]
"""A fact about which something is said: its path in the report, its declaration, its value."""


def facts(report: Topic) -> tuple[StatedFact, ...]:
    """Every fact about which something is said in `report`, groups and records before what is in them."""
    found: list[StatedFact] = []
    _add_facts(report, (), found)
    return tuple(found)


def _add_facts(group: Topic, path: Path, found: list[StatedFact]) -> None:
    for label, entry in entries(type(group)).items():
        value = getattr(group, entry.attribute)
        if value is None:
            continue
        here = (*path, label)
        found.append((here, entry, value))
        if entry.shape is Shape.GROUP and isinstance(value, Topic):
            _add_facts(value, here, found)
        elif entry.shape is Shape.RECORDS and isinstance(value, list):
            for position, record in enumerate(value):
                _add_facts(record, (*here, position), found)


def texts(stated: Iterable[StatedFact]) -> Iterator[tuple[Path, Entry, str]]:
    """Every text in what is `stated`, those of a list one by one: its path, the declaration of its fact, the text."""
    for path, entry, value in stated:
        if isinstance(value, str):
            yield path, entry, value
        elif isinstance(value, list):
            yield from (((*path, n), entry, text) for n, text in enumerate(value) if isinstance(text, str))


def groups(report: Topic, stated: Iterable[StatedFact]) -> Iterator[tuple[Path, Topic]]:
    """`report` and every group and record beneath it, with their paths. stated: its facts."""
    yield (), report
    for path, entry, value in stated:
        if entry.shape is Shape.GROUP and isinstance(value, Topic):
            yield path, value
        elif entry.shape is Shape.RECORDS and isinstance(value, list):
            yield from (((*path, position), record) for position, record in enumerate(value))


def value_at(report: Topic | Mapping[str, Any], path: Sequence[str | int]) -> Any:
    """What is said about the fact at `path` (a cell of a table too), None where nothing is.

    report: a report or a group of it, or facts as they are typed, by label.
    """
    at: Any = report
    for step in path:
        if isinstance(at, Topic):
            entry = entries(type(at)).get(str(step))
            at = getattr(at, entry.attribute) if entry else None
        elif isinstance(at, dict):
            at = at.get(step)
        elif isinstance(at, list) and isinstance(step, int) and step < len(at):
            at = at[step]
        else:
            return None
    return at
