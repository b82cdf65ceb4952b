"""Answers of several offices to the same fact that are not the same: one is in its place, the others under 另报.

Each is kept there with its source until somebody settles which is right, and afterwards too (取舍: 不用), so that a
form that is read again brings up nothing that was settled.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

from generator.facts.answering import understand
from generator.facts.catalogue import entry_at, value_at
from generator.facts.document import load
from generator.facts.layout import entry_lines
from generator.facts.mending import mend
from generator.facts.nodes import holds, node_at
from generator.facts.patches import block
from generator.facts.plain import plain
from generator.facts.problems import Path, Remark, Severity, spell
from schemas.agency import REPORTED, REPORTED_HELP, Frame
from schemas.errors import NotUnderstoodError
from schemas.fields import Topic
from schemas.messages import _
from schemas.values import Owed, Quantity

_FACT, _SAID, _SOURCE, _DECISION = "项目", "内容", "来源", "取舍"
_OPEN, _UNUSED = "待定", "不用"


class Reported(NamedTuple):
    """An answer that is not the one in its place. fact: as it is spelt, with the name of an item of a list behind it.

    typed: text, or what a list's item says. is_settled: whether somebody decided against it.
    """

    fact: str
    typed: Any
    source: str
    is_settled: bool = False

    @property
    def path(self) -> Path:
        """The fact's label path, and the name of the item."""
        return tuple(step.strip() for step in self.fact.split("·"))

    @property
    def words(self) -> str:
        """The answer in a line."""
        return in_words(self.typed)


def in_words(typed: Any) -> str:
    """What was typed for a fact, in one line."""
    if isinstance(typed, dict):
        if set(typed) == {"本年"}:
            return in_words(typed["本年"])
        return "，".join(
            f"{key}{in_words(value)}" if key != "本年" else in_words(value) for key, value in typed.items()
        )
    if isinstance(typed, list):
        return "；".join(in_words(item) for item in typed)
    return " ".join(str(typed if typed is not None else "").split())


def reported_in(given: Any) -> tuple[Reported, ...]:
    """The entries of 另报 as they are typed (`given`: the list); what is none of them is passed over."""
    found = []
    for item in given if isinstance(given, list) else ():
        if isinstance(item, dict) and isinstance(item.get(_FACT), str) and item.get(_SAID) is not None:
            decided = str(item.get(_DECISION) or "").strip() not in ("", _OPEN)
            found.append(Reported(item[_FACT], item[_SAID], str(item.get(_SOURCE) or ""), decided))
    return tuple(found)


def contradictions(report: Frame, model: type[Topic]) -> Iterator[Remark]:
    """A conflict for every answer under 另报 that nobody has settled, and that is not what stands in its place now."""
    for other in reported_in(report.reported):
        if other.is_settled or _is_in_place(report, other, model):
            continue
        said = _(
            "{source}报的是“{words}”，与这里不一样；核对后把对的写在这里，并把“另报”里这一条的“取舍”改为“不用”，"
            "或用 fazhi ask 重填这一项"
        )
        who = other.source or _("另一处")
        yield Remark(other.path, said.format(source=who, words=other.words), Severity.CONFLICT)


def _is_in_place(report: Topic, other: Reported, model: type[Topic]) -> bool:
    """Whether the answer is what the fact file says by now."""
    if entry_at(model, other.path) is None:
        return False
    now = value_at(report, other.path)
    if now is None or isinstance(now, Owed):
        return False
    try:
        return same(now, understand(model, other.path, other.typed))
    except NotUnderstoodError:
        return False


def same(one: Any, other: Any) -> bool:
    """Whether two values say the same; of figures whatever is noted beside them."""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return (one.value, one.unit, one.hedge) == (other.value, other.unit, other.hedge)
    if isinstance(one, str) and isinstance(other, str):
        # Line breaks and spaces come and go where people paste.
        return "".join(one.split()) == "".join(other.split())
    return bool(one == other)


def with_reported(text: str, reported: Iterable[Reported], model: type[Topic]) -> str:
    """`text` with these entries, and no others, under 另报; every other line stays as it is."""
    lines = mend(text, model)[0].split("\n")
    document = load("\n".join(lines)).document
    wanted = [
        {_FACT: one.fact, _SAID: one.typed, _SOURCE: one.source, _DECISION: _UNUSED if one.is_settled else _OPEN}
        for one in reported
    ]
    before = [one._asdict() for one in reported_in(plain(node_at(document, (REPORTED,))))]
    if before == [one._asdict() for one in reported_in(wanted)]:
        return text
    new = entry_lines(REPORTED, wanted, 0, REPORTED_HELP) if wanted else []
    if holds(document, REPORTED):
        first, last, _column = block(lines, document, REPORTED)
        lines[first:last] = new
    elif new:
        end = len(lines) - (lines[-1] == "")
        lines[end:end] = ["", *new]
    return "\n".join(lines)


def settle(text: str, paths: Collection[Path], model: type[Topic]) -> str:
    """`text` in which nothing that lies under 另报 for the facts at `paths` is open any more."""
    if REPORTED not in text:
        return text
    given = reported_in(plain(node_at(load(mend(text, model)[0]).document, (REPORTED,))))
    spelt = {spell(path) for path in paths}
    settled = [one._replace(is_settled=one.is_settled or one.fact in spelt) for one in given]
    return with_reported(text, settled, model) if settled != list(given) else text
