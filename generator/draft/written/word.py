"""The words of a .docx, and the fingerprint in its custom properties."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from generator.draft.fingerprint import Row
from generator.draft.writing.word.properties import MEMBER, NAME
from generator.draft.writing.word.xml import W
from generator.draft.written.model import Written

_MOST_MEMBERS = 2000
_LARGEST = 32 * 1024 * 1024
"""Bytes of a member unpacked; a report takes some hundred thousand."""


def _w(name: str) -> str:
    return f"{{{W}}}{name}"


# What zipfile and lxml raise for damaged, encrypted and strange files.
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    etree.XMLSyntaxError,
)
_SHOWN = {_w("tab"): " ", _w("br"): " ", _w("cr"): " ", _w("noBreakHyphen"): "-"}
_ONLY_BY_HAND = (
    *map(_w, ("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "commentReference", "footnoteReference")),
    *map(_w, ("endnoteReference", "drawing", "pict", "object", "sym", "altChunk")),
)
_PROPERTY = re.compile(rf"{NAME}-(\d{{1,4}})")
# `— 1 —` without its spaces, or a footer left empty.
_PAGE_NUMBER = re.compile(r"(?:[—–-]\d{1,4}[—–-])?")
# Word, WPS, LibreOffice and python-docx all name these parts so.
_HEADER_OR_FOOTER = re.compile(r"word/(header|footer)\d*\.xml")


def read(data: bytes) -> Written:
    """Each paragraph of the body is a row, each table row a row of cells.

    By hand are comments, revisions, notes, pictures and text boxes, a table without words, and in headers and footers
    whatever is not the page number. Formatting alone (bold, another size, a new margin) is not noticed.
    ValueError for what is no Word file, or one that is not safe to unpack.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if len(names) > _MOST_MEMBERS:
                raise ValueError("too many members")
            body = _parsed(archive, "word/document.xml").find(_w("body"))
            fingerprint = _fingerprint(archive) if MEMBER in names else ""
            by_hand = any(_edited_header_or_footer(archive, name) for name in names)
    except _UNREADABLE as e:
        raise ValueError(str(e)) from e
    if body is None:
        raise ValueError("no body")
    by_hand = by_hand or _holds_only_by_hand(body) or any(not _words(table) for table in body.iter(_w("tbl")))
    return Written(tuple(_rows(body)), fingerprint, by_hand)


def _parsed(archive: zipfile.ZipFile, name: str) -> etree._Element:
    with archive.open(name) as member:
        # The size an archive claims for a member may be a lie.
        content = member.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise ValueError(f"{name} is too large")
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError(f"{name} has a DTD")
    return root


def _edited_header_or_footer(archive: zipfile.ZipFile, name: str) -> bool:
    """Whether the member is a header with words, or a footer with more than the page number."""
    found = _HEADER_OR_FOOTER.fullmatch(name)
    if not found:
        return False
    part = _parsed(archive, name)
    words = _words(part)
    ours = not words if found[1] == "header" else _PAGE_NUMBER.fullmatch(words) is not None
    return not ours or _holds_only_by_hand(part)


def _holds_only_by_hand(element: etree._Element) -> bool:
    return next(element.iter(*_ONLY_BY_HAND), None) is not None


def _fingerprint(archive: zipfile.ZipFile) -> str:
    pieces: dict[int, str] = {}
    for entry in _parsed(archive, MEMBER):
        if found := _PROPERTY.fullmatch(entry.get("name") or ""):
            pieces[int(found[1])] = "".join(str(piece) for piece in entry.itertext())
    return "".join(pieces[n] for n in sorted(pieces))


def _rows(container: etree._Element) -> Iterator[Row]:
    for child in container:
        if child.tag == _w("p"):
            yield (_text(child),)
        elif child.tag == _w("tbl"):
            for row in child.iter(_w("tr")):
                yield tuple(_text(cell) for cell in row.iterfind(_w("tc")))
        else:
            yield from _rows(child)


def _text(element: etree._Element) -> str:
    return "".join(
        part.text or "" if part.tag == _w("t") else _SHOWN[str(part.tag)] for part in element.iter(_w("t"), *_SHOWN)
    )


def _words(element: etree._Element) -> str:
    """The text without spaces."""
    return "".join(_text(element).split())
