"""Files that hold no text to read: pictures, fixed pages, tables and slides, archives. Told by what is in them."""

from __future__ import annotations

from generator.draft.reading.unreadable import Reason

SUFFIXES = {
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp", ".heic"), Reason.PICTURE),
    **dict.fromkeys((".ofd", ".ceb", ".cebx"), Reason.FIXED_PAGES),
    **dict.fromkeys((".xlsx", ".xls", ".et", ".ods", ".pptx", ".ppt", ".dps", ".odp"), Reason.TABLE_OR_SLIDES),
    **dict.fromkeys((".zip", ".rar", ".7z"), Reason.PACKED),
}
"""What offices hand in beside or instead of a text, and why it can't be checked."""

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
_ARCHIVES = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")
_RIFF, _WEBP = b"RIFF", b"WEBP"
_BRANDS_OF_HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypmsf1")
_BITMAP, _RESERVED = b"BM", bytes(4)

_ZIP, _COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_OTHER_STREAMS = tuple(name.encode("utf-16-le") for name in ("Workbook", "PowerPoint Document"))
_OTHER_PARTS = (b"xl/workbook.", b"ppt/presentation.")
_OTHER_TYPES = tuple(b"mimetypeapplication/vnd.oasis.opendocument." + name for name in (b"spread", b"present"))
_OF_OFD, _OF_PACKAGES, _OF_ODT = b"OFD.xml", b"[Content_Types].xml", b"mimetypeapplication/vnd.oasis.opendocument.text"
_WORD_PART = b"word/document.xml"
_HEAD = 200

_DIRECTORY_END = b"PK\x05\x06"
_DIRECTORY = b"PK\x01\x02"
_LONGEST_DIRECTORY = 1 << 20
"""Bytes; what has a longer one is no document."""


def reason(data: bytes) -> Reason | None:
    """Why a file of these bytes holds no text to read; None where it may hold some."""
    if data.startswith(_PICTURES) or _is_other_picture(data[:12]):
        return Reason.PICTURE
    if data.startswith(_ARCHIVES):
        return Reason.PACKED
    if data.startswith(_ZIP):
        return _reason_of_zip(data)
    if data.startswith(_COMPOUND) and _WORD_STREAM not in data and any(name in data for name in _OTHER_STREAMS):
        return Reason.TABLE_OR_SLIDES
    return None


def _is_other_picture(head: bytes) -> bool:
    """Pictures whose first bytes alone could be a word."""
    bitmap = head.startswith(_BITMAP) and head[6:10] == _RESERVED
    return bitmap or (head.startswith(_RIFF) and head.endswith(_WEBP)) or head[4:] in _BRANDS_OF_HEIC


def _reason_of_zip(data: bytes) -> Reason | None:
    names, head = _directory(data), data[:_HEAD]
    if not names or _WORD_PART in names:
        return None
    if _OF_OFD in names:
        return Reason.FIXED_PAGES
    if any(part in names for part in _OTHER_PARTS) or any(kind in head for kind in _OTHER_TYPES):
        return Reason.TABLE_OR_SLIDES
    return None if _OF_PACKAGES in names or _OF_ODT in head else Reason.PACKED


def _directory(data: bytes) -> bytes:
    """The list of what is in a zip file; empty where it is damaged.

    The names alone are no evidence: an archive of Word files holds those of their parts, too.
    """
    end = data.rfind(_DIRECTORY_END)
    size, start = (int.from_bytes(data[end + at : end + at + 4], "little") for at in (12, 16))
    if end < 0 or not data.startswith(_DIRECTORY, start):
        return b""
    return data[start : start + min(size, _LONGEST_DIRECTORY)]
