"""Headings of one list are built alike: six characters and seven, each of them.

Where line breaks were lost, those whose end is known tell where the others end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.draft.folding import one_spelling
from generator.draft.model import Block, Heading
from generator.draft.reading.running_on import begins_a_list, ends_like_heading, is_inside

_FEWEST, _SHARE = 2, 0.34
_SHORTEST, _LONGEST = 4, 40

Shape = tuple[int, ...]
"""The length of each clause of a heading."""


def built_alike(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a page without line breaks; a heading that ends elsewhere than its neighbours is cut like them."""
    result = list(blocks)
    for group in _groups(blocks):
        shape = _usual(blocks, group)
        for n in group if shape else ():
            heading = blocks[n]
            if isinstance(heading, Heading) and _shape(heading) != shape:
                result[n] = _cut(heading, shape)
    return result


def _groups(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """The positions of headings of one level beneath one heading."""
    still_open: dict[int, list[int]] = {}
    for n, block in enumerate(blocks):
        if isinstance(block, Heading):
            for level in [level for level in still_open if level > block.level]:
                yield still_open.pop(level)
            still_open.setdefault(block.level, []).append(n)
    yield from still_open.values()


def _usual(blocks: Sequence[Block], group: Sequence[int]) -> Shape:
    """The shape that most of these headings have, empty where too few agree."""
    shapes = Counter(_shape(block) for n in group if isinstance(block := blocks[n], Heading))
    shape, count = shapes.most_common(1)[0]
    return shape if count >= max(_FEWEST, _SHARE * len(group)) else ()


def _shape(heading: Heading) -> Shape:
    return tuple(len(clause) for clause in one_spelling(heading.text).rstrip("。").split("，"))


def _is_known(heading: Heading) -> bool:
    """Whether something tells where the heading ends."""
    if heading.text.endswith(("。", ".")) or begins_a_list(heading.run_in):
        return True
    return ends_like_heading(one_spelling(heading.text))


def _cut(heading: Heading, shape: Shape) -> Heading:
    """The heading cut to this shape, as it is where its words do not allow it or a full stop ends it."""
    if _is_known(heading):
        return heading
    whole = heading.text + heading.run_in
    text = one_spelling(whole)
    end = sum(shape) + len(shape) - 1
    clauses = tuple(len(clause) for clause in text[:end].split("，"))
    fits = _SHORTEST <= end <= _LONGEST and end < len(text) and clauses == shape and "。" not in text[:end]
    if not fits or text[end] in "，。、；" or is_inside(text, end):
        return heading
    return replace(heading, text=whole[:end], run_in=whole[end:])
