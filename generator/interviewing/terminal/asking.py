"""One question at the terminal: asked until it is answered, or left by a key."""

from __future__ import annotations

from generator.facts.questions import Question
from generator.facts.typed import typed_at
from generator.interviewing.offers import offers
from generator.interviewing.quoting import quotable
from generator.interviewing.terminal import keys
from generator.interviewing.terminal.columns import stacked
from generator.interviewing.terminal.completing import Quoting
from generator.interviewing.terminal.keys import Key
from generator.interviewing.terminal.lists import edit_list
from generator.interviewing.terminal.notes import note
from generator.interviewing.terminal.prompts import Reply, ask_line, ask_text
from generator.interviewing.terminal.rows import Row, pick
from generator.interviewing.terminal.sitting import Sitting
from generator.interviewing.terminal.wording import answer, heading, last_said, short
from schemas.fields import Shape
from schemas.messages import _, shown
from schemas.states import Owed, Stated


def ask(sitting: Sitting, question: Question) -> Key:
    """Ask `question`; what was answered is saved. The key by which it was left (ENTER: answered, or left as it was)."""
    if question.is_list:
        return edit_list(sitting, question)
    if question.entry.shape is not Shape.QUANTITY and offers(sitting.interview, question.path):
        return _choose(sitting, question)
    return _ask_long(sitting, question) if question.entry.fact.prose else _ask_short(sitting, question)


def _ask_short(sitting: Sitting, question: Question) -> Key:
    """A figure, a name, a day: typed anew; Enter in the empty line leaves what is there."""
    told, typed, explained = "", "", False
    while True:
        reply = _prompt_line(sitting, question, explained, told, typed)
        text, typed, told = reply.text.strip(), reply.text, ""
        if reply.key is Key.HELP or text in ("?", "？"):
            explained, typed = True, "" if reply.key is Key.ENTER else typed
        elif reply.key is Key.CLEAR:
            told = sitting.answer(question.path, "")
        elif reply.key is Key.NOTE:
            told = sitting.answer(question.path, text) if text else ""
            if not told:
                typed = ""
                note(sitting, question)
        elif reply.key is not Key.ENTER:
            return reply.key
        else:
            told = _take(sitting, question, text)
            if not told:
                sitting.say_answered(question)
                return Key.ENTER


def _prompt_line(sitting: Sitting, question: Question, explained: bool, told: str, typed: str) -> Reply:
    interview, fact = sitting.interview, question.entry.fact
    lines = [heading(interview, question, explained), _present(sitting, question), told]
    counted = question.entry.shape is Shape.QUANTITY
    more = [("Tab", _("附注"))] if counted else []
    footer = keys.footer(keys.way(), [*keys.states(fact.office, counted), *more])
    return ask_line(stacked(*lines), footer, typed, fact.office, note=counted)


def _present(sitting: Sitting, question: Question) -> str:
    """What Enter in the empty line does: keep this year's answer, or take last year's of a standing fact.

    A yearly count of last year's is never taken.
    """
    value = sitting.interview.value(question.path)
    if isinstance(value, Owed):
        return _("还没有填，记着“{value}”").format(value=value)
    if present := answer(sitting.interview, question):
        return _("现在填的：{value}　（回车保留，Delete 清除，或重新输入）").format(value=present)
    if last := _standing(sitting, question):
        return _("回车沿用上年的 {value}").format(value=last)
    return ""


def _standing(sitting: Sitting, question: Question) -> str:
    """Last year's value of a standing fact that is not answered yet, empty for every other."""
    if not question.entry.fact.standing or sitting.interview.is_stated(question):
        return ""
    return last_said(sitting.interview, question)


def _take(sitting: Sitting, question: Question, text: str) -> str:
    """Save what was typed, or what Enter alone stands for. What was wrong, empty where nothing was."""
    text = text or _standing(sitting, question)
    return sitting.answer(question.path, text) if text else _unusable(sitting, question)


def _unusable(sitting: Sitting, question: Question) -> str:
    """What is wrong with the answer that the file holds already, empty where it can be used."""
    if sitting.interview.value(question.path) is not None:
        return ""
    problems = sitting.interview.problems.get(question.path, ())
    return problems[0].message if problems else ""


def _ask_long(sitting: Sitting, question: Question) -> Key:
    """A text: what is there is edited. Enter in the empty line leaves a state as it is."""
    told, explained = "", False
    is_state = isinstance(sitting.interview.value(question.path), Owed | Stated)
    before = "" if is_state else _whole(sitting, question)
    typed = before
    names = Quoting(quotable(sitting.interview, question.path[0]))
    while True:
        fact = question.entry.fact
        present = _present(sitting, question) if is_state else ""
        footer = keys.footer(keys.way(), [*keys.writing(), *keys.states(fact.office, counted=False)])
        lines = [heading(sitting.interview, question, explained), present, told]
        reply = ask_text(stacked(*lines), footer, typed, names, fact.office)
        typed, told = reply.text, ""
        if reply.key is Key.HELP:
            explained = True
        elif reply.key is Key.CLEAR:
            told = sitting.answer(question.path, "")
            is_state = False
        elif reply.key is not Key.ENTER:
            return reply.key
        else:
            told = sitting.answer(question.path, typed) if typed.strip() != before.strip() else ""
            if not told:
                sitting.say_answered(question)
                return Key.ENTER


def _whole(sitting: Sitting, question: Question) -> str:
    """The text as it was typed."""
    typed = typed_at(sitting.interview.file, question.path)
    return typed if isinstance(typed, str) else ""


def _choose(sitting: Sitting, question: Question) -> Key:
    """One of a closed list."""
    interview = sitting.interview
    found = offers(interview, question.path)
    present = short(typed_at(interview.file, question.path))
    at = next((n for n, offer in enumerate(found) if offer.text == present), 0)
    explained = False
    while True:
        picked = pick(
            heading(interview, question, explained),
            [Row(shown(offer.text), about=shown(offer.about)) for offer in found],
            keys.footer([("↑↓", _("选择")), ("Enter", _("确定"))], keys.way()),
            keys.WAY,
            at=at,
        )
        if picked.key == "f1":
            explained = True
        elif picked.key != "enter":
            return Key(picked.key)
        else:
            told = sitting.answer(question.path, found[picked.position].text)
            if told:
                sitting.say(told)
            sitting.say_answered(question)
            return Key.ENTER
