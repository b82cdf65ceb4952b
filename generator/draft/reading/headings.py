"""Paragraph or heading, and where a heading ends that shares its paragraph with a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from generator.draft.folding import one_spelling
from generator.draft.model import Block, Heading, Paragraph, Place
from generator.draft.reading.marks import Mark, lost_mark, mark
from generator.draft.reading.parallel import built_alike
from generator.draft.reading.pieces import Piece
from generator.draft.reading.running_on import end_of_heading, ends_like_heading, is_inside
from generator.draft.words import Words
from schemas.patterns import lazy_pattern

_LONGEST = {1: 48, 2: 48, 3: 40, 4: 36}
_SHORTEST = 4
_LONGEST_ALONE = 12
"""Characters more that a heading may have on a line of its own."""
_LONGEST_CLEAR = 20
"""So short a first sentence is a heading, wherever it stands."""
_LONGEST_UNNUMBERED, _LONGEST_WITH_COLON = 28, 14
_LONG_PARAGRAPH = 40
_STOP = re.compile("[。！？]|：(?=.)|(?<=[\u4e00-\u9fff”）])\\.(?![0-9A-Za-z])")
_FAR = 200
"""Characters: a heading ends before."""
_FIGURE = lazy_pattern(
    r"[0-9]+(?:\.[0-9]+)?[余多]?[万亿]?(?:件|人次|次|人|名|份|起|场次|场|期|处|户|家|余|元|项(?!制度)|%)"
)
_ITEM_ENDS = ("；", "，", "、")
_BRACKETED = re.compile("【([\u4e00-\u9fff0-9，、“”]{4,24})】(?!：)")
_NO_WORDS = Words("", ())
_ANNOUNCED = re.compile("[如以]下|主要有|省略|……")
"""Words that lead to a list, or stand for what was cut out: no heading has them."""
_NUMBERED_SENTENCE = re.compile("[一二三四五六七八九十]{1,2}(?:是|要|方面|、是)")


class _Below(NamedTuple):
    """What follows a piece."""

    piece: Piece
    mark: Mark | None


def blocks(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """The blocks of a report's body; tables are made elsewhere."""
    marks = _marks(pieces)
    found = [one for one in marks if one]
    shift = 1 if any(one.is_part for one in found) else 0
    has_first = any(one.level == 1 for one in found)
    level = 0
    result: list[Block] = []
    for n, piece in enumerate(pieces):
        below = _Below(pieces[n + 1], marks[n + 1]) if n + 1 < len(pieces) else None
        block = _block(piece, marks[n], below, shift, level if has_first else 0)
        if isinstance(block, Heading):
            level = block.level
        result.append(block)
    if any(piece.run_on for piece in pieces):
        result = built_alike(result)
    return _with_top_level(_with_items(result) if found else _with_levels(result))


def _marks(pieces: Sequence[Piece]) -> list[Mark | None]:
    """The mark of each piece, those that lost their 、 or . among them."""
    found: list[Mark | None] = []
    known: list[Mark] = []
    for piece in pieces:
        one = mark(piece.mark or piece.text) or lost_mark(piece.text, known)
        found.append(one)
        if one:
            known = [*(before for before in known if before.level < one.level), one]
    return found


def _with_top_level(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks; where all headings are counted 1. 2. 3., these are the first level."""
    highest = min((block.level for block in blocks if isinstance(block, Heading)), default=1)
    if highest < 3:
        return blocks
    by = highest - 1
    return tuple(replace(block, level=block.level - by) if isinstance(block, Heading) else block for block in blocks)


def _with_levels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a report whose headings have no numbers: those that end like a part's (情况, 不足, 安排 …) are the
    first level, the others under one of these the second.
    """
    result: list[Block] = []
    below = False
    for block in blocks:
        if isinstance(block, Heading):
            first = ends_like_heading(one_spelling(block.text).rstrip("：")) or block.level > 1
            block = block if first or not below else replace(block, level=2)
            below = below or first
        result.append(block)
    return tuple(result)


def _with_items(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks; a numbered paragraph among headings of its level is one too, and ends with its first clause."""
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            parts.append([])
        parts[-1].append(block)
    return tuple(block for part in parts for block in _with_items_of_part(part))


def _with_items_of_part(blocks: Sequence[Block]) -> Iterator[Block]:
    levels: dict[tuple[int, int], int] = {}
    for block in blocks:
        found = mark(block.number) if isinstance(block, Heading) else None
        if found and isinstance(block, Heading):
            levels[found.level, found.value] = block.level
    for block in blocks:
        yield _item(block, levels) if isinstance(block, Paragraph) else block


def _item(block: Paragraph, levels: dict[tuple[int, int], int]) -> Block:
    """`levels`: of headings by the level and value of their numbers."""
    found = mark(block.text)
    if found is None or found.level > 2:
        return block
    level = levels.get((found.level, found.value + 1)) or levels.get((found.level, found.value - 1))
    end = len(block.text) if len(block.text) <= _LONGEST_CLEAR else one_spelling(block.text).find("，")
    if level is None or not len(found.number) + _SHORTEST <= end <= _LONGEST[found.level]:
        return block
    return _heading(Piece(Words(block.text, block.places)), level, len(found.number), end)


def _block(piece: Piece, found: Mark | None, below: _Below | None, shift: int, level: int) -> Block:
    """`level`: of the heading above, 0 where the report has no numbered ones."""
    if piece.mark or found:
        return _numbered(piece, found, below, shift)
    if bracketed := _BRACKETED.match(piece.text):
        return _in_brackets(piece, bracketed)
    if piece.level and piece.run_in:
        return _heading(piece, piece.level, 0, piece.run_in)
    if piece.level and (end := _end_of_sentence(piece.text, _LONGEST[piece.level])):
        return _heading(piece, piece.level, 0, end)
    if below and _is_unnumbered_heading(piece, below):
        return _heading(piece, min(level + 1, 4) if level else 1, 0, len(piece.text))
    return Paragraph(piece.text, places=piece.words.places)


def _numbered(piece: Piece, found: Mark | None, below: _Below | None, shift: int) -> Block:
    """A piece that begins with a number: a heading, or an item of a list, which stays a paragraph."""
    number_end = len(found.number) if found and not piece.mark else 0
    level = piece.level or 3
    if found:
        level = found.level if found.is_part else min(found.level + shift, 4)
    end = piece.run_in if piece.run_in > number_end else _heading_end(piece, number_end, level, below)
    if end:
        return _heading(piece, level, number_end, end)
    words = _with_mark(piece)
    return Paragraph(words.text, places=words.places)


def _heading_end(piece: Piece, number_end: int, level: int, below: _Below | None) -> int:
    """Where the heading that begins behind the number ends, 0 where there is none."""
    text = one_spelling(piece.text)
    rest = text[number_end:]
    stop = _stop(rest)
    if stop is None:
        if rest.endswith(_ITEM_ENDS):
            return 0
        return len(text) if len(rest.strip()) <= _LONGEST[level] + _LONGEST_ALONE else _run_on(text, number_end, level)
    sentence = rest[: stop.start() if stop[0] == "：" else stop.end()]
    if len(sentence) > _LONGEST[level]:
        return _run_on(text, number_end, level)
    long_enough = len(sentence) > _LONGEST_CLEAR or level == 1
    if piece.run_on and long_enough and (end := _run_on(text, number_end, level)):
        return end
    if _FIGURE.search(sentence) or sentence.lstrip().startswith(("一是", "我局", "我县")):
        return _run_on(text, number_end, level) if level == 1 else 0
    end = number_end + len(sentence)
    if end == len(text) and not piece.level and not _has_text_beneath(below, level):
        return end if level == 1 and len(sentence) <= _LONGEST_CLEAR else 0
    return end


def _run_on(text: str, number_end: int, level: int) -> int:
    """Where a heading of the upper levels ends by its words alone, 0 where they do not tell."""
    return end_of_heading(text, number_end, by_last_word=level == 1) if level <= 2 else 0


def _stop(text: str) -> re.Match[str] | None:
    """The first full stop or colon that is not inside brackets or quotation marks."""
    return next((found for found in _STOP.finditer(text[:_FAR]) if not is_inside(text, found.start())), None)


def _has_text_beneath(below: _Below | None, level: int) -> bool:
    """Whether what follows can stand under a heading of this level: text, or a deeper number."""
    return below is not None and (below.mark is None or below.mark.level > level)


def _in_brackets(piece: Piece, found: re.Match[str]) -> Heading:
    """【工作情况】 and the like: the words in the brackets are the heading."""
    words, run_in = piece.words.cut(*found.span(1)), piece.words.cut(found.end(), len(piece.text)).strip()
    level = 1 if ends_like_heading(one_spelling(words.text)) else 2
    return Heading(level, words.text, run_in=run_in.text, places=(*words.places, *run_in.places))


def _end_of_sentence(text: str, longest: int) -> int:
    """Where a heading of a paragraph in a heading's style ends: the whole of it, or its first sentence."""
    stop = _stop(one_spelling(text))
    if stop is None or stop.end() == len(text):
        return len(text) if len(text) <= longest + _LONGEST_ALONE else 0
    return stop.end() if stop.end() <= longest and stop[0] != "：" else 0


def _is_unnumbered_heading(piece: Piece, below: _Below) -> bool:
    """Whether a short line without number is a heading: no sentence, and a long paragraph or a list stands beneath."""
    text = one_spelling(piece.text)
    if _ANNOUNCED.search(text):
        return False
    if text.endswith("：") and (len(text) <= _LONGEST_WITH_COLON or ends_like_heading(text[:-1])):
        text = text[:-1]
    if not 2 <= len(text) <= _LONGEST_UNNUMBERED or piece.cells or _FIGURE.search(text):
        return False
    if _STOP.search(text) or text.endswith(_ITEM_ENDS) or _NUMBERED_SENTENCE.match(text) or "：" in text:
        return False
    beneath = below.piece.text
    if ends_like_heading(text) and not below.piece.cells and not beneath.endswith(_ITEM_ENDS):
        return True
    return len(beneath) >= _LONG_PARAGRAPH or below.mark is not None or _NUMBERED_SENTENCE.match(beneath) is not None


def _heading(piece: Piece, level: int, number_end: int, end: int) -> Heading:
    """The heading of `piece`: number, words up to `end`, the rest in the same paragraph."""
    words = _with_mark(piece)
    edges = (0, number_end + len(piece.mark), end + len(piece.mark), len(words.text))
    # Space between number and words, or words and text, belongs to neither.
    stretches = (words.cut(*edge) if edge[0] < edge[1] else _NO_WORDS for edge in pairwise(edges))
    number, text, run_in = (stretch.strip() for stretch in stretches)
    places = (*number.places, *text.places, *run_in.places)
    return Heading(level, text.text, number.text, run_in.text, places=places)


def _with_mark(piece: Piece) -> Words:
    """The words with the number that the word processor counts, which stands before character 0."""
    if not piece.mark:
        return piece.words
    first = piece.words.places[0] if piece.words.places else Place()
    return Words(piece.mark + piece.text, (first._replace(start=-len(piece.mark), end=0), *piece.words.places))
