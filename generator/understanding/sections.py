"""The text under each heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.draft.folding import folded
from generator.draft.model import Heading
from generator.understanding.prose import Prose

# An open gap, and the closing formula behind the last section, give no content.
_GAP = re.compile("【待补[^】]{0,60}】")
_CLOSING = re.compile("(?:特此|专此|以上)报告[。！]?")


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """A heading and all that stands beneath it, deeper headings included.

    heading, prose: None for what stands before the first heading. words: of the heading, folded. beneath: what stands
    beneath; text: the same, folded, with what runs on from the heading and without open gaps. parents: the sections
    that it is part of, the outermost first.
    """

    heading: Heading | None
    prose: Prose | None
    words: str
    beneath: tuple[Prose, ...]
    text: str
    parents: tuple[Section, ...]

    @property
    def name(self) -> str:
        """Number and words of the heading, as in the draft; empty without one."""
        return heading_name(self.heading) if self.heading else ""


def heading_name(heading: Heading) -> str:
    """Number and words of a heading as in the draft, without the full stop that a run-in one has."""
    return heading.number + heading.text.rstrip("。")


# Years and contents are looked for in them, one after the other.
@lru_cache(maxsize=1)
def sections(prose: tuple[Prose, ...]) -> tuple[Section, ...]:
    """A section for each heading of the body, in order; one without heading first, where words stand before."""
    body = [one for one in prose if one.part == "block"]
    starts = [n for n, one in enumerate(body) if isinstance(one.block, Heading)]
    ends = _ends(body, starts)
    result: list[Section] = []
    lead = body[: starts[0] if starts else len(body)]
    if lead:
        result.append(Section(None, None, "", tuple(lead), _text("", lead), ()))
    above: list[Section] = []
    for start, end in zip(starts, ends, strict=True):
        heading = body[start].block
        assert isinstance(heading, Heading)
        above = [one for one in above if one.heading and one.heading.level < heading.level]
        beneath = tuple(body[start + 1 : end])
        words = folded(heading.text)[0].rstrip("。：")
        text = _text(folded(heading.run_in)[0], beneath)
        section = Section(heading, body[start], words, beneath, text, tuple(above))
        above.append(section)
        result.append(section)
    return tuple(result)


def _ends(body: Sequence[Prose], starts: Sequence[int]) -> list[int]:
    """Where the text under each heading ends: at the next heading of its level or above."""
    ends = [len(body)] * len(starts)
    still_open: list[int] = []
    for n, start in enumerate(starts):
        while still_open and _level(body[starts[still_open[-1]]]) >= _level(body[start]):
            ends[still_open.pop()] = start
        still_open.append(n)
    return ends


def _level(prose: Prose) -> int:
    return prose.block.level if isinstance(prose.block, Heading) else 9


def _text(run_in: str, beneath: Sequence[Prose]) -> str:
    texts = (run_in, *(prose.text for prose in beneath))
    return _GAP.sub("", "\n".join("" if _CLOSING.fullmatch(text) else text for text in texts)).strip()
