"""报送日期早于成文日期。

报送在成文之后。给出的报送日期（--filed-on）早于落款日期的，两个日期有一个不对。

好例（报送日期：2026-01-15）：
    ……
    云岭县水利局
    2026年1月15日

坏例（报送日期：2026-01-10）：
    ……
    云岭县水利局
    2026年1月15日
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import date_spot
from generator.checking.years import spelt
from schemas.messages import _, message

CODE = "S172"
TITLE = message("报送日期早于成文日期")
SEVERITY = Severity.WARNING
BASIS = "报送在成文之后"
CONFIRMED = True
YEARS = None
WHOM = message("给出报送日期的报告")


def check(case: Case) -> Iterator[Finding]:
    """One finding at the date."""
    filed, signed = case.request.filed_on, case.understood.signed
    if filed and signed and filed < signed:
        text = _("{filed}报送，早于成文日期{signed}。请核对两个日期。")
        text = text.format(filed=spelt(filed), signed=spelt(signed))
        yield Finding(CODE, SEVERITY, text, *date_spot(case), BASIS)
