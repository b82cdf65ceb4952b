"""没有页码。

页码编排在公文版心下边缘之下。单面、双面都要有；首页设了“首页不同”的，只看后面各页。

好例（说明）：
    页脚里有“— 1 —”。

坏例（说明）：
    设了“奇偶页不同”，偶数页的页脚是空的。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.measured import measured
from generator.checking.page_numbers import numbered
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W131"
TITLE = message("没有页码")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "页码"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding, at the first words of the first section without them."""
    draft = measured(case)
    if draft is None:
        return
    for one in numbered(draft):
        if one.odd is None or one.even is None:
            text = _("没有页码。请用“插入→页码”插入，格式为“— 1 —”。")
            if one.odd is not None or one.even is not None:
                text = _("只有单页或者双页有页码（设了“奇偶页不同”）。请在另一种页的页脚里也插入页码。")
            yield Finding(CODE, SEVERITY, text, *one.part.spot, draft.standard.page_number.source)
            return
