"""给出的通知不适用于这份报告。

用 --standard 给出的通知写明了适用年度、层级和类别。报告不在其列的，不按它检查，提示一次，免得误以为已经按通知查过。

好例（通知.适用年度：2025；通知.报送截止：3月1日）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    ……

坏例（通知.适用年度：2024；通知.报送截止：3月1日）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sources import cited
from schemas.messages import _, message, shown

CODE = "S183"
TITLE = message("给出的通知不适用于这份报告")
SEVERITY = Severity.HINT
BASIS = "通知写明的适用范围"
CONFIRMED = True
YEARS = None
WHOM = message("用 --standard 给出通知的")


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole for each notice that was given and not used."""
    standard = case.standard
    who = shown(standard.level.value) + shown(standard.kind.value)
    for source in standard.skipped:
        text = _("{notice}不适用于{year}年度、{who}的报告，没有按它检查。请核对适用年度、层级和类别。")
        yield Finding(CODE, SEVERITY, text.format(notice=cited(source), year=standard.year, who=who))
