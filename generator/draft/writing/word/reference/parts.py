"""Which parts of somebody's Word file are taken over: those that shape a page, none that holds words of its body.

Macros, what would be fetched on opening, embedded objects and fonts, comments and properties stay behind.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from generator.draft.reading.archive import Archive
from generator.draft.reading.compound import is_compound, refuse_encrypted
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.reading.word.names import w
from generator.draft.writing.word.reference.relationships import (
    OFFICE,
    ContentTypes,
    Relationship,
    relationships,
    relationships_of,
    relationships_xml,
)
from schemas.errors import ReferenceDocumentError
from schemas.messages import _

_USUAL_DOCUMENT = "word/document.xml"
_STRICT = "{http://purl.oclc.org/ooxml/"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_HEADER, _FOOTER = "header", "footer"
_SHAPING = frozenset(("styles", "settings", "fontTable", "theme", "numbering", "footnotes", "endnotes"))
_WITH_PICTURES = frozenset((_HEADER, _FOOTER, "numbering", "theme"))
_NOTES = frozenset(("footnotes", "endnotes"))
_REFERENCES = (w("headerReference"), w("footerReference"))
_R_ID = f"{{{OFFICE}}}id"
_SHUT = frozenset(map(w, ("attachedTemplate", "mailMerge", "saveThroughXslt", "documentProtection", "writeProtection")))
"""Settings that lead out of the file, or shut it to those who work on the report."""
_OF_THE_OLD_TEXT = frozenset(map(w, ("type", "sectPrChange", "printerSettings")))
_EMBEDDED = frozenset(map(w, ("embedRegular", "embedBold", "embedItalic", "embedBoldItalic")))


class Taken(NamedTuple):
    """document: its root, the body empty but for one section. related: what that is related to, styles included.

    members: the other parts, with their relationships, by name. types: content type of each part, styles included.
    """

    document: etree._Element
    styles: etree._Element
    related: tuple[Relationship, ...]
    members: dict[str, bytes]
    types: dict[str, str]


def taken(data: bytes) -> Taken:
    """The parts of a .docx that shape a page. UnreadableError; ReferenceDocumentError for what else won't do."""
    if is_compound(data):
        refuse_encrypted(data)
        raise UnreadableError(Reason.OLD_FORMAT)
    archive = Archive(data)
    types = ContentTypes(archive)
    name = next((one.target for one in relationships(archive, "") if one.kind == "officeDocument"), _USUAL_DOCUMENT)
    if name not in archive:
        raise UnreadableError(Reason.DAMAGED if types.of("any.xml") else Reason.UNKNOWN_FORMAT)
    _refuse_other_kinds(types.of(name))
    document = archive.part(name)
    if str(document.tag).startswith(_STRICT):
        raise ReferenceDocumentError(_("是“严格 Open XML”格式。请另存一份，保存类型选“Word 文档（*.docx）”。"))
    shown = _empty(document)
    related = tuple(one for one in relationships(archive, name) if _shapes(one, shown) and one.target in archive)
    _drop_references(document, {one.id for one in related})
    styles = next((one.target for one in related if one.kind == "styles"), None)
    if styles is None:
        raise UnreadableError(Reason.DAMAGED, "no styles")
    members: dict[str, bytes] = {}
    for one in related:
        if one.target != styles:
            members |= _part(archive, one)
    kinds = {part: types.of(part) for part in (styles, *members) if not part.endswith(".rels")}
    return Taken(document, archive.part(styles), related, members, kinds)


def xml(root: etree._Element) -> bytes:
    """A part as bytes."""
    return etree.tostring(root, encoding="UTF-8", standalone=True)


def _refuse_other_kinds(kind: str) -> None:
    if "macroEnabled" in kind:
        raise ReferenceDocumentError(_("带宏。请在 Word 里另存一份，保存类型选“Word 文档（*.docx）”。"))
    if "template.main" in kind:
        raise ReferenceDocumentError(_("是模板（.dotx）。请在 Word 里另存一份，保存类型选“Word 文档（*.docx）”。"))
    if kind != MAIN:
        raise UnreadableError(Reason.UNKNOWN_FORMAT, kind)


def _shapes(one: Relationship, shown: set[str]) -> bool:
    return not one.external and (one.kind in _SHAPING or (one.kind in (_HEADER, _FOOTER) and one.id in shown))


def _empty(document: etree._Element) -> set[str]:
    """Leaves nothing in the body but its last section, with the headers and footers that it has from those before it;
    the ids of these."""
    body = document.find(w("body"))
    section = None if body is None else body.find(w("sectPr"))
    if body is None or section is None:
        raise UnreadableError(Reason.DAMAGED, "no section")
    references: dict[tuple[str, str], etree._Element] = {}
    for one in body.iter(w("sectPr")):
        references |= {(str(ref.tag), ref.get(w("type")) or "default"): ref for ref in one.iterchildren(*_REFERENCES)}
    _remove(body, lambda child: child is not section)
    _remove(section, lambda child: child.tag in _REFERENCES or child.tag in _OF_THE_OLD_TEXT)
    for n, reference in enumerate(references.values()):
        section.insert(n, reference)
    return {reference.get(_R_ID) or "" for reference in references.values()}


def _drop_references(document: etree._Element, ids: set[str]) -> None:
    """Takes out the references to headers and footers that are not there."""
    for section in document.iter(w("sectPr")):
        _remove(section, lambda child: child.tag in _REFERENCES and child.get(_R_ID) not in ids)


def _part(archive: Archive, one: Relationship) -> dict[str, bytes]:
    """A part as it is taken over, with its relationships and pictures."""
    root = archive.part(one.target)
    pictures: dict[str, bytes] = {}
    if one.kind == "settings":
        _remove(root, lambda child: child.tag in _SHUT)
    elif one.kind in _NOTES:
        # The lines that part notes from the text stay, the notes of the old text go.
        _remove(root, lambda child: child.get(w("type")) is None)
    elif one.kind == "fontTable":
        for font in root:
            _remove(font, lambda child: child.tag in _EMBEDDED)
    if one.kind in _WITH_PICTURES:
        pictures = _pictures(archive, one.target)
    return {one.target: xml(root), **pictures}


def _pictures(archive: Archive, part: str) -> dict[str, bytes]:
    """The pictures of a part, and its relationships; a link that somebody may follow stays."""
    related = tuple(relationships(archive, part))
    for one in related:
        if one.external and one.kind != "hyperlink":
            raise ReferenceDocumentError(_("页眉页脚里的图片是链接的，打开时要到别处去取。请改为插入图片，再保存。"))
        if not one.external and one.kind != "image":
            raise ReferenceDocumentError(_("页眉页脚里有图片以外的嵌入对象。请删去，或者换成图片，再保存。"))
    if not related:
        return {}
    inside = {one.target: archive.content(one.target) for one in related if not one.external}
    return {relationships_of(part): relationships_xml(related), **inside}


def _remove(parent: etree._Element, is_left: Callable[[etree._Element], bool]) -> None:
    for child in list(parent):
        if is_left(child):
            parent.remove(child)
