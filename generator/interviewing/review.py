"""What is answered, missing, doubtful or much changed, by part."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from generator.facts.interview import Interview
from generator.facts.problems import Problem, Severity
from generator.facts.questions import Part, Question
from schemas.messages import message
from schemas.states import Owed

CHANGE = Decimal(50)
"""Per cent by which a figure differs from last year's before it is shown, where nobody said otherwise."""


class Mark(Enum):
    """What there is to say of a line, the gravest first."""

    DOUBTFUL = message("存疑")
    MISSING = message("未填")
    OWED = message("待补")
    CHANGED = message("变化大")
    ANSWERED = message("已填")


class Line(NamedTuple):
    """A question in the overview. change: by how many per cent it differs from last year's figure.

    is_answered: whether there is an answer that can be used, be it doubtful.
    """

    question: Question
    mark: Mark
    is_answered: bool
    problems: tuple[Problem, ...] = ()
    change: Decimal | None = None


class Overview(NamedTuple):
    """A part in the overview. others: the questions of it that nobody asked; is_due: it is mandatory, and empty."""

    number: int
    part: Part
    lines: tuple[Line, ...]
    others: tuple[Question, ...]
    is_due: bool

    def count(self, mark: Mark) -> int:
        """How many lines bear `mark`."""
        return sum(line.mark is mark for line in self.lines)

    @property
    def answered(self) -> int:
        """How many lines hold an answer that can be used, doubtful ones too."""
        return sum(line.is_answered for line in self.lines)


class Progress(NamedTuple):
    """Part `part` of `parts` (from 1), `answered` of `asked` questions."""

    part: int
    parts: int
    answered: int
    asked: int


def overview(interview: Interview, share: Decimal = CHANGE) -> tuple[Overview, ...]:
    """Every part with its lines. share: per cent of change against last year's figure that is worth a look."""
    asked = {question.path for question in interview.asked}
    found = []
    for number, part in enumerate(interview.parts):
        lines = tuple(_line(interview, question, share) for question in part.questions if question.path in asked)
        others = tuple(question for question in interview.selectable(part) if question.path not in asked)
        is_due = is_mandatory(interview, part) and not any(line.is_answered for line in lines)
        found.append(Overview(number, part, lines, others, is_due))
    return tuple(found)


def is_mandatory(interview: Interview, part: Part) -> bool:
    """Whether the Standard demands that the report has something in this part."""
    return part.label in interview.standard.required


def progress(interview: Interview, number: int) -> Progress:
    """How far the clerk has come, being in the part of that number."""
    answered = sum(interview.is_answered(question) for question in interview.asked)
    return Progress(number + 1, len(interview.parts), answered, len(interview.asked))


def _line(interview: Interview, question: Question, share: Decimal) -> Line:
    problems = interview.problems.get(question.path, ())
    change = interview.change(question)
    is_answered = interview.is_answered(question)
    if problems:
        mark = Mark.DOUBTFUL
    elif isinstance(interview.value(question.path), Owed):
        mark = Mark.OWED
    elif not is_answered:
        mark = Mark.MISSING
    else:
        mark = Mark.CHANGED if change is not None and abs(change) > share else Mark.ANSWERED
    return Line(question, mark, is_answered, problems, change)


def conflicts(interview: Interview) -> tuple[Problem, ...]:
    """Everything that is wrong or doubtful, the gravest first, each with its arithmetic."""
    grave = [p for p in interview.file.problems if p.severity is not Severity.DOUBT]
    return (*grave, *(p for p in interview.file.problems if p.severity is Severity.DOUBT))
