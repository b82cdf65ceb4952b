"""Why a file can't be read as a draft."""

from __future__ import annotations

from enum import Enum


class Reason(Enum):
    """Each has a rule of its own among the E rules, with its next step."""

    MISSING = "missing"
    NOT_ALLOWED = "not_allowed"
    EMPTY = "empty"
    ENCRYPTED = "encrypted"
    OLD_FORMAT = "old_format"
    """.doc, .wps, .odt …, and no LibreOffice is installed."""
    NOT_CONVERTED = "not_converted"
    """LibreOffice could not convert it, or not in time."""
    SCAN = "scan"
    """Pictures of pages, no text."""
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    """Larger, or more when unpacked, than any report."""
    UNSAFE = "unsafe"
    """A DTD, an entity, a doubled member: what no word processor writes."""
    NO_TEXT = "no_text"
    UNKNOWN_FORMAT = "unknown_format"
    PICTURE = "picture"
    FIXED_PAGES = "fixed_pages"
    """OFD and the like: pages as they are printed."""
    TABLE_OR_SLIDES = "table_or_slides"
    PACKED = "packed"
    """An archive of other files."""
    UNKNOWN_ENCODING = "unknown_encoding"
    ABANDONED = "abandoned"
    """The process that read it died, or took too long."""


class UnreadableError(Exception):
    """The file can't be read; `reason` says why, `detail` what the system or the library said (may be empty)."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail

    def __str__(self) -> str:
        return f"{self.reason.value}: {self.detail}" if self.detail else self.reason.value
