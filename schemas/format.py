"""The format of an official document, read from a Standard's data file. Dataclasses and tomllib only."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from schemas.errors import StandardError
from schemas.messages import _


class Page(NamedTuple):
    """Paper and type area (版心), in mm; a full page holds `lines` × `characters`."""

    width: float
    height: float
    top: float
    left: float
    type_width: float
    type_height: float
    lines: int
    characters: int
    source: str
    confirmed: bool

    @property
    def right(self) -> float:
        """The right margin, mm."""
        return self.width - self.left - self.type_width

    @property
    def bottom(self) -> float:
        """The bottom margin, mm."""
        return self.height - self.top - self.type_height


FONT_SETS = ("gb2312", "gbk", "hant")
"""The sets of fonts that machines have: as on Windows in offices, on 统信 and 麒麟, for traditional characters."""


class Font(NamedTuple):
    """A font as word processors name it in the set that was asked for, and the one to take where it is not installed.

    names: every name of this kind of font, in whatever set; a fallback of another kind is not among them.
    """

    name: str
    fallback: str
    names: frozenset[str] = frozenset()


class Element(NamedTuple):
    """How one element of a document is set.

    size in pt; align as in Word (both left center right); first_line, left and right in characters; blank_before in
    lines; colour as RRGGBB, empty for black.
    """

    label: str
    font: Font
    size: float
    align: str
    source: str
    confirmed: bool
    first_line: float = 0
    left: float = 0
    right: float = 0
    blank_before: int = 0
    colour: str = ""


class HeadRule(NamedTuple):
    """版头: how far the mark of the issuer stands below the top of the type area, and the red rule below the document
    number, in mm; the width of the rule in pt."""

    mark_below: float
    rule_below: float
    rule_width: float
    colour: str
    source: str
    confirmed: bool


class RecordRules(NamedTuple):
    """版记: the width of its outer and inner rules, in mm."""

    thick: float
    thin: float
    source: str
    confirmed: bool


class PageNumber(NamedTuple):
    """The page number between two dashes, `below` mm under the type area, `indent` characters from its edge."""

    font: Font
    size: float
    dash: str
    below: float
    indent: float
    odd: str
    even: str
    source: str
    confirmed: bool


class WordValues(NamedTuple):
    """What follows for a word processor, in pt: the pitch of the line grid, and how much a character is condensed."""

    line_pitch: float
    condensed: float
    source: str
    confirmed: bool


class Format(NamedTuple):
    """One format Standard; `elements` by its English name (title, body, heading1 …); `sizes` in pt by their numbers
    (3号)."""

    id: str
    title: str
    source: str
    valid_from: int
    page: Page
    sizes: dict[str, float]
    fonts: tuple[Font, ...]
    elements: dict[str, Element]
    head: HeadRule
    record: RecordRules
    page_number: PageNumber
    word: WordValues


@lru_cache
def load(name: str = "gbt9704-2012", fonts: str = FONT_SETS[0]) -> Format:
    """The format Standard `name` of those that come with the program, in a set of fonts (of FONT_SETS).

    StandardError when its data can't be used.
    """
    path = files("schemas") / "standards" / f"{name}.toml"
    try:
        return _format(tomllib.loads(path.read_text(encoding="utf-8")), fonts)
    except FileNotFoundError as e:
        raise StandardError(_("没有名为“{name}”的格式标准。").format(name=name)) from e
    except (KeyError, TypeError, tomllib.TOMLDecodeError) as e:
        message = _("格式标准“{name}”的数据不能用（{trouble}），请恢复原文件或重新安装。")
        raise StandardError(message.format(name=name, trouble=e)) from e


def _format(data: dict[str, Any], font_set: str) -> Format:
    fonts = {name: _font(font, font_set) for name, font in data["fonts"].items()}

    def resolved(entry: dict[str, Any]) -> dict[str, Any]:
        return entry | {"font": fonts[entry["font"]], "size": float(data["sizes"][entry["size"]])}

    return Format(
        id=data["id"],
        title=data["title"],
        source=data["source"],
        valid_from=data["valid_from"],
        page=Page(**data["page"]),
        sizes={name: float(size) for name, size in data["sizes"].items()},
        fonts=tuple(fonts.values()),
        elements={name: Element(**resolved(entry)) for name, entry in data["elements"].items()},
        head=HeadRule(**data["head"]),
        record=RecordRules(**data["record"]),
        page_number=PageNumber(**resolved(data["page_number"])),
        word=WordValues(**data["word"]),
    )


def _font(data: dict[str, Any], font_set: str) -> Font:
    names = frozenset((*(data[one] for one in FONT_SETS), *data["also"]))
    return Font(data[font_set], data["fallback"], names)
