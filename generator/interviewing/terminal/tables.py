"""A small table at the terminal: names with a figure each."""

from __future__ import annotations

from generator.facts.questions import Question
from generator.facts.typed import typed_at
from generator.interviewing.terminal import keys
from generator.interviewing.terminal.columns import stacked
from generator.interviewing.terminal.keys import Key
from generator.interviewing.terminal.prompts import ask_line
from generator.interviewing.terminal.rows import Row, is_to_remove, pick
from generator.interviewing.terminal.sitting import Sitting
from generator.interviewing.terminal.wording import asked, last_said, place, short
from schemas.messages import _, shown


def edit_table(sitting: Sitting, question: Question) -> Key:
    """The rows of the table, each changed, added or removed. The key by which it was left."""
    told = ""
    while True:
        table = _table(sitting, question)
        names = list(table)
        picked = pick(
            _heading(sitting, question, told),
            [
                *(Row(f"{name}：{short(table[name])}") for name in names),
                Row(_("＋ 新增一项")),
                Row(_("完成") if names else _("没有要写的，下一题")),
            ],
            keys.footer(
                [("Enter", _("修改、选择")), ("Delete", _("删除"))],
                keys.way(),
                keys.states(question.entry.fact.office, counted=False),
            ),
            (*keys.WAY, *keys.OF_LISTS, "delete"),
            at=len(names) + 1 if names else 0,
        )
        told = ""
        if picked.key in keys.OF_LISTS:
            told = sitting.answer(question.path, keys.stated(picked.key, question.entry.fact.office))
            if not told:
                return Key.ENTER
        elif picked.key == "f1":
            told = shown(question.entry.fact.help)
        elif picked.key in keys.WAY:
            return Key(picked.key)
        elif picked.key == "delete" and picked.position < len(names):
            name = names[picked.position]
            if is_to_remove(f"{name}：{short(table.pop(name))}"):
                told = sitting.answer(question.path, table)
        elif picked.key == "enter" and picked.position == len(names) + 1:
            return Key.ENTER if names else Key.SKIP
        elif picked.key == "enter":
            name = names[picked.position] if picked.position < len(names) else ""
            told = _change(sitting, question, table, name)


def _heading(sitting: Sitting, question: Question, told: str) -> str:
    last = last_said(sitting.interview, question)
    lines = [place(sitting.interview, question.part), asked(question, last), shown(question.entry.fact.help), told]
    return stacked(*lines)


def _table(sitting: Sitting, question: Question) -> dict[str, object]:
    typed = typed_at(sitting.interview.file, question.path)
    return dict(typed) if isinstance(typed, dict) else {}


def _change(sitting: Sitting, question: Question, table: dict[str, object], name: str) -> str:
    """Ask for a row: its name where it is new, then its figure. What was wrong, empty where nothing was."""
    footer = keys.footer([("Enter", _("确定")), ("F6", _("返回"))])
    if not name:
        reply = ask_line("\n".join((shown(question.name), _("名称"))), footer)
        name = reply.text.strip()
        if reply.key is not Key.ENTER or not name:
            return ""
    told, typed = "", short(table.get(name))
    while True:
        lines = [shown(question.name), _("{name} 的数量，连单位写").format(name=name), told]
        reply = ask_line(stacked(*lines), footer, typed)
        if reply.key is not Key.ENTER:
            return ""
        told, typed = sitting.answer(question.path, {**table, name: reply.text.strip()}), reply.text
        if not told:
            return ""
