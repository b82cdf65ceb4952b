"""The format that a document's own styles and page have, as the data of a format Standard."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.draft.measuring.layout import Layout
from generator.draft.measuring.numbers import PageNumber
from generator.draft.measuring.properties import over
from generator.draft.measuring.sections import Section
from generator.draft.measuring.styles import FormatStyles, Given
from generator.draft.measuring.theme import Theme
from generator.draft.reading.word.file import WordFile
from generator.draft.reading.word.numbering import Numbering
from generator.draft.reading.word.package import Package
from generator.draft.reading.word.styles import Styles
from schemas.format import Element, Font, Format


class Measured(NamedTuple):
    """given: what the style of each element gives. numbers: what numbers odd and even pages, None for nothing."""

    given: Mapping[str, Given]
    section: Section
    numbers: tuple[PageNumber | None, PageNumber | None]


def measured(package: bytes, styles: Mapping[str, str]) -> Measured:
    """A Word file with an empty body, measured. styles: element → the id of its style."""
    parts = Package(package)
    known = Styles(next(parts.parts("styles"), None))
    file = WordFile(parts, (), known, Numbering(next(parts.parts("numbering"), None), known))
    resolved = FormatStyles(file, Theme(parts.readable("theme"), parts.readable("settings")))
    layout = Layout(file)
    section = layout.sections[-1]
    return Measured(
        {name: _over(resolved.defaults, resolved.paragraph(style)) for name, style in styles.items()},
        section,
        (layout.page_number(section, even=False), layout.page_number(section, even=True)),
    )


def _over(defaults: Given, given: Given) -> Given:
    return Given(over(defaults.paragraph, given.paragraph), over(defaults.run, given.run))


def adapted(standard: Format, found: Measured) -> Format:
    """The standard with page, pitch and elements as they were measured: what is placed by figures goes by these."""
    section = found.section
    page = standard.page._replace(
        width=section.width,
        height=section.height,
        top=section.top,
        left=section.left + section.gutter,
        type_width=section.type_width,
        type_height=section.type_height,
    )
    elements = {name: _element(standard.elements[name], given) for name, given in found.given.items()}
    elements = standard.elements | elements
    word = standard.word
    if body := found.given.get("body"):
        pitch = section.pitch(body.paragraph, elements["body"].size).points
        spacing = body.run.spacing or 0.0
        lines, characters = section.lines(pitch), section.characters(elements["body"].size, spacing)
        page = page._replace(lines=lines or page.lines, characters=characters or page.characters)
        word = word._replace(line_pitch=pitch, condensed=-spacing)
    return standard._replace(page=page, elements=elements, word=word)


def _element(element: Element, given: Given) -> Element:
    size = given.run.size or element.size
    font = given.run.east_asian or element.font.name
    named = element.font if font == element.font.name else Font(font, element.font.fallback, element.font.names)
    left, right, first = indents(given, size)
    return element._replace(
        font=named, size=size, align=given.paragraph.align or "left", left=left, right=right, first_line=first
    )


def indents(given: Given, size: float) -> tuple[float, float, float]:
    """Left, right and first line of a style, in characters of its size; characters win where they are not 0."""
    form = given.paragraph
    sides = ((form.left, form.left_chars), (form.right, form.right_chars), (form.first, form.first_chars))
    left, right, first = (characters or (points or 0.0) / size for points, characters in sides)
    return left, right, first


def placed_otherwise(standard: Format, own: Format, names: Iterable[str]) -> frozenset[str]:
    """The elements whose place in the line is another than in the standard."""
    return frozenset(name for name in names if _place(standard.elements[name]) != _place(own.elements[name]))


def _place(element: Element) -> tuple[str, float, float, float]:
    # Left and both differ by the right edge alone.
    align = "left" if element.align == "both" else element.align
    return align, round(element.left, 1), round(element.right, 1), round(element.first_line, 1)
