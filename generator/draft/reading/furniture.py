"""Site furniture: what a web page or a document library puts before, behind and into the words of a report."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.draft.folding import one_spelling
from generator.draft.reading.pieces import Piece
from generator.draft.reading.wrapping import SENTENCE_MARK
from generator.draft.words import Cutting
from schemas.patterns import lazy_pattern

_ADDRESS = re.compile(r"www\.[A-Za-z0-9.-]{3,40}|https?://[A-Za-z0-9./_-]{4,60}")
_PINYIN = re.compile(r"[(（](?<=[\u4e00-\u9fff].)[a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,7}[)）]")
"""Mirror sites put the reading behind rare characters. (The search is fast for what begins with one of few.)"""
_MANY = 5
_PAGE_NUMBER = re.compile(
    r"[-—–－]{1,2} ?[0-9０-９]{1,3} ?[-—–－]{1,2}|[0-9]{1,3} ?/ ?[0-9]{1,3}|"
    r".{0,12}第 ?[0-9]{1,3} ?页(?:[ ，,/]*共 ?[0-9]{1,3} ?页)?"
)
_BEFORE_ADDRESS = 30
_MOST_WATERMARKS = 20
_SHORT = 40


class _Patterns(NamedTuple):
    line: re.Pattern[str]
    lead: re.Pattern[str]
    tail: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    data = tomllib.loads(Path(__file__).with_name("furniture.toml").read_text("utf-8"))
    return _Patterns(*(lazy_pattern("|".join(data[name])) for name in _Patterns._fields))


def is_furniture(piece: Piece) -> bool:
    """Whether the whole line belongs to the page, wherever it stands before the report."""
    text = one_spelling(piece.text)
    if text.startswith("【待补") or len(text) > 4 * _SHORT or (SENTENCE_MARK.search(text) and len(text) > _SHORT):
        return False
    return _patterns().line.fullmatch(text) is not None or lead_length(text) == len(text)


def lead_length(text: str) -> int:
    """How many characters at the beginning of `text` belong to the page: 日期：…来源：…字号：大 中 小."""
    at = 0
    lead = _patterns().lead
    while (found := lead.match(text, at)) and found.end() > at:
        at = found.end()
    return at


def is_behind(piece: Piece) -> bool:
    """Whether the line is one that pages have behind a text, as the first of them or among them."""
    text = one_spelling(piece.text)
    return len(text) <= 3 * _SHORT and not text.endswith("。") and _patterns().tail.search(text) is not None


def without_watermarks(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without what stands amid sentences: a library site's name with its address, page numbers, pinyin."""
    marks = [re.escape(mark) for mark in sorted(_watermarks(piece.text for piece in pieces), key=len, reverse=True)]
    if sum(len(_PINYIN.findall(piece.text)) for piece in pieces) >= _MANY:
        marks.append(_PINYIN.pattern)
    pieces = [piece for piece in pieces if not _PAGE_NUMBER.fullmatch(piece.text)]
    if not marks:
        return pieces
    pattern = re.compile("|".join(marks))
    cleaned = (_without(piece, pattern) for piece in pieces)
    return [piece for piece in cleaned if piece.text or piece.cells]


def _watermarks(texts: Iterable[str]) -> set[str]:
    """Addresses that occur twice or more, each with the words that stand before it every time."""
    before: dict[str, list[str]] = {}
    for text in texts:
        for found in _ADDRESS.finditer(text):
            before.setdefault(found[0], []).append(text[max(0, found.start() - _BEFORE_ADDRESS) : found.start()])
    repeated = sorted((words for words in before.items() if len(words[1]) > 1), key=lambda one: -len(one[1]))
    return {_common_end(words) + address for address, words in repeated[:_MOST_WATERMARKS]}


def _common_end(texts: Sequence[str]) -> str:
    shortest = min(texts, key=len)
    length = 0
    while length < len(shortest) and len({text[-length - 1] for text in texts}) == 1:
        length += 1
    return shortest[len(shortest) - length :]


def _without(piece: Piece, pattern: re.Pattern[str]) -> Piece:
    edges = [0, *(at for found in pattern.finditer(piece.text) for at in found.span()), len(piece.text)]
    if len(edges) == 2:
        return piece
    words = Cutting(piece.words)
    kept = [piece._replace(words=words.cut(edges[n], edges[n + 1])) for n in range(0, len(edges), 2)]
    whole = kept[0].with_rest(kept[1:])
    return whole._replace(words=whole.words.strip())
