"""成文时年度未满，数据可能不是全年。

12月报送的报告，数字算不到年底。请写明数据统计到哪一天，或者报送前换成全年数。正文写了“截至……日”的，上级的通知
规定了统计截止日期的，不再提示。

好例：
    ……
    云岭县水利局
    2026年1月15日

好例：
    ……
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下（数据截至12月15日）：
    一、2025年推进法治政府建设的主要举措和成效
    ……
    云岭县水利局
    2025年12月20日

坏例：
    ……
    云岭县水利局
    2025年12月20日
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import date_spot
from generator.checking.years import spelt
from schemas.messages import _, message

CODE = "S134"
TITLE = message("成文时年度未满，数据可能不是全年")
SEVERITY = Severity.HINT
BASIS = "公开的报告通常的做法"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")

_FIRST = 11
"""Month; an earlier date is not believed: S133."""
_COUNTED_UNTIL = re.compile("截[至止][^。；]{0,16}?(?:日|月底|月末|年底|月份)|统计截止")


def check(case: Case) -> Iterator[Finding]:
    """One finding at the date, unless draft or Standard say until when was counted."""
    year, signed = case.understood.year, case.understood.signed
    if year is None or signed is None or case.standard.cut_off or signed.year != year or signed.month < _FIRST:
        return
    if not any(_COUNTED_UNTIL.search(prose.text) for prose in case.understood.prose):
        text = _("成文日期是{day}，年度还没有结束。数据是全年的吗？请核对；不是的，写明统计截止日期。")
        yield Finding(CODE, SEVERITY, text.format(day=spelt(signed)), *date_spot(case), BASIS)
