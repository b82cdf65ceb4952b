"""The bytes of a .docx → those of one in the format of the standard, with the same words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from lxml import etree

from generator.draft.elements import Element, elements
from generator.draft.measuring import Layout
from generator.draft.reading.assembling import sources
from generator.draft.reading.lines import Lines
from generator.draft.reading.word import lines
from generator.draft.reading.word.file import WordFile
from generator.draft.reading.word.names import STRICT, W, w
from generator.draft.resetting.body import Block, blocks
from generator.draft.resetting.fonts import declare_fonts
from generator.draft.resetting.numbering import unlink_styles
from generator.draft.resetting.package import Parts
from generator.draft.resetting.paragraphs import Resetting
from generator.draft.resetting.placing import Closing
from generator.draft.resetting.refusals import Refusal, RefusedError
from generator.draft.resetting.sections import reset_sections
from generator.draft.resetting.settings import has_even_and_odd, reset_settings
from generator.draft.resetting.signing import as_signed
from generator.draft.resetting.styles import put_styles
from generator.draft.source import Source
from schemas.format import FONT_SETS, Format, load

_MACROS, _SIGNATURES = "vbaproject.bin", "_xmlsignatures/"
_OTHER_STYLES = "stylesWithEffects"
"""A copy of the styles that Word 2010 goes by and later ones leave alone."""
_STYLES = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"


class KeptReason(Enum):
    """Why something was left as it is."""

    UNNAMED = "unnamed"
    """Nothing tells which element it is."""
    BOXED = "boxed"
    """It stands in a text box."""
    FOOTER = "footer"
    """A footer in which the page number stands amid words."""


class Kept(NamedTuple):
    """Something that was left as it is on purpose. paragraph: its number, 0 for a footer."""

    reason: KeptReason
    paragraph: int
    text: str


class Reset(NamedTuple):
    """A file re-set: its bytes, and what was left."""

    data: bytes
    kept: tuple[Kept, ...]


def reset(data: bytes) -> Reset:
    """The file in the format of GB/T 9704—2012. Raises UnreadableError for what can't be read, RefusedError for what
    must not be changed, or can't be without harm."""
    read = lines(data)
    file = _file(read)
    parts = Parts(file.package)
    _refuse(parts)
    reports = sources(read)
    standard = load(fonts=_fonts(file))
    named: dict[int, Element] = {}
    for source in reports:
        named = elements(source) | named
    found = blocks(file, named)
    closing = _closing(reports, Layout(file))
    kept = [*_kept(found)]
    _reset_paragraphs(file, parts, standard, found, closing)
    body = parts.edit(file.package.name).find(w("body"))
    assert body is not None
    even_and_odd = has_even_and_odd(file.package.readable("settings"))
    mixed = reset_sections(body, parts, standard, even_and_odd=even_and_odd)
    reset_settings(parts)
    declare_fonts(parts, standard)
    result = parts.packed()
    if _words(lines(result)) != _words(read):
        raise RefusedError(Refusal.UNCERTAIN)
    return Reset(result, (*kept, *(Kept(KeptReason.FOOTER, 0, text) for text in mixed)))


def _file(read: Lines) -> WordFile:
    file = read.layout.file if read.layout else None
    assert file is not None
    return file


def _refuse(parts: Parts) -> None:
    """RefusedError for a file that is not to be changed, or not so."""
    package = parts.package
    if STRICT in package.document().nsmap.values():
        raise RefusedError(Refusal.STRICT)
    names = [name.lower() for name in package.archive.names]
    if any(name.endswith(_MACROS) for name in names):
        raise RefusedError(Refusal.MACROS)
    if any(name.startswith(_SIGNATURES) for name in names):
        raise RefusedError(Refusal.SIGNED)


def _fonts(file: WordFile) -> str:
    """The set of fonts that the file is written in already: a machine that has one has not the other."""
    named = {str(font) for part in _parts_with_fonts(file) for one in part.iter(w("rFonts")) for font in one.values()}
    for font_set in FONT_SETS[1:]:
        if load(fonts=font_set).elements["body"].font.name in named:
            return font_set
    return FONT_SETS[0]


def _parts_with_fonts(file: WordFile) -> Iterator[etree._Element]:
    yield file.package.document()
    yield from file.package.parts("styles")


def _closing(reports: Sequence[Source], layout: Layout) -> Closing:
    """Where the signatures of all reports in the file go."""
    found = [Closing.of(as_signed(source.draft, layout)) for source in reports]
    right = {number: right for one in found for number, right in one.right.items()}
    return Closing(right, frozenset().union(*(one.sealed for one in found)))


def _kept(found: Sequence[Block]) -> Iterator[Kept]:
    """What is left alone; of a table of contents, which its program makes anew, its first line."""
    listing = False
    for block in found:
        if block.text.strip() and (block.boxed or block.element is None):
            contents = block.members[0].style.contents
            if not (contents and listing):
                reason = KeptReason.BOXED if block.boxed else KeptReason.UNNAMED
                yield Kept(reason, block.number, block.text.strip())
            listing = contents


def _reset_paragraphs(file: WordFile, parts: Parts, standard: Format, found: Sequence[Block], closing: Closing) -> None:
    there = parts.edit_of_kind("styles")
    root = etree.Element(w("styles"), nsmap={"w": W}) if there is None else there
    resetting = Resetting(file, root, standard, closing)
    resetting.prepare(found)
    resetting.ids = put_styles(root, standard)
    for name in file.package.names(_OTHER_STYLES):
        parts.drop(name)
    if there is None:
        parts.add("styles", _STYLES, root)
    resetting.run(found)
    if parts.edit_of_kind("numbering") is not None:
        unlink_styles(file, resetting.ids)


def _words(read: Lines) -> list[tuple[str, str, tuple[str, ...]]]:
    """What may not change: the words of each line, its number, the cells of a row."""
    return [(line.text, line.mark, line.cells) for line in read.lines]
