"""A fact file of what a past report states: what the catalogue has, and the rest as groups of trade figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.facts.layout import entry_lines
from generator.learning.folder import frame_of, in_order
from generator.learning.learned import Learned, excerpt
from generator.learning.naming import action_for
from generator.learning.slots import Bound, Confidence, LabelPath
from schemas.agency import Frame

_TRADE_FIGURES = "业务数据"


class Stated(NamedTuple):
    """A value of the file as it is typed, and the words of the report that it was taken from."""

    value: str | dict[str, str]
    words: str


def past_facts(learned: Learned, model: type[Frame]) -> str:
    """The text of the fact file; each value with the words it stands in behind it."""
    report = learned.report
    out = [f"# {report.agency}{report.year}年度法治政府建设情况，由报告读出；“#”后面是原文，请核对。", ""]
    for label, value in frame_of(report).items():
        out += entry_lines(label, value, 0)
    known = _bound(learned)
    left = _left(learned)
    for topic in in_order(model, {path[0] for path in (*known, *left)}):
        out += ["", f"{topic}:"]
        out += _lines({path[1:]: one for path, one in known.items() if path[0] == topic}, 2)
        if groups := left.get((topic,)):
            out += entry_lines(_TRADE_FIGURES, groups, 2)
    return "\n".join(out) + "\n"


def _bound(learned: Learned) -> dict[LabelPath, Stated]:
    found: dict[LabelPath, Stated] = {}
    for one in learned.bound:
        if one.confidence is Confidence.BOUND:
            value = one.reading.figure.text if one.reading.figure else "无"
            typed = {"本年": value, "目标": one.reading.target} if one.reading.target else value
            found.setdefault(one.path, Stated(typed, _words(learned, one)))
    return found


def _left(learned: Learned) -> dict[LabelPath, list[dict[str, object]]]:
    """The figures that are no fact of the catalogue for sure: a group for each sentence, by topic."""
    found: dict[LabelPath, list[dict[str, object]]] = {}
    last = ""
    for one in learned.bound:
        reading = one.reading
        if one.confidence is Confidence.BOUND or reading.figure is None or reading.is_target:
            continue
        if learned.lines[reading.line].plans:
            continue
        groups = found.setdefault((reading.topic,), [])
        if reading.sentence != last or not groups:
            groups.append({"数据": []})
            last = reading.sentence
        figures = groups[-1]["数据"]
        assert isinstance(figures, list)
        figures.append({"事项": action_for(reading.before, reading.behind), "数量": reading.figure.text})
    return found


def _lines(values: dict[LabelPath, Stated], column: int) -> Iterator[str]:
    """The facts of a topic, groups within it once."""
    group = ""
    for path, one in sorted(values.items(), key=lambda pair: pair[0][0] if len(pair[0]) > 1 else ""):
        if len(path) > 1 and path[0] != group:
            group = path[0]
            yield " " * column + f"{group}:"
        yield from entry_lines(path[-1], one.value, column + 2 * (len(path) - 1), f"“{one.words}”")


def _words(learned: Learned, one: Bound) -> str:
    return excerpt(learned.lines[one.reading.line], one.reading.spot)
