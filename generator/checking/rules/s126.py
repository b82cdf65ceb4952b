"""标题的文字或者标点不对。

“法治政府建设”不写“法制政府建设”（引用文件名称、机构名称里的“法制”不在此列，本条只看“法制政府”）。标题末尾不用句号。

好例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    ……

坏例：
    云岭县水利局关于2025年度法制政府建设情况的报告
    县委、县政府：
    ……
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.spots import at
from generator.checking.titles import title_lines
from schemas.messages import _, message

CODE = "S126"
TITLE = message("标题的文字或者标点不对")
SEVERITY = Severity.WARNING
BASIS = "公文标题的通行写法"
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")

_WRONG, _STOP = "法制政府", "。"


def check(case: Case) -> Iterator[Finding]:
    """One finding at each wrong word, and one at a full stop."""
    lines = title_lines(case)
    for line in lines:
        start = line.text.find(_WRONG)
        if start >= 0:
            text = _("标题写作“法制政府”，应为“法治政府”。请改正。")
            yield Finding(CODE, SEVERITY, text, *at(line, start, start + len(_WRONG)), BASIS)
    if lines and lines[-1].text.endswith(_STOP):
        end = len(lines[-1].text)
        yield Finding(CODE, SEVERITY, _("标题末尾不用句号。请删去。"), *at(lines[-1], end - 1, end), BASIS)
