"""标题没有文种，或者文种不是报告。

向上级机关汇报工作、反映情况用“报告”。报告写成“请示”是用错文种，必改。标题没有文种的（“情况”不是文种），建议补上；
写成“工作总结”“情况汇报”的，只作提示：上级的通知要的就是这个名称的，照通知办。

好例：
    云岭县水利局关于2025年度法治政府建设情况的报告
    县委、县政府：
    ……

好例：
    云岭县水利局2025年法治政府建设年度报告
    县委、县政府：
    ……

坏例：
    2025年云岭县水利局法治政府建设情况
    县委、县政府：
    ……

坏例：
    云岭县水利局2025年度法治政府建设工作总结
    县委、县政府：
    ……
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sources import ELEMENTS
from generator.checking.titles import title_spot, title_text
from generator.checking.words import words
from schemas.messages import _, message

CODE = "S125"
TITLE = message("标题没有文种，或者文种不是报告")
SEVERITY = Severity.WARNING
BASIS = ELEMENTS
CONFIRMED = True
YEARS = None
WHOM = message("所有报告")

_BRACKETED = re.compile("（[^）]*）$")
_REPORT, _REQUEST = "报告", "请示"
_NO_KIND = "情况"


def check(case: Case) -> Iterator[Finding]:
    """One finding at the title: an error for a request, a warning where it has no kind of document, else a hint."""
    if not case.understood.title or case.standard.report_name:
        return
    title, kind = title_text(case), case.understood.document_kind
    other = next((word for word in words("title", "deviating") if word in title), kind)
    if _BRACKETED.sub("", title.rstrip("。")).endswith(_REQUEST):
        text = _("文种用错，报告写成了“请示”。请把标题改为“……情况的报告”；需要上级决定的事项另写请示。")
        yield Finding(CODE, Severity.ERROR, text, *title_spot(case), BASIS)
    elif other in ("", _NO_KIND):
        text = _("标题没有文种。请以“报告”结尾，如“……法治政府建设情况的报告”。")
        yield Finding(CODE, SEVERITY, text, *title_spot(case), BASIS)
    elif not other.endswith(_REPORT):
        text = _("标题写作“{kind}”。报送上级机关的，文种宜用“报告”。").format(kind=other)
        yield Finding(CODE, Severity.HINT, text, *title_spot(case), BASIS)
