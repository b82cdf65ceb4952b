"""Texts that say nothing of their own: 与上级要求相比还有差距, 按上级部署执行, 重要工作亲自部署."""

from __future__ import annotations

import re

from generator.understanding.wordings import Wordings

_LONGEST, _MOST_LEFT = 80, 3
_COUNTED = re.compile("[0-9一二三四五六七八九十两]+[余多]?(?:次|件|场|项|期|份|人|起|个)")
_PHRASES = ("slogans", "duty", "only_leads")


def is_general(content: str, text: str, words: Wordings) -> bool:
    """Whether `text` gives the content in principle only, without a shortcoming, a deed or a measure in it."""
    if content in ("shortcomings", "plans"):
        rest = words.of("empty", "general").sub("", text) if len(text) <= _LONGEST else text
        return sum(character.isalnum() for character in rest) <= _MOST_LEFT
    return content == "first_responsible" and not _tells_deeds(text, words)


def _tells_deeds(text: str, words: Wordings) -> bool:
    """Whether anything is told that the first responsible did, beside slogans and who leads a group."""
    for name in _PHRASES:
        text = words.of("first_responsible", name).sub("", text)
    return _COUNTED.search(text) is not None or any(act.search(text) for act in words.acts())
