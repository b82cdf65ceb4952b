"""The way through the questionnaire: one step after the other, in the order of the report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.interviewing.carrying import carried_over
from generator.interviewing.interview import Interview
from generator.interviewing.questions import Part, Question

Order = tuple[int, int, int]
"""Part, kind of step, place in the part: what steps are sorted by, whatever was answered meanwhile."""


class Confirm(NamedTuple):
    """Last year's standing facts of a part, confirmed in one key."""

    number: int
    part: Part

    @property
    def order(self) -> Order:
        """Before everything else of the part."""
        return (self.number, 0, 0)


class Select(NamedTuple):
    """Which of the facts of a part this agency has, where nothing says so."""

    number: int
    part: Part

    @property
    def order(self) -> Order:
        """Before the questions of the part."""
        return (self.number, 1, 0)


class Ask(NamedTuple):
    """One question."""

    question: Question

    @property
    def order(self) -> Order:
        """Where the question stands."""
        return (self.question.part, 2, self.question.place)


Step = Confirm | Select | Ask


def steps(interview: Interview) -> Iterator[Step]:
    """Every step there is at this moment, answered questions too, in order."""
    asked: dict[int, list[Question]] = {}
    for question in interview.asked:
        asked.setdefault(question.part, []).append(question)
    for number, part in enumerate(interview.parts):
        if carried_over(interview, part):
            yield Confirm(number, part)
        if interview.selectable(part) and _is_open(interview, part):
            yield Select(number, part)
        yield from (Ask(question) for question in asked.get(number, ()))


def _is_open(interview: Interview, part: Part) -> bool:
    """Whether the clerk still has to say what concerns her: without last year's file, and where nothing was said yet.

    A part that last year's report did not have is offered in the overview, not here.
    """
    if interview.previous is not None:
        return False
    said = [question for question in part.questions if interview.is_stated(question)]
    return all(question.entry.fact.standing or question.part == 0 for question in said)


def is_done(interview: Interview, step: Step) -> bool:
    """Whether there is nothing left to do at this step."""
    return isinstance(step, Ask) and interview.is_answered(step.question)


def step_for(question: Question) -> Ask:
    """The step that asks `question`."""
    return Ask(question)
