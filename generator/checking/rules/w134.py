"""页码的左右位置不对。

单页码居右空一字，双页码居左空一字。要在页面设置里选“奇偶页不同”，或者把页码放在图文框、文本框里并选“外侧”。

好例（说明）：
    奇数页页脚右对齐、右侧缩进 1 字符，偶数页页脚左对齐、左侧缩进 1 字符。

坏例（说明）：
    页码居中。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import plain
from generator.checking.findings import Finding, Severity
from generator.checking.measured import measured
from generator.checking.page_numbers import Numbered, upright
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W134"
TITLE = message("页码的左右位置不对")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "页码"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_SAME_SIDE = frozenset(("left", "right", "center"))
_WHERE = {
    "left": message("居左"),
    "right": message("居右"),
    "center": message("居中"),
    "outside": message("在外侧"),
    "inside": message("在内侧"),
}
_EMPTY, _NEAR = 1.0, 0.5


def check(case: Case) -> Iterator[Finding]:
    """One finding, about the first section that departs."""
    draft = measured(case)
    if draft is None:
        return
    for one in upright(draft):
        if wrong := next(_wrong(one), ""):
            text = _(
                "{wrong}，应为单页码居右空一字、双页码居左空一字。请在“页眉和页脚”里勾选“奇偶页不同”，"
                "奇数页页脚右对齐、右侧缩进1字符，偶数页页脚左对齐、左侧缩进1字符。"
            )
            source = draft.standard.page_number.source
            yield Finding(CODE, SEVERITY, text.format(wrong=wrong), *one.part.spot, source)
            return


def _wrong(one: Numbered) -> Iterator[str]:
    """What is wrong with the place of the numbers, in words."""
    if one.odd is not None and one.odd == one.even and one.odd.align in _SAME_SIDE:
        yield _("单双页的页码都{where}").format(where=_(_WHERE[one.odd.align]))
        return
    for which, number, even in one.numbers:
        if number.align in _WHERE and number.align not in ("outside", "left" if even else "right"):
            yield _("{which}{where}").format(which=which, where=_(_WHERE[number.align]))
        elif number.edge is not None and number.align in _SAME_SIDE and abs(number.edge - _EMPTY) > _NEAR:
            yield _("{which}离版心边缘{n}字").format(which=which, n=plain(number.edge))
