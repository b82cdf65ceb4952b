"""Sections of a Word file: a landscape one for what is too wide, and the one whose page is even."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from generator.draft.writing.word.xml import NO_ROOM, W

_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class Sections(NamedTuple):
    """The paragraph that ends an upright section within the document, and that which ends one on its side."""

    upright: str
    landscape: str

    @classmethod
    def like(cls, last: etree._Element, landscape_footers: Mapping[str, str]) -> Sections:
        """Those that go with the document's own last section. landscape_footers: default, even → relationship."""
        turned = deepcopy(last)
        turn(turned, landscape_footers)
        return cls(_end(last), _end(turned))


def begin_on_even_page(section: etree._Element) -> None:
    """Makes the section begin on the next even page."""
    kind = etree.Element(_w("type"))
    kind.set(_w("val"), "evenPage")
    _child(section, "pgSz").addprevious(kind)


def refer_to(section: etree._Element, footers: Mapping[str, str]) -> None:
    """Gives the section other footers: default, even → relationship."""
    for reference in section.iterfind(_w("footerReference")):
        other = footers.get(reference.get(_w("type")) or "")
        if other:
            reference.set(_R_ID, other)


def turn(section: etree._Element, footers: Mapping[str, str]) -> None:
    """Lays the page on its side: what was its left side, where the binding is, is now the top."""
    size, margins = _child(section, "pgSz"), _child(section, "pgMar")
    width, height = (size.get(_w(side), "") for side in ("w", "h"))
    for name, text in (("w", height), ("h", width), ("orient", "landscape")):
        size.set(_w(name), text)
    before = {side: margins.get(_w(side), "") for side in ("top", "right", "bottom", "left")}
    for side, was in (("top", "left"), ("right", "top"), ("bottom", "right"), ("left", "bottom")):
        margins.set(_w(side), before[was])
    refer_to(section, footers)


def _end(section: etree._Element) -> str:
    properties = etree.tostring(section, encoding="unicode")
    return f"<w:p><w:pPr>{NO_ROOM}{properties}</w:pPr></w:p>"


def _child(section: etree._Element, name: str) -> etree._Element:
    found = section.find(_w(name))
    return etree.SubElement(section, _w(name)) if found is None else found


def _w(name: str) -> str:
    return f"{{{W}}}{name}"
