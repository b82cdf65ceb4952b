"""文字加粗。

标准用字体区别层次（黑体、楷体、仿宋），没有规定加粗；仿宋、宋体加粗由软件描粗，印出来容易糊。第三层标题加粗是一些
地方的习惯。只作提示。

好例（说明）：
    强调用黑体，不加粗。

坏例（说明）：
    正文里的仿宋加粗。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.departures import departures, finding
from generator.checking.findings import Finding, Severity
from generator.checking.fonts import CHINESE
from generator.checking.measured import Part, measured
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W116"
TITLE = message("文字加粗")
SEVERITY = Severity.HINT
BASIS = FORMAT + "字体和字号"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element in which characters are bold, at its first paragraph with such."""
    draft = measured(case)
    for one in departures(() if draft is None else draft.decreed(), _bold):
        text = _("{where}有加粗的字。标准以字体区别层次，没有规定加粗。没有当地规定的，请在“开始”里取消加粗。")
        yield finding(CODE, SEVERITY, text.format(where=one.where), one.first)


def _bold(part: Part) -> Iterator[tuple[str, int]]:
    count = sum(len(CHINESE.findall(stretch.text)) for stretch in part.stretches if stretch.format.bold)
    if count:
        yield "", count
