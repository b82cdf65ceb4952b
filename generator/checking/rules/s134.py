"""成文时年度未满，数据可能不是全年。

12月报送的报告，数字算不到年底。请写明数据统计到哪一天，或者报送前换成全年数。正文写了“截至……日”的不再提示。
上级的通知规定了统计截止日期的，只看成文日期是不是在那一天之前。

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

好例（通知.统计截止：11月30日）：
    ……
    云岭县水利局
    2025年12月20日

坏例：
    ……
    云岭县水利局
    2025年12月20日

坏例（通知.统计截止：12月31日）：
    ……
    云岭县水利局
    2025年12月20日
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sources import notice
from generator.checking.spots import date_spot
from generator.checking.years import spelt, year_said
from generator.understanding.prose import Prose
from schemas.messages import _, message
from schemas.patterns import lazy_pattern

CODE = "S134"
TITLE = message("成文时年度未满，数据可能不是全年")
SEVERITY = Severity.HINT
BASIS = "公开的报告通常的做法"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")

_FIRST = 11
"""Month; an earlier date is not believed: S133."""
_COUNTED_UNTIL = lazy_pattern("截[至止][^。；]{0,16}?(?:日|月底|月末|年底|月份)|统计截止")


def check(case: Case) -> Iterator[Finding]:
    """One finding at the date, unless the draft says until when was counted, or the Standard a day before it."""
    year, signed, cut_off = year_said(case.understood), case.understood.signed, case.standard.cut_off
    if year is None or signed is None or signed < date(year, _FIRST, 1):
        return
    if cut_off and signed < cut_off:
        text = _("成文日期是{day}，早于规定的统计截止日期{cut_off}。请核对数据是否统计到那一天。")
        text = text.format(day=spelt(signed), cut_off=spelt(cut_off))
        yield Finding(CODE, SEVERITY, text, *date_spot(case), notice(case))
    elif not cut_off and signed.year == year and not any(map(_says_until_when, case.understood.prose)):
        text = _("成文日期是{day}，年度尚未结束。请核对数据是否为全年数；不是的，请写明统计截止日期。")
        yield Finding(CODE, SEVERITY, text.format(day=spelt(signed)), *date_spot(case), BASIS)


def _says_until_when(prose: Prose) -> bool:
    return _COUNTED_UNTIL.search(prose.text) is not None
