"""The overview at the terminal: every part, every line, what contradicts what, who owes what; from it anywhere."""

from __future__ import annotations

from generator.facts.owing import owed_lines
from generator.facts.problems import Problem, spell
from generator.interviewing.review import Line, Mark, Overview, conflicts, overview
from generator.interviewing.steps import Ask, Select, Step
from generator.interviewing.terminal import keys
from generator.interviewing.terminal.columns import WIDTH, cut, padded, wrapped
from generator.interviewing.terminal.rows import Row, pick
from generator.interviewing.terminal.sitting import Sitting
from generator.interviewing.terminal.wording import answer, changed, last_said
from schemas.messages import _, shown

_COLUMNS = (Mark.MISSING, Mark.OWED, Mark.DOUBTFUL, Mark.CHANGED)
_NAME = 24
_CELL = 8


class Finished(Exception):
    """The clerk wants to stop here."""


def show(sitting: Sitting, *, under_way: bool, opened: int | None = None) -> Step | None:
    """The overview, until a line is chosen (the step to go to) or the clerk goes on (None). Raises Finished.

    opened: the number of the part whose lines are shown first.
    """
    at = 0
    if opened is not None:
        at = opened + len(_own_rows(sitting, 0, under_way=under_way))
        if (chosen := _lines(sitting, opened)) is not None:
            return chosen
    while True:
        parts = overview(sitting.interview, sitting.share)
        missing = sum(len(found.lines) - found.answered for found in parts)
        own = _own_rows(sitting, missing, under_way=under_way)
        back = [("F9", _("返回"))] if under_way else []
        footer = keys.footer([("↑↓", _("选择")), ("Enter", _("打开")), *back])
        rows = [*own, *(_row(found) for found in parts)]
        picked = pick(_title(), rows, footer, ("f9",) if under_way else (), at=at)
        at = picked.position
        if (picked.key == "f9" or at == 0) and under_way:
            return None
        if at in (0, 3) and at < len(own):
            raise Finished
        chosen = _open(sitting, at, len(own))
        if chosen is not None:
            return chosen


def _own_rows(sitting: Sitting, missing: int, *, under_way: bool) -> list[Row]:
    """The rows above the parts: go on or leave; doubts; who owes what; under way also how to leave."""
    leave = _("填完了，退出") if not missing else _("还有{n}项没有填，先退出").format(n=missing)
    return [
        Row(_("接着填") if under_way else leave),
        Row(_("数据有矛盾、有疑问的（{n}处）").format(n=len(sitting.interview.file.problems))),
        Row(_("各科室还没有报来的（{n}项）").format(n=missing)),
        *([Row(_("先填到这里，退出"))] if under_way else []),
    ]


def _open(sitting: Sitting, at: int, first_part: int) -> Step | None:
    """What stands behind the row at that position; the step chosen there."""
    if at == 1:
        return _doubts(sitting)
    if at == 2:
        _show_owed(sitting)
        return None
    return _lines(sitting, at - first_part)


def look(sitting: Sitting) -> None:
    """The overview for somebody who may only look."""
    try:
        while show(sitting, under_way=False) is not None:
            sitting.say(_("  现在只能看，不能改。"))
    except Finished:
        return


def _title() -> str:
    """The heading of the table, in the columns of its rows."""
    head = padded(_("总表"), _NAME + 4) + padded(_("已填"), _CELL, right=True)
    return head + "".join(padded(_(mark.value), _CELL, right=True) for mark in _COLUMNS)


def _row(found: Overview) -> Row:
    name = f"{found.number + 1:>2} {shown(found.part.label)}{'*' if found.is_due else ''}"
    cells = [f"{found.answered}/{len(found.lines)}", *(str(found.count(mark) or "") for mark in _COLUMNS)]
    said = [_("规定要写的部分，还没有内容")] if found.is_due else []
    said += [_("另有{n}项可以写，没有列入").format(n=len(found.others))] if found.others else []
    about = "；".join(said)
    return Row(padded(name, _NAME) + "".join(padded(cell, _CELL, right=True) for cell in cells), about=about)


def _lines(sitting: Sitting, number: int) -> Step | None:
    """The lines of a part; the one chosen. The facts that were not asked for stand below, to be added."""
    found = overview(sitting.interview, sitting.share)[number]
    rows = [Row(_spelt(sitting, line), about=_about(line)) for line in found.lines]
    steps: list[Step] = [Ask(line.question) for line in found.lines]
    if found.others:
        rows.append(Row(_("＋ 成批勾选（还有{n}项可以写）").format(n=len(found.others))))
        steps.append(Select(number, found.part))
    rows += [Row(padded(f"＋ {shown(question.name)}", 34), about=_("加填这一项")) for question in found.others]
    steps += [Ask(question) for question in found.others]
    footer = keys.footer([("↑↓ PgUp PgDn", _("选择")), ("Enter", _("去填这一项")), ("F9", _("返回"))])
    picked = pick(f"{number + 1} {shown(found.part.label)}", rows, footer, ("f9", "f6"))
    return steps[picked.position] if picked.key == "enter" and rows else None


def _spelt(sitting: Sitting, line: Line) -> str:
    """名称 · 填了什么 · 上年 · 怎样."""
    interview, question = sitting.interview, line.question
    last = last_said(interview, question)
    told = _(line.mark.value) if line.mark is not Mark.ANSWERED else ""
    if line.mark is Mark.CHANGED:
        told = changed(interview, question)
    cells = [
        padded(shown(question.name), 26),
        padded(answer(interview, question), 18),
        padded(_("上年 {value}").format(value=last) if last else "", 16),
        told,
    ]
    return "  ".join(cells).rstrip()


def _about(line: Line) -> str:
    """What is wrong with a line, for the foot of the screen."""
    return "\n".join(f"{problem.severity.word}：{problem.message}" for problem in line.problems)


def _doubts(sitting: Sitting) -> Step | None:
    """Everything that is wrong or doubtful, with its arithmetic; the step that puts right the one chosen."""
    found = conflicts(sitting.interview)
    if not found:
        sitting.say(_("没有发现矛盾。"))
        return None
    rows = [Row(cut(_told(problem), WIDTH - 4), about=problem.message) for problem in found]
    footer = keys.footer([("↑↓", _("选择")), ("Enter", _("去改这一项")), ("F9", _("返回"))])
    picked = pick(_("有矛盾、有疑问的数据"), rows, footer, ("f9", "f6"))
    question = sitting.interview.question_at(found[picked.position].path) if picked.key == "enter" else None
    return Ask(question) if question else None


def _told(problem: Problem) -> str:
    return f"{problem.severity.word} {shown(spell(problem.path))}：{problem.message}"


def _show_owed(sitting: Sitting) -> None:
    """Plain lines that can be marked and pasted into a message to the offices."""
    for line in owed_lines(sitting.interview) or [_("没有待补的数据。")]:
        for part in wrapped(line, WIDTH):
            sitting.say(part)
    pick("", [], keys.footer([("Enter", _("返回总表"))]), ("f9", "f6"))
