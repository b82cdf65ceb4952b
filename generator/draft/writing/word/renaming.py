"""Style ids of our own → those of a reference document that somebody's word processor numbered anew."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.draft.writing.word.xml import W

if TYPE_CHECKING:
    from lxml import etree

_NAMING = tuple(f"{{{W}}}{name}" for name in ("pStyle", "rStyle", "tblStyle"))
_VAL = f"{{{W}}}val"


def renamed(body: etree._Element, styles: Mapping[str, str]) -> etree._Element:
    """The body, its paragraphs, runs and tables naming the styles by their other ids."""
    if styles:
        for element in body.iter(*_NAMING):
            style = element.get(_VAL, "")
            element.set(_VAL, styles.get(style, style))
    return body
