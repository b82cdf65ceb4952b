"""One item of a list at the terminal: its facts one by one."""

from __future__ import annotations

from collections.abc import Callable

from generator.facts.problems import Path
from generator.facts.typed import typed_at
from generator.interviewing.offers import offers
from generator.interviewing.particulars import figure_of
from generator.interviewing.questions import LabelPath, Question
from generator.interviewing.quoting import quotable
from generator.interviewing.terminal import keys
from generator.interviewing.terminal.completing import Quoting
from generator.interviewing.terminal.keys import Key
from generator.interviewing.terminal.prompts import Reply, ask_line, ask_text
from generator.interviewing.terminal.rows import Row, pick
from generator.interviewing.terminal.sitting import Sitting
from generator.interviewing.terminal.wording import explanation, hinted, place
from schemas.fields import Entry, Shape, Topic, entries
from schemas.messages import _, shown

EditList = Callable[[Path, Entry, str], Key]
"""Edits a list within an item: its path, its declaration, what it is called."""


def edit_record(sitting: Sitting, question: Question, path: Path, model: type[Topic], edit_list: EditList) -> None:
    """Ask for every fact of the item at `path` (a position last), in order; F6 leads to the one before, or out."""
    inner = [entry for entry in entries(model).values() if not entry.fact.rare]
    position = path[-1]
    assert isinstance(position, int)
    number = 0
    while 0 <= number < len(inner):
        entry = inner[number]
        here = (*path, entry.fact.label)
        name = _("{list} 第{n}条 · {label}").format(
            list=shown(question.name), n=position + 1, label=shown(entry.fact.label)
        )
        if entry.shape in (Shape.RECORDS, Shape.TEXTS):
            key = edit_list(here, entry, name)
        else:
            key = ask_field(sitting, question, here, entry, name)
        if key in (Key.LATER, Key.OVERVIEW):
            return
        number += -1 if key is Key.BACK else 1


def ask_field(sitting: Sitting, question: Question, path: Path, entry: Entry, name: str) -> Key:
    """Ask for one fact of an item, or for one text of a list of texts. The key by which it was left."""
    labels: LabelPath = tuple(step for step in path if isinstance(step, str))
    if found := offers(sitting.interview, labels):
        return _choose(sitting, question, path, name, [offer.text for offer in found])
    told, explained = "", False
    present = typed_at(sitting.interview.file, path)
    typed = figure_of(present) if entry.shape is Shape.QUANTITY else str(present or "")
    before = typed.strip()
    while True:
        lines = [place(sitting.interview, question.part), name, hinted(entry)]
        lines += explanation(entry.fact) if explained else []
        reply = _prompt(sitting, question, entry, "\n".join(line for line in (*lines, told) if line), typed)
        typed = reply.text
        if reply.key is Key.HELP:
            explained = True
        elif reply.key is Key.CLEAR:
            return Key.SKIP
        elif reply.key is not Key.ENTER:
            return reply.key
        else:
            told = sitting.answer(path, typed) if typed.strip() != before else ""
            if not told:
                return Key.ENTER


def _prompt(sitting: Sitting, question: Question, entry: Entry, heading: str, typed: str) -> Reply:
    lines = [
        *(("F6", _("上一项")), ("F7", _("跳过")), ("F9", _("这一条到此为止"))),
        *(("F1", _("说明")), (keys.STOP, _("停下"))),
    ]
    if entry.shape not in (Shape.TEXT, Shape.TEXTS) or entry.fact.standing:
        return ask_line(heading, keys.footer(lines), typed)
    names = quotable(sitting.interview, question.path[0])
    return ask_text(heading, keys.footer(lines, keys.writing()), typed, Quoting(names))


def _choose(sitting: Sitting, question: Question, path: Path, name: str, choices: list[str]) -> Key:
    present = typed_at(sitting.interview.file, path)
    at = choices.index(present) if present in choices else 0
    footer = keys.footer([("↑↓", _("选择")), ("Enter", _("确定")), ("F6", _("上一项")), ("F7", _("跳过"))])
    heading = "\n".join([place(sitting.interview, question.part), name])
    picked = pick(heading, [Row(shown(choice)) for choice in choices], footer, ("f6", "f7", "f9"), at=at)
    if picked.key != "enter":
        return Key(picked.key)
    if told := sitting.answer(path, choices[picked.position]):
        sitting.say(told)
    return Key.ENTER
