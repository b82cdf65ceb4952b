"""What an answer does: the fact file after it, the answers that it sets aside or brings back. Text in, text out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from generator.facts.answering import understand
from generator.facts.applying import Need, is_denied
from generator.facts.carried import checked
from generator.facts.catalogue import entry_at
from generator.facts.differing import settle
from generator.facts.interview import Interview, reporter
from generator.facts.lastyear import last_year
from generator.facts.particulars import FIGURE, with_particulars
from generator.facts.problems import Path, Severity
from generator.facts.questions import LabelPath, Question
from generator.facts.reading import FactFile, reread
from generator.facts.setting import set_in
from generator.facts.setting_aside import bring_back, set_aside, set_aside_values
from generator.facts.standard import standard_for
from generator.facts.typed import typed_at
from schemas.errors import FazhiError, NotUnderstoodError
from schemas.fields import Shape
from schemas.states import Owed, State


class Answered(NamedTuple):
    """What an answer leads to: the interview after it, the answers that it sets aside, those that come back."""

    interview: Interview
    set_aside: tuple[Question, ...] = ()
    restored: tuple[Question, ...] = ()


def answered(interview: Interview, path: Path, typed: Any) -> Answered:
    """The interview after the answer `typed` (text, or lists and groups of it; empty: no answer) to `path`.

    path: labels, and positions as in the file; of a group too, for which a state (不适用) can be given. Raises
    NotUnderstoodError, in Chinese.
    """
    return answered_all(interview, {path: typed})


def answered_all(interview: Interview, answers: Mapping[Path, Any]) -> Answered:
    """The interview after several answers at once. Raises NotUnderstoodError for the first that can't be used."""
    values = {path: _understood(interview, path, typed) for path, typed in answers.items()}
    covered = _covered(interview, values)
    text = set_in(_without(interview, covered).file, values)
    given = {path for path, value in values.items() if value is not None and not isinstance(value, Owed)}
    labels = {tuple(step for step in path if isinstance(step, str)) for path in answers}
    try:
        model = interview.file.model
        # Whoever answers anew decides between what several offices said.
        text = settle(checked(text, labels, model), given, model)
        after = settled(interview, text, labels)
    except FazhiError as error:  # An answer that leaves no reporter, or names a notice that can't be used.
        raise NotUnderstoodError(str(error)) from error
    if wrong := [problem for problem in after.interview.file.errors if problem.path in _ESSENTIAL & labels]:
        raise NotUnderstoodError(wrong[0].message)
    if _PREVIOUS in labels:
        after = after._replace(interview=_with_last_year(after.interview))
    return after._replace(set_aside=(*covered, *after.set_aside))


_PREVIOUS = ("上年",)
_ESSENTIAL = {("机关", "全称"), ("机关", "层级"), ("机关", "类别"), ("机关", "行业"), ("年度",)}
"""Answers without which, or with wrong ones, the file can't be gone on with."""


def _with_last_year(interview: Interview) -> Interview:
    """The interview beside last year's file that the fact file names now. Raises NotUnderstoodError for none of use."""
    found = last_year(interview.file)
    if wrong := [problem for problem in found.problems if problem.severity is Severity.ERROR]:
        raise NotUnderstoodError(wrong[0].message)
    return replace(interview, previous=found.file or interview.previous)


def _covered(interview: Interview, values: Mapping[Path, Any]) -> list[Question]:
    """The answered questions of groups that get a state in their place."""
    stated = {path for path, value in values.items() if isinstance(value, State)}
    if not stated:
        return []
    found = interview.questions.values()
    inner = [q for q in found if any(q.path[:depth] in stated for depth in range(1, len(q.path)))]
    return [question for question in inner if interview.is_stated(question)]


def taken_over(interview: Interview, carried: Mapping[Question, Any]) -> Answered:
    """The interview after last year's standing facts were confirmed: question and value as it is typed."""
    values = {question.path: typed for question, typed in carried.items() if not interview.is_stated(question)}
    text = set_in(interview.file, dict(values.items()))
    confirmed = [question.path for question in carried]
    return settled(interview, checked(text, confirmed, interview.file.model))


def _understood(interview: Interview, path: Path, typed: Any) -> Any:
    entry = entry_at(interview.file.model, path)
    if entry and entry.shape is Shape.QUANTITY:
        typed = with_particulars(typed_at(interview.file, path), typed, interview.source)
    value = understand(interview.file.model, path, typed)
    # A report has no place for what stands beside a figure still to come (目标), the fact file does.
    is_beside = isinstance(typed, dict) and any(key != FIGURE for key in typed)
    return typed if is_beside and (value is None or isinstance(value, Owed)) else value


def with_text(interview: Interview, text: str) -> Answered:
    """The interview over `text`, another state of the same file, in which no answer is moved.

    Raises FactFileError where it does not say who reports, StandardError where it names (标准) a file of no use.
    """
    return Answered(_over(interview, reread(interview.file, text)))


def settled(interview: Interview, text: str, given: Collection[LabelPath] = ()) -> Answered:
    """The interview over `text`: answers that no longer apply are set aside in it, those that apply again brought back.

    given: what was answered just now; where that says 无 or 不适用 itself, it stays. Raises as `with_text`.
    """
    after = with_text(interview, text).interview
    lost = [question for question in after.questions.values() if _is_lost(after, question, interview)]
    lost = [question for question in lost if question.path not in given or not is_denied(after.value(question.path))]
    after = _without(after, lost)
    after, back = _with_kept(after)
    return Answered(after, tuple(lost), back)


def _over(interview: Interview, file: FactFile) -> Interview:
    """The interview over `file`, under the Standard for the year and reporter that it names now."""
    reporter(file)
    before, report = interview.file, file.report
    same = (before.year, before.level, before.kind, before.report.standards)
    if (file.year, file.level, file.kind, report.standards) == same or not (file.year and file.level and file.kind):
        return replace(interview, file=file)
    return replace(interview, file=file, standard=standard_for(file))


def _with_kept(interview: Interview) -> tuple[Interview, tuple[Question, ...]]:
    """The interview with those answers back from 搁置 that apply, and whose they are.

    One that depends on another of them waits for it, since that may be 无.
    """
    waiting = {question.path: question for question in _kept(interview) if not interview.is_denied(question)}
    first = [question for question in waiting.values() if question.governs not in waiting]
    if not first:
        return interview, ()
    text = bring_back(interview.file.text, [question.path for question in first], interview.file.model)
    after = replace(interview, file=reread(interview.file, text))
    back = tuple(question for question in first if after.is_stated(question))
    if not back:
        return interview, ()
    last, others = _with_kept(after)
    return last, (*back, *others)


def _without(interview: Interview, lost: Sequence[Question]) -> Interview:
    """The interview with the answers to these questions under 搁置."""
    if not lost:
        return interview
    text = set_aside(interview.file.text, [question.path for question in lost], interview.file.model)
    return replace(interview, file=reread(interview.file, text))


def _is_lost(interview: Interview, question: Question, before: Interview) -> bool:
    """Whether it was answered and no longer applies, by what was changed just now."""
    if not interview.is_denied(question) or not interview.is_stated(question):
        return False
    return before.needs.get(question.path) is not Need.DENIED


def _kept(interview: Interview) -> list[Question]:
    """The questions whose answers lie under 搁置, and that have no other meanwhile."""
    kept = set_aside_values(interview.file.document)
    found = [question for path, question in interview.questions.items() if path in kept]
    return [question for question in found if not interview.is_stated(question)]
