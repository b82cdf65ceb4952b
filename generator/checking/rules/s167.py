"""报送稿、公开稿还留着稿种标记。

“（送审稿）”“（代拟稿 第二稿）”这样的标记是起草、送审时用的，报出和公开以前要删去。只检查报送稿和公开稿。

好例（稿种：报送稿）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    ……

坏例（稿种：报送稿）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    （送审稿）
    县委、县政府：
    ……

坏例（稿种：公开稿）：
    云岭县水利局关于2025年度法治政府建设情况的报告（征求意见稿）
    县委、县政府：
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import Spot, at, at_places
from generator.checking.titles import title_lines
from schemas.messages import _, message
from schemas.patterns import lazy_pattern

CODE = "S167"
TITLE = message("报送稿、公开稿还留着稿种标记")
SEVERITY = Severity.ERROR
BASIS = "报出、公开的是定稿"
CONFIRMED = True
YEARS = None
WHOM = message("报送稿、公开稿")

_MARK = lazy_pattern("（[^（）]{0,12}稿[^（）]{0,6}）$")


def check(case: Case) -> Iterator[Finding]:
    """One finding at each mark: below the title, or at the end of it."""
    stage = case.request.stage
    if stage is None or not stage.is_final:
        return
    for mark, spot in _marks(case):
        text = _("{stage}里还有“{mark}”。请删去。").format(stage=stage.value, mark=mark)
        yield Finding(CODE, SEVERITY, text, *spot, BASIS)


def _marks(case: Case) -> Iterator[tuple[str, Spot]]:
    draft = case.source.draft
    if draft.stage_mark:
        places = next((places for name, places in draft.frame_places if name == "stage_mark"), ())
        yield draft.stage_mark, at_places(draft.stage_mark, places)
    for line in title_lines(case):
        if found := _MARK.search(line.text):
            yield found[0], at(line, *found.span())
