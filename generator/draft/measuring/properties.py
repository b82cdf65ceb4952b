"""What a w:rPr or a w:pPr says of the format, level by level; None where it says nothing."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

from lxml import etree

from generator.draft.measuring.lengths import attribute, hundredths, points
from generator.draft.measuring.theme import Theme
from generator.draft.reading.word.names import Properties, switch, value, w

_FONTS, _SIZE, _BOLD, _COLOUR, _SPACING = map(w, ("rFonts", "sz", "b", "color", "spacing"))
_EAST_ASIAN, _ASCII, _H_ANSI = map(w, ("eastAsia", "ascii", "hAnsi"))
_EAST_ASIAN_THEME, _ASCII_THEME, _H_ANSI_THEME = map(w, ("eastAsiaTheme", "asciiTheme", "hAnsiTheme"))
_ALIGN, _INDENT, _SNAP = map(w, ("jc", "ind", "snapToGrid"))
_LEFT, _RIGHT, _START, _END = map(w, ("left", "right", "start", "end"))
_LEFT_CHARS, _RIGHT_CHARS, _START_CHARS, _END_CHARS = map(w, ("leftChars", "rightChars", "startChars", "endChars"))
_FIRST, _FIRST_CHARS, _HANGING, _HANGING_CHARS = map(w, ("firstLine", "firstLineChars", "hanging", "hangingChars"))
_LINE, _RULE = map(w, ("line", "lineRule"))
_BEFORE, _BEFORE_LINES, _BEFORE_AUTO = map(w, ("before", "beforeLines", "beforeAutospacing"))
_AFTER, _AFTER_LINES, _AFTER_AUTO = map(w, ("after", "afterLines", "afterAutospacing"))

_ALIGNMENTS = {"start": "left", "end": "right"} | {name: name for name in ("left", "center", "right", "distribute")}
_FILLING = "both"
"""both and what is like it: all lines but the last reach from edge to edge; with distribute the last too."""
_AUTO_SPACE = 14.0
"""pt: what Word leaves where the space between paragraphs is “auto”."""
_OFF = frozenset(("0", "false", "off"))


class RunFormat(NamedTuple):
    """Of characters. Fonts by name, "" where a theme leaves it open; size and spacing in pt; colour RRGGBB, "" auto."""

    east_asian: str | None = None
    latin: str | None = None
    size: float | None = None
    bold: bool | None = None
    colour: str | None = None
    spacing: float | None = None


class ParagraphFormat(NamedTuple):
    """Of a paragraph. align: left, center, right, both or distribute. Indents and space in pt, beside each the same in
    characters or lines, which win where they are not 0; first: negative where it hangs. line: in pt, or in lines where
    the rule is auto. snap: to the grid of the page."""

    align: str | None = None
    left: float | None = None
    left_chars: float | None = None
    right: float | None = None
    right_chars: float | None = None
    first: float | None = None
    first_chars: float | None = None
    line: float | None = None
    rule: str | None = None
    before: float | None = None
    before_lines: float | None = None
    after: float | None = None
    after_lines: float | None = None
    snap: bool | None = None


NO_RUN, NO_PARAGRAPH = RunFormat(), ParagraphFormat()
"""What says nothing, which most elements do."""
_OF_RUNS = frozenset((_FONTS, _SIZE, _BOLD, _COLOUR, _SPACING))
_OF_PARAGRAPHS = frozenset((_ALIGN, _INDENT, _SPACING, _SNAP))

Level = TypeVar("Level", RunFormat, ParagraphFormat)


def over(base: Level, own: Level) -> Level:
    """What `own` says, else what `base` says."""
    if own is NO_RUN or own is NO_PARAGRAPH:
        return base
    said = (b if o is None else o for b, o in zip(base, own, strict=True))
    return type(own)._make(said)


def run_format(found: Properties, theme: Theme) -> RunFormat:
    """What the children of a w:rPr say."""
    if _OF_RUNS.isdisjoint(found):
        return NO_RUN
    fonts = found.get(_FONTS)
    size = points(value(found, _SIZE), 2)
    return RunFormat(
        east_asian=_font(fonts, theme, _EAST_ASIAN_THEME, _EAST_ASIAN),
        latin=_font(fonts, theme, _ASCII_THEME, _ASCII) or _font(fonts, theme, _H_ANSI_THEME, _H_ANSI),
        size=size if size and size > 0 else None,
        bold=switch(found, _BOLD),
        colour=_colour(value(found, _COLOUR)),
        spacing=points(value(found, _SPACING)),
    )


def paragraph_format(found: Properties) -> ParagraphFormat:
    """What the children of a w:pPr say."""
    if _OF_PARAGRAPHS.isdisjoint(found):
        return NO_PARAGRAPH
    indent, spacing = found.get(_INDENT), found.get(_SPACING)
    rule = attribute(spacing, _RULE)
    line = attribute(spacing, _LINE)
    hanging, hanging_chars = points(attribute(indent, _HANGING)), hundredths(attribute(indent, _HANGING_CHARS))
    first, first_chars = points(attribute(indent, _FIRST)), hundredths(attribute(indent, _FIRST_CHARS))
    return ParagraphFormat(
        align=_alignment(value(found, _ALIGN)),
        left=points(attribute(indent, _LEFT, _START)),
        left_chars=hundredths(attribute(indent, _LEFT_CHARS, _START_CHARS)),
        right=points(attribute(indent, _RIGHT, _END)),
        right_chars=hundredths(attribute(indent, _RIGHT_CHARS, _END_CHARS)),
        first=first if hanging is None else -hanging,
        first_chars=first_chars if hanging_chars is None else -hanging_chars,
        line=points(line, 20 if rule in ("exact", "atLeast") else 240),
        rule=None if line is None else rule or "auto",
        before=_space(spacing, _BEFORE, _BEFORE_AUTO),
        before_lines=hundredths(attribute(spacing, _BEFORE_LINES)),
        after=_space(spacing, _AFTER, _AFTER_AUTO),
        after_lines=hundredths(attribute(spacing, _AFTER_LINES)),
        snap=switch(found, _SNAP),
    )


def _font(fonts: etree._Element | None, theme: Theme, by_theme: str, by_name: str) -> str | None:
    """Of both in one element the theme wins."""
    if fonts is None:
        return None
    part = fonts.get(by_theme)
    if part is not None:
        return theme.font(part) or fonts.get(by_name) or ""
    return fonts.get(by_name)


def _colour(text: str | None) -> str | None:
    if text is None:
        return None
    return "" if text == "auto" else text.upper()[:6]


def _alignment(text: str | None) -> str | None:
    return None if text is None else _ALIGNMENTS.get(text, _FILLING)


def _space(spacing: etree._Element | None, name: str, automatic: str) -> float | None:
    auto = attribute(spacing, automatic)
    return _AUTO_SPACE if auto is not None and auto not in _OFF else points(attribute(spacing, name))
