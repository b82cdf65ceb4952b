"""A draft in traditional characters, as mainland offices and those of Hong Kong and Macau write them.

OpenCC's s2tw gives the common forms (為 群眾 臺 說 戶), which traditional editions of mainland sites have too and which
traditional fonts hold; its s2t has forms that no office writes (爲 羣衆 啓), its s2hk some that older fonts lack
(羣 説 衞). What only Taiwan writes is taken back, and what s2tw gets wrong of the law's own words.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from generator.draft.model import Draft
from generator.draft.texts import changed

_UNCHANGED = frozenset("着污")
"""Characters that s2tw changes (著, 汙) and the others do not."""
_INSTEAD = {"裡": "裏", "複議": "復議"}
"""行政复议法 is 行政復議法."""


def traditional(draft: Draft) -> Draft:
    """The draft in traditional characters; figures and marks stay as they are, and spans where they are."""
    return changed(draft, traditional_text)


def traditional_text(text: str) -> str:
    """The text in traditional characters, as long as before."""
    converted = _converter()(text)
    if len(converted) != len(text):
        # A phrase that changed its length would move every span behind it.
        converted = "".join(map(_one_character, text))
    pairs = zip(text, converted, strict=True)
    converted = "".join(before if before in _UNCHANGED else after for before, after in pairs)
    for taken, instead in _INSTEAD.items():
        converted = converted.replace(taken, instead)
    return converted


@lru_cache(maxsize=4096)
def _one_character(character: str) -> str:
    converted = _converter()(character)
    return converted if len(converted) == 1 else character


@lru_cache(maxsize=1)
def _converter() -> Callable[[str], str]:
    # 20 ms that only a traditional text costs.
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC("s2tw").convert
    return convert
