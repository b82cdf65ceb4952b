"""What is answered, missing, doubtful or much changed, by part; who owes what."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from generator.facts.problems import Problem, Severity, spell
from generator.interviewing.interview import Interview
from generator.interviewing.questions import Part, Question, with_unit
from schemas.messages import _, message, shown
from schemas.states import Owed
from schemas.values import Quantity

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
    change = change_of(interview, question)
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


def change_of(interview: Interview, question: Question) -> Decimal | None:
    """By how many per cent the figure differs from last year's; of a rate, by how many percentage points.

    None where one is unknown or last year's is 0.
    """
    now, then = interview.value(question.path), interview.last_figure(question)
    if not isinstance(now, Quantity) or then is None or now.unit != then.unit:
        return None
    if now.unit == "%":
        return now.value - then.value
    return (now.value - then.value) * 100 / then.value if then.value else None


def conflicts(interview: Interview) -> tuple[Problem, ...]:
    """Everything that is wrong or doubtful, the gravest first, each with its arithmetic."""
    grave = [p for p in interview.file.problems if p.severity is not Severity.DOUBT]
    return (*grave, *(p for p in interview.file.problems if p.severity is Severity.DOUBT))


def owed(interview: Interview) -> Mapping[str, tuple[Question, ...]]:
    """What is still to come, by the office that owes it: the one that was named, else the one that usually supplies it.

    Under the empty name what nobody is known to owe.
    """
    found: dict[str, tuple[Question, ...]] = {}
    for question in interview.asked:
        value = interview.value(question.path)
        if interview.is_answered(question):
            continue
        named = value.office if isinstance(value, Owed) else ""
        office = named or question.entry.fact.office
        found[office] = (*found.get(office, ()), question)
    return dict(sorted(found.items(), key=lambda pair: not pair[0]))


def owed_lines(interview: Interview) -> list[str]:
    """Who owes what in words, one office a line, ready to be pasted into a message."""
    lines = []
    for office, questions in owed(interview).items():
        names = "、".join(_owed_name(question) for question in questions)
        lines.append(f"{shown(office)}：{names}" if office else _("未注明科室：{names}").format(names=names))
    return lines


def _owed_name(question: Question) -> str:
    """What is owed; a list, which many parts have under the same name, with its part."""
    name = spell(question.path) if question.is_list else question.name
    return with_unit(name, question.entry.fact.unit)
