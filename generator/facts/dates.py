"""Days that do not go with the report year, or with each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.facts.problems import Remark, Severity
from schemas.agency import Frame
from schemas.messages import _


def dates(report: Frame) -> Iterator[Remark]:
    """A doubt for each of 成文日期 and 统计截止 that is unusual. Nothing where 年度 is not known."""
    if not isinstance(report.year, str) or not report.year.isdigit() or not 1 < int(report.year) < date.max.year:
        return
    year = int(report.year)
    signed = report.signed_on if isinstance(report.signed_on, date) else None
    closing = report.closing_day if isinstance(report.closing_day, date) else None
    if signed and not date(year, 11, 1) <= signed <= date(year + 1, 3, 31):
        said = _("{day}不在年底前后，年度填的是{year}，请核对").format(day=_spelt(signed), year=year)
        yield Remark(("成文日期",), said, Severity.DOUBT)
    elif signed and signed < date(year, 12, 31) and report.closing_day is None:
        yield Remark(("成文日期",), _("成文时还不到年底，数据不到年底的请填“统计截止”"), Severity.DOUBT)
    if closing and closing.year != year:
        said = _("{day}不在报告年度内，年度填的是{year}，请核对").format(day=_spelt(closing), year=year)
        yield Remark(("统计截止",), said, Severity.DOUBT)
    elif closing and signed and closing > signed:
        said = _("晚于成文日期{day}，请核对").format(day=_spelt(signed))
        yield Remark(("统计截止",), said, Severity.DOUBT)


def _spelt(day: date) -> str:
    return _("{year}年{month}月{day}日").format(year=day.year, month=day.month, day=day.day)
