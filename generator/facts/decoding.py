"""Bytes of a fact file to text: UTF-8, else what 记事本 writes (GB18030, UTF-16 with a mark)."""

from __future__ import annotations

import codecs

from schemas.errors import FactFileError
from schemas.messages import _

MAX_BYTES = 2 * 1024 * 1024
MAX_LINES = 10_000
_WORD_FILES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes, name: str) -> str:
    """The text in `data`, without byte order mark. Raises FactFileError where it is no text or too large."""
    if len(data) > MAX_BYTES:
        raise FactFileError(_("{name}: 文件超过2MB，不像填报表，请核对").format(name=name))
    if data.startswith(_WORD_FILES):
        raise FactFileError(_("{name}: 这是Word、WPS或PDF文件；填报表是以 .yaml 结尾的文本文件").format(name=name))
    for encoding in ("utf-16",) if data.startswith(_UTF_16) else ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if text.count("\n") > MAX_LINES:
            raise FactFileError(_("{name}: 超过{lines}行，不像填报表，请核对").format(name=name, lines=MAX_LINES))
        return text
    raise FactFileError(_("{name}: 文字编码无法识别，请用记事本另存为UTF-8").format(name=name))
