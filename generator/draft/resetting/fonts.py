"""The font table: what to take where one of our fonts is not installed."""

from __future__ import annotations

from lxml import etree

from generator.draft.reading.word.names import w
from generator.draft.resetting.package import Parts
from generator.draft.resetting.styles import LANGUAGE
from generator.draft.writing.word.base import parts as base_parts
from schemas.format import Format

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"
_NAME = w("name")


def declare_fonts(parts: Parts, standard: Format) -> None:
    """Adds our fonts to the font table, each with its fall-back, unless they stand there."""
    ours = etree.fromstring(base_parts(standard, LANGUAGE)["word/fontTable.xml"])
    root = parts.edit_of_kind("fontTable")
    if root is None:
        parts.add("fontTable", _TYPE, ours)
        return
    there = {font.get(_NAME) for font in root}
    root.extend(font for font in [*ours] if font.get(_NAME) not in there)
