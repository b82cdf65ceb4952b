"""成文日期写得不对。

成文日期用阿拉伯数字，年份写全，月、日不编虚位：写“2026年1月6日”，不写“二〇二六年一月六日”“2026.1.6”“2026年01月06日”。
没有这一天的（“2026年13月46日”），必改。日期空着的，只在报送稿里由 S162 指出。

好例：
    ……
    云岭县水利局
    2026年1月15日

坏例：
    ……
    云岭县水利局
    二〇二六年一月十五日

坏例：
    ……
    云岭县水利局
    2026年01月15日

坏例：
    ……
    云岭县水利局
    2026年13月46日
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.dates import Flaw, flaw_of
from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from generator.checking.spots import all_of
from generator.understanding.years import signed_on
from schemas.messages import _, message

CODE = "S135"
TITLE = message("成文日期写得不对")
SEVERITY = Severity.WARNING
BASIS = FORMAT
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")


def check(case: Case) -> Iterator[Finding]:
    """One finding at the date: a warning for the way it is written, an error for a day that there is not."""
    for prose in case.understood.prose:
        flaw = flaw_of(prose.words) if prose.part == "date" else None
        if flaw is None or flaw is Flaw.OPEN:
            continue
        written, day = prose.words.strip(), signed_on(prose.words)
        if day is None:
            text = _("成文日期“{written}”没有这一天。请核对后改正。").format(written=written)
            yield Finding(CODE, Severity.ERROR, text, *all_of(prose), BASIS)
        else:
            # As it stands in the report, whatever language the messages are in.
            right = f"{day.year}年{day.month}月{day.day}日"
            text = _("成文日期“{written}”应写作“{right}”（用阿拉伯数字，年份写全，月、日前不加0）。请改正。")
            yield Finding(CODE, SEVERITY, text.format(written=written, right=right), *all_of(prose), BASIS)
