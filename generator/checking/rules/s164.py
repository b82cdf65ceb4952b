"""报告里夹带请示事项。

不得在报告等非请示性公文中夹带请示事项：要上级批准、支持、拨款、研究解决的，另写请示。“请审阅”“请予审议”“请批评指正”
不是请示，“争取上级支持”是打算，也不是。报送稿必改；别的稿种里已经写了“妥否，请批示”的，提示一次。

好例（稿种：报送稿）：
    ……
    修订执法文书范本，每季度评查一次案卷，主动争取上级支持。
    特此报告，请审阅。
    云岭县水利局
    ……

坏例（稿种：报送稿）：
    ……
    修订执法文书范本，每季度评查一次案卷。
    恳请县委、县政府增加执法经费。妥否，请批示。
    云岭县水利局
    ……

坏例（稿种：报送稿）：
    ……
    修订执法文书范本，每季度评查一次案卷。
    请县委、县政府在人员编制、经费保障方面予以支持。特此报告。
    云岭县水利局
    ……

坏例：
    ……
    修订执法文书范本，每季度评查一次案卷。
    妥否，请批示。
    云岭县水利局
    ……
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sources import TO_SUPERIORS
from generator.checking.spots import at
from generator.checking.words import words
from schemas.messages import _, message
from schemas.reporter import Stage

CODE = "S164"
TITLE = message("报告里夹带请示事项")
SEVERITY = Severity.ERROR
BASIS = TO_SUPERIORS + "第四项"
CONFIRMED = True
YEARS = None
WHOM = message("报送稿；别的稿种只作提示")

_SENTENCE_END = re.compile("[。！？；]")
_LONGEST = 40
"""Characters of a request in the message."""


def check(case: Case) -> Iterator[Finding]:
    """One finding for each text with a request in it, at the sentence that makes it one."""
    is_filed = case.request.stage is Stage.FILING
    pattern = _requests("formulas", "wishes") if is_filed else _requests("formulas")
    for prose in case.understood.prose:
        found = pattern.search(prose.text) if prose.part == "block" else None
        if found:
            start, end = _sentence(prose.text, *found.span())
            text = _("“{words}”是请示事项，不能夹带在报告里。请删去，需要上级决定的另写请示。")
            said = prose.words[slice(*prose.span(start, min(end, start + _LONGEST)))]
            severity = SEVERITY if is_filed else Severity.HINT
            yield Finding(CODE, severity, text.format(words=said), *at(prose, start, end), BASIS)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around [start, end), without the mark at its end; of a long one what stands around."""
    before = [found.end() for found in _SENTENCE_END.finditer(text, max(0, start - _LONGEST), start)]
    first = before[-1] if before else max(0, start - _LONGEST) if start > _LONGEST else 0
    behind = _SENTENCE_END.search(text, end, end + _LONGEST)
    return first, behind.start() if behind else end


@lru_cache(maxsize=2)
def _requests(*kinds: str) -> re.Pattern[str]:
    return re.compile("|".join(word for kind in kinds for word in words("requests", kind)))
