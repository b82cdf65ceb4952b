"""Compound files of Microsoft (OLE): .doc, .wps, and what a .docx with a password becomes."""

from __future__ import annotations

import re

from generator.draft.reading.unreadable import Reason, UnreadableError

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_STREAM, _PACKAGE_STREAM = (name.encode("utf-16-le") for name in ("WordDocument", "EncryptedPackage"))
_SECTOR = 512
# [MS-DOC] 2.5.2 FibBase: wIdent and nFib, then the bit fEncrypted in the byte at 11.
_WORD_HEAD = re.compile(b"\xec\xa5(?:[\xc0-\xc2\xd9]\x00|[\x01\x0c\x12]\x01).{7}(.)", re.DOTALL)
_ENCRYPTED_BIT = 0x01


def is_compound(data: bytes) -> bool:
    """Whether this is a compound file of Microsoft: .doc, .wps, or a .docx with a password."""
    return data.startswith(_COMPOUND)


def holds_word(data: bytes) -> bool:
    """Whether a compound file is a document of Word, or of WPS, which writes the same."""
    return _WORD_STREAM in data


def refuse_encrypted(data: bytes) -> None:
    """UnreadableError for a .docx or .doc with a password."""
    if _PACKAGE_STREAM in data:
        raise UnreadableError(Reason.ENCRYPTED)
    if holds_word(data):
        heads = (found for found in _WORD_HEAD.finditer(data) if found.start() % _SECTOR == 0)
        head = next(heads, None)
        if head and head[1][0] & _ENCRYPTED_BIT:
            raise UnreadableError(Reason.ENCRYPTED)
