"""纸张不是A4。

公文用纸采用 A4 型，成品幅面 210 毫米×297 毫米。横排的表可以单独成节，把 A4 纸横过来；正文不横排。

好例（说明）：
    页面设置里纸张是 A4。

坏例（说明）：
    纸张是 Letter（216 毫米×279 毫米）。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import area
from generator.checking.findings import Finding, Severity
from generator.checking.measured import measured
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from generator.checking.type_area import TOLERANCE
from schemas.messages import _, message

CODE = "W101"
TITLE = message("纸张不是A4")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "幅面尺寸"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding, at the first words on such paper."""
    draft = measured(case)
    if draft is None:
        return
    page = draft.standard.page
    for section, part in draft.sections:
        short, long = sorted((section.width, section.height))
        if abs(short - page.width) > TOLERANCE or abs(long - page.height) > TOLERANCE:
            text = _("纸张是{found}毫米，应是 A4（{wanted}毫米）。请在“布局→纸张大小”里选 A4。")
            sizes = {"found": area(section.width, section.height), "wanted": area(page.width, page.height)}
            yield Finding(CODE, SEVERITY, text.format(**sizes), *part.spot, page.source)
            return
    for part in draft.of("title"):
        if draft.layout.section(part.number).is_landscape:
            text = _("正文所在的页是横向的。请在“布局→纸张方向”里选纵向；需要横排的表单独分节。")
            yield Finding(CODE, SEVERITY, text, *part.spot, page.source)
            return
