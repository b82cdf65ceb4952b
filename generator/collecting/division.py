"""Which office is asked for which fact: what a fact file says, then a 分工 file, then the catalogue.

A 分工 file is YAML in Chinese and serves for years: each office with a list of topics (行政执法), facts
(行政执法.行政处罚), patterns (行政执法.占道*, *.举措) and offices of the catalogue (法规科) whose facts it takes over.
What is named more exactly goes before: a fact before a pattern before its topic before an office of the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from generator.facts.catalogue import labels_by_path, value_at
from generator.facts.decoding import MAX_BYTES, decode
from generator.facts.document import load
from generator.facts.mending import mend
from generator.facts.nodes import MapNode
from generator.facts.placeholders import resolve
from generator.facts.problems import Problem, nearest
from generator.facts.questions import LabelPath, Question
from generator.facts.reading import FactFile
from schemas.agency import Frame
from schemas.errors import FactFileError
from schemas.fields import Topic, entries
from schemas.messages import _
from schemas.states import Owed
from schemas.trouble import trouble

_DOT = re.compile(r"\s*[.．·・]\s*")
_PATTERN = re.compile(r"[*?]")
_MAX_ENTRIES = 2000


class _Entry(NamedTuple):
    """One line of a 分工 file. pattern: steps joined by dots, or the name of an office of the catalogue."""

    office: str
    pattern: str
    is_office: bool = False


class Division(NamedTuple):
    """The entries of a 分工 file, in its order. named: the facts that it names one by one, by label path."""

    entries: tuple[_Entry, ...] = ()
    named: frozenset[LabelPath] = frozenset()

    def offices(self, file: FactFile, question: Question) -> tuple[str, ...]:
        """The offices that `question` is asked of in this fact file, none where nobody is known.

        More than one where the 分工 file names several as exactly: what they say is then compared.
        """
        if office := _owed_by(file, question.path):
            return (office,)
        usual = _declared(file.model, question.path)
        best: tuple[int, int, int] = (0, 0, 0)
        found: list[str] = []
        for entry in self.entries:
            rank = (1, 0, 0) if entry.is_office and entry.pattern == usual else _rank(entry, question.path)
            if rank > best:
                best, found = rank, [entry.office]
            elif rank == best and rank[0]:
                found.append(entry.office)
        return tuple(dict.fromkeys(found)) or ((usual,) if usual else ())


class Read(NamedTuple):
    """A 分工 file as it was read, and what is wrong with it, by line."""

    division: Division
    problems: tuple[Problem, ...]


def division_for(file: FactFile, given: FilePath | None = None) -> Read:
    """The 分工 file `given`, else the one that the fact file names (relative to it), else none.

    Raises FactFileError where it can't be read at all.
    """
    named = file.report.division
    if given is None and not isinstance(named, str):
        return Read(Division(), ())
    path = given or (file.path.parent if file.path else FilePath()) / str(named)
    try:
        with path.open("rb") as opened:
            content = opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise FactFileError(_("打不开（{reason}），请核对文件名").format(reason=trouble(error)), str(path)) from error
    return read_text(decode(content, path.name), path.name, file.model)


def read_text(text: str, name: str, model: type[Frame]) -> Read:
    """The 分工 file in `text`; `model`: what the fact file it serves may hold."""
    mended, slips = mend(text, model, name)
    loaded = load(mended, name)
    problems = [*slips, *loaded.problems]
    found: list[_Entry] = []
    named: set[LabelPath] = set()
    for office, line, typed in _items(loaded.document):
        try:
            entry = _understood(str(office).strip(), typed, model)
        except ValueError as error:
            problems.append(Problem(line, (str(office),), str(error), file=name))
            continue
        found.append(entry)
        if not entry.is_office and (path := tuple(entry.pattern.split("."))) in labels_by_path(model):
            named.add(path)
    problems.sort(key=lambda problem: problem.line)
    return Read(Division(tuple(found[:_MAX_ENTRIES]), frozenset(named)), tuple(problems))


def _items(document: MapNode) -> Iterator[tuple[str, int, Any]]:
    """Every entry: its office, its line (from 1), what was typed."""
    for office, node in document.items():
        line = document.places[office].line + 1
        if isinstance(node, list):
            places: Mapping[Any, Any] = getattr(node, "places", {})
            yield from ((office, places[n].line + 1, item) for n, item in enumerate(node) if item is not None)
        elif isinstance(node, str):
            yield from ((office, line, part) for part in re.split("[、,，;；]", node) if part.strip())
        elif node is not None:
            yield office, line, node


def _understood(office: str, typed: Any, model: type[Frame]) -> _Entry:
    """What one entry means. Raises ValueError, in Chinese, for what names nothing."""
    if not isinstance(typed, str):
        raise ValueError(_("每个科室下面一行写一个板块或指标，以“- ”开头，如“- 行政执法.行政处罚”"))
    name = typed.strip()
    steps = _DOT.split(name)
    pattern = ".".join(steps)
    paths = _asked_of_offices(model)
    if any(_matches(pattern, path) for path in paths):
        return _Entry(office, pattern)
    if name in _catalogue_offices(model):
        return _Entry(office, name, is_office=True)
    if _PATTERN.search(name):
        raise ValueError(_("“{name}”没有对上任何指标，请核对").format(name=name))
    found = resolve(name, model)
    if isinstance(found, tuple) and found in paths:
        return _Entry(office, ".".join(found))
    # A label that many topics have (举措) means that of each.
    if any(path[-len(steps) :] == tuple(steps) for path in paths):
        return _Entry(office, f"*.{pattern}")
    labels = sorted({".".join(path if len(steps) > 1 else path[-1:]) for path in paths})
    near = nearest(pattern, [*labels, *entries(model), *sorted(_catalogue_offices(model))])
    said = _("没有“{name}”这个板块、指标或科室").format(name=name)
    raise ValueError(said + (_("，是不是“{near}”？").format(near=near) if near else ""))


@cache
def _asked_of_offices(model: type[Frame]) -> frozenset[LabelPath]:
    """Every fact that an office can be asked for: what stands around the report is the clerk's own."""
    return frozenset(path for path in labels_by_path(model) if path[0] not in entries(Frame))


@cache
def _catalogue_offices(model: type[Topic]) -> frozenset[str]:
    return frozenset(entry.fact.office for entry in labels_by_path(model).values() if entry.fact.office)


def _matches(pattern: str, path: Sequence[str]) -> bool:
    return fnmatchcase(".".join(path), pattern)


def _rank(entry: _Entry, path: LabelPath) -> tuple[int, int, int]:
    """How exactly an entry names the fact at `path`, nothing but zeros where it does not: the steps it goes down,
    whether it is no pattern, how many characters it has."""
    if entry.is_office:
        return (0, 0, 0)
    for depth in range(len(path), 0, -1):
        if _matches(entry.pattern, path[:depth]):
            # `行政执法.*` is the topic as a whole.
            steps = 1 if entry.pattern.endswith(".*") and "." not in entry.pattern[:-2] else depth
            plain = not _PATTERN.search(entry.pattern)
            return (steps + 1, int(plain), len(entry.pattern))
    return (0, 0, 0)


def _owed_by(file: FactFile, path: LabelPath) -> str:
    """The office that the fact file names (待补) for the fact, or for a group around it."""
    for depth in range(len(path), 0, -1):
        value = value_at(file.report, path[:depth])
        if isinstance(value, Owed) and value.office:
            return value.office
    return ""


def _declared(model: type[Topic], path: LabelPath) -> str:
    """The office that the catalogue names for the fact, or for a group around it."""
    declared = labels_by_path(model)
    offices = (declared[path[:depth]].fact.office for depth in range(len(path), 0, -1))
    return next((office for office in offices if office), "")
