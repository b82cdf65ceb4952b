"""How a report begins in a file: its title, stage mark and addressee, and what the page has before and among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.draft.folding import one_spelling
from generator.draft.reading.furniture import is_furniture, lead_length
from generator.draft.reading.marks import mark
from generator.draft.reading.pieces import Piece
from generator.draft.reading.titles import is_agency, title_rank, titles_within
from generator.draft.reading.wrapping import SENTENCE_MARK
from schemas.patterns import lazy_pattern

_ADDRESSEE = lazy_pattern(
    "[^。；！？，]{0,4}[^。；！？]{0,50}(?:委|政府|人大|人大常委会|委员会|局|厅|办公室|办|部|国务院|督察组|领导|同志|代表|委员|办事处)：?"
    "|【待补：主送[^】]{0,40}】：?"
)
_BARE_ADDRESSEE = lazy_pattern(
    "[省市县区州旗镇乡](?:委|人民政府|政府|人大常委会)(?:[、，]?[省市县区州旗镇乡]?(?:委|人民政府|政府|人大常委会))*"
)
"""县委、县政府 without the colon; an agency's own name is longer."""
_NUMBER = lazy_pattern("[\u4e00-\u9fffxX×*○]{2,14}[〔（〈]?(?:20[0-9xX×*○]{2})[〕）〉]?[0-9xX×*]{0,4} *号")
_STAGE = re.compile("（[^（）]{2,12}稿）")
_BRACKETED = re.compile("（[^（）]*）")
_MOST_TITLE_LINES, _MOST_HEAD_LINES = 3, 60
_MOST_BEFORE_ADDRESSEE = 4
_FAR = 600
"""Characters of a page without line breaks before its title."""
_BODY_LINE = 30
"""Characters: a longer line before the title is a sentence, or many things in one line."""


class Opening(NamedTuple):
    """What stands before the body, and what is left: `rest` begins with the body. furniture belongs to the page."""

    title: tuple[Piece, ...]
    stage_mark: Piece | None
    addressee: Piece | None
    furniture: tuple[Piece, ...]
    rest: list[Piece]


def opening(pieces: Sequence[Piece]) -> Opening:
    """The opening of the one report in `pieces`."""
    pieces = _with_title_parted(pieces)
    first, after_title = _title(pieces)
    begin = after_title if after_title else _body_begin(pieces)
    title = tuple(_fuller(pieces[:first], pieces[first:after_title]))
    furniture = list(pieces[: first if after_title else begin])
    rest = list(pieces[begin:])
    stage_mark = rest.pop(0) if rest and _is_stage_mark(rest[0]) else None
    while rest and not rest[0].role and _is_page_head(rest[0], has_title=bool(title)):
        furniture.append(rest.pop(0))
    if rest and not rest[0].cells and (length := lead_length(one_spelling(rest[0].text))):
        furniture.append(rest[0].cut(0, length))
        rest[0] = rest[0].cut(length)
    before = _before_addressee(rest)
    furniture += rest[:before]
    rest = _addressee_parted(rest[before:])
    addressee = rest.pop(0) if rest and _is_addressee(rest[0]) else None
    return Opening(title, stage_mark, addressee, tuple(furniture), rest)


def _with_title_parted(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, the first long one broken around the title that stands in it, where no line is a title."""
    if any(title_rank(piece.text) == 2 or piece.role == "title" for piece in pieces[:_MOST_HEAD_LINES]):
        return list(pieces)
    for n, piece in enumerate(pieces[:8]):
        if piece.cells or piece.role or len(piece.text) < _BODY_LINE or mark(piece.text):
            continue
        found = [*titles_within(piece.text[:_FAR])]
        if found and not SENTENCE_MARK.search(piece.text[: found[-1][0]]):
            start, end = found[-1]
            parts = (piece.cut(0, start), piece.cut(start, end), piece.cut(end))
            return [*pieces[:n], *(part for part in parts if part.text), *pieces[n + 1 :]]
    return list(pieces)


def _title(pieces: Sequence[Piece]) -> tuple[int, int]:
    """The lines [first, after) of the title; (0, 0) where there is none. Of several the last before the text counts."""
    styled = [n for n, piece in enumerate(pieces) if piece.role == "title"]
    if styled:
        return styled[0], styled[0] + sum(1 for n, at in enumerate(styled) if at == styled[0] + n)
    text_begins = _text_begins(pieces)
    for rank in (2, 1):
        for n in range(text_begins - 1, -1, -1):
            if _BRACKETED.fullmatch(one_spelling(pieces[n].text)):
                continue
            for lines in range(1, _MOST_TITLE_LINES + 1):
                if n - lines + 1 < 0:
                    break
                part = pieces[n - lines + 1 : n + 1]
                if any(title_rank(piece.text) for piece in part[:-1]) or any(map(is_furniture, part)):
                    break
                if title_rank("".join(piece.text for piece in part)) >= rank:
                    return _with_agency_lines(pieces, n - lines + 1), n + 1
    return 0, 0


def _fuller(pieces: Sequence[Piece], title: Sequence[Piece]) -> Sequence[Piece]:
    """An earlier line that says the title with the agency's name before it, else the title."""
    words = "".join(piece.text for piece in title)
    for n, piece in enumerate(pieces):
        if words and len(piece.text) > len(words) and piece.text.endswith(words) and title_rank(piece.text) == 2:
            return pieces[n : n + 1]
    return title


def _with_agency_lines(pieces: Sequence[Piece], first: int) -> int:
    """The first line of a title whose agencies stand on lines of their own above it."""
    while first and len(pieces[first - 1].text) <= _BODY_LINE and is_agency(pieces[first - 1].text):
        first -= 1
    return first


def _text_begins(pieces: Sequence[Piece]) -> int:
    """The first line that can only be text: a sentence, or a first heading."""
    for n, piece in enumerate(pieces):
        text = one_spelling(piece.text)
        found = mark(text)
        sentence = len(text) > _BODY_LINE and "。" in text and not is_furniture(piece) and not piece.cells
        if (found and found.level <= 2 and found.value == 1) or sentence or text.endswith("报告如下："):
            return n
    return min(len(pieces), _MOST_HEAD_LINES)


def _body_begin(pieces: Sequence[Piece]) -> int:
    """The first line of a report without a title."""
    for n, piece in enumerate(pieces):
        text = one_spelling(piece.text)
        if is_furniture(piece) or piece.cells:
            continue
        if piece.level or mark(text) or _is_addressee(piece) or len(text) > _BODY_LINE or SENTENCE_MARK.search(text):
            return n
    return 0


def _is_page_head(piece: Piece, *, has_title: bool) -> bool:
    """Whether a line between title and text belongs to the page."""
    if is_furniture(piece):
        return True
    text = one_spelling(piece.text)
    alone = len(text) <= 4 and not mark(text) and not text.endswith(("：", "。")) and not piece.level
    if _NUMBER.fullmatch(text) or _BRACKETED.fullmatch(text) or (has_title and is_agency(text)):
        return True
    return alone and has_title and not piece.indent and not _is_addressee(piece)


def _before_addressee(rest: Sequence[Piece]) -> int:
    """How many pieces stand between title and addressee: a few words each, that nothing else tells from a text."""
    for n, piece in enumerate(rest[:_MOST_BEFORE_ADDRESSEE]):
        text = one_spelling(piece.text)
        if _is_addressee(piece):
            return n
        if piece.cells or piece.role or piece.level or mark(text):
            break
        if len(text) > _BODY_LINE or SENTENCE_MARK.search(text):
            break
    return 0


def _addressee_parted(rest: list[Piece]) -> list[Piece]:
    """The first piece parted behind an addressee that its text runs on from, where line breaks were lost."""
    if not rest or not rest[0].run_on:
        return rest
    text = one_spelling(rest[0].text[: 2 * _BODY_LINE])
    at = text.find("：") + 1
    if 0 < at <= _BODY_LINE and at < len(text) and _ADDRESSEE.fullmatch(text[:at]) and "报告如下" not in text[:at]:
        return [rest[0].cut(0, at), rest[0].cut(at), *rest[1:]]
    return rest


def _is_stage_mark(piece: Piece) -> bool:
    if piece.role:
        return piece.role == "stage_mark"
    return _STAGE.fullmatch(one_spelling(piece.text)) is not None


def _is_addressee(piece: Piece) -> bool:
    if piece.role:
        return piece.role == "addressee"
    text = one_spelling(piece.text)
    if _BARE_ADDRESSEE.fullmatch(text):
        return True
    ends = text.endswith("：") and "如下" not in text
    return ends and len(text) <= 60 and not mark(text) and _ADDRESSEE.fullmatch(text) is not None
