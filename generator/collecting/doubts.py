"""What is doubtful among the answers of offices, by office, so that it can be asked while they still remember."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal

from generator.collecting.returned import Returned
from generator.facts.applying import is_affirmed
from generator.facts.differing import contradictions
from generator.facts.interview import Interview
from generator.facts.problems import Problem, Severity, spell
from generator.facts.questions import LabelPath, Question
from schemas.messages import _
from schemas.states import Stated
from schemas.values import Quantity


def doubts(
    interview: Interview, forms: Iterable[Returned], share: Decimal | None = None
) -> Mapping[str, tuple[str, ...]]:
    """A sentence for each doubt about what these forms asked, by the office that answered, in the order of the report.

    interview: over the fact file after the answers were taken. share: per cent of change against last year's figure
    beyond which it is doubtful; of a rate percentage points. None: no change is.
    """
    who: dict[LabelPath, list[str]] = {}
    for form in forms:
        for answer in form.answers:
            if answer.typed or answer.state:
                who.setdefault(answer.path, []).append(form.office)
    found: dict[str, list[str]] = {}
    for path, said in _all(interview, who, share):
        for office in dict.fromkeys(who.get(path) or [""]):
            told = _("{fact}：{trouble}").format(fact=spell(path), trouble=said)
            if told not in found.setdefault(office, []):
                found[office].append(told)
    return {office: tuple(told) for office, told in found.items()}


def _all(interview: Interview, asked: Collection[LabelPath], share: Decimal | None) -> Iterator[tuple[LabelPath, str]]:
    broken = _broken(interview)
    for path, question in interview.questions.items():
        if path not in asked:
            continue
        yield from ((path, problem.message) for problem in broken.get(path, ()))
        if told := _though_denied(interview, question):
            yield path, told
        if share is not None and (told := _changed(interview, question, share)):
            yield path, told


def _broken(interview: Interview) -> Mapping[LabelPath, tuple[Problem, ...]]:
    """What breaks a relation, a unit or a range, by the fact it is told at; what differs between offices is another
    list."""
    known = {(one.path, one.message) for one in contradictions(interview.file.report, interview.file.model)}
    return {
        path: tuple(
            problem
            for problem in problems
            if problem.severity is not Severity.ERROR and (problem.path, problem.message) not in known
        )
        for path, problems in interview.problems.items()
    }


def _though_denied(interview: Interview, question: Question) -> str:
    """What to say of an answer about something that another answer says there was none of."""
    governing = question.governs
    if governing is None or not is_affirmed(value := interview.value(question.path)):
        return ""
    above = interview.value(governing)
    if above not in (Stated.NONE, Stated.NOT_APPLICABLE):
        return ""
    words = value.text if isinstance(value, Quantity) else _("有内容")
    said = _("填了“{words}”，可是“{above}”填的是“{state}”，请核对")
    return said.format(words=words, above=governing[-1], state=above.value)


def _changed(interview: Interview, question: Question, share: Decimal) -> str:
    """What to say of a figure that is much larger or smaller than last year's."""
    change = interview.change(question)
    if change is None or abs(change) <= share:
        return ""
    now, last = interview.value(question.path), interview.last_figure(question)
    assert last is not None
    amount = f"{abs(change):.0f}" + (_("个百分点") if now.unit == "%" else "%")
    more = _("{now}，比上年的{last}多{amount}，请核对，确实的请说明原因")
    less = _("{now}，比上年的{last}少{amount}，请核对，确实的请说明原因")
    return (more if change > 0 else less).format(now=now.text, last=last.text, amount=amount)
