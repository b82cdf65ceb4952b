"""The body of a report → as a reference document wants it: its ids of styles, its places in the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.draft.writing.word.base import Base
from generator.draft.writing.word.xml import W

if TYPE_CHECKING:
    from lxml import etree

_P_STYLE, _R_STYLE, _TBL_STYLE, _IND, _JC, _VAL = (
    f"{{{W}}}{name}" for name in ("pStyle", "rStyle", "tblStyle", "ind", "jc", "val")
)


def fitted(body: etree._Element, base: Base) -> etree._Element:
    """The body, naming styles as the base does; no paragraph placed by itself whose style an agency placed anew."""
    if base.styles:
        for element in body.iter(_P_STYLE, _R_STYLE, _TBL_STYLE):
            style = element.get(_VAL, "")
            element.set(_VAL, base.styles.get(style, style))
    if base.placed:
        for element in [*body.iter(_P_STYLE)]:
            properties = element.getparent()
            if element.get(_VAL) in base.placed and properties is not None:
                for own in [*properties.iterchildren(_IND, _JC)]:
                    properties.remove(own)
    return body
