"""Bytes of a draft in text, Markdown or HTML to characters: UTF-8, UTF-16, GB18030, Big5."""

from __future__ import annotations

import codecs
import re

from generator.draft.reading.unreadable import Reason, UnreadableError

MAX_BYTES = 2 * 1024 * 1024
"""As HTML some thousand pages; the longest report seen has 60 KB of text."""

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Every report has plenty of these; in the wrong one of two encodings there are next to none.
_FREQUENT = re.compile("[的是在和一年法政府行工作治为为縣县]")
_UNDECODED = "\ufffd"
_MOST_UNDECODED = 0.02
"""Of all characters: a page that was cut in the middle of one, or two encodings pasted together."""
_BINARY = re.compile("[\x00-\x08\x0e-\x1f]")
_MOST_BINARY = 0.01


def decode(data: bytes) -> tuple[str, bool]:
    """The text in `data` without byte order mark, and whether every byte of it is understood.

    Raises UnreadableError: EMPTY, TOO_LARGE, UNKNOWN_FORMAT (no text at all), UNKNOWN_ENCODING.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(Reason.TOO_LARGE)
    if not data.strip():
        raise UnreadableError(Reason.EMPTY)
    text = _decoded(data)
    whole = text is not None
    if text is None:
        text = data.decode("utf-8-sig", errors="replace")
        if text.count(_UNDECODED) > len(text) * _MOST_UNDECODED:
            text = data.decode("gb18030", errors="replace")
        if text.count(_UNDECODED) > len(text) * _MOST_UNDECODED:
            raise UnreadableError(Reason.UNKNOWN_ENCODING)
    if len(_BINARY.findall(text)) > len(text) * _MOST_BINARY:
        raise UnreadableError(Reason.UNKNOWN_FORMAT)
    return text, whole


def _decoded(data: bytes) -> str | None:
    """`data` in the encoding that takes every byte of it; of several the one that makes most sense."""
    if data.startswith(_UTF_16):
        return _strict(data, "utf-16")
    if (text := _strict(data, "utf-8-sig")) is not None:
        return text
    found = [text for text in (_strict(data, "gb18030"), _strict(data, "big5hkscs")) if text is not None]
    return max(found, key=lambda text: len(_FREQUENT.findall(text)), default=None)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
