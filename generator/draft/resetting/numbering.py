"""Automatic numbers: they stay, in the font of what they number, with no gap of a tab behind them."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from generator.draft.reading.word.file import WordFile
from generator.draft.reading.word.names import P_PR, R_PR, VAL, children, integer, properties, value, w
from generator.draft.reading.word.styles import Style
from generator.draft.resetting.cleaning import clean_mark
from generator.draft.resetting.order import LEVEL, PARAGRAPH, put, put_new

_NUM_PR, _NUM_ID, _ILVL, _P_STYLE, _LEVEL = map(w, ("numPr", "numId", "ilvl", "pStyle", "lvl"))
_FORM, _TEXT, _SUFFIX = map(w, ("numFmt", "lvlText", "suff"))
_FONTS = w("rFonts")
_CLOSED = tuple("、.．)）】〕：:")
"""A number that ends so stands close to its words, any other needs a space."""

Place = tuple[int, int]


def list_place(file: WordFile, paragraph: etree._Element, style: Style) -> Place | None:
    """The list and level of a paragraph, by itself or by its style; None for one that no list numbers."""
    numbers = children(properties(paragraph, P_PR).get(_NUM_PR))
    return file.numbering.place(integer(numbers, _NUM_ID), integer(numbers, _ILVL), style)


def put_list_place(found: etree._Element, place: Place) -> None:
    """Says the list in the paragraph itself: its new style names none."""
    number, ilvl = place
    numbers = etree.Element(_NUM_PR)
    etree.SubElement(numbers, _ILVL, {VAL: str(ilvl)})
    etree.SubElement(numbers, _NUM_ID, {VAL: str(number)})
    put(found, numbers, PARAGRAPH)


def clean_level(file: WordFile, place: Place) -> None:
    """Takes from a level of a list the font and size of its own, and the tab behind the number."""
    level = file.numbering.level_element(*place)
    if level is None:
        return
    parts = children(level)
    bullet = value(parts, _FORM) == "bullet"
    characters = level.find(R_PR)
    if characters is not None:
        fonts = characters.find(_FONTS) if bullet else None
        clean_mark(characters)
        if fonts is not None:
            characters.insert(0, fonts)
        if not len(characters):
            level.remove(characters)
    if (value(parts, _SUFFIX) or "tab") == "tab":
        closed = (value(parts, _TEXT) or "").rstrip().endswith(_CLOSED)
        put_new(level, "suff", LEVEL, val="nothing" if closed else "space")


def unlink_styles(file: WordFile, ids: Mapping[str, str]) -> None:
    """Levels no longer number the styles that are ours now."""
    ours = {*ids.values()}
    for root in file.package.parts("numbering"):
        for level in root.iter(_LEVEL):
            for style in level.findall(_P_STYLE):
                if style.get(VAL) in ours:
                    level.remove(style)
