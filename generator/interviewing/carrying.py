"""Standing facts (names, bodies, stocks) taken over from last year's file. Yearly counts never are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.facts.catalogue import value_at
from generator.facts.interview import Interview
from generator.facts.questions import Part, Question
from generator.facts.typed import typed_at


def carried_over(interview: Interview, part: Part) -> Mapping[Question, Any]:
    """The standing facts of `part` that nobody has confirmed yet, with last year's value as it is typed.

    Those that `fazhi new` wrote into the file, and those that last year's file has and this one lacks.
    """
    return {question: typed for question in part.questions if (typed := _carried(interview, question)) is not None}


def _carried(interview: Interview, question: Question) -> Any:
    if interview.is_stated(question):
        return typed_at(interview.file, question.path) if question.path in interview.unchecked else None
    return None if interview.is_denied(question) else value_at(interview.standing, question.path)
