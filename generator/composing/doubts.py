"""What is doubtful in a fact file and who answers for it: contradictions, what is 待补, doubts, what nobody checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.composing.compose import Composition
from generator.composing.listing import listed
from generator.facts.carried import REMARK
from generator.facts.catalogue import entry_at, value_at
from generator.facts.placeholders import spell_named
from generator.facts.problems import Path, Problem, Severity
from generator.facts.reading import FactFile
from schemas.values import Owed

_NOBODY = "未注明科室"
_NAMES, _OFFICES = 3, 3
"""Names shown of a list of them, and offices that are named."""
_LONGEST = 80
"""Characters of a trouble that are shown."""


def doubts(file: FactFile, composed: Composition, problems: Sequence[Problem]) -> list[str]:
    """A sentence for each thing to be settled before signing, the gravest first.

    problems: those of the fact file and of the reference to last year's, their messages in Chinese.
    """
    carried = [problem for problem in problems if REMARK in problem.message]
    others = [problem for problem in problems if problem not in carried]
    grave = [problem for problem in others if problem.severity is not Severity.DOUBT]
    light = [problem for problem in others if problem.severity is Severity.DOUBT]
    found = [_told(file, problem, "必须改正") for problem in grave]
    found += _owed(file, composed)
    found += [_told(file, problem, "请核对") for problem in light]
    return found + list(_carried(file, carried))


def _told(file: FactFile, problem: Problem, asks: str) -> str:
    """The trouble without what the message tells the clerk to do, and who answers for it."""
    trouble, *_advice = problem.message.split("；")
    trouble = trouble.removesuffix("，请核对").rstrip("。")
    trouble = trouble if len(trouble) <= _LONGEST else f"{trouble[:_LONGEST]}……"
    office = office_of(file, problem.path)
    name = spell_named(file.report, problem.path)
    return f"{name}：{trouble}（{asks}{f'，{office}' if office else ''}）。" if name else f"{trouble}（{asks}）。"


def _owed(file: FactFile, composed: Composition) -> Iterator[str]:
    """One sentence with all that is 待补, by the office that owes it."""
    by_office: dict[str, list[str]] = {}
    for path in composed.open:
        by_office.setdefault(office_of(file, path) or _NOBODY, []).append(spell_named(file.report, path))
    if not by_office:
        return
    largest = sorted(by_office.items(), key=lambda item: -len(item[1]))
    told = [f"{office}{len(names)}项（{listed(names, _NAMES)}）" for office, names in largest[:_OFFICES]]
    if rest := largest[_OFFICES:]:
        told.append(f"其他{len(rest)}个科室{sum(len(names) for _office, names in rest)}项")
    yield f"还有{len(composed.open)}项待补：{'，'.join(told)}。"


def _carried(file: FactFile, problems: Iterable[Problem]) -> Iterator[str]:
    names = [spell_named(file.report, problem.path) for problem in problems]
    if names:
        yield f"沿用上年、还没有核对的有{len(names)}项：{listed(names, _NAMES)}。"


def office_of(file: FactFile, path: Path) -> str:
    """The office that answers for what is at `path`: named there, declared for it, or for what it is part of."""
    for depth in range(len(path), 0, -1):
        value = value_at(file.report, path[:depth])
        entry = entry_at(file.model, path[:depth])
        if office := (value.office if isinstance(value, Owed) else "") or (entry.fact.office if entry else ""):
            return office
    return ""
