"""Who still owes what: facts that a report is expected to have and that nobody has given, by office."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.facts.interview import Interview
from generator.facts.problems import spell
from generator.facts.questions import Question, with_unit
from schemas.messages import _, shown
from schemas.states import Owed

Offices = Callable[[Question], tuple[str, ...]]
"""The offices that a fact is asked of, none where nobody is known."""


def usual_offices(interview: Interview) -> Offices:
    """The office that the fact file names (待补), else the one that usually supplies the fact."""

    def offices(question: Question) -> tuple[str, ...]:
        value = interview.value(question.path)
        named = value.office if isinstance(value, Owed) else ""
        office = named or question.entry.fact.office
        return (office,) if office else ()

    return offices


def owed(interview: Interview, offices: Offices | None = None) -> Mapping[str, tuple[Question, ...]]:
    """What is still to come, by the office that owes it. Under the empty name what nobody is known to owe, last."""
    offices = offices or usual_offices(interview)
    found: dict[str, tuple[Question, ...]] = {}
    for question in interview.asked:
        if not interview.is_answered(question):
            for office in offices(question) or ("",):
                found[office] = (*found.get(office, ()), question)
    return dict(sorted(found.items(), key=lambda pair: not pair[0]))


def owed_lines(interview: Interview, offices: Offices | None = None) -> list[str]:
    """Who owes what in words, one office a line, ready to be pasted into a message."""
    lines = []
    for office, questions in owed(interview, offices).items():
        names = "、".join(owed_name(question) for question in questions)
        lines.append(f"{shown(office)}：{names}" if office else _("未注明科室：{names}").format(names=names))
    return lines


def owed_name(question: Question) -> str:
    """What is owed, with its unit; a list, which many parts have under the same name, with its part."""
    name = spell(question.path) if question.is_list else question.name
    return with_unit(name, question.entry.fact.unit)
