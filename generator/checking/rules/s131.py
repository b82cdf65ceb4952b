"""年份前后不一致。

标题、开头和各级标题写的报告年度应当是同一年。不一致时以标题为准；标题没写年度的，以多数为准。多半是沿用上年的
稿子没有改全。报告年度不一定是公开的上一年，本条只比报告自己写的年份。

好例：
    ……
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    ……

坏例：
    ……
    县委、县政府：
    2024年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    ……

坏例：
    ……
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2024年推进法治政府建设的主要举措和成效
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import at_where
from generator.checking.years import sayings, year_said
from schemas.messages import _, message

CODE = "S131"
TITLE = message("年份前后不一致")
SEVERITY = Severity.ERROR
BASIS = "同一份报告前后应当一致"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each place that says another year than the draft does."""
    said = year_said(case.understood)
    if said is None:
        return
    year, in_title = said
    text = _("标题写的是{year}年，这里写的是{other}年。请核对，改成同一年。")
    if not in_title:
        text = _("别处写的是{year}年，这里写的是{other}年。请核对，改成同一年。")
    for mention in sayings(case.understood):
        if mention.year != year:
            yield Finding(CODE, SEVERITY, text.format(year=year, other=mention.year), *at_where(mention.where), BASIS)
