"""Items of which only half was written, and mandated parts that are said to be empty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.facts.catalogue import StatedFact, groups
from generator.facts.problems import Path, Remark, Severity
from schemas.agency import Frame
from schemas.fields import entries
from schemas.measures import Measure, TradeFigure
from schemas.messages import _
from schemas.report import Plan, Shortcoming
from schemas.values import Quantity, Stated

_MANDATED = ("存在的不足和原因", "第一责任人履职情况", "下一年度安排")
"""What every report contains (厅字〔2019〕28号)."""
_FIRST_YEAR = 2019
"""Whose report the rule of 2019 is the first to govern."""
_TEXT = {Measure: "内容", Shortcoming: "问题", Plan: "内容"}
"""The text without which an item says nothing."""


def halves(report: Frame, stated: Sequence[StatedFact]) -> Iterator[Remark]:
    """A doubt for each item that can't be written into the report as it is. stated: the facts of `report`."""
    for path, group in groups(report, stated):
        if isinstance(group, TradeFigure):
            yield from _trade_figure(path, group)
        elif (label := _TEXT.get(type(group))) and getattr(group, entries(type(group))[label].attribute) is None:
            yield _doubt(path, _("没有填“{label}”，这一条没有写进报告").format(label=label))
    for path, _entry, value in stated:
        for name, figure in value.items() if isinstance(value, dict) else ():
            yield from _bare((*path, name), figure)
    yield from _mandated(report, stated)


def _trade_figure(path: Path, item: TradeFigure) -> Iterator[Remark]:
    if item.amount is None:
        yield _doubt(path, _("没有填“数量”，这一项没有写进报告"))
    elif item.action is None:
        yield _doubt(path, _("没有填“事项”，这一项没有写进报告"))
    elif item.amount is Stated.NONE:
        yield _doubt((*path, "数量"), _("填的是“无”，这一项没有写进报告；没有发生的请删去"))
    else:
        yield from _bare((*path, "数量"), item.amount)


def _bare(path: Path, figure: object) -> Iterator[Remark]:
    """A figure to which no fact declares a unit."""
    if isinstance(figure, Quantity) and figure.value and not figure.unit:
        yield _doubt(path, _("“{text}”没有单位，请连单位写，如 {text}件").format(text=figure.text))


def _mandated(report: Frame, stated: Sequence[StatedFact]) -> Iterator[Remark]:
    year = getattr(report, "year", None)
    if isinstance(year, str) and year.isdigit() and int(year) < _FIRST_YEAR:
        return
    for path, _entry, value in stated:
        if value is Stated.NONE and len(path) == 1 and path[0] in _MANDATED:
            yield _doubt(path, _("规定要求报告这一部分，“无”没有采用（厅字〔2019〕28号），请填写"))


def _doubt(path: Path, message: str) -> Remark:
    return Remark(path, message, Severity.DOUBT)
