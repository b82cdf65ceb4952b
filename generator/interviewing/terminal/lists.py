"""Lists at the terminal: items added, changed, moved, removed; lists within items too."""

from __future__ import annotations

from functools import partial

from generator.facts.items import move_item, remove_item
from generator.facts.problems import Path
from generator.facts.questions import Question
from generator.facts.setting import free_position
from generator.facts.typed import Item, items_at, typed_at
from generator.interviewing.offers import offers
from generator.interviewing.terminal import keys
from generator.interviewing.terminal.columns import WIDTH, cut, stacked
from generator.interviewing.terminal.keys import Key
from generator.interviewing.terminal.records import ask_field, edit_record
from generator.interviewing.terminal.rows import Picked, Row, is_to_remove, pick
from generator.interviewing.terminal.sitting import Sitting
from generator.interviewing.terminal.tables import edit_table
from generator.interviewing.terminal.ticking import tick
from generator.interviewing.terminal.wording import asked, explanation, last_said, place, short
from schemas.fields import Entry, Shape, entries
from schemas.messages import _, shown
from schemas.states import Owed, State, Stated, parse_state

_PUBLISHED = "公开"
_MOVES = {"left": -1, "right": 1}


def edit_list(sitting: Sitting, question: Question) -> Key:
    """The list that answers `question`. The key by which it was left: ENTER, or one that leads elsewhere."""
    if offers(sitting.interview, question.path):
        key = tick(sitting, question)
    elif question.entry.shape is Shape.TABLE:
        key = edit_table(sitting, question)
    else:
        key = _edit(sitting, question, question.path, question.entry, shown(question.name))
    if key is Key.ENTER:
        sitting.say_answered(question)
    return key


def _heading(sitting: Sitting, question: Question, path: Path, entry: Entry, name: str) -> str:
    """The lines above a list: where the clerk is, what is asked, what to know about it."""
    if path == question.path:
        name = asked(question, last_said(sitting.interview, question))
    state = _state_of(sitting, path)
    told = _("现在填的是“{state}”").format(state=shown(str(state.value))) if isinstance(state, Stated) else ""
    lines = [place(sitting.interview, question.part), name, shown(entry.fact.help), told]
    return stacked(*lines)


def _state_of(sitting: Sitting, path: Path) -> State | None:
    """What is said of the list instead of writing it, None where it is written or nothing is said."""
    typed = typed_at(sitting.interview.file, path)
    return parse_state(typed) if isinstance(typed, str) else None


def _edit(sitting: Sitting, question: Question, path: Path, entry: Entry, name: str) -> Key:
    """The list at `path`, of the question or within an item of it. name: what it is called."""
    at: int | None = None
    told = ""
    while True:
        sitting.say_new_problems()
        found = items_at(sitting.interview.file, path)
        heading = _heading(sitting, question, path, entry, name)
        way = keys.way() if path == question.path else keys.in_item()
        picked = _pick(entry, found, stacked(heading, told), way, at)
        told, at = "", picked.position
        item = found[picked.position] if picked.position < len(found) else None
        if picked.key == "f1":
            told = "\n".join(explanation(entry.fact)) or _("没有更多说明")
        elif picked.key in keys.OF_LISTS:
            told = _state(sitting, path, entry, picked.key, found)
            if not told:
                return Key.ENTER
        elif picked.key in keys.WAY:
            return Key(picked.key)
        elif picked.key == "enter" and picked.position > len(found):
            # Nothing to write: then nobody owes it any more.
            if isinstance(_state_of(sitting, path), Owed):
                told = sitting.answer(path, "")
            if not told:
                return Key.ENTER if found else Key.SKIP
        elif picked.key == "enter":
            if _change(sitting, question, path, entry, name, item) is Key.OVERVIEW:
                return Key.OVERVIEW
            at = len(items_at(sitting.interview.file, path)) if item is None else picked.position
        elif item is not None:
            told, at = _rearrange(sitting, path, entry, found, picked)


def _pick(entry: Entry, found: list[Item], heading: str, way: list[tuple[str, str]], at: int | None) -> Picked:
    rows = [Row(f"{n}. {cut(_summary(entry, item), WIDTH - 8)}") for n, item in enumerate(found, 1)]
    rows.append(Row(_("＋ 新增一条")))
    rows.append(Row(_("完成") if found else _("没有要写的，下一题")))
    editing = [("Enter", _("修改、选择")), ("←→", _("上移、下移")), ("Delete", _("删除"))]
    if entry.model and _PUBLISHED in entries(entry.model):
        editing.append(("F4", _("公开或不公开")))
    states = keys.states(entry.fact.office, counted=False)
    footer = keys.footer(editing if found else [("Enter", _("选择"))], way, states)
    start = (len(found) + 1 if found else 0) if at is None else at
    return pick(heading, rows, footer, (*keys.WAY, *keys.OF_LISTS, *_MOVES, "delete", "f4"), at=start)


def _summary(entry: Entry, item: Item) -> str:
    """An item on one line: of a record its texts, whether it may be published."""
    if not isinstance(item.typed, dict):
        return short(item.typed)
    hidden = _("（不公开）") if item.typed.get(_PUBLISHED) else ""
    parts = [short(value) for label, value in item.typed.items() if label != _PUBLISHED]
    return hidden + "：".join(part for part in parts if part)


def _state(sitting: Sitting, path: Path, entry: Entry, key: str, found: list[Item]) -> str:
    """Say of a list that there is nothing, or that it is still to come. What was wrong, empty where nothing was."""
    if found:
        return _("列表里还有内容，先逐条删除，再填“无”“不适用”或“待补”。")
    return sitting.answer(path, keys.stated(key, entry.fact.office))


def _change(sitting: Sitting, question: Question, path: Path, entry: Entry, name: str, item: Item | None) -> Key:
    """Fill in an item, or a new one behind the last. The key by which it was left."""
    position = item.position if item else free_position(sitting.interview.file.document, path)
    here = (*path, position)
    called = _("{list} 第{n}条").format(list=name, n=position + 1)
    if entry.model:
        return edit_record(sitting, question, here, entry.model, called, partial(_edit, sitting, question))
    return ask_field(sitting, question, here, entry, called)


def _rearrange(sitting: Sitting, path: Path, entry: Entry, found: list[Item], picked: Picked) -> tuple[str, int]:
    """Move, remove, or hide the item pointed at. What was wrong; the row to point at next."""
    at, model = picked.position, sitting.interview.file.model
    item = found[at]
    if picked.key == "delete":
        return _remove(sitting, path, item), at
    if picked.key in _MOVES:
        there = at + _MOVES[picked.key]
        if not 0 <= there < len(found):
            return "", at
        told = sitting.edit(lambda text: move_item(text, path, item.position, found[there].position, model))
        return told, at if told else there
    if picked.key == "f4" and entry.model and _PUBLISHED in entries(entry.model):
        hidden = isinstance(item.typed, dict) and bool(item.typed.get(_PUBLISHED))
        return sitting.answer((*path, item.position, _PUBLISHED), "" if hidden else "否"), at
    return "", at


def _remove(sitting: Sitting, path: Path, item: Item) -> str:
    """Remove an item when the clerk confirms it. What was wrong, empty where nothing was."""
    if not is_to_remove(short(item.typed)):
        return ""
    return sitting.edit(lambda text: remove_item(text, path, item.position, sitting.interview.file.model))
