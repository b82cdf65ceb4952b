"""One item of a list at the terminal: its facts one by one."""

from __future__ import annotations

from collections.abc import Callable

from generator.facts.catalogue import value_at
from generator.facts.particulars import figure_of
from generator.facts.placeholders import name_of
from generator.facts.problems import Path
from generator.facts.questions import LabelPath, Question
from generator.facts.typed import typed_at
from generator.interviewing.offers import offers
from generator.interviewing.quoting import quotable
from generator.interviewing.terminal import keys
from generator.interviewing.terminal.columns import stacked
from generator.interviewing.terminal.completing import Quoting
from generator.interviewing.terminal.keys import Key
from generator.interviewing.terminal.prompts import Reply, ask_line, ask_text
from generator.interviewing.terminal.rows import Row, pick
from generator.interviewing.terminal.sitting import Sitting
from generator.interviewing.terminal.wording import explanation, hinted, place, short
from schemas.fields import Entry, Shape, Topic, entries
from schemas.messages import _, shown

EditList = Callable[[Path, Entry, str], Key]
"""Edits a list within an item: its path, its declaration, what it is called."""


def edit_record(
    sitting: Sitting, question: Question, path: Path, model: type[Topic], name: str, edit_list: EditList
) -> Key:
    """Ask for every fact of the item at `path` (a position last), in order; F6 leads to the one before, or out.

    name: what the item is called. The key by which it was left: OVERVIEW, else ENTER.
    """
    inner = [entry for entry in entries(model).values() if not entry.fact.rare]
    number = 0
    while 0 <= number < len(inner):
        entry = inner[number]
        here, called = (*path, entry.fact.label), f"{name} · {shown(entry.fact.label)}"
        if entry.shape in (Shape.RECORDS, Shape.TEXTS):
            key = edit_list(here, entry, called)
        else:
            key = ask_field(sitting, question, here, entry, called)
        if key is Key.OVERVIEW:
            return key
        if key is Key.LATER:
            break
        number += -1 if key is Key.BACK else 1
    return Key.ENTER


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
        if explained:
            lines += [*explanation(entry.fact), *_last_year(sitting, path)]
        reply = _prompt(sitting, question, entry, stacked(*lines, told), typed)
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
    if not entry.fact.prose:
        return ask_line(heading, keys.footer(keys.in_item()), typed)
    names = quotable(sitting.interview, question.path[0])
    return ask_text(heading, keys.footer(keys.in_item(), keys.writing()), typed, Quoting(names))


def _last_year(sitting: Sitting, path: Path) -> list[str]:
    """What the item of the same name said last year, to be read beside writing it anew."""
    *around, position, label = path
    previous = sitting.interview.previous
    if previous is None or not isinstance(position, int):
        return []
    name = short(next(iter(_group(typed_at(sitting.interview.file, path[:-1])).values()), ""))
    records = value_at(previous.report, around)
    for record in records if isinstance(records, list) else []:
        if name and name_of(record) == name and (text := value_at(record, (label,))):
            return [_("上年写的：{text}").format(text=text)]
    return []


def _group(typed: object) -> dict[str, object]:
    return typed if isinstance(typed, dict) else {}


def _choose(sitting: Sitting, question: Question, path: Path, name: str, choices: list[str]) -> Key:
    present = typed_at(sitting.interview.file, path)
    at = choices.index(present) if present in choices else 0
    footer = keys.footer([("↑↓", _("选择")), ("Enter", _("确定"))], keys.in_item())
    heading = "\n".join([place(sitting.interview, question.part), name])
    picked = pick(heading, [Row(shown(choice)) for choice in choices], footer, ("f6", "f7", "f8", "f9"), at=at)
    if picked.key != "enter":
        return Key(picked.key)
    if told := sitting.answer(path, choices[picked.position]):
        sitting.say(told)
    return Key.ENTER
