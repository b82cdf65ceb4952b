"""Where a heading ends that runs into its text without any mark between, as on a page saved without line breaks."""

from __future__ import annotations

import re

from schemas.patterns import lazy_pattern

# Words that a heading ends with, and words that a text begins with.
_LAST_WORD = (
    "(?:情况|成效|不足|问题|困难|差距|短板|弱项|原因(?:分析)?|成因|打算|安排|计划|思路|举措|措施|重点|建议|"
    "(?:工作|努力|改进|整改)方向|亮点|做法|特色|履职|事项)"
)
_ENDS = lazy_pattern(f"{_LAST_WORD}(?!(?!重点){_LAST_WORD}|[和与及、的，之存主或])")
_STARTS = lazy_pattern(
    "(?:20[0-9xX×*_]{2}年|[xX×*]{2}[省市县区镇乡局]|依据|(?:局|县|区|市|镇|乡|厅)长(?!效|期)|局?班子|[0-9]{1,2}月|今年|一年来|近年来|年初|年内|全年|一是|虽然|尽管|在|以|将|对|把|"
    "我[省市县区镇乡局委厅街办校]|全[省市县区镇乡局街校](?!面)|[省市县区镇乡](?:委|政府|党委)|局党[组委]|党[组委工]委?|"
    "街道|综合|各[级单部乡镇]|坚持|深入|认真|严格|按照|根据|围绕|通过|推进|加强|做好|办理|纳入|配合|结合|处理|查处|投入|"
    "上线|积极|持续|始终|成立|组织|制定|印发|出台|召开|开展|建立|建成|完善|健全|编制|全面|切实|充分|聚焦|紧紧|针对|聘请|"
    "依托|累计|修订|推行|邀请|举办|实施|落实|严守|压实|打造|下放|有的|一些|个别|部分|目前|当前|同时|此外|其中|一方面)"
)
_OF_A_PART = re.compile("(?:主要)?存在|主要|工作|下一?步|今后|不足|问题")
_STOP = re.compile("[。！？]")
_FIRST_OF_SEVERAL = "一是"
_PAIRS = (("《", "》"), ("“", "”"), ("（", "）"))
_SHORTEST, _LONGEST = 4, 60
_NOT_APART = "，、“《的和与地"


def end_of_heading(text: str, start: int, *, by_last_word: bool) -> int:
    """The end of the heading whose words begin at `start` of `text` (one spelling), 0 where nothing tells.

    by_last_word: whether a word that the headings of parts end with (情况, 成效, 安排 …) tells it. A heading has one to
    three clauses; the text begins with words that begin a sentence.
    """
    rest = text[start : start + 2 * _LONGEST]
    stop = _STOP.search(rest)
    rest = rest[: min(stop.start() if stop else len(rest), _LONGEST)]
    if space := re.search(r"(?<=\S{4})\s+(?=\S{6})", rest):
        return start + space.start()
    for found in _ENDS.finditer(rest) if by_last_word or _OF_A_PART.match(rest) else ():
        if found.end() >= _SHORTEST and not is_inside(rest, found.end()):
            return start + found.end()
    first = rest.find(_FIRST_OF_SEVERAL, _SHORTEST)
    if first > 0 and not is_inside(rest, first):
        return start + first
    for found in _STARTS.finditer(rest, 1):
        at = found.start()
        clause = max(rest.rfind("，", 0, at), rest.rfind("、", 0, at)) + 1
        if at - clause >= _SHORTEST and rest[at - 1] not in _NOT_APART and not is_inside(rest, at):
            return start + at
    return 0


def begins_a_list(text: str) -> bool:
    """Whether `text` begins with 一是: what stands before it is a heading, and ends there."""
    return text.startswith(_FIRST_OF_SEVERAL)


def ends_like_heading(text: str) -> bool:
    """Whether `text` (one spelling) ends with a word that headings end with: 情况, 成效, 安排 …"""
    return any(found.end() == len(text) for found in _ENDS.finditer(text, max(0, len(text) - 6)))


def is_inside(text: str, at: int) -> bool:
    """Whether place `at` is inside a title, a quotation or brackets."""
    return any(text.count(opening, 0, at) > text.count(closing, 0, at) for opening, closing in _PAIRS)
