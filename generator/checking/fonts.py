"""Fonts as the standard has them, held against those of Chinese characters."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.checking.departures import Departure
from generator.checking.measured import Part
from schemas.format import Font
from schemas.messages import _, shown
from schemas.patterns import lazy_pattern

TITLES = ("title", "attachment_title", "issuer_mark")
CHINESE = lazy_pattern("[\u3400-\u9fff\U00020000-\U0003ffff]")
DIGITS_AND_LETTERS = lazy_pattern("[0-9A-Za-z]")


def foreign_fonts(part: Part) -> Iterator[tuple[str, int]]:
    """The fonts of Chinese characters that are none of the element's, each with how many characters it has."""
    for stretch in part.stretches:
        font = stretch.format.east_asian or ""
        if not is_one(font, part.element.font):
            count = sum(1 for _found in CHINESE.finditer(stretch.text))
            if count:
                yield named(font), count


@lru_cache
def is_one(name: str, font: Font) -> bool:
    """Whether a font of this name is of the kind, whatever set it comes from."""
    return name.strip().casefold() in {one.casefold() for one in font.names}


def named(font: str) -> str:
    """A font as one speaks of it."""
    return f"“{shown(font)}”" if font else _("软件默认的字体（没有指定中文字体）")


def said(text: str, departure: Departure) -> str:
    """A message about fonts with its values put in."""
    font = departure.first.element.font
    kind = next((name for name in font.names if name in ("仿宋", "楷体", "黑体", "宋体", "小标宋")), font.name)
    return text.format(where=departure.where, found=departure.values, font=shown(kind), name=font.name)
