"""主送机关的标点不对。

主送机关之间用顿号，末尾用全角冒号：写“县委、县政府：”，不写“县委,县政府:”，也不能没有冒号。

好例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    ……

坏例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委,县政府:
    2025年，我局推进法治政府建设，现将有关情况报告如下：
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.gaps import is_open
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from generator.checking.spots import all_of
from schemas.messages import _, message

CODE = "S166"
TITLE = message("主送机关的标点不对")
SEVERITY = Severity.WARNING
BASIS = FORMAT
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")

_HALF_WIDTH = str.maketrans({",": "、", ":": "：", ";": "；"})
_COLON = "："


def check(case: Case) -> Iterator[Finding]:
    """One finding at the addressee."""
    for prose in case.understood.prose:
        if prose.part != "addressee" or is_open(prose.text):
            continue
        written = prose.words.strip()
        right = written.translate(_HALF_WIDTH).rstrip(_COLON) + _COLON
        if written != right:
            text = _("主送机关“{written}”的标点不对，应写作“{right}”。请改正。").format(written=written, right=right)
            yield Finding(CODE, SEVERITY, text, *all_of(prose), BASIS)
