"""The way through the questionnaire: one step after the other, in the order of the report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from generator.facts.interview import Interview
from generator.facts.questions import LabelPath, Part, Question
from generator.interviewing.carrying import carried_over
from generator.interviewing.review import is_mandatory

Order = tuple[int, int, int]
"""Part, kind of step, place in the part: what steps are sorted by."""

Name = tuple[int, LabelPath]
"""Kind of step, and the part or fact it is about: what stays where an answer (提纲, 行业) reorders the parts."""

_CONFIRM, _SELECT, _ASK = range(3)


class Confirm(NamedTuple):
    """Last year's standing facts of a part, confirmed in one key."""

    number: int
    part: Part

    @property
    def order(self) -> Order:
        """Before everything else of the part."""
        return (self.number, _CONFIRM, 0)

    @property
    def name(self) -> Name:
        """What it is known by."""
        return (_CONFIRM, (self.part.label,))


class Select(NamedTuple):
    """Which of the facts of a part this agency has, where nothing says so."""

    number: int
    part: Part

    @property
    def order(self) -> Order:
        """Before the questions of the part."""
        return (self.number, _SELECT, 0)

    @property
    def name(self) -> Name:
        """What it is known by."""
        return (_SELECT, (self.part.label,))


class Ask(NamedTuple):
    """One question."""

    question: Question

    @property
    def order(self) -> Order:
        """Where the question stands."""
        return (self.question.part, _ASK, self.question.place)

    @property
    def name(self) -> Name:
        """What it is known by."""
        return (_ASK, self.question.path)


Step = Confirm | Select | Ask


@lru_cache(maxsize=2)
def steps(interview: Interview) -> tuple[Step, ...]:
    """Every step there is at this moment, answered questions too, in order. Kept, since a walk looks at them often."""
    return tuple(_steps(interview))


def _steps(interview: Interview) -> Iterator[Step]:
    asked: dict[int, list[Question]] = {}
    for question in interview.asked:
        asked.setdefault(question.part, []).append(question)
    for number, part in enumerate(interview.parts):
        if carried_over(interview, part):
            yield Confirm(number, part)
        if number and _is_offered(interview, part, is_asked=number in asked) and interview.selectable(part):
            yield Select(number, part)
        yield from (Ask(question) for question in asked.get(number, ()))


def _is_offered(interview: Interview, part: Part, *, is_asked: bool) -> bool:
    """Whether the clerk has to say what of the part concerns her: where there is no report of last year to tell.

    A part that last year's report did not have is offered in the overview, not here, unless the Standard demands it.
    """
    return interview.previous is None or (not is_asked and is_mandatory(interview, part))


@lru_cache(maxsize=2)
def steps_by_name(interview: Interview) -> Mapping[Name, Step]:
    """The same steps by their names, in the same order."""
    return {step.name: step for step in steps(interview)}


def is_done(interview: Interview, step: Step) -> bool:
    """Whether there is nothing left to do at this step. A selection is done where anything of the part was said."""
    if isinstance(step, Select):
        said = (question for question in step.part.questions if interview.is_stated(question))
        return any(not question.entry.fact.standing for question in said)
    return isinstance(step, Ask) and interview.is_answered(step.question)


def place_of(interview: Interview, name: Name) -> Order:
    """Where the step of that name stands, or would stand; before all others where there is no such part or fact."""
    kind, path = name
    if kind == _ASK:
        question = interview.questions.get(path)
        return Ask(question).order if question else (-1, 0, 0)
    number = next((number for number, part in enumerate(interview.parts) if part.label == path[0]), -1)
    return (number, kind, 0)
