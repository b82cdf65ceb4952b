"""Bytes of a fact file to text: UTF-8, else what 记事本 and other programs write (GB18030, UTF-16)."""

from __future__ import annotations

import codecs
import re

from schemas.errors import FactFileError
from schemas.messages import _

MAX_BYTES = 2 * 1024 * 1024
MAX_LINES = 10_000
_WORD_FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FEWEST_NULS = 0.05
"""Of the bytes of a fact file in UTF-16: half of every line break, space and colon. Other encodings have none."""
_FREQUENT = re.compile("[\n :：]")


def decode(data: bytes, name: str) -> str:
    """The text in `data`, without byte order mark. Raises FactFileError where it is no text or too large."""
    if len(data) > MAX_BYTES:
        raise FactFileError(_("文件超过2MB，不像填报表，请核对"), name)
    if data.startswith(_WORD_FILES):
        raise FactFileError(_("这是Word、WPS或PDF文件；填报表是以 .yaml 结尾的文本文件"), name)
    for encoding in _encodings(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.count("\n") > MAX_LINES:
            raise FactFileError(_("超过{lines}行，不像填报表，请核对").format(lines=MAX_LINES), name)
        return text
    raise FactFileError(_("文字编码无法识别，请用记事本另存为UTF-8"), name)


def _encodings(data: bytes) -> tuple[str, ...]:
    """The encodings in which `data` may be written."""
    if data.startswith(_UTF_16):
        return ("utf-16",)
    usual = ("utf-8-sig", "gb18030")
    if len(data) % 2 or data.count(0) <= len(data) * _FEWEST_NULS:
        return usual
    # In the wrong order of bytes there are next to none of these.
    return (max("utf-16-le", "utf-16-be", key=lambda order: _frequent(data, order)), *usual)


def _frequent(data: bytes, encoding: str) -> int:
    return len(_FREQUENT.findall(data.decode(encoding, "ignore")))
