"""The frame of a report in a file: where its words begin and end, its title, addressee, signature, date, note."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.draft.folding import one_spelling
from generator.draft.reading.furniture import is_behind, is_furniture, lead_length
from generator.draft.reading.marks import mark
from generator.draft.reading.pieces import Piece
from generator.draft.reading.titles import is_agency, title_rank, title_within

_SENTENCE = re.compile("[。；！？]")
_ADDRESSEE = re.compile(
    "[^。；！？，]{0,4}[^。；！？]{0,50}(?:委|政府|人大|人大常委会|委员会|局|厅|办公室|办|部|国务院|督察组|领导|同志|代表|委员)：?"
    "|【待补：主送[^】]{0,40}】：?"
)
_GAP = "【待补：[^】]{2,40}】"
_YEAR = "(?:20[0-9]{2}|[二○零一][○零一二三四五六七八九]{3}|20[xX×*○_]{2})"
_ORDINAL = "(?:[0-9]{0,2}|[一二三四五六七八九十]{1,3}|[xX×*_]{1,2})"
DATE = re.compile(
    rf"{_YEAR}\s*年\s*{_ORDINAL}\s*月\s*{_ORDINAL}\s*日|20[0-9]{{2}}[-./][0-9]{{1,2}}[-./][0-9]{{1,2}}|{_GAP}"
)
_NUMBER = re.compile("[\u4e00-\u9fffxX×*○]{2,14}[〔（〈]?(?:20[0-9xX×*○]{2})[〕）〉]?[0-9xX×*]{0,4} *号")
_NOTE = re.compile("（.{2,80}）|联系人：.{2,60}|【?此件.{2,20}】?")
_STAGE = re.compile("（[^（）]{2,12}稿）")
_BRACKETED = re.compile("（[^（）]*）")
_ATTACHED = re.compile("附件[0-9一二三四五六七八九十]{0,2}：?")
_ATTACHMENT_NOTE = re.compile("附件?：.{2,60}")
_MOST_TITLE_LINES = 3
_BODY_LINE, _SHORTEST_SENTENCE = 30, 12


class Frame(NamedTuple):
    """Pieces by their part in a report; whatever belongs to the page is furniture."""

    title: tuple[Piece, ...]
    stage_mark: Piece | None
    addressee: Piece | None
    body: tuple[Piece, ...]
    signatories: tuple[Piece, ...]
    date: Piece | None
    note: Piece | None
    attached: tuple[Piece, ...]
    furniture: tuple[Piece, ...]


def framed(pieces: Sequence[Piece]) -> Frame:
    """The frame of the one report in `pieces`."""
    page = [piece for piece in pieces if piece.role == "furniture"]
    pieces = _with_title_parted([piece for piece in pieces if piece.role != "furniture"])
    first, after_title = _title(pieces)
    begin = after_title if after_title else _body_begin(pieces)
    end = _end(pieces, begin)
    furniture = [*page, *pieces[: first if after_title else begin], *pieces[end:]]
    title = pieces[first:after_title]
    rest = _without_tail(list(pieces[begin:end]), furniture)
    stage_mark = rest.pop(0) if rest and _is(_STAGE, rest[0], "stage_mark") else None
    while rest and not rest[0].role and _is_page_head(rest[0], has_title=bool(title)):
        furniture.append(rest.pop(0))
    if rest and (length := lead_length(one_spelling(rest[0].text))) and not rest[0].cells:
        furniture.append(rest[0].cut(0, length))
        rest[0] = rest[0].cut(length)
    rest = _closing_parted(_addressee_parted(rest))
    addressee = rest.pop(0) if rest and _is_addressee(rest[0]) else None
    furniture += [piece for piece in rest if _is_amid(piece)]
    rest = [piece for piece in rest if not _is_amid(piece)]
    rest, attached = _attachments(rest)
    rest, signatories, date, note = _closing(rest)
    return Frame(tuple(title), stage_mark, addressee, tuple(rest), signatories, date, note, attached, tuple(furniture))


def _with_title_parted(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, the first long one broken around the title that stands in it, where no line is a title."""
    if any(title_rank(piece.text) == 2 or piece.role == "title" for piece in pieces[:60]):
        return list(pieces)
    for n, piece in enumerate(pieces[:8]):
        if piece.cells or piece.role or len(piece.text) < _BODY_LINE or mark(piece.text):
            continue
        found = title_within(piece.text[:600])
        if found and not _SENTENCE.search(piece.text[: found[0]]):
            parts = (piece.cut(0, found[0]), piece.cut(*found), piece.cut(found[1]))
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
                if title_rank("".join(piece.text for piece in part)) >= rank and not any(map(is_furniture, part)):
                    return _with_agency_lines(pieces, n - lines + 1), n + 1
    return 0, 0


def _with_agency_lines(pieces: Sequence[Piece], first: int) -> int:
    """The first line of a title whose agencies stand on lines of their own above it."""
    while first and len(pieces[first - 1].text) <= _BODY_LINE and _is_agency(pieces[first - 1]):
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
    return min(len(pieces), 60)


def _body_begin(pieces: Sequence[Piece]) -> int:
    """The first line of a report without a title."""
    for n, piece in enumerate(pieces):
        text = one_spelling(piece.text)
        if is_furniture(piece) or piece.cells:
            continue
        if piece.level or mark(text) or _is_addressee(piece) or len(text) > _BODY_LINE or _SENTENCE.search(text):
            return n
    return 0


def _is_page_head(piece: Piece, *, has_title: bool) -> bool:
    """Whether a line between title and text belongs to the page."""
    if is_furniture(piece):
        return True
    text = one_spelling(piece.text)
    alone = len(text) <= 4 and not mark(text) and not text.endswith(("：", "。")) and not piece.level
    if _NUMBER.fullmatch(text) or _BRACKETED.fullmatch(text):
        return True
    return alone and has_title and not piece.indent and not _is_addressee(piece)


def _closing_parted(rest: list[Piece]) -> list[Piece]:
    """The last piece parted before a signature or date that runs on from its last sentence."""
    if not rest or not rest[-1].run_on:
        return rest
    at = rest[-1].text.rfind("。") + 1
    if not 0 < at < len(rest[-1].text) or _signed_and_dated(rest[-1].cut(at)) is None:
        return rest
    return [*rest[:-1], rest[-1].cut(0, at), rest[-1].cut(at)]


def _is_amid(piece: Piece) -> bool:
    """Whether a line amid the text belongs to the page: 打印本页 and the like between two paragraphs."""
    return (
        not piece.role
        and not piece.level
        and not piece.cells
        and len(piece.text) <= 2 * _BODY_LINE
        and (mark(piece.text) is None and DATE.search(one_spelling(piece.text)) is None and is_furniture(piece))
    )


def _addressee_parted(rest: list[Piece]) -> list[Piece]:
    """The first piece parted behind an addressee that its text runs on from, where line breaks were lost."""
    if not rest or not rest[0].run_on:
        return rest
    text = one_spelling(rest[0].text[: 2 * _BODY_LINE])
    at = text.find("：") + 1
    if 0 < at <= _BODY_LINE and at < len(text) and _ADDRESSEE.fullmatch(text[:at]) and "报告如下" not in text[:at]:
        return [rest[0].cut(0, at), rest[0].cut(at), *rest[1:]]
    return rest


def _is_addressee(piece: Piece) -> bool:
    if piece.role:
        return piece.role == "addressee"
    text = one_spelling(piece.text)
    ends = text.endswith("：") and "如下" not in text
    return ends and len(text) <= 60 and not mark(text) and _ADDRESSEE.fullmatch(text) is not None


def _is(pattern: re.Pattern[str], piece: Piece, role: str) -> bool:
    return piece.role == role if piece.role else pattern.fullmatch(one_spelling(piece.text)) is not None


def _is_agency(piece: Piece) -> bool:
    return not piece.cells and mark(piece.text) is None and is_agency(piece.text)


def _end(pieces: Sequence[Piece], begin: int) -> int:
    """Behind the last line of the report: what pages have behind a text is left out, from the end upwards."""
    end = len(pieces)
    for n in range(len(pieces) - 1, begin, -1):
        piece = pieces[n]
        if piece.role or _belongs(piece):
            # A page's last words may stand between others that look like text: a list of news below “相关链接”.
            break
        end = n
    first_behind = next((n for n in range(begin + 1, end) if _is_last_of_all(pieces, n, begin)), end)
    return min(end, first_behind)


def _belongs(piece: Piece) -> bool:
    text = one_spelling(piece.text)
    if DATE.search(text) and len(text) <= 60 and not is_behind(piece) and not is_furniture(piece):
        return True
    if piece.cells or _NOTE.fullmatch(text) or (mark(text) and len(text) > 8):
        return True
    long_enough = len(text) >= (_SHORTEST_SENTENCE if _SENTENCE.search(text) else 2 * _BODY_LINE)
    return long_enough and not is_behind(piece)


def _is_last_of_all(pieces: Sequence[Piece], n: int, begin: int) -> bool:
    """Whether line `n` is where the page goes on: one of its words, with no long text and no heading behind it."""
    if not is_behind(pieces[n]) or pieces[n].cells or mark(pieces[n].text):
        return False
    behind = pieces[n + 1 :]
    return not any(len(piece.text) > 2 * _BODY_LINE and "。" in piece.text for piece in behind)


def _without_tail(rest: list[Piece], furniture: list[Piece]) -> list[Piece]:
    """The pieces, the last without the words of the page that run on behind its last sentence."""
    if rest and (at := rest[-1].text.rfind("。") + 1) and 0 < len(rest[-1].text) - at <= _BODY_LINE:
        tail = rest[-1].cut(at)
        if is_behind(tail):
            furniture.append(tail)
            return [*rest[:-1], rest[-1].cut(0, at)]
    return rest


def _attachments(rest: list[Piece]) -> tuple[list[Piece], tuple[Piece, ...]]:
    """The report without its attachments, and these."""
    for n in range(1, len(rest)):
        piece = rest[n]
        if _is(_ATTACHED, piece, "attachment_mark") and (piece.role or n > len(rest) // 2):
            return rest[:n], tuple(rest[n:])
    return rest, ()


def _closing(
    rest: list[Piece],
) -> tuple[list[Piece], tuple[Piece, ...], Piece | None, Piece | None]:
    """The body, and behind it: signature, date, note."""
    note = rest.pop() if len(rest) > 1 and _is(_NOTE, rest[-1], "note") and not mark(rest[-1].text) else None
    date = None
    signatories: tuple[Piece, ...] = ()
    if rest and (parted := _signed_and_dated(rest[-1])):
        signed, date = parted
        rest = rest[:-1]
        signatories = (signed,) if signed else ()
    while len(rest) > 1 and _signs(rest, dated=date is not None):
        signatories = (rest[-1], *signatories)
        rest = rest[:-1]
    while len(rest) > 1 and _is(_ATTACHMENT_NOTE, rest[-1], "attachment_note"):
        rest = rest[:-1]
    return rest, signatories, date, note


def _signed_and_dated(piece: Piece) -> tuple[Piece | None, Piece] | None:
    """(who signs, date) of a last line that holds the date, alone or behind the name."""
    if piece.role == "date":
        return None, piece
    text = one_spelling(piece.text)
    dates = [*DATE.finditer(text)] if len(text) <= 2 * _BODY_LINE else []
    if piece.role or piece.cells or not dates:
        return None
    found = dates[-1]
    if found.end() < len(text.rstrip("。 ）")):
        return None
    before = text[: found.start()].strip()
    if not before:
        return None, piece
    if is_agency(before):
        return piece.cut(0, found.start()), piece.cut(found.start())
    return None


def _signs(rest: Sequence[Piece], *, dated: bool) -> bool:
    last = rest[-1]
    if last.role:
        return last.role == "signatory"
    return _is_agency(last) and (dated or is_sentence(rest[-2]))


def is_sentence(piece: Piece) -> bool:
    """Whether the line ends as a sentence does."""
    return piece.text.rstrip("”’）)").endswith(("。", "；", "！", ".", "?"))
