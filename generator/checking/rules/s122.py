"""标题与规定的报告名称不一致。

上级的通知或者指引规定了报告名称的，标题照写。没有规定的，本条不检查。换行、空格不算不一致。

好例（通知.报告名称：{机关}{年度}年度法治政府建设情况报告）：
    云岭县水利局2025年度法治政府建设情况报告
    县委、县政府：
    ……

坏例（通知.报告名称：{机关}{年度}年度法治政府建设情况报告）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sources import notice
from generator.checking.spots import all_of
from generator.checking.titles import title_lines, title_text
from generator.draft.folding import folded
from schemas.messages import _, message
from schemas.standard_tables import fill

CODE = "S122"
TITLE = message("标题与规定的报告名称不一致")
SEVERITY = Severity.ERROR
BASIS = "上级的通知或者指引规定的报告名称"
CONFIRMED = True
YEARS = None
WHOM = message("上级的通知、指引规定了报告名称的")


def check(case: Case) -> Iterator[Finding]:
    """One finding at the title."""
    name = case.standard.report_name
    if name and case.understood.title and not _pattern(name, case.standard.year).fullmatch(title_text(case)):
        names = {"年度": str(case.standard.year), "机关": case.understood.agency or _("（机关名称）")}
        text = _("标题为“{title}”，规定的报告名称是“{name}”。请改正。")
        text = text.format(title=case.understood.title, name=fill(name, names))
        yield Finding(CODE, SEVERITY, text, *all_of(title_lines(case)[0]), notice(case))


def _pattern(name: str, year: int) -> re.Pattern[str]:
    """Titles that the name allows: of any agency."""
    escaped = re.escape(folded(fill(name, {"年度": str(year)}))[0])
    return re.compile(escaped.replace(re.escape("{机关}"), ".+"))
