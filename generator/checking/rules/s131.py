"""年份前后不一致。

标题、导语和各级标题写的报告年度应当是同一年。不一致时以多数为准，两边都列出来，请起草人核对；一样多的，先列与标题不同的。
多半是沿用上年的稿子没有改全。各级标题里写下一年的（下一年度安排）、写上一年度安排完成情况和整改情况的，都不算不一致。
报告年度不一定是公开的上一年，本条只比报告自己写的年份。

好例：
    ……
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    ……

好例：
    ……
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2024年度报告所列安排的完成情况
    所列4项安排全部完成。
    二、2025年推进法治政府建设的主要举措和成效
    开展执法培训3次，办结取水许可26件，全部按期办结，群众少跑腿、企业少等待。
    三、存在的不足和原因
    部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
    四、主要负责人履行推进法治建设第一责任人职责情况
    局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
    五、2026年推进法治政府建设的主要安排
    修订执法文书范本，每季度评查一次案卷。
    特此报告。
    ……

坏例：
    ……
    县委、县政府：
    2024年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    ……

坏例：
    云岭县水利局关于2024年度法治政府建设情况的报告
    县委、县政府：
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    一、2025年推进法治政府建设的主要举措和成效
    ……
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import at_where
from generator.checking.years import Sides, sides, spelt
from generator.understanding.model import YearMention
from schemas.messages import _, message

CODE = "S131"
TITLE = message("年份前后不一致")
SEVERITY = Severity.ERROR
BASIS = "同一份报告前后应当一致"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")

_PARTS = {"title": message("标题"), "lead": message("导语"), "heading": message("各级标题")}
_LEAD_BEGINS = message("导语开头")
_MOST = 5
"""Headings in a message."""
_NAMES = (*_PARTS.values(), _LEAD_BEGINS)


def check(case: Case) -> Iterator[Finding]:
    """One finding at the first place that says another year than most do; it names both sides."""
    found = sides(case.understood)
    if found is None or not found.odd:
        return
    said = [_said(mentions, _odd_names(mentions, found)) for mentions in _by_year(found.odd)]
    if found.agreeing:
        said.append(_said(found.agreeing, [_PARTS[mention.part] for mention in found.agreeing]))
    else:
        said.append(_("下一年度安排为{year}年").format(year=found.year + 1))
    text = _("{said}。请核对后统一。")
    if found.title_is_odd:
        text = _("{said}。请核对标题年度。")
        if signed := case.understood.signed:
            said.append(_("落款为{day}").format(day=spelt(signed)))
    yield Finding(CODE, SEVERITY, text.format(said=_("，").join(said)), *at_where(found.odd[0].where), BASIS)


def _by_year(mentions: Sequence[YearMention]) -> list[list[YearMention]]:
    years = dict.fromkeys(mention.year for mention in mentions)
    return [[mention for mention in mentions if mention.year == year] for year in years]


def _odd_names(mentions: Sequence[YearMention], found: Sides) -> list[str]:
    """What says another year: each heading by its words; only the lead's beginning where the rest of it agrees."""
    lead_agrees = any(mention.part == "lead" for mention in found.agreeing)
    names = _PARTS | {"lead": _LEAD_BEGINS} if lead_agrees else _PARTS
    return [mention.where.heading if mention.part == "heading" else names[mention.part] for mention in mentions]


def _said(mentions: Sequence[YearMention], names: Sequence[str]) -> str:
    """Who says the year that they all do: 标题、导语为2025年. Quoted ones follow each other without a mark between."""
    different = list(dict.fromkeys(names))
    plain = [_(name) for name in different if name in _NAMES]
    headings = [name for name in different if name not in _NAMES]
    quoted = "".join(_("“{heading}”").format(heading=name) for name in headings[:_MOST])
    quoted += _("等处") if len(headings) > _MOST else ""
    who = _("、").join([*plain, quoted] if quoted else plain)
    return _("{who}为{year}年").format(who=who, year=mentions[0].year)
