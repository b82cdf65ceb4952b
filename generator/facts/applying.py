"""Which questions apply, given what was answered: no cases, then none about their results."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any

from generator.facts.catalogue import entry_at
from generator.facts.problems import Path
from generator.facts.questions import Question
from schemas.agency import Frame
from schemas.fields import Entry, Shape, Topic, entries
from schemas.relations import Share
from schemas.states import Owed, Stated
from schemas.values import Quantity


class Need(Enum):
    """Whether a question makes sense beside the other answers."""

    OPEN = "open"
    """It depends on nothing, or on something that is the case."""
    DORMANT = "dormant"
    """Nobody said yet whether what it depends on is the case."""
    DENIED = "denied"
    """What it depends on is not the case."""


def need(said: Mapping[Path, Any], model: type[Frame], question: Question) -> Need:
    """Whether `question` applies: every fact that it depends on, directly or not, is the case; so is its group.

    said: every fact of the report about which something is said, by path. A group that is still to come (待补) is asked
    for fact by fact.
    """
    path = question.path
    if any(isinstance(said.get(path[:depth]), Stated) for depth in range(1, len(path))):
        return Need.DENIED
    if _is_share_of_nothing(said, question):
        return Need.DENIED
    found = Need.OPEN
    governing = question.governs
    while governing:
        value = said.get(governing)
        if is_denied(value):
            return Need.DENIED
        if value is None or isinstance(value, Owed):
            found = Need.DORMANT
        entry = entry_at(model, governing)
        above = entry.fact.depends_on if entry else ""
        governing = (*governing[:-1], above) if above else None
    return found


def _is_share_of_nothing(said: Mapping[Path, Any], question: Question) -> bool:
    """Whether it is a rate of what is not the case: no decisions, then no share of them."""
    if question.entry.shape is not Shape.QUANTITY or question.entry.fact.unit != "%":
        return False
    *around, label = question.path
    group = said.get(tuple(around))
    denominators = _denominators(type(group)).get(label, ()) if isinstance(group, Topic) else ()
    return any(is_denied(said.get((*around, denominator))) for denominator in denominators)


@cache
def _denominators(model: type[Topic]) -> Mapping[str, tuple[str, ...]]:
    """What the rates of a group are shares of, by label."""
    found: dict[str, tuple[str, ...]] = {}
    for share in (relation for relation in model.relations if isinstance(relation, Share)):
        found[share.rate] = (*found.get(share.rate, ()), share.denominator)
    return found


def is_denied(value: Any) -> bool:
    """Whether the answer `value` says that there is nothing: 无, 不适用, 0, 否."""
    if isinstance(value, Quantity):
        return value.value == 0 and value.is_exact
    return value in (Stated.NONE, Stated.NOT_APPLICABLE) or value is False


def is_affirmed(value: Any) -> bool:
    """Whether the answer `value` says that there is something."""
    return value is not None and not isinstance(value, Owed) and not is_denied(value)


def is_filled(entry: Entry, value: Any) -> bool:
    """Whether `value` answers the question for that fact: a list of last year's headings alone does not."""
    if value is None or isinstance(value, Owed):
        return False
    if entry.shape is not Shape.RECORDS or not isinstance(value, list):
        return True
    return any(_is_new(record) for record in value)


def _is_new(record: Topic) -> bool:
    """Whether `record` says anything that is of this year; where all of it may stand for years, whether it is there."""
    inner = [entry for entry in entries(type(record)).values() if not entry.fact.rare]
    yearly = [entry for entry in inner if not entry.fact.standing]
    return any(is_filled(entry, getattr(record, entry.attribute)) for entry in yearly or inner)
