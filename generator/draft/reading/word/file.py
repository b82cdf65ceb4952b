"""A Word file as its reader left it, for who wants to know more of it than its words."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from generator.draft.reading.word.numbering import Numbering
from generator.draft.reading.word.package import Package
from generator.draft.reading.word.styles import Styles


@dataclass(frozen=True, slots=True, eq=False)
class WordFile:
    """Its parts, parsed once; those that the reader did not need are parsed when they are asked for.

    paragraphs: each w:p in the order in which the reader counts them, the first is number 1 of a Place.
    """

    package: Package
    paragraphs: tuple[etree._Element, ...]
    styles: Styles
    numbering: Numbering
