"""Answers from a file: what a script supplies, in the shape of a fact file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from generator.facts.catalogue import labels_by_path
from generator.facts.nodes import holds, node_at
from generator.facts.problems import Path, Problem, Severity
from generator.facts.reading import FactFile, read_text
from generator.facts.typed import typed_at
from schemas.agency import Frame
from schemas.fields import Entry, Shape


class Supplied(NamedTuple):
    """answers: what was typed, by label path. problems: what can't be used of it, with its lines."""

    answers: Mapping[Path, Any]
    problems: tuple[Problem, ...]


def supplied(text: str, name: str, model: type[Frame]) -> Supplied:
    """The answers in `text`, part of a fact file: any of its keys, nested as they are there. name: for messages."""
    file = read_text(text, name, model)
    answers: dict[Path, Any] = {
        path: typed for path in _groups(model) if isinstance(typed := typed_at(file, path), str)
    }
    answers |= {path: typed for path in _facts(model) if (typed := typed_at(file, path)) is not None}
    return Supplied(answers, tuple(problem for problem in file.problems if _counts(problem, file)))


def _groups(model: type[Frame]) -> list[tuple[str, ...]]:
    """Every group, in whose place a state (不适用) may stand."""
    return [path for path, entry in _outside_lists(model).items() if entry.shape is Shape.GROUP]


def _facts(model: type[Frame]) -> list[tuple[str, ...]]:
    """Every fact that is answered as a whole: single values and lists, but neither groups nor what stands in lists."""
    return [path for path, entry in _outside_lists(model).items() if entry.shape is not Shape.GROUP]


def _outside_lists(model: type[Frame]) -> dict[tuple[str, ...], Entry]:
    declared = labels_by_path(model)
    return {
        path: entry
        for path, entry in declared.items()
        if all(declared[path[:depth]].shape is Shape.GROUP for depth in range(1, len(path)))
    }


def _counts(problem: Problem, file: FactFile) -> bool:
    """Whether it is a mistake in what was supplied: what is missing there may stand in the fact file."""
    return problem.severity is Severity.ERROR and (not problem.path or _is_there(file, problem.path))


def _is_there(file: FactFile, path: Path) -> bool:
    return holds(node_at(file.document, path[:-1]), path[-1])
