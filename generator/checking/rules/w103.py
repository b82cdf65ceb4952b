"""版心尺寸不合标准。

版心 156 毫米×225 毫米。四边的页边距各自在允许的范围内，合起来仍可能差得多；页边距或纸张已经不对的，只报那一处。

好例（说明）：
    上 37、下 35、左 28、右 26 毫米，版心正好 156 毫米×225 毫米。

坏例（说明）：
    左边距 27 毫米、右边距 25 毫米，版心宽 158 毫米。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import area
from generator.checking.findings import Finding, Severity
from generator.checking.measured import measured
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from generator.checking.type_area import differs, how_to_set, is_paper, wrong_margins
from schemas.messages import _, message

CODE = "W103"
TITLE = message("版心尺寸不合标准")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "页边与版心尺寸"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding, at the first words of the first section that departs."""
    draft = measured(case)
    if draft is None:
        return
    page = draft.standard.page
    for section, part in draft.upright:
        if not is_paper(section, page) or any(wrong_margins(section, page)):
            continue
        width, height = section.type_width, section.type_height
        if differs(width, page.type_width) or differs(height, page.type_height):
            text = _("版心是{found}毫米，应是{wanted}毫米。{step}")
            sizes = {"found": area(width, height), "wanted": area(page.type_width, page.type_height)}
            said = text.format(**sizes, step=how_to_set(page))
            yield Finding(CODE, SEVERITY, said, *part.spot, page.source)
            return
