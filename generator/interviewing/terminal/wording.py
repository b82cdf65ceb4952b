"""What the terminal says of a question: where the clerk is, what is asked, what was said last year."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import Any

from generator.facts.interview import Interview
from generator.facts.particulars import FIGURE, figure_of
from generator.facts.questions import Question
from generator.facts.typed import typed_at
from generator.interviewing.review import progress
from generator.interviewing.terminal.columns import WIDTH, cut
from schemas.fields import Entry, Fact, Shape, Topic
from schemas.messages import _, message, shown
from schemas.values import Quantity


def place(interview: Interview, number: int) -> str:
    """Where the clerk is: 第 3/12 部分 制度建设 · 已填 41/57."""
    found = progress(interview, number)
    label = shown(interview.parts[number].label)
    return _("第 {part}/{parts} 部分 {label} · 已填 {answered}/{asked}").format(
        part=found.part, parts=found.parts, label=label, answered=found.answered, asked=found.asked
    )


def heading(interview: Interview, question: Question, explained: bool = False) -> str:
    """The lines above the input: place, question with its unit, last year's value, help."""
    lines = [place(interview, question.part), asked(question, last_said(interview, question))]
    if question.governs and (cause := said(interview.value(question.governs))):
        lines.append(_("（追问：{label} {value}）").format(label=shown(question.governs[-1]), value=cause))
    for problem in interview.problems.get(question.path, ()) if not question.is_list else ():
        lines.append(f"{problem.severity.word}：{problem.message}")
    if hint := hinted(question.entry):
        lines.append(hint if explained else cut(hint, WIDTH))
    if explained:
        lines += explanation(question.entry.fact)
    return "\n".join(lines)


_SHAPES = {Shape.DATE: message("写作 2025-12-31"), Shape.YES_NO: message("写“是”或“否”")}


def hinted(entry: Entry) -> str:
    """The line of help of a fact: what counts, how it is written."""
    parts = [shown(entry.fact.help), _(_SHAPES[entry.shape]) if entry.shape in _SHAPES else ""]
    return "；".join(part for part in parts if part)


def asked(question: Question, last: str) -> str:
    """The question itself: name, unit, last year's value."""
    told = _("上年 {value}").format(value=last) if last else ""
    return cut(f"{question.titled}　{told}", WIDTH)


def explanation(fact: Fact) -> list[str]:
    """What is known about a fact beside its help: units, source of the rule, who supplies it."""
    units = "、".join(shown(unit) for unit in (fact.unit, *fact.units) if unit)
    said = [
        (_("单位"), units),
        (_("责任科室"), shown(fact.office)),
        (_("依据"), shown(fact.basis)),
        (_("性质"), _("常量，可以沿用上年") if fact.standing else _("年度数据，每年重新填")),
        (_("公开"), "" if fact.public else _("一般不写进公开稿")),
    ]
    return [f"  {name}：{value}" for name, value in said if value]


def last_said(interview: Interview, question: Question) -> str:
    """Last year's answer in short, empty where none is known."""
    figure = interview.last_figure(question)
    return figure.text if figure is not None else said(interview.last(question))


def said(value: Any) -> str:
    """A value of a report in a few words; empty for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return shown("是" if value else "否")
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, list):
        texts = [text for text in value if isinstance(text, str)]
        return "；".join(texts) if len(texts) == len(value) else _("{n}条").format(n=len(value))
    if isinstance(value, dict):
        return "、".join(f"{name}{inner}" for name, inner in value.items())
    if isinstance(value, Topic):
        return _("有")
    return value.isoformat() if isinstance(value, date) else str(value)


def answer(interview: Interview, question: Question) -> str:
    """The answer that the file holds, in short; what can't be used as it was typed."""
    value = interview.value(question.path)
    if value is None:
        typed = typed_at(interview.file, question.path)
        return figure_of(typed) if isinstance(typed, dict) and FIGURE in typed else short(typed)
    return said(value)


def short(typed: Any) -> str:
    """Something typed, on one line: of a group its texts."""
    if typed is None:
        return ""
    if isinstance(typed, dict):
        return " ".join(short(inner) for inner in typed.values())
    if isinstance(typed, list):
        return "、".join(short(inner) for inner in typed)
    return " ".join(str(typed).split())


def changed(interview: Interview, question: Question) -> str:
    """How the answer compares with last year's figure, empty where they can't be compared."""
    change = interview.change(question)
    if change is None or not change:
        return ""
    value = interview.value(question.path)
    if isinstance(value, Quantity) and value.unit == "%":
        return _("比上年{sign}{n}个百分点").format(
            sign="+" if change > 0 else "-", n=f"{abs(change):.2f}".rstrip("0").rstrip(".")
        )
    return _("比上年{sign}{n}%").format(sign="+" if change > 0 else "-", n=round(abs(change)))
