"""How a form looks: fonts, fills, borders, and the checks that a spreadsheet makes while somebody types."""

from __future__ import annotations

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation

from generator.collecting.form import STATES

_SONG, _HEI = "宋体", "黑体"
_LINE = Side(style="thin", color="808080")
BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
UNDERLINE = Border(bottom=_LINE)

TITLE = Font(name=_HEI, size=16)
BAND = Font(name=_HEI, size=11)
HEAD = Font(name=_HEI, size=10.5)
TEXT = Font(name=_SONG, size=10.5)
SMALL = Font(name=_SONG, size=9, color="595959")

HEAD_FILL = PatternFill("solid", fgColor="DCE6F1")
BAND_FILL = PatternFill("solid", fgColor="EDEDED")
OPEN_FILL = PatternFill("solid", fgColor="FFFBE5")
"""Where one writes."""

OPEN = Protection(locked=False)
LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True, indent=1)
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)

AS_TEXT = "@"
"""Cells keep what is typed: 96.5% stays 96.5%, 3-5 becomes no day."""

LONGEST_FIGURE = 40
"""Characters of a figure with its unit."""


def states() -> DataValidation:
    """The drop-down of what can be said instead of a value."""
    check = DataValidation(type="list", formula1=f'"{",".join(STATES)}"', allow_blank=True)
    return _told(
        check,
        "没有数填的选一个",
        "无：没有发生；不适用：与本单位无关；有，未计数：做了但没有计数；待补：还没拿到。有数填的空着。",
        f"只能选{'、'.join(f'“{state}”' for state in STATES)}，说明请写在“备注”里。",
    )


def yes_or_no() -> DataValidation:
    """The drop-down of 是 and 否."""
    check = DataValidation(type="list", formula1='"是,否"', allow_blank=True)
    return _told(check, "选一个", "是，或者否", "只能选“是”或“否”。")


def figure() -> DataValidation:
    """What a figure may be: a spreadsheet can't read 约300, so only its length is limited."""
    check = DataValidation(type="textLength", operator="lessThanOrEqual", formula1=str(LONGEST_FIGURE))
    return _told(
        check,
        "写一个数",
        "数字连单位写，如 27件、7.4万余处；只写数字的，单位照左边的算。没有发生不写0，在“状态”里选“无”。",
        "这里只写一个数和单位，说明请写在“备注”里。",
    )


def day() -> DataValidation:
    """What a day looks like."""
    check = DataValidation(type="textLength", operator="lessThanOrEqual", formula1="20")
    return _told(check, "日期", "填报的日期，如 2026-1-5；整张表同一天的，只写表头那一处。", "日期如 2026-1-5。")


def _told(check: DataValidation, title: str, prompt: str, error: str) -> DataValidation:
    check.showInputMessage = check.showErrorMessage = True
    check.promptTitle, check.prompt = title, prompt
    check.errorTitle, check.error = "请核对", error
    check.errorStyle = "stop"
    return check
