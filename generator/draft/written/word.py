"""The words of a .docx, and the fingerprint in its custom properties."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from generator.draft.fingerprint import Row
from generator.draft.reading.archive import Archive
from generator.draft.reading.unreadable import UnreadableError
from generator.draft.writing.word.properties import MEMBER, NAME
from generator.draft.writing.word.xml import W
from generator.draft.written.model import Written

_DOCUMENT = "word/document.xml"


def _w(name: str) -> str:
    return f"{{{W}}}{name}"


_P, _TR = _w("p"), _w("tr")
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
    try:
        archive = Archive(data)
        fingerprint = _fingerprint(archive) if MEMBER in archive else ""
        if not fingerprint:
            return Written(())
        body = archive.part(_DOCUMENT).find(_w("body"))
        by_hand = any(_edited_header_or_footer(archive, name) for name in archive.names)
    except UnreadableError as e:
        raise ValueError(str(e)) from e
    if body is None:
        raise ValueError("no body")
    by_hand = by_hand or _holds_only_by_hand(body) or any(map(_made_by_hand, body.iter(_w("tbl"))))
    return Written(tuple(_rows(body)), fingerprint, by_hand)


def _made_by_hand(table: etree._Element) -> bool:
    """Whether the table has no words or stands around another one."""
    return next(table.iterdescendants(_w("tbl")), None) is not None or not _words(table)


def _edited_header_or_footer(archive: Archive, name: str) -> bool:
    """Whether the member is a header with words, or a footer with more than the page number."""
    found = _HEADER_OR_FOOTER.fullmatch(name)
    if not found:
        return False
    part = archive.part(name)
    words = _words(part)
    ours = not words if found[1] == "header" else _PAGE_NUMBER.fullmatch(words) is not None
    return not ours or _holds_only_by_hand(part)


def _holds_only_by_hand(element: etree._Element) -> bool:
    return next(element.iter(*_ONLY_BY_HAND), None) is not None


def _fingerprint(archive: Archive) -> str:
    pieces: dict[int, str] = {}
    for entry in archive.part(MEMBER):
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
