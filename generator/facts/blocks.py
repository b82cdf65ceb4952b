"""A fact file in blocks: a key in the first column with all that stands beneath it, so that each is read by itself.

After an answer all blocks but one are as they were, and what was made of those is known.
"""

from __future__ import annotations

import re
from itertools import pairwise

_KEY = re.compile(r"[^\W\d_]\w{0,28}[:：]")
_IGNORED = re.compile(r"\s*(?:[#＃].*|-{3,}\s*)?")
_END_OF_DOCUMENT = re.compile(r"^\.{3}(?=\s|$)", re.MULTILINE)
KEPT = 256
"""How many blocks are remembered with what was made of them: those of a few fact files."""


def blocks(text: str) -> list[str]:
    """`text` cut before each plain key in its first column; joined they are `text` again.

    One block, where something else than a comment comes before the first of these keys: what follows is then read by
    the columns in which that began. And where YAML sees the end of the document (“...”): nothing is read behind it.
    """
    if _END_OF_DOCUMENT.search(text):
        return [text]
    lines = text.split("\n")
    starts = [number for number, line in enumerate(lines) if _KEY.match(line)]
    if not starts or not all(_IGNORED.fullmatch(line) for line in lines[: starts[0]]):
        return [text]
    edges = [0, *starts[1:]]
    cut = ["\n".join([*lines[first:last], ""]) for first, last in pairwise(edges)]
    return [*cut, "\n".join(lines[edges[-1] :])]
