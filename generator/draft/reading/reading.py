"""A file to the Sources it holds: what it is, its content says; the suffix only tells apart formats of text."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from generator.draft.reading import foreign
from generator.draft.reading.assembling import sources
from generator.draft.reading.lines import Lines
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.source import Source

if TYPE_CHECKING:
    from generator.draft.reading.word.controls import Control

SUFFIXES = (".docx", ".docm", ".doc", ".wps", ".odt", ".rtf", ".pdf", ".html", ".htm", ".md", ".markdown", ".txt")
"""Of the files that can be read."""

_LARGEST_FILE = 64 * 1024 * 1024
_HEAD = 2048
_OF_TEXT = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}
_COMPOUND, _ZIP, _PDF = b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"%PDF-"
_DOCUMENT = b"word/document.xml"


def read(path: Path) -> tuple[Source, ...]:
    """The reports in the file at `path`, in order. Raises UnreadableError."""
    data = _bytes(path)
    if not data:
        raise UnreadableError(Reason.EMPTY)
    return sources(_lines(data, path.suffix.lower()))


def read_filled(path: Path) -> tuple[tuple[Source, ...], tuple[Control, ...]]:
    """The reports in the file at `path`, each content control that names a fact as a mark, and those controls.

    Raises UnreadableError.
    """
    data = _bytes(path)
    if not data:
        raise UnreadableError(Reason.EMPTY)
    if not _is_word(data, path.suffix.lower()):
        return sources(_lines(data, path.suffix.lower())), ()
    from generator.draft.reading import word
    from generator.draft.reading.word.controls import marked

    package = word.opened(data)
    controls = marked(package.document())
    return sources(word.lines_of(package)), controls


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_FILE + 1)
    except PermissionError as error:
        raise UnreadableError(Reason.NOT_ALLOWED, str(error)) from error
    except (OSError, ValueError) as error:
        raise UnreadableError(Reason.MISSING, str(error)) from error
    if len(data) > _LARGEST_FILE:
        raise UnreadableError(Reason.TOO_LARGE)
    return data


def _lines(data: bytes, suffix: str) -> Lines:
    """The lines of the file. Readers are loaded when a file needs them."""
    if reason := foreign.reason(data):
        raise UnreadableError(reason)
    head = data[:_HEAD]
    if _is_word(data, suffix):
        from generator.draft.reading import word

        return word.lines(data)
    if _PDF in head[:1024]:
        from generator.draft.reading import pdf

        return pdf.lines(data)
    if data.startswith((_ZIP, _COMPOUND)) or head.lstrip().startswith(b"{\\rtf") or b'progid="Word.Document"' in head:
        from generator.draft.reading import conversion

        return conversion.lines(data, suffix)
    if suffix == ".docx":
        raise UnreadableError(Reason.DAMAGED)
    if suffix in foreign.SUFFIXES:
        raise UnreadableError(foreign.SUFFIXES[suffix])
    text = _OF_TEXT.get(suffix) or ("html" if _is_page(head) else "text")
    lines: Lines = import_module(f"generator.draft.reading.{text}").lines(data)
    return lines


def _is_word(data: bytes, suffix: str) -> bool:
    return data.startswith(_ZIP) and (_DOCUMENT in data or suffix in (".docx", ".docm", ".dotx"))


def _is_page(head: bytes) -> bool:
    """Whether this is a web page, whatever it is called: many a .doc from a web site is one."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html")) or b"<html" in start[:600] or b"<body" in start[:600]
