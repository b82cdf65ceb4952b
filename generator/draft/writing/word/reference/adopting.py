"""Somebody's Word file → what reports are written into, and how its format departs from the standard."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from generator.draft.look import Look
from generator.draft.reading.archive import Archive
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.word_styles import PARAGRAPH_STYLES
from generator.draft.writing.word.base import Base, content_types, core_properties
from generator.draft.writing.word.reference.departing import departures
from generator.draft.writing.word.reference.matching import complete, match
from generator.draft.writing.word.reference.measuring import adapted, measured, placed_otherwise
from generator.draft.writing.word.reference.parts import MAIN, Taken, taken, xml
from generator.draft.writing.word.reference.relationships import (
    CORE,
    OFFICE,
    Relationship,
    relationships_of,
    relationships_xml,
)
from generator.draft.writing.word.styles import styles_xml
from generator.draft.written.word import surroundings
from generator.draft.zipping import zipped
from schemas.errors import ReferenceDocumentError
from schemas.format import load
from schemas.messages import _

_DOCUMENT, _CORE = "word/document.xml", "docProps/core.xml"
_CORE_KIND = "application/vnd.openxmlformats-package.core-properties+xml"


class Adopted(NamedTuple):
    """base: what reports are written into. departures: in what it is not as the standard has it, a line each.

    missing, numbered: names of styles that were added, and of those that numbered paragraphs by themselves.
    """

    base: Base
    departures: tuple[str, ...]
    missing: tuple[str, ...]
    numbered: tuple[str, ...]


def adopted(data: bytes, look: Look) -> Adopted:
    """A .docx taken over: its styles by name, those it lacks from the standard in the fonts of `look`, its page, its
    headers and footers; not its words. ReferenceDocumentError for what can't be taken over."""
    try:
        return _adopted(taken(data), look)
    except UnreadableError as error:
        raise ReferenceDocumentError(_unreadable(error.reason)) from error


def _adopted(found: Taken, look: Look) -> Adopted:
    standard = load(fonts=look.fonts)
    matched = match(found.styles)
    styles = {name: matched.ids[style.id] for name, style in PARAGRAPH_STYLES.items() if style.id in matched.ids}
    own = measured(_package(found, look.language), styles)
    as_it_is = adapted(standard, own)
    ours = etree.fromstring(styles_xml(as_it_is, look.language).encode())
    ids = complete(found.styles, ours, matched)
    placed = placed_otherwise(standard, as_it_is, styles)
    package = _package(found, look.language)
    base = Base(
        package,
        as_it_is,
        {ours: theirs for ours, theirs in ids.items() if ours != theirs},
        frozenset(ids[PARAGRAPH_STYLES[name].id] for name in placed),
        surroundings(Archive(package)),
    )
    return Adopted(base, tuple(departures(standard, own)), _names(matched.missing), _names(matched.numbered))


def _names(ids: frozenset[str]) -> tuple[str, ...]:
    return tuple(style.shown for style in PARAGRAPH_STYLES.values() if style.id in ids)


def _package(found: Taken, language: str) -> bytes:
    """A Word file of what was taken over."""
    styles = next(one.target for one in found.related if one.kind == "styles")
    members = {
        "_rels/.rels": relationships_xml(
            (Relationship("rId1", f"{OFFICE}/officeDocument", _DOCUMENT), Relationship("rId2", CORE, _CORE))
        ),
        _CORE: core_properties(language).encode(),
        relationships_of(_DOCUMENT): relationships_xml(found.related),
        _DOCUMENT: xml(found.document),
        styles: xml(found.styles),
        **found.members,
    }
    types = {_DOCUMENT: MAIN, _CORE: _CORE_KIND, **found.types}
    return zipped({"[Content_Types].xml": content_types({f"/{name}": kind for name, kind in types.items()}), **members})


def _unreadable(reason: Reason) -> str:
    """What is wrong with a file that can't be read, and what to do."""
    said = {
        Reason.ENCRYPTED: _("加了密码。请在 Word 或 WPS 里去掉密码，再保存。"),
        Reason.OLD_FORMAT: _("是 .doc、.wps 一类的旧格式。请在 Word 或 WPS 里另存为 .docx。"),
        Reason.TOO_LARGE: _("太大。请删去正文，压缩页眉页脚里的图片，再保存。"),
        Reason.UNSAFE: _("含有 Word 不会写的内容，不能采用。请在 Word 或 WPS 里打开，另存为 .docx。"),
        Reason.UNKNOWN_FORMAT: _("不是 Word 文件（.docx）。用 fazhi template word 可以生成一份来改。"),
    }
    return said.get(reason, _("文件损坏，读不出来。请在 Word 或 WPS 里打开，另存为 .docx；打不开的，换一份。"))
