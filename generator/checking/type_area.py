"""The type area (版心) of a section, held against the standard's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.checking.departures import plain
from generator.draft.measuring.sections import Section
from schemas.format import Page
from schemas.messages import _, message

TOLERANCE = 1.0
"""mm, as the standard allows of 天头 and 订口."""
_ROUNDING = 0.05


class Margin(NamedTuple):
    """A margin that is not as it should be, mm. side: in words."""

    side: str
    found: float
    wanted: float


def wrong_margins(section: Section, page: Page) -> Iterator[Margin]:
    """The margins of an upright section that differ by more than the standard allows; the gutter is part of one."""
    sides = (
        (message("上"), section.top, page.top),
        (message("下"), section.bottom, page.bottom),
        (message("左"), section.left + section.gutter, page.left),
        (message("右"), section.right, page.right),
    )
    for side, found, wanted in sides:
        if differs(found, wanted):
            yield Margin(_(side), found, wanted)


def how_to_set(page: Page) -> str:
    """What to do about margins, in the words of Word's menus."""
    said = _("请在“布局→页边距→自定义边距”里设：上{top}、下{bottom}、左{left}、右{right}厘米，装订线0。")
    sides = {side: plain(getattr(page, side) / 10) for side in ("top", "bottom", "left", "right")}
    return said.format(**sides)


def differs(found: float, wanted: float) -> bool:
    """Whether two lengths differ by more than what is allowed, mm."""
    return abs(found - wanted) > TOLERANCE + _ROUNDING


def is_paper(section: Section, page: Page) -> bool:
    """Whether the pages of an upright section are of the right size."""
    return not differs(section.width, page.width) and not differs(section.height, page.height)


def is_wrong(section: Section, page: Page) -> bool:
    """Whether the type area is told to be wrong, by whatever rule."""
    return (
        not is_paper(section, page)
        or any(wrong_margins(section, page))
        or differs(section.type_width, page.type_width)
        or differs(section.type_height, page.type_height)
    )


def corrected(section: Section, page: Page) -> Section:
    """The section as it will be once its type area is put right: what follows from that is no trouble of its own."""
    if not is_wrong(section, page):
        return section
    whole = section._replace(width=page.width, height=page.height, gutter=0.0)
    return whole._replace(top=page.top, right=page.right, bottom=page.bottom, left=page.left)
