"""Texts chosen from a table: political phrases, documents. Each is ticked by itself, none for the clerk."""

from __future__ import annotations

from generator.facts.questions import Question
from generator.facts.typed import items_at
from generator.interviewing.offers import offers
from generator.interviewing.terminal import keys
from generator.interviewing.terminal.columns import WIDTH, cut, stacked
from generator.interviewing.terminal.keys import Key
from generator.interviewing.terminal.prompts import ask_line
from generator.interviewing.terminal.rows import Row, pick
from generator.interviewing.terminal.sitting import Sitting
from generator.interviewing.terminal.wording import place, short
from schemas.messages import _, shown

_TICK = "用"


def tick(sitting: Sitting, question: Question) -> Key:
    """Tick what is to stand in the report, own texts may be added. The key by which it was left."""
    told = ""
    while True:
        found = offers(sitting.interview, question.path)
        present = [short(item.typed) for item in items_at(sitting.interview.file, question.path)]
        texts = [*(offer.text for offer in found), *(text for text in present if text not in {o.text for o in found})]
        about = {offer.text: offer.about for offer in found}
        rows = [_row(text, text in present, shown(about.get(text, ""))) for text in texts]
        rows.append(Row(_("＋ 另写一条")))
        heading = [place(sitting.interview, question.part), shown(question.name), shown(question.entry.fact.help), told]
        picked = pick(
            stacked(*heading),
            rows,
            keys.footer(
                [("↑↓", _("选择")), (_("空格"), _("逐条勾选")), ("Enter", _("确定"))],
                keys.way(),
                keys.states(question.entry.fact.office, counted=False),
            ),
            (*keys.WAY, *keys.OF_LISTS),
            {"space": _TICK},
        )
        ticked = [text for text, mark in zip(texts, picked.marks, strict=False) if mark]
        if picked.key == "enter" and picked.position == len(texts):
            told = _own(sitting, question, ticked)
        elif picked.key in keys.OF_LISTS:
            told = sitting.answer(question.path, keys.stated(picked.key, question.entry.fact.office))
            if not told:
                return Key.ENTER
        elif told := (sitting.answer(question.path, ticked) if ticked != present else ""):
            continue
        elif picked.key == "f1":
            told = _("每一条都要由您核对：年份、提法都对，才勾选。")
        elif picked.key != "enter":
            return Key(picked.key)
        else:
            return Key.ENTER if ticked else Key.SKIP


def _row(text: str, is_ticked: bool, about: str) -> Row:
    """A text to tick; one too long for the line is shown whole while it is pointed at."""
    line = cut(text, WIDTH - 10)
    whole = "" if line == text else text
    return Row(line, _TICK if is_ticked else "", "，".join(part for part in (whole, about) if part))


def _own(sitting: Sitting, question: Question, ticked: list[str]) -> str:
    """Add a text that no table has, beside the ticked ones. What was wrong with it, empty where nothing was."""
    footer = keys.footer([("Enter", _("确定")), ("F6", _("返回"))])
    reply = ask_line(shown(question.name), footer)
    if reply.key is not Key.ENTER or not reply.text.strip():
        return ""
    return sitting.answer(question.path, [*ticked, reply.text.strip()])
