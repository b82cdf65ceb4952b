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
_MEMBER_MARK = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Those that Office knows; for others zipfile unpacks without bound, whatever size is asked for."""
_LARGEST = 8 * 1024 * 1024
"""Bytes of all parts that are read, unpacked; a report takes some hundred thousand, three hundred pages less."""
_MOST_TAGS = 500_000
_DOCUMENT = "word/document.xml"


def _w(name: str) -> str:
    return f"{{{W}}}{name}"


_P, _TR = _w("p"), _w("tr")
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
    A file without fingerprint is not read any further.
    ValueError for what is no Word file, or one that is not safe to unpack.
    """
    if data.count(_MEMBER_MARK) > _MOST_MEMBERS:
        raise ValueError("too many members")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = _parts(archive)
            fingerprint = _fingerprint(archive) if MEMBER in names else ""
            if not fingerprint:
                return Written(())
            body = _parsed(archive, _DOCUMENT).find(_w("body"))
            by_hand = any(_edited_header_or_footer(archive, name) for name in names)
    except _UNREADABLE as e:
        raise ValueError(str(e)) from e
    if body is None:
        raise ValueError("no body")
    by_hand = by_hand or _holds_only_by_hand(body) or any(map(_made_by_hand, body.iter(_w("tbl"))))
    return Written(tuple(_rows(body)), fingerprint, by_hand)


def _parts(archive: zipfile.ZipFile) -> list[str]:
    """The names of the parts that are read. ValueError when they are too large, or packed as no Word file is."""
    if any(member.compress_type not in _METHODS for member in archive.infolist()):
        raise ValueError("packed in another way")
    names = [name for name in {*archive.namelist()} if name in (_DOCUMENT, MEMBER) or _HEADER_OR_FOOTER.fullmatch(name)]
    # A size that is a lie does no harm: no more than this is unpacked.
    if sum(archive.getinfo(name).file_size for name in names) > _LARGEST:
        raise ValueError("too large")
    return names


def _parsed(archive: zipfile.ZipFile, name: str) -> etree._Element:
    with archive.open(name) as member:
        content = member.read(_LARGEST)
    if content.count(b"<") > _MOST_TAGS:
        raise ValueError(f"{name} has too many elements")
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError(f"{name} has a DTD")
    return root


def _made_by_hand(table: etree._Element) -> bool:
    """Whether the table has no words or stands around another one."""
    return next(table.iterdescendants(_w("tbl")), None) is not None or not _words(table)


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


def _rows(body: etree._Element) -> Iterator[Row]:
    waiting = [body]
    while waiting:
        element = waiting.pop()
        if element.tag == _P:
            if len(element):
                yield (_text(element),)
        elif element.tag == _TR:
            yield tuple(_text(cell) for cell in element.iterfind(_w("tc")))
        else:
            waiting.extend(reversed(element))


def _text(element: etree._Element) -> str:
    return "".join(
        part.text or "" if part.tag == _w("t") else _SHOWN[str(part.tag)] for part in element.iter(_w("t"), *_SHOWN)
    )


def _words(element: etree._Element) -> str:
    """The text without spaces."""
    return "".join(_text(element).split())
