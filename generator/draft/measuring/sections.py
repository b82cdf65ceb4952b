"""The sections of a Word file: paper, margins, grid, and which headers and footers stand on their pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil, floor
from typing import NamedTuple

from lxml import etree

from generator.draft.measuring.lengths import MM_PER_PT, attribute, number, points
from generator.draft.measuring.properties import ParagraphFormat
from generator.draft.reading.word.file import WordFile
from generator.draft.reading.word.names import P_PR, children, properties, w

_SECTION, _SIZE, _MARGINS, _GRID, _NUMBERS = map(w, ("sectPr", "pgSz", "pgMar", "docGrid", "pgNumType"))
_REFERENCES = {w("headerReference"): "header", w("footerReference"): "footer"}
_TYPE, _FORM = w("type"), w("fmt")
_WIDTH, _HEIGHT, _PITCH, _SPACE = map(w, ("w", "h", "linePitch", "charSpace"))
_SIDES = ("top", "right", "bottom", "left", "gutter", "header", "footer")

_LETTER = (612.0, 792.0)
_WORDS_OWN_MARGIN, _WORDS_OWN_DISTANCE = 72.0, 36.0
"""pt, where a section says nothing."""
_LINES, _CHARACTERS = frozenset(("lines", "linesAndChars", "snapToChars")), frozenset(("linesAndChars", "snapToChars"))
NATURAL = 1.3
"""Height of a single line of East Asian text, as Word sets it, in sizes of its characters."""
_SLACK = 0.05
"""pt: what rounding to twips may cost."""

Shown = Mapping[tuple[str, str], etree._Element]
"""(header or footer, default, first or even) → its part."""


class Pitch(NamedTuple):
    """From one line to the next, pt. fixed: whatever the font; else it is an estimate."""

    points: float
    fixed: bool


class Section(NamedTuple):
    """A section. Lengths in mm; line_pitch, character_space in pt, 0 without such a grid.

    first, last: numbers of its paragraphs. shown: the headers and footers of its pages.
    """

    first: int
    last: int
    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    gutter: float
    footer: float
    line_pitch: float
    character_space: float
    number_form: str
    shown: Shown

    @property
    def is_landscape(self) -> bool:
        """Whether its pages lie on their side."""
        return self.width > self.height

    @property
    def type_width(self) -> float:
        """The width of the type area, mm."""
        return self.width - self.left - self.gutter - self.right

    @property
    def type_height(self) -> float:
        """The height of the type area, mm."""
        return self.height - self.top - self.bottom

    def pitch(self, paragraph: ParagraphFormat, size: float) -> Pitch:
        """The pitch of the lines of a paragraph whose characters are of this size."""
        line, rule = paragraph.line, paragraph.rule
        if rule == "exact" and line:
            return Pitch(line, True)
        natural = NATURAL * size
        single, fixed = natural, False
        if self.line_pitch and paragraph.snap is not False:
            rows = max(ceil(natural / self.line_pitch - _SLACK), 1)
            single, fixed = rows * self.line_pitch, rows == 1
        if rule == "atLeast" and line:
            return Pitch(max(line, single), fixed or line > 1.5 * size)
        return Pitch(single * (line if line and line > 0 else 1.0), fixed)

    def lines(self, pitch: float) -> int:
        """How many lines of this pitch a full page holds."""
        return floor((self.type_height / MM_PER_PT + _SLACK) / pitch) if pitch > 0 else 0

    def characters(self, size: float, spacing: float) -> int:
        """How many characters of this size, so much apart, a full line holds."""
        advance = self.advance(size, spacing)
        return floor((self.type_width / MM_PER_PT + _SLACK) / advance) if advance > 0 else 0

    def advance(self, size: float, spacing: float) -> float:
        """From one character to the next, pt."""
        return size + spacing + self.character_space


def sections(file: WordFile) -> tuple[Section, ...]:
    """The sections of the file in order. The last is that of the body; others end with a paragraph that says so."""
    found: list[Section] = []
    shown: dict[tuple[str, str], etree._Element] = {}
    first = 1
    for last, element in _ends(file):
        shown = shown | dict(_shown(file, element))
        found.append(_section(element, first, last, shown))
        first = last + 1
    return tuple(found)


def _ends(file: WordFile) -> Iterator[tuple[int, etree._Element | None]]:
    """(number of its last paragraph, w:sectPr) of each section."""
    for n, paragraph in enumerate(file.paragraphs, start=1):
        section = properties(paragraph, P_PR).get(_SECTION)
        if section is not None:
            yield n, section
    body = file.package.document().find(w("body"))
    yield len(file.paragraphs), None if body is None else body.find(_SECTION)


def _shown(file: WordFile, element: etree._Element | None) -> Iterator[tuple[tuple[str, str], etree._Element]]:
    for child in () if element is None else element:
        kind = _REFERENCES.get(str(child.tag))
        if kind:
            ids = (text for name, text in child.items() if str(name).endswith("}id"))
            part = file.package.by_id(next(ids, ""))
            if part is not None:
                yield (kind, child.get(_TYPE) or "default"), part


def _section(element: etree._Element | None, first: int, last: int, shown: Shown) -> Section:
    found = children(element)
    size, margins, grid = found.get(_SIZE), found.get(_MARGINS), found.get(_GRID)
    width = points(attribute(size, _WIDTH)) or _LETTER[0]
    height = points(attribute(size, _HEIGHT)) or _LETTER[1]
    sides = {side: points(attribute(margins, w(side))) for side in _SIDES}
    kind = attribute(grid, _TYPE)
    pitch, space = points(attribute(grid, _PITCH)), number(attribute(grid, _SPACE))

    def mm(side: str, otherwise: float = _WORDS_OWN_MARGIN) -> float:
        length = sides[side]
        # A margin below 0 is one that headers do not push.
        return abs(otherwise if length is None else length) * MM_PER_PT

    return Section(
        first=first,
        last=last,
        width=abs(width) * MM_PER_PT,
        height=abs(height) * MM_PER_PT,
        top=mm("top"),
        right=mm("right"),
        bottom=mm("bottom"),
        left=mm("left"),
        gutter=mm("gutter", 0.0),
        footer=mm("footer", _WORDS_OWN_DISTANCE),
        line_pitch=pitch if kind in _LINES and pitch and pitch > 0 else 0.0,
        # It stands there in parts of 4096.
        character_space=(space or 0.0) / 4096 if kind in _CHARACTERS else 0.0,
        number_form=attribute(found.get(_NUMBERS), _FORM) or "decimal",
        shown=shown,
    )
