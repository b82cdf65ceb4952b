"""A Source, understood: what it is, who reports on which year, and which mandated contents it gives."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.draft.folding import folded
from generator.draft.model import Heading, Place
from generator.draft.reading.titles import title_rank
from generator.draft.source import Source
from generator.understanding.contents import contents
from generator.understanding.identity import identity
from generator.understanding.model import Content, Understood
from generator.understanding.prose import Prose, prose
from generator.understanding.years import published_on, report_year, signed_on, year_mentions
from schemas.patterns import lazy_pattern

_KIND = re.compile("年度报告|报告|总结|汇报|年报|述职|情况|通知|方案|要点|解读|意见|办法|公告|讲话|计划")
_OTHER_KINDS = re.compile(
    "解读|(?:通知|方案|工作要点|要点|意见|办法|公告|函|讲话|公示|制度|规定|决定|倡议书|简报|计划)(?:（[^）]{0,60}）)?$|"
    "政府信息公开(?:工作)?年度报告|^在.{4,40}会.{0,8}上的|讲话稿|答记者问|工作要点"
)
_NOTICE = lazy_pattern("关于(?:做好|报送|印发|开展|进一步)[^。《》]{4,50}的(?:通知|函)(?!》|要求|精神|，|安排|部署)")
_OPENING = 600
_NEWS = lazy_pattern("^本报讯|^本网讯|^(?:近日|日前)，|^[0-9]{1,2}月[0-9]{1,2}日(?:上午|下午)?，|记者|通讯员")
_REPORTING = lazy_pattern(
    "(?:报告|汇报|总结|公布|公开)(?:予以公开)?如下|[报汇]告如下|(?:现将|现就)[^。]{4,60}(?:报告|汇报|总结|公开)"
)
_SUBJECT = lazy_pattern("法[治制]政府|依法行政|法治建设|依法治[\u4e00-\u9fff]|法治工作")
_FEWEST_MENTIONS = 3
_HEAD_LINES = 12
_LONGEST_HEAD_LINE = 60


def understand(source: Source) -> Understood:
    """What the draft says about itself, and which mandated contents it gives. Linear in its length."""
    draft = source.draft
    lines = prose(draft)
    body = [one for one in lines if one.part == "block"]
    text = "\n".join(one.text for one in body)
    lead = next((one.text for one in body if not isinstance(one.block, Heading)), "")
    who = identity(draft, source.furniture, lead, text)
    mentions = year_mentions(lines, source.furniture)
    year = report_year(mentions, lines)
    found = contents(lines, year)
    title = "".join(draft.title)
    return Understood(
        is_report=_is_report(source, lines, text, found),
        title=title,
        document_kind=_document_kind(folded(title)[0]),
        agency=who.agency,
        level=who.level,
        kind=who.kind,
        joint=who.joint,
        year=year,
        years=mentions,
        signed=signed_on(draft.date),
        published=published_on(source.furniture),
        contents=found,
        prose=lines,
    )


def _document_kind(title: str) -> str:
    """The last word of the title that says what kind of document it is: 报告 of 情况的报告."""
    found = _KIND.findall(title)
    return found[-1] if found else ""


def _is_report(source: Source, lines: Sequence[Prose], text: str, found: dict[str, Content]) -> bool:
    """Whether it is a report on law-based government: it says so in its title, or does what one does."""
    title = folded("".join(source.draft.title))[0]
    rank = title_rank(title)
    if title and _OTHER_KINDS.search(title):
        return False
    if rank == 2:
        return True
    page = _head_of_page(source, lines)
    first = [one.text for one in lines[:3]]
    opening = "".join((*page, *first))[:_OPENING]
    short = [line for line in (*page, *first) if len(line) <= _LONGEST_HEAD_LINE]
    if any(_NEWS.search(line[:40]) for line in first) or _NOTICE.search(opening):
        return False
    if any(_OTHER_KINDS.search(line) for line in short):
        return False
    given = sum(content.present for content in found.values())
    named = any(content.own_heading for content in found.values())
    if rank == 1 or _REPORTING.search(opening) or named:
        return given >= 1 and _SUBJECT.search(title + opening + text) is not None
    return given >= 2 and len(_SUBJECT.findall(text)) >= _FEWEST_MENTIONS


def _head_of_page(source: Source, lines: Sequence[Prose]) -> list[str]:
    """The page's lines above the report, folded: the title of what is none would be among them."""
    begin = next((one.places[0] for one in lines if one.places), Place())
    above = [words for words in source.furniture if words.places and words.places[0] < begin]
    return [folded(words.text)[0] for words in above[:_HEAD_LINES]]
