"""What is noted beside a figure: its target, what it is compared with, its parts, who gave it."""

from __future__ import annotations

import re

from generator.facts.particulars import BESIDE, noted
from generator.facts.problems import Path
from generator.facts.questions import Question
from generator.facts.typed import typed_at
from generator.interviewing.terminal import keys
from generator.interviewing.terminal.keys import Key
from generator.interviewing.terminal.prompts import ask_line
from generator.interviewing.terminal.rows import Row, pick
from generator.interviewing.terminal.sitting import Sitting
from generator.interviewing.terminal.wording import short
from schemas.messages import _, message, shown

_ABOUT = {
    "上年": message("上年同一项的数，用来写“比上年增长”"),
    "目标": message("年初定的目标，如 70%"),
    "比较基准": message("和什么比，如 法定时限"),
    "其中": message("分项，如 行政许可: 11项，行政处罚: 236项"),
    "会同": message("和哪些部门一起做的"),
    "口径": message("怎么算的，如分母是什么"),
    "来源": message("谁报的、哪天报的，不写进报告"),
    "公开": message("写“否”的不进公开稿"),
}
_PARTS, _WITH = "其中", "会同"


def note(sitting: Sitting, question: Question) -> None:
    """Fill in what is noted beside the figure that answers `question`, until the clerk goes back to it."""
    while True:
        present = typed_at(sitting.interview.file, question.path)
        group = present if isinstance(present, dict) else {}
        rows = [Row(f"{shown(name)}：{short(group.get(name))}", about=_(_ABOUT.get(name, ""))) for name in BESIDE]
        picked = pick(
            _("{name} 的附注").format(name=shown(question.name)),
            rows,
            keys.footer([("↑↓", _("选择")), ("Enter", _("填写")), ("F6", _("返回"))]),
            ("f6", "f7", "tab"),
        )
        if picked.key != "enter":
            return
        _note_one(sitting, question.path, BESIDE[picked.position], group)


def _note_one(sitting: Sitting, path: Path, name: str, group: dict[str, object]) -> None:
    told = ""
    typed: str | None = None
    while True:
        default = _spelt(group.get(name)) if typed is None else typed
        hint = _("写成“名称: 数量”，几项之间用逗号隔开") if name == _PARTS else ""
        lines = [line for line in (shown(name), hint, told) if line]
        reply = ask_line("\n".join(lines), keys.footer([("Enter", _("确定")), ("F6", _("返回"))]), default)
        if reply.key is not Key.ENTER:
            return
        typed = reply.text
        present = typed_at(sitting.interview.file, path)
        told = sitting.answer(path, noted(present, name, _typed(name, typed)))
        if not told:
            return


def _typed(name: str, text: str) -> object:
    """What a line means as that particular: 其中 are names with figures, 会同 several names."""
    if name == _PARTS:
        return _parts(text)
    if name == _WITH:
        return [part for part in re.split("[、，,；;\\s]+", text.strip()) if part]
    return text.strip()


def _spelt(value: object) -> str:
    if isinstance(value, dict):
        return "，".join(f"{name}: {inner}" for name, inner in value.items())
    return short(value)


def _parts(text: str) -> object:
    """其中 as it is typed on one line: 行政许可: 11项，行政处罚: 236项."""
    pairs = [part.replace("：", ":").partition(":") for part in text.replace("，", ",").replace("；", ",").split(",")]
    return {name.strip(): value.strip() for name, _colon, value in pairs if name.strip()} if text.strip() else ""
