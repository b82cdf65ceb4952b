"""What stands at the beginning of a part: last year's standing facts confirmed, and which facts concern the agency."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from generator.facts.problems import Path
from generator.facts.questions import Question
from generator.interviewing.carrying import carried_over
from generator.interviewing.review import is_mandatory
from generator.interviewing.steps import Confirm, Select
from generator.interviewing.terminal import keys
from generator.interviewing.terminal.columns import WIDTH, cut, table
from generator.interviewing.terminal.keys import Key
from generator.interviewing.terminal.rows import Row, pick
from generator.interviewing.terminal.sitting import Sitting
from generator.interviewing.terminal.wording import place, short
from schemas.messages import _, shown
from schemas.states import Owed, Stated

_LEAVING = ("f6", "f9")
_CHANGE, _FILL = "要改", "要"
_STATES = (Stated.NONE.value, Stated.NOT_APPLICABLE.value)


def confirm(sitting: Sitting, step: Confirm, ask: Callable[[Sitting, Question], Key]) -> Key:
    """Last year's standing facts: Enter takes them over, but those marked, which `ask` asks. The key that ended it."""
    carried = carried_over(sitting.interview, step.part)
    cells = [(_what(question, typed), _value(typed)) for question, typed in carried.items()]
    rows = [Row(line) for line in table(cells, (34, 36))]
    footer = keys.footer(
        [("Enter", _("全部沿用")), (_("空格"), _("这一项有变化，要改")), ("↑↓", _("选择"))],
        [("F6", _("上一题")), ("F7", _("以后再核对")), ("F9", _("总表、跳转")), (keys.STOP, _("停下"))],
    )
    picked = pick(
        _headed(sitting, step.number, _("以下各项上年填过、今年一般不变，请核对：")),
        rows,
        footer,
        (*_LEAVING, "f7"),
        {"space": _CHANGE},
        unmarked=shown("沿用"),
    )
    if picked.key != "enter":
        return Key(picked.key)
    changing = [question for question, mark in zip(carried, picked.marks, strict=True) if mark]
    # A list is changed item by item: last year's is where that begins.
    kept = {question: typed for question, typed in carried.items() if question not in changing or question.is_list}
    if told := sitting.take_over(kept):
        sitting.say(told)
        return Key.SKIP
    sitting.say(_("  沿用上年{n}项").format(n=len(carried) - len(changing)))
    return _ask_each(sitting, changing, ask)


def _ask_each(sitting: Sitting, questions: Sequence[Question], ask: Callable[[Sitting, Question], Key]) -> Key:
    """Ask one after the other; F6 leads back among them. The key that ended it."""
    number = 0
    while number < len(questions):
        key = ask(sitting, questions[number])
        if key is Key.OVERVIEW or (key is Key.BACK and number == 0):
            return key
        number += -1 if key is Key.BACK else 1
    return Key.ENTER


def select(sitting: Sitting, step: Select) -> Key:
    """Which facts of the part this agency has: what is marked is asked, and 待补 until then. The key that ended it."""
    found = sitting.interview.selectable(step.part)
    rows = [Row(cut(question.titled, WIDTH - 14), _mark(sitting, question), _about(question)) for question in found]
    footer = keys.footer(
        [(_("空格"), _("今年有，要填")), ("F2", shown(_STATES[0])), ("F3", shown(_STATES[1])), ("↑↓", _("选择"))],
        [("Enter", _("继续")), ("F6", _("上一题")), ("F9", _("总表、跳转")), (keys.STOP, _("停下"))],
    )
    marks = {"space": _FILL, "f2": _STATES[0], "f3": _STATES[1]}
    picked = pick(_headed(sitting, step.number, _offered(sitting, step, len(found))), rows, footer, _LEAVING, marks)
    answers: dict[Path, Any] = {}
    for question, mark in zip(found, picked.marks, strict=True):
        if (answer := _answer(sitting, question, mark)) is not None:
            answers[question.path] = answer
    if told := sitting.answer_all(answers):
        sitting.say(told)
    if picked.key != "enter":
        return Key(picked.key)
    if not any(picked.marks):
        sitting.say(_("  {part}：没有勾选，不问（F6 可以返回）").format(part=shown(step.part.label)))
    return Key.ENTER


def _offered(sitting: Sitting, step: Select, count: int) -> str:
    """The line above the list."""
    said = _("这一部分可以写下面{n}项，勾出本单位今年有的（没有勾的不问）：").format(n=count)
    return _("规定要写这一部分。") + said if is_mandatory(sitting.interview, step.part) else said


def _headed(sitting: Sitting, number: int, said: str) -> str:
    """The lines above a list: what was just said of wrong answers, since the list may cover it; the place; `said`."""
    return "\n".join([*sitting.news, place(sitting.interview, number), said])


def _what(question: Question, typed: Any) -> str:
    """What is taken over: of records only the facts that stand, 举措（小标题）."""
    if not _is_records(typed):
        return shown(question.name)
    labels = dict.fromkeys(label for item in typed if isinstance(item, dict) for label in item)
    return f"{shown(question.name)}（{shown('、'.join(labels))}）"


def _is_records(typed: Any) -> bool:
    return isinstance(typed, list) and any(isinstance(item, dict) for item in typed)


def _value(typed: Any) -> str:
    """A standing value in short; of a list of records how many there are."""
    if _is_records(typed):
        return _("{n}条：{first}").format(n=len(typed), first=short(typed))
    return short(typed)


def _about(question: Question) -> str:
    fact = question.entry.fact
    return " · ".join(shown(part) for part in (fact.office, fact.help) if part)


def _mark(sitting: Sitting, question: Question) -> str:
    """How the question is marked at first: as the file has it."""
    return _FILL if isinstance(sitting.interview.value(question.path), Owed) else ""


def _answer(sitting: Sitting, question: Question, mark: str) -> str | None:
    """What a mark writes into the file, None for nothing new: what is to be asked is 待补 until it is answered."""
    if mark in _STATES:
        return mark
    owed = isinstance(sitting.interview.value(question.path), Owed)
    if mark == _FILL:
        return None if owed else keys.stated(keys.OWED, question.entry.fact.office)
    return "" if owed else None
