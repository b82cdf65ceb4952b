"""What a fact file can't do without, and facts that do not concern its reporter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.facts.catalogue import StatedFact
from generator.facts.problems import Remark, Severity
from schemas.agency import Agency, Frame
from schemas.fields import Shape
from schemas.messages import _
from schemas.reporter import FIRST_YEAR, LAST_YEAR, Kind, Level
from schemas.values import Stated


def essentials(report: Frame) -> Iterator[Remark]:
    """One error for each of 全称, 层级, 类别 and 年度 that is missing or of no use."""
    agency = report.agency if isinstance(report.agency, Agency) else Agency()
    if not isinstance(agency.name, str):
        yield Remark(("机关", "全称"), _("没有填，请写公章上的名称，如“全称: 某某县城市管理局”"))
    if not isinstance(agency.level, Level):
        yield Remark(("机关", "层级"), _("没有填，请写“省”“市”“县”“乡镇”之一"))
    if not isinstance(agency.kind, Kind):
        yield Remark(("机关", "类别"), _("没有填，请写“政府”或“部门”"))
    if not isinstance(report.year, str):
        yield Remark(("年度",), _("没有填，请写报告哪一年的工作，如“年度: 2025”"))
    elif not re.fullmatch(r"[0-9]{4}", report.year) or not FIRST_YEAR <= int(report.year) <= LAST_YEAR:
        yield Remark(("年度",), _("看不懂的年度“{year}”，应写四位数字，如 2025").format(year=report.year[:20]))


def unsuitable(report: Frame, stated: Iterable[StatedFact]) -> Iterator[Remark]:
    """A doubt for each fact that does not concern a reporter of this level and kind, of groups the outermost.

    stated: the facts of `report`.
    """
    agency = report.agency
    if not isinstance(agency, Agency) or not isinstance(agency.level, Level) or not isinstance(agency.kind, Kind):
        return
    level, kind = agency.level, agency.kind
    outer: tuple[str | int, ...] | None = None
    for path, entry, value in stated:
        inside = outer is not None and path[: len(outer)] == outer
        if inside or value is Stated.NOT_APPLICABLE or entry.fact.applies(level, kind):
            continue
        if entry.shape in (Shape.GROUP, Shape.RECORDS):
            outer = path
        yield Remark(
            path,
            _("{reporter}一般没有这一项，请核对；确有的可以保留").format(reporter=_reporter(level, kind)),
            Severity.DOUBT,
        )


def _reporter(level: Level, kind: Kind) -> str:
    """县级部门, 乡镇政府."""
    return f"{level.value}{'' if level is Level.TOWNSHIP else '级'}{kind.value}"
