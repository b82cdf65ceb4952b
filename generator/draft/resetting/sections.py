"""Sections: paper, margins and grid of the standard, each with a page number; what lies on its side keeps lying."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from generator.draft.reading.word.names import children, switch, w
from generator.draft.resetting.footers import Footers, has_words, numbers_pages
from generator.draft.resetting.order import SECTION, put, remove
from generator.draft.resetting.package import Parts
from generator.draft.resetting.styles import LANGUAGE
from generator.draft.writing.word.base import parts as base_parts
from generator.draft.writing.word.sections import turn
from schemas.format import Format

_SECTION, _CHANGE, _TYPE = map(w, ("sectPr", "sectPrChange", "type"))
_HEADER, _FOOTER, _SIZE = map(w, ("headerReference", "footerReference", "pgSz"))
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NUMBERS = w("pgNumType")
_KINDS = ("default", "even", "first")
_OF_PAGES = ("pgSz", "pgMar", "docGrid")

Shown = dict[tuple[str, str], str]
"""(header or footer, default, first or even) → the id of its part."""


def reset_sections(body: etree._Element, parts: Parts, standard: Format, *, even_and_odd: bool) -> tuple[str, ...]:
    """Re-sets every section of a body; the words of footers whose page number stands amid them, which stay.

    even_and_odd: whether even pages had headers and footers of their own; they have from now on.
    """
    if body.find(_SECTION) is None:
        body.append(etree.Element(_SECTION))
    footers = Footers(parts, standard)
    shown: Shown = {}
    used = set()
    for section in _sections(body):
        lying = _lies(section)
        _put_pages(section, standard, lying=lying)
        _put_form(section)
        # A kind that a section does not name is that of the section before.
        shown |= {(str(one.tag), one.get(_TYPE) or "default"): one.get(_ID) or "" for one in _references(section)}
        _put_headers(section, parts, shown, even_and_odd=even_and_odd)
        used |= _put_footers(section, footers, shown, standard, even_and_odd=even_and_odd, lying=lying)
    for name in parts.package.names("footer"):
        if name in parts.package.archive and name not in {parts.package.name_by_id(one) for one in used}:
            parts.drop(name)
    return tuple(dict.fromkeys(footers.mixed))


def _sections(body: etree._Element) -> Iterator[etree._Element]:
    return (one for one in body.iter(_SECTION) if next(one.iterancestors(_CHANGE), None) is None)


def _references(section: etree._Element) -> list[etree._Element]:
    return [*section.findall(_HEADER), *section.findall(_FOOTER)]


def _lies(section: etree._Element) -> bool:
    size = section.find(_SIZE)
    if size is None:
        return False
    try:
        return int(size.get(w("w")) or 0) > int(size.get(w("h")) or 0)
    except ValueError:
        return size.get(w("orient")) == "landscape"


def _put_pages(section: etree._Element, standard: Format, *, lying: bool) -> None:
    wanted = _standard_section(standard)
    if lying:
        turn(wanted, {})
    margins = section.find(w("pgMar"))
    header = None if margins is None else margins.get(w("header"))
    for name in _OF_PAGES:
        child = wanted.find(w(name))
        assert child is not None
        if name == "pgMar" and header is not None:
            # Where somebody's header stands is not for us to say.
            child.set(w("header"), header)
        put(section, child, SECTION)
    remove(section, "rtlGutter")


def _standard_section(standard: Format) -> etree._Element:
    document = etree.fromstring(base_parts(standard, LANGUAGE)["word/document.xml"])
    section = document.find(f"{w('body')}/{_SECTION}")
    assert section is not None
    return deepcopy(section)


def _put_form(section: etree._Element) -> None:
    """Arabic numbers, without that of a chapter; where they begin stays."""
    numbers = section.find(_NUMBERS)
    if numbers is not None:
        for name in ("fmt", "chapStyle", "chapSep"):
            numbers.attrib.pop(w(name), None)
        if not numbers.attrib:
            section.remove(numbers)


def _put_headers(section: etree._Element, parts: Parts, shown: Shown, *, even_and_odd: bool) -> None:
    """Even pages show what they showed; a header that only numbers the pages goes."""
    for kind in _KINDS:
        key = shown.get((_HEADER, kind), "")
        root = parts.package.by_id(key) if key else None
        if root is not None and numbers_pages(root) and not has_words(root):
            shown.pop((_HEADER, kind))
    if not even_and_odd:
        shown.pop((_HEADER, "even"), None)
        if usual := shown.get((_HEADER, "default")):
            shown[_HEADER, "even"] = usual
    for reference in section.findall(_HEADER):
        section.remove(reference)
    for kind in reversed(_KINDS):
        if (_HEADER, kind) in shown:
            key = shown[_HEADER, kind]
            section.insert(0, etree.Element(_HEADER, {_TYPE: kind, _ID: key}))


def _put_footers(
    section: etree._Element,
    footers: Footers,
    shown: Shown,
    standard: Format,
    *,
    even_and_odd: bool,
    lying: bool,
) -> set[str]:
    """Footers for odd and even pages, and for the first where it has one of its own; their ids."""
    number = standard.page_number
    old = {kind: shown.get((_FOOTER, kind), "") for kind in _KINDS}
    if not even_and_odd:
        old["even"] = old["default"]
    sides = {"default": number.odd, "even": number.even}
    if switch(children(section), w("titlePg")) is True:
        sides["first"] = number.odd
    for reference in section.findall(_FOOTER):
        section.remove(reference)
    at = len(section.findall(_HEADER))
    used = set()
    for kind, side in sides.items():
        key = footers.relationship(old[kind], side, lying=lying)
        section.insert(at, etree.Element(_FOOTER, {_TYPE: kind, _ID: key}))
        used.add(key)
        at += 1
    return used
