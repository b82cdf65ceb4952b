"""缺主送机关、署名或者成文日期。

报送稿要有主送机关、发文机关署名和成文日期。还留着【待补】的、日期没有填的（“2026年　月　日”），也算没有。主送机关在
标题下空一行，居左顶格，末尾用全角冒号；成文日期在署名下面。署名可以用全称，也可以用规范化简称。只检查报送稿。

好例（稿种：报送稿）：
    ……
    特此报告。
    云岭县水利局
    2026年1月15日

坏例（稿种：报送稿）：
    云岭县水利局关于2025年度法治政府建设情况的报告
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……

坏例（稿种：报送稿）：
    ……
    特此报告。
    2026年1月15日

坏例（稿种：报送稿）：
    ……
    云岭县水利局
    2026年　月　日

坏例（稿种：报送稿）：
    ……
    特此报告。
    2026年1月15日
    云岭县水利局
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.dates import Flaw, flaw_of
from generator.checking.findings import Finding, Severity
from generator.checking.frame import misplaced_date
from generator.checking.gaps import is_open
from generator.checking.rule import Case
from generator.checking.sources import ELEMENTS
from generator.checking.spots import Spot, all_of
from generator.understanding.prose import Prose
from schemas.messages import _, message
from schemas.reporter import Stage

CODE = "S162"
TITLE = message("缺主送机关、署名或者成文日期")
SEVERITY = Severity.ERROR
BASIS = ELEMENTS
CONFIRMED = True
YEARS = None
WHOM = message("报送稿")

_MESSAGES = {
    "addressee": message("没有主送机关。请在标题下空一行，居左顶格写明，末尾用全角冒号，如“县委、县政府：”。"),
    "signatories": message("没有发文机关署名。请在正文后写明。"),
    "date": message("没有成文日期。请在署名下写明年月日，用阿拉伯数字。"),
}


def check(case: Case) -> Iterator[Finding]:
    """A finding for each of the three that is not there, or not yet; one for a date above the signature."""
    if case.request.stage is not Stage.FILING:
        return
    for part, text in _MESSAGES.items():
        lines = [prose for prose in case.understood.prose if prose.part == part]
        misplaced = misplaced_date(case.understood.prose) if part != "addressee" and not lines else None
        if misplaced and part == "date":
            text = _("成文日期写在署名上面，位置不对。请移到署名的下一行。")
            yield Finding(CODE, SEVERITY, text, *all_of(misplaced), BASIS)
        elif not misplaced and (not lines or any(map(_is_open, lines))):
            yield Finding(CODE, SEVERITY, _(text), *(all_of(lines[0]) if lines else Spot()), BASIS)


def _is_open(prose: Prose) -> bool:
    return is_open(prose.text) or (prose.part == "date" and flaw_of(prose.words) is Flaw.OPEN)
