"""One spelling of a text for searching: simplified characters, marks in full width, digits in half, no white space."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

# Digits, letters and the signs among them in half width; marks of punctuation as in print; Kangxi radicals and
# variants that copying from PDF leaves behind are rare and stay.
_HALF = {chr(0xFF10 + n): str(n) for n in range(10)}
_HALF |= {chr(0xFF21 + n): chr(0x41 + n) for n in range(26)} | {chr(0xFF41 + n): chr(0x61 + n) for n in range(26)}
_HALF |= {"％": "%", "﹪": "%", "．": ".", "－": "-", "＋": "+", "／": "/"}
_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）", "﹙": "（", "﹚": "）"}
_FULL |= {"[": "〔", "]": "〕", "［": "〔", "］": "〕", "〇": "○", "◯": "○", "･": "·", "•": "·", "・": "·", "｡": "。"}
_QUOTES = {'"': "”", "'": "’", "「": "“", "」": "”", "『": "‘", "』": "’", "＂": "”"}
_TABLE = str.maketrans(_HALF | _FULL | _QUOTES)

_SPACE = re.compile(r"[\s\u200b-\u200f\ufeff\xad]")
_HAN = re.compile("[\u4e00-\u9fff]+")


def one_spelling(words: str) -> str:
    """`words` in one spelling, character by character: a place in it is the same place in `words`."""
    return _kept(words) if len(words) <= _LONGEST_KEPT else _kept_page(words)


def _spelled(words: str) -> str:
    text = words.translate(_TABLE)
    return _simplified(text) if _may_be_traditional(text) else text


def _may_be_traditional(text: str) -> bool:
    """Whether `text` has a character that GB 2312, the common simplified ones, lacks; rare names have some too."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        try:
            "".join(_HAN.findall(text)).encode("gb2312")
        except UnicodeEncodeError:
            return True
    return False


_LONGEST_KEPT = 1000
_kept = lru_cache(maxsize=512)(_spelled)
_kept_page = lru_cache(maxsize=2)(_spelled)
"""A paragraph is looked at a dozen times on its way; half a megabyte at most is kept."""


def folded(words: str) -> tuple[str, tuple[int, ...] | None]:
    """`words` in one spelling without white space, and where each character stands in `words` (None: in its place)."""
    text = one_spelling(words)
    # Of all spaces only the common one is printable; to ask so costs a tenth of a search.
    if (" " not in text and text.isprintable()) or not _SPACE.search(text):
        return text, None
    kept = tuple(at for at, character in enumerate(text) if not _SPACE.match(character))
    return "".join(text[at] for at in kept), kept


def _simplified(text: str) -> str:
    converted = _converter()(text)
    # Conversion goes phrase by phrase; one that changes the length would move every place behind it.
    return converted if len(converted) == len(text) else "".join(map(_one_character, text))


@lru_cache(maxsize=4096)
def _one_character(character: str) -> str:
    converted = _converter()(character)
    return converted if len(converted) == 1 else character


@lru_cache(maxsize=1)
def _converter() -> Callable[[str], str]:
    # 20 ms that only a traditional text costs.
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert
