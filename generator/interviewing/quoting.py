"""Names that a text can quote in 「 」, for completing them while they are typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from generator.facts.interview import Interview
from generator.facts.placeholders import name_of, resolve
from generator.facts.problems import spell
from schemas.fields import Shape
from schemas.values import Quantity


class Quotable(NamedTuple):
    """A name, and what stands in the fact file under it as text (empty: nothing yet)."""

    name: str
    value: str


def quotable(interview: Interview, topic: str) -> tuple[Quotable, ...]:
    """What a text of the part `topic` can quote: its own facts first, then those of others that were answered."""
    own = list(_own(interview, topic))
    names = {found.name for found in own}
    others = [found for found in _others(interview, topic) if found.name not in names]
    return (*own, *others)


def _own(interview: Interview, topic: str) -> Iterator[Quotable]:
    questions = [q for q in interview.questions.values() if q.path[0] == topic and q.entry.shape is not Shape.RECORDS]
    answered = [question for question in questions if interview.value(question.path) is not None]
    rates = [path for path in interview.file.rates if path[0] == topic]
    for path in [question.path for question in answered] + rates:
        yield Quotable(_shortest(interview, path, topic), _said(interview, path))
    asked = set(interview.asked)
    for question in questions:
        if question not in answered and question in asked:
            yield Quotable(_shortest(interview, question.path, topic), "")
    yield from _groups(interview, topic)


def _groups(interview: Interview, topic: str) -> Iterator[Quotable]:
    """Named items of lists: 业务数据·占道经营."""
    for question in interview.questions.values():
        value = interview.value(question.path)
        if question.path[0] != topic or question.entry.shape is not Shape.RECORDS or not isinstance(value, list):
            continue
        label = question.path[-1]
        if isinstance(resolve(label, interview.file.model, topic), str):
            continue
        names = [name_of(record) for record in value]
        yield from (Quotable(f"{label}·{name}", "") for name in names if name)


def _others(interview: Interview, topic: str) -> Iterator[Quotable]:
    for question in interview.questions.values():
        value = interview.value(question.path)
        if question.path[0] != topic and isinstance(value, Quantity) and question.part:
            yield Quotable(_shortest(interview, question.path, topic), _said(interview, question.path))


def _shortest(interview: Interview, path: tuple[str, ...], topic: str) -> str:
    """The shortest name by which `path` is found from a text of `topic`."""
    for start in range(len(path) - 1, -1, -1):
        name = spell(path[start:])
        if resolve(name, interview.file.model, topic) == path:
            return name
    return spell(path)


def _said(interview: Interview, path: tuple[str, ...]) -> str:
    value: Any = interview.value(path) or interview.file.rates.get(path)
    return str(value) if isinstance(value, Quantity) else ""
