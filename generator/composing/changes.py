"""What changed against last year: figures that can be compared, the largest change first; what is new, what is gone."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from generator.composing.phrasing import FEW, change_phrase, change_sign
from generator.composing.statistics import LastYear, as_figure, last_figure
from generator.facts.catalogue import value_at
from generator.facts.figures import Figure, figures_of, topics_of
from generator.facts.lastyear import counterpart
from generator.facts.reading import FactFile
from schemas.values import Owed, Quantity, Stated


class Change(NamedTuple):
    """A figure beside last year's. weight: how large the change is, by which changes are put in order."""

    figure: Figure
    now: Quantity
    before: Quantity
    weight: Decimal

    @property
    def words(self) -> str:
        """下降6.7%, 提高2.5个百分点, 增加5件."""
        phrase = change_phrase(self.now, self.before)
        if phrase:
            return phrase.removeprefix("比上年").removeprefix("与上年")
        grows = self.now.value > self.before.value
        sign = change_sign(self.now, self.before, self.now.unit) or ""
        return f"{'增加' if grows else '减少'}{sign[1:]}{self.now.unit}"


class Changes(NamedTuple):
    """compared: every figure whose change is known, the largest first. new, gone: names of figures that only this
    year's fact file has, and that only last year's has; without a file of last year both are empty.
    """

    compared: tuple[Change, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]


def changes(file: FactFile, before: FactFile | None, previous: LastYear) -> Changes:
    """The changes of a fact file against `before`, last year's; previous: last year's figure of a fact."""
    figures = [figure for topic in topics_of(file.report) for figure in figures_of(file.report, topic, file.rates)]
    compared = sorted(_compared(figures, previous), key=lambda change: -change.weight)
    if before is None:
        return Changes(tuple(compared), (), ())
    known = {change.figure.path for change in compared}
    new = [
        figure.full_name
        for figure in figures
        if isinstance(figure.value, Quantity)
        and figure.value.value
        and not figure.part
        and not figure.reckoned
        and figure.path not in known
        and previous(figure.path) is None
        and not _is_stated(file, before, figure)
    ]
    return Changes(tuple(compared), tuple(new), tuple(_gone(file, before)))


def _compared(figures: list[Figure], previous: LastYear) -> Iterator[Change]:
    for figure in figures:
        now, before = as_figure(figure.value, figure.fact), last_figure(figure, previous)
        if now is None or before is None or change_sign(now, before, now.unit) is None:
            continue
        difference = abs(now.value - before.value)
        is_relative = now.unit != "%" and before.value >= FEW
        yield Change(figure, now, before, difference * 100 / before.value if is_relative else difference)


def _gone(file: FactFile, before: FactFile) -> Iterator[str]:
    """The figures that last year's file has, and of which this year's says nothing."""
    for topic in topics_of(before.report):
        if topic not in topics_of(file.report):
            continue
        for figure in figures_of(before.report, topic):
            counted = isinstance(figure.value, Quantity) and figure.value.value
            if counted and not figure.part and not _is_stated(before, file, figure):
                yield figure.full_name


def _is_stated(here: FactFile, there: FactFile, figure: Figure) -> bool:
    """Whether file `there` says anything of the figure of file `here`, or of a group it would stand in."""
    path = counterpart(here, there, figure.path)
    if path is None:
        return False
    if value_at(there.report, path) is not None or path in there.rates:
        return True
    return any(isinstance(value_at(there.report, path[:depth]), Stated | Owed) for depth in range(1, len(path)))
