"""The words of a .docx, and the fingerprint in its custom properties."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256

from lxml import etree

from generator.draft.fingerprint import Row
from generator.draft.reading.archive import Archive
from generator.draft.reading.unreadable import UnreadableError
from generator.draft.writing.word.properties import MEMBER, NAME, SURROUNDINGS
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
# `— 1 —` without its spaces, figures as one.
_PAGE_NUMBER = re.compile(r"[—–-]0[—–-]")
_DIGITS = re.compile(r"\d{1,4}")
_PICTURE = "picture"
_LENGTH = 16
# Word, WPS, LibreOffice and python-docx all name these parts so.
_HEADER_OR_FOOTER = re.compile(r"word/(header|footer)\d*\.xml")


def read(data: bytes) -> Written:
    """Each paragraph of the body is a row, each table row a row of cells.

    By hand are comments, revisions, notes, pictures and text boxes, a table without words, and in headers and footers
    whatever is neither the page number nor of the reference document. Formatting alone (bold, another size, a new
    margin) is not noticed.
    A file without fingerprint is not read any further.
    ValueError for what is no Word file, or one that is not safe to unpack.
    """
    try:
        archive = Archive(data)
        properties = _properties(archive) if MEMBER in archive else {}
        fingerprint = _fingerprint(properties)
        if not fingerprint:
            return Written(())
        body = archive.part(_DOCUMENT).find(_w("body"))
        by_hand = surroundings(archive) != properties.get(SURROUNDINGS, "")
    except UnreadableError as e:
        raise ValueError(str(e)) from e
    if body is None:
        raise ValueError("no body")
    by_hand = by_hand or _holds_only_by_hand(body) or any(map(_made_by_hand, body.iter(_w("tbl"))))
    return Written(tuple(_rows(body)), fingerprint, by_hand)


def _made_by_hand(table: etree._Element) -> bool:
    """Whether the table has no words or stands around another one."""
    return next(table.iterdescendants(_w("tbl")), None) is not None or not _words(table)


def surroundings(archive: Archive) -> str:
    """A hash of what stands in headers and footers beside the page number; empty for nothing. UnreadableError.

    Figures do not count, as a field shows another page each time; nor how often something stands there, as programs
    write the pages' kinds anew.
    """
    found: set[str] = set()
    for name in archive.names:
        if _HEADER_OR_FOOTER.fullmatch(name):
            part = archive.part(name)
            shown = (_DIGITS.sub("0", _words(paragraph)) for paragraph in part.iter(_P))
            found |= {words for words in shown if words and not (_PAGE_NUMBER.fullmatch(words) and "footer" in name)}
            if _holds_only_by_hand(part):
                found.add(_PICTURE)
    return sha256("\n".join(sorted(found)).encode()).hexdigest()[:_LENGTH] if found else ""


def _holds_only_by_hand(element: etree._Element) -> bool:
    return next(element.iter(*_ONLY_BY_HAND), None) is not None


def _properties(archive: Archive) -> dict[str, str]:
    """The custom properties by name."""
    return {entry.get("name") or "": "".join(map(str, entry.itertext())) for entry in archive.part(MEMBER)}


def _fingerprint(properties: dict[str, str]) -> str:
    pieces = {int(found[1]): piece for name, piece in properties.items() if (found := _PROPERTY.fullmatch(name))}
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
