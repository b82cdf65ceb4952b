"""Lines to paragraphs: hard wraps joined (`unwrapping`), a page saved as one line broken where its paragraphs begin.

Where it can't be known (a heading that runs into its text without any mark) nothing is broken here: see `headings`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.draft.folding import one_spelling
from generator.draft.reading.lines import refuse_large
from generator.draft.reading.marks import MARK, Mark, mark, value
from generator.draft.reading.parts import PART_OF_FILE
from generator.draft.reading.pieces import Piece
from generator.draft.reading.titles import title_rank, titles_within
from generator.draft.reading.unwrapping import styled_headings_joined, unwrapped
from generator.draft.reading.wrapping import (
    goes_on,
    is_sentence_end,
    latin_end,
    latin_start,
    width,
    wrap_width,
)
from generator.draft.words import Cutting
from schemas.patterns import lazy_pattern

_LONG = 300
"""Characters: a line of a page that holds several numbered parts is longer."""
_WHOLE_PAGE, _SHORT_PAGE = 0.7, 150
"""Of all characters: a line that holds so many is the whole page, if it is a page at all."""
_FEWEST_STARTS = 3
_MOST_GAPS = 40_000
"""So many spaces do not stand for line breaks."""
_FEW_SPACES = 0.01
"""Of all characters: then no spaces stand where the line breaks were."""
_SPACE = re.compile(r"[\s\u3000\u00a0]+")
_WIDE_GAP = lazy_pattern(r"(?:\u3000{2}|[\s\u00a0]{3})[\s\u3000\u00a0]*(?=\S)")
"""Behind an indent or several spaces a paragraph began."""
_BRACKETED = lazy_pattern("(?<=[。；！？：】])【[\u4e00-\u9fff0-9，、“”]{4,24}】(?!：)")
"""A heading without number, as some pages set it."""
_AT_END = lazy_pattern(
    "(?<=[。：；！？])(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)[^。；！？：]{4,60}$"
)
"""A number and a few words without a full stop, where a line break was lost."""
_BOUNDARY = lazy_pattern(r"[\s。；！？：”’）〕】》_|]")
_OPEN_MARKS = "，、（《“‘〔和与及"
_SHORTEST_HEADING, _LONGEST_HEADING = 8, 60
_INDENT = 2.0


def paragraphs(pieces: Sequence[Piece], *, flowing: bool) -> list[Piece]:
    """The paragraphs of a file. `flowing`: every piece is one already, unless it holds a whole page."""
    whole = sum(len(piece.text) for piece in pieces)
    whole_lines = styled_headings_joined(pieces) if flowing else unwrapped(pieces)
    broken: list[Piece] = []
    for piece in whole_lines:
        page = len(piece.text) > _WHOLE_PAGE * whole
        if piece.cells or piece.role or len(piece.text) <= (_SHORT_PAGE if page else _LONG):
            broken.append(piece)
        else:
            broken += _broken(piece, page=page)
    return [part for piece in broken for part in _parted_at_end(piece)]


def _parted_at_end(piece: Piece) -> Sequence[Piece]:
    """The piece without the heading that has got behind its last sentence, and that heading."""
    if piece.cells or piece.role or not (found := _AT_END.search(one_spelling(piece.text))):
        return (piece,)
    return piece.cut(0, found.start()), piece.cut(found.start())


def _broken(piece: Piece, *, page: bool) -> Iterator[Piece]:
    """A long line in paragraphs; the line as it is, where it is one paragraph."""
    text = one_spelling(piece.text)
    marks = numbered_starts(text)
    if not page and sum(found.level <= 2 for _at, found in marks) < _FEWEST_STARTS:
        yield piece
        return
    begun = {at for at, _found in marks} | {gap.end() for gap in _WIDE_GAP.finditer(text)}
    begun |= {at for title in titles_within(text) for at in title}
    begun |= {found.start() for found in _BRACKETED.finditer(text)}
    starts, dropped = _at_spaces(text, begun)
    breaks = sorted(begun | starts | {found.start() for found in PART_OF_FILE.finditer(text)})
    edges = [0, *(at for at in breaks if 0 < at < len(text)), len(text)]
    refuse_large(len(edges))
    run_on = _runs_on((marks and text[marks[0][0] : marks[-1][0]]) or text)
    words = Cutting(piece.words)
    for start, end in pairwise(edges):
        part = _without(piece, words, start, end, dropped)._replace(run_on=run_on)
        if part.text:
            yield part


def _runs_on(text: str) -> bool:
    """Whether nothing stands where the line breaks were in `text`, which is without the page around it."""
    return text.count(" ") + text.count("\u3000") < len(text) * _FEW_SPACES


def numbered_starts(text: str) -> list[tuple[int, Mark]]:
    """Where headings and items begin in a text that runs on: (place, mark) of each number that is in its order.

    A number counts behind the end of a sentence or a space; and, being the next one, right behind a heading's words.
    """
    found: list[tuple[int, Mark]] = []
    expected = [1, 1, 1, 1]
    heading_since = -1
    for match in MARK.finditer(text):
        at = match.start()
        level = int(str(match.lastgroup).removeprefix("level"))
        number = value(match[0])
        at_boundary = at == 0 or _BOUNDARY.match(text[at - 1]) is not None
        in_heading = heading_since >= 0 and at - heading_since <= _LONGEST_HEADING
        in_heading = in_heading and "。" not in text[heading_since:at]
        in_order = number == expected[level - 1] or number == 1
        if level <= 2 and at_boundary and 0 < number <= expected[level - 1] + 3:
            fits = True
        elif level == 1:
            # 第一部分主要成效一、健全…: the heading of the part is above it.
            fits = number == 1 and in_heading and found[-1][1].is_part
        else:
            fits = in_order and (at_boundary or (in_heading and (level == 2 or number == 1)))
        if not fits or _in_words(text, at, level):
            continue
        found.append((at, Mark(level, match[0], number)))
        expected[level - 1] = number + 1
        expected[level:] = [1] * (4 - level)
        heading_since = match.end() if level <= 2 else -1
    return found


def _in_words(text: str, at: int, level: int) -> bool:
    """Whether the number belongs to the words before it: 第（一）项, 《…》（一）."""
    before = text[max(at - 1, 0) : at]
    return before in {"第", "之", "其"} or (level == 2 and before == "》")


def _at_spaces(text: str, begun: set[int]) -> tuple[set[int], list[int]]:
    """Of a text with spaces for line breaks: places where a paragraph begins, places of spaces that hard wraps left."""
    gaps = list(_SPACE.finditer(text))
    if len(gaps) > _MOST_GAPS:
        return set(), []
    wrapped_at = wrap_width(_distances(text, gaps))
    starts: set[int] = set()
    dropped: list[int] = []
    paragraph = line = 0
    for n, gap in enumerate(gaps):
        until = gaps[n + 1].start() if n + 1 < len(gaps) else len(text)
        before = _Stretch(text, paragraph, gap.start())
        if gap.end() in begun:
            paragraph = line = gap.end()
        elif _wrapped_here(text, line, gap.start(), wrapped_at) and not before.is_title:
            dropped += range(gap.start(), gap.end())
            line = gap.end()
        elif _parts(before, _Stretch(text, gap.end(), until), wrapped=bool(wrapped_at)):
            starts.add(gap.end())
            paragraph = line = gap.end()
        elif wrapped_at and not _beside_latin(text, gap):
            dropped += range(gap.start(), gap.end())
            line = gap.end()
    return starts, dropped


class _Stretch:
    """Characters [start, end) of a text; only as many as are needed are looked at, so that long ones cost no more."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.length = end - start
        self.head = text[start : min(end, start + 90)]
        self.tail = text[max(start, end - 6) : end]

    @property
    def is_title(self) -> bool:
        return self.length <= 90 and title_rank(self.head) == 2


def _wrapped_here(text: str, start: int, end: int, wrapped_at: float) -> bool:
    """Whether the line [start, end) was broken at the width. Twice as many characters can't be as narrow."""
    return 0 < end - start <= 2 * wrapped_at + 4 and goes_on(width(text[start:end]), wrapped_at)


def _distances(text: str, gaps: Sequence[re.Match[str]]) -> Iterator[float]:
    """The widths between spaces that stand between Chinese characters: others belong to digits and Latin words."""
    since = 0
    for gap in gaps:
        if _beside_latin(text, gap):
            continue
        yield width(text[since : gap.start()])
        since = gap.end()


def _beside_latin(text: str, gap: re.Match[str]) -> bool:
    """Whether a digit or a Latin letter stands at either end of the gap."""
    return latin_end(text[gap.start() - 1 : gap.start()]) or latin_start(text[gap.end() : gap.end() + 1])


def _parts(before: _Stretch, after: _Stretch, *, wrapped: bool) -> bool:
    """Whether the space between these words parts two paragraphs."""
    number = mark(before.head)
    if not before.length or (number and before.length <= len(number.number) + 1):
        return False
    if is_sentence_end(before.tail) or before.tail.endswith("：") or before.is_title or after.is_title:
        return True
    if before.tail.endswith(tuple(_OPEN_MARKS)) or (wrapped and before.length > _LONGEST_HEADING):
        return False
    if latin_end(before.tail) or latin_start(after.head):
        # “2020 年” is a habit; “一、主要工作 2020年，我局…” is not.
        heading = number is not None and _SHORTEST_HEADING <= before.length <= _LONGEST_HEADING
        return heading and not latin_end(before.tail) and (wrapped or after.length > 12)
    return True


def _without(piece: Piece, words: Cutting, start: int, end: int, dropped: Sequence[int]) -> Piece:
    """Characters [start, end) of the piece but for those that are dropped (places in order)."""
    kept: list[Piece] = []
    at = start
    for gone in dropped[bisect_left(dropped, start) : bisect_left(dropped, end)]:
        if gone > at:
            kept.append(piece._replace(words=words.cut(at, gone)))
        at = gone + 1
    kept.append(piece._replace(words=words.cut(at, end)))
    whole = kept[0].with_rest(kept[1:])
    indent = _INDENT if start else piece.indent
    return whole._replace(words=whole.words.strip(), mark=piece.mark if start == 0 else "", run_in=0, indent=indent)
