"""文字不是黑色。

如无特殊说明，公文中文字的颜色均为黑色；发文机关标志是红色。颜色写作“自动”的算黑色，深到看不出的也算。

好例（说明）：
    文字颜色为“自动”。

坏例（说明）：
    小标题是蓝色（软件自带标题样式的颜色）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checking.departures import departures, finding
from generator.checking.findings import Finding, Severity
from generator.checking.measured import Part, measured
from generator.checking.rule import Case
from generator.checking.sources import FORMAT
from schemas.messages import _, message

CODE = "W115"
TITLE = message("文字不是黑色")
SEVERITY = Severity.ERROR
BASIS = FORMAT + "文字的颜色"
CONFIRMED = True
YEARS = None
WHOM = message("Word 文件")

_HEX = re.compile("[0-9A-F]{6}")
_DARK, _BRIGHT, _OTHER = 0x26, 0xB0, 0x50
"""Of 255: as dark as that looks black; a red has so much red at least, and no more of others."""


def check(case: Case) -> Iterator[Finding]:
    """One finding for each element that departs, at its first paragraph that does."""
    draft = measured(case)
    for one in departures(() if draft is None else draft.decreed(), _coloured):
        red = one.first.element.colour != ""
        text = _("{where}的颜色不是红色（{found}）。请选中文字，在“开始→字体颜色”里选红色。")
        if not red:
            text = _("{where}的颜色不是黑色（{found}）。请选中文字，在“开始→字体颜色”里选“自动”。")
        yield finding(CODE, SEVERITY, text.format(where=one.where, found=one.values), one.first)


def _coloured(part: Part) -> Iterator[tuple[str, int]]:
    for stretch in part.stretches:
        colour = stretch.format.colour or ""
        if not (_is_red(colour) if part.element.colour else _is_black(colour)):
            yield f"#{colour}" if colour else _("黑色"), len(stretch.text)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour)) if _HEX.fullmatch(colour) else (0, 0, 0)


def _is_black(colour: str) -> bool:
    return max(_channels(colour)) <= _DARK


def _is_red(colour: str) -> bool:
    red, green, blue = _channels(colour)
    return red >= _BRIGHT and max(green, blue) <= _OTHER
