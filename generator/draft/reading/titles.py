"""What looks like the title of a report on law-based government, alone on a line or amid the words of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.draft.folding import one_spelling
from generator.draft.reading.marks import mark
from schemas.patterns import lazy_pattern

_SUBJECT = (
    "(?:法[治制]政府|依法行政|法治(?:建设|工作|宣传|[\u4e00-\u9fff]{1,4}建设)|依法治[\u4e00-\u9fff]|普法依法治理)"
)
_TAIL = "(?:报告|总结|情况|汇报|年报|述职|请示)"
_PLANS = "(?:[及和暨][^。]{2,16}(?:安排|打算|计划|思路))?"
_TITLE = re.compile(
    rf"[^。；！？：]{{0,60}}{_SUBJECT}[^。；！？：]{{0,24}}{_TAIL}{_PLANS}"
    r"(?:[〇○0-9一二三四两]+[篇则])?(?:（[^（）]{1,12}）)?(?:[-_—|].{2,24})?"
)
# “2023年…报告”, “××局关于…”: what the name of a column or a link has not.
_OWN = re.compile(
    "[0-9xX×*○]{2,4}年|[二○零一][○零一二三四五六七八九]{3}年|"
    "(?:人民政府|委员会|[局厅委院镇乡]|办事处|街道|中心|支队|大队).{0,6}(?:关于|法治|依法)"
)
_OF_THE_PAGE = re.compile(
    "[>＞»›→|｜<]|首页|当前位置|^标题|^名 *称|^附件|^相关|^[上下]一[篇条]|^主题|解读》?$|^内容概述|^信息名称|^文件名称"
)
_NO_TITLE = re.compile(
    "^(?:根据|按照|依据|为|现将|现就|现把|今年|近年|一年来|以下|下面|特此|如下|听取|审议|严格|认真|全面|"
    "[一二三四五六七八九十]+、|.*(?:召开|审议(?!稿)|举行|听取)|（[一二三四五六七八九十]|第[一二三四]部分|[0-9]+[.、])|，.*，"
)
_LONGEST = 80
_LONGEST_AGENCY = 50
_AGENCY = lazy_pattern(
    "(?:中共|中国共产党)?[\u4e00-\u9fffxX×*○_（）·、 \u3000]{2,40}?"
    "(?:人民政府|政府|委员会|办公室|办事处|党工委|工委|党组|管委会|总队|支队|大队|中心|局|厅|委|办|院|署|分局)"
    "(?:（[^（）]{2,12}）)?"
)
_LONGEST_BEFORE = 40
_BEFORE_SUBJECT = rf"[\u4e00-\u9fffxX×○0-9（）、“” ]{{0,{_LONGEST_BEFORE}}}"
_WITHIN_CORE = rf"{_SUBJECT}[\u4e00-\u9fff“”]{{0,16}}{_TAIL}(?:[0-9一二三四五六七八九十两]{{1,2}}[篇则])?"
_WITHIN_CORE += "(?![和与及的、，如工制事])"
_WITHIN = lazy_pattern(_BEFORE_SUBJECT + _WITHIN_CORE)
_CORE = lazy_pattern(_WITHIN_CORE)
_BEFORE = lazy_pattern(rf"{_BEFORE_SUBJECT}\Z")
_PAGE_MARK = lazy_pattern("[0-9]{1,2}(?:[、.]|(?=[\u4e00-\u9fff]{2}))(?![年月日])")
"""Document libraries number the pages of a file so, in the middle of its text."""
_WORDS_OF_THE_PAGE = lazy_pattern(
    ".*(?:正文|首页|当前位置|政务公开|信息公开|公开目录|内容|概况|公告|动态|年度报告|工作总结|(?:主动|依申请|全文)公开|日期|[0-9]日|其[他它]|打印|分享|文档介绍|"
    "上传|更新)(?![一二三四五六七八九十0-9]{1,2}[篇则])(?=..)"
)


def title_rank(line: str) -> int:
    """How much `line` looks like a title: 0 not at all, 1 like the name of a column, 2 like a report's own title."""
    if len(line) < 6:
        return 0
    text = "".join(one_spelling(line).split()).removesuffix("。")
    if not 6 <= len(text) <= _LONGEST or _NO_TITLE.search(text) or _OF_THE_PAGE.search(text):
        return 0
    if not _TITLE.fullmatch(text):
        return 0
    return 2 if _OWN.search(text) else 1


def is_agency(line: str) -> bool:
    """Whether `line` is the name of an agency and nothing else, as in a title of several lines or a signature."""
    if len(line) > _LONGEST_AGENCY or mark(line):
        return False
    return _AGENCY.fullmatch(one_spelling(line)) is not None


def titles_within(text: str) -> Iterator[tuple[int, int]]:
    """Where titles stand in a text that runs on: behind words of a page or the end of a sentence, not in a sentence."""
    alike = one_spelling(text)
    for found in _candidates(alike):
        before = _WORDS_OF_THE_PAGE.match(found[0][:-8])
        start = found.start() + (before.end() if before else 0)
        page_mark = _PAGE_MARK.match(alike, start)
        if page_mark:
            start = page_mark.end()
        free = page_mark or before is not None or start == 0 or alike[start - 1] in "。 \u3000：_|>"
        if free and alike[found.end() : found.end() + 1] != "》" and title_rank(text[start : found.end()]) == 2:
            yield start, found.end()


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """What `_WITHIN.finditer` finds; what may stand before a subject is looked at only where there is one."""
    at = 0
    while core := _CORE.search(text, at):
        begin = _BEFORE.search(text, max(at, core.start() - _LONGEST_BEFORE), core.start())
        found = _WITHIN.match(text, begin.start() if begin else core.start())
        assert found is not None
        yield found
        at = found.end()
