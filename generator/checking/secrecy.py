"""Whether a file bears a secrecy mark: then nothing of it may be shown. GB/T 9704—2012: 密级和保密期限."""

from __future__ import annotations

from collections.abc import Iterator

from generator.draft.folding import folded
from generator.draft.model import Block, Heading, Paragraph, Table
from generator.draft.source import Source
from schemas.patterns import lazy_pattern

_STARRED = lazy_pattern("(?:绝密|机密|秘密)[★☆✩✭⭐*]")
_ALONE = lazy_pattern(
    "(?:[0-9]{6})?(?:密级(?:和保密期限)?[：:])?(?:绝密|机密|秘密)(?:[0-9]{1,2}年|长期)?(?:特急|加急|急件)?"
)
_BEGINNING = 40
"""Characters of a line: where line breaks were lost, the title runs on behind the mark."""
_TOP = 12
"""Lines among which the mark stands that has no star."""


def bears_mark(source: Source) -> bool:
    """Whether 机密★1年 stands at the top of the draft, of its page or in a header, or 秘密 alone on a line there."""
    return any(_is_marked(text) for text in _top(source))


def _is_marked(text: str) -> bool:
    beginning = folded(text[:_BEGINNING])[0]
    return _STARRED.search(beginning) is not None or (
        len(text) < _BEGINNING and _ALONE.fullmatch(beginning) is not None
    )


def _top(source: Source) -> Iterator[str]:
    """The lines at the top, in whatever part of the page they were found."""
    draft = source.draft
    yield from (words.text for words in source.furniture[:_TOP])
    yield from (*draft.title, draft.stage_mark, draft.addressee)
    for block in draft.blocks[:_TOP]:
        yield from _texts(block)
    yield from source.layout.headers if source.layout else ()


def _texts(block: Block) -> tuple[str, ...]:
    match block:
        case Heading():
            return (block.number + block.text + block.run_in,)
        case Paragraph():
            return (block.text,)
        case Table():
            return tuple(cell for row in block.rows[:_TOP] for cell in row)
