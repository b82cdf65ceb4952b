"""Standing facts (names, bodies, stocks) taken over from last year's file. Yearly counts never are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.facts.carried import is_unchecked
from generator.facts.typed import typed_at
from generator.interviewing.interview import Interview
from generator.interviewing.questions import LabelPath, Part, Question


def carried_over(interview: Interview, part: Part) -> Mapping[Question, Any]:
    """The standing facts of `part` that nobody has confirmed yet, with last year's value as it is typed.

    Those that `fazhi new` wrote into the file, and those that last year's file has and this one lacks.
    """
    found = {question: _carried(interview, question) for question in part.questions}
    return {question: typed for question, typed in found.items() if typed is not None}


def _carried(interview: Interview, question: Question) -> Any:
    if is_unchecked(interview.file, question.path):
        return typed_at(interview.file, question.path)
    if interview.is_stated(question) or interview.is_denied(question):
        return None
    return _at(interview.standing, question.path)


def _at(values: Any, path: LabelPath) -> Any:
    for label in path:
        values = values.get(label) if isinstance(values, dict) else None
    return values
