"""The parts of a Word file from a stranger: limited before they are unpacked, and again before they are parsed."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import IO

from lxml import etree

from generator.draft.reading.unreadable import Reason, UnreadableError

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of a file; what makes a report large are its photographs, which are not unpacked."""

_MOST_MEMBERS = 2000
_MEMBER_MARK = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Those that Office knows; for others zipfile unpacks without bound, whatever size is asked for."""
_ENCRYPTED_FLAG = 0x1
_LARGEST_UNPACKED = 1024 * 1024 * 1024
"""Bytes of all members as they are declared."""
_LARGEST = 8 * 1024 * 1024
"""Bytes of all parts that are read, unpacked; a report takes some hundred thousand, three hundred pages less."""
_RATIO, _SMALL = 200, 1024 * 1024
"""A part that unpacks to so many times its size and is not small is a bomb; markup shrinks to a tenth or so."""
_MOST_MARKS = 160_000
"""Tags, and attributes, of all parts that are read: each takes some hundred bytes and some microseconds. A hundred
pages that an editor cut into runs of a few characters have half as many."""

_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises for damaged and strange files."""
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


def is_zip(data: bytes) -> bool:
    """Whether this begins as a zip file does: .docx, .odt."""
    return data.startswith(b"PK\x03\x04")


class Archive:
    """A zip file whose members are read as XML, within limits that hold for all of them together.

    UnreadableError for what is no zip file, for members that are encrypted, doubled, too many, too large or packed in
    a way that no word processor knows.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) > LARGEST_FILE:
            raise UnreadableError(Reason.TOO_LARGE)
        if data.count(_MEMBER_MARK) > _MOST_MEMBERS:
            raise UnreadableError(Reason.TOO_LARGE, f"more than {_MOST_MEMBERS} members")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGED as e:
            raise UnreadableError(Reason.DAMAGED, str(e)) from e
        members = self._zip.infolist()
        _refuse_strange(members)
        # Names of parts do not differ by case.
        self._members = {member.filename.lower(): member for member in members}
        self.names = tuple(member.filename for member in members)
        self._bytes_left = _LARGEST
        self._tags_left = self._attributes_left = _MOST_MARKS

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    def real_name(self, name: str) -> str:
        """The name of a member as it is written; a name that there is not stays as it is."""
        member = self._members.get(name.lower())
        return name if member is None else member.filename

    def size(self, name: str) -> int:
        """Bytes of a member, unpacked, as it is declared."""
        return self._members[name.lower()].file_size

    @contextmanager
    def opened(self, name: str) -> Iterator[IO[bytes]]:
        """A member that is not read into memory, to be copied. UnreadableError where it is damaged."""
        try:
            with self._zip.open(self._members[name.lower()]) as member:
                yield member
        except _DAMAGED as e:
            raise UnreadableError(Reason.DAMAGED, str(e)) from e

    def content(self, name: str) -> bytes:
        """The bytes of a member. UnreadableError where there is none, and for more than any report holds."""
        try:
            member = self._members[name.lower()]
        except KeyError:
            raise UnreadableError(Reason.DAMAGED, f"{name} is missing") from None
        # A size that is a lie does no harm: no more than this is unpacked.
        size = member.file_size
        if size > self._bytes_left or size > max(_SMALL, member.compress_size * _RATIO):
            raise UnreadableError(Reason.TOO_LARGE, f"{name}: {size} bytes")
        self._bytes_left -= size
        try:
            with self._zip.open(member) as packed:
                return packed.read(size)
        except _DAMAGED as e:
            raise UnreadableError(Reason.DAMAGED, str(e)) from e

    def part(self, name: str) -> etree._Element:
        """The root element of a member, without comments and instructions. UnreadableError as for `content`, for a
        DTD, and for what is no XML."""
        content = _as_utf8(self.content(name))
        if b"<!DOCTYPE" in content:
            raise UnreadableError(Reason.UNSAFE, f"{name} has a DTD")
        self._tags_left -= content.count(b"<")
        self._attributes_left -= content.count(b"=")
        if self._tags_left < 0 or self._attributes_left < 0:
            raise UnreadableError(Reason.TOO_LARGE, f"{name} has too many elements")
        try:
            return etree.fromstring(content, _parser())
        except etree.XMLSyntaxError as e:
            # The depth, 256, is libxml2's own.
            reason = Reason.UNSAFE if "depth" in str(e).lower() else Reason.DAMAGED
            raise UnreadableError(reason, f"{name}: {e}") from e


def _refuse_strange(members: list[zipfile.ZipInfo]) -> None:
    if any(member.flag_bits & _ENCRYPTED_FLAG for member in members):
        raise UnreadableError(Reason.ENCRYPTED)
    if any(member.compress_type not in _METHODS for member in members):
        raise UnreadableError(Reason.UNSAFE, "packed in another way")
    name, times = Counter(member.filename.lower() for member in members).most_common(1)[0] if members else ("", 0)
    if times > 1:
        raise UnreadableError(Reason.UNSAFE, f"{name} is there {times} times")
    if sum(member.file_size for member in members) > _LARGEST_UNPACKED:
        raise UnreadableError(Reason.TOO_LARGE)


def _as_utf8(content: bytes) -> bytes:
    """The part in UTF-8, so that its markup can be counted; the format allows UTF-16 besides, with its mark."""
    if not content.startswith(_BYTE_ORDER_MARKS):
        return content
    try:
        return content.decode("utf-16").encode("utf-8")
    except UnicodeError as e:
        raise UnreadableError(Reason.DAMAGED, str(e)) from e


@lru_cache
def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",  # Whatever the part says of itself: other encodings could hide markup from the counts.
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
