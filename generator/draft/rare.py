"""Characters that the fonts of offices lack: a name with one of them shows another font, or a box."""

from __future__ import annotations

from generator.draft.model import Draft
from generator.draft.texts import texts

_HAN = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00), range(0x20000, 0x33480))
"""The blocks of Chinese characters in Unicode."""


def beyond_gb2312(draft: Draft) -> tuple[str, ...]:
    """The Chinese characters of a draft that are not in GB 2312, each once, as they come."""
    return tuple(dict.fromkeys(c for text in texts(draft) for c in text if _is_han(c) and not _is_common(c)))


def _is_han(character: str) -> bool:
    return any(ord(character) in block for block in _HAN)


def _is_common(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
