"""How a report ends in a file: signature, date, note and attachments, and what the page has behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.draft.folding import one_spelling
from generator.draft.reading.furniture import is_behind, is_furniture
from generator.draft.reading.marks import mark
from generator.draft.reading.pieces import Piece
from generator.draft.reading.titles import is_agency
from generator.draft.reading.wrapping import SENTENCE_MARK
from schemas.patterns import lazy_pattern

_GAP = "【待补：[^】]{2,40}】"
_YEAR = "(?:20[0-9]{2}|[二○零一][○零一二三四五六七八九]{3}|20[xX×*○_]{2})"
_ORDINAL = "(?:[0-9]{0,2}|[一二三四五六七八九十]{1,3}|[xX×*_]{1,2})"
_DATE = lazy_pattern(
    rf"{_YEAR}\s*年\s*{_ORDINAL}\s*月\s*{_ORDINAL}\s*日|20[0-9]{{2}}[-./][0-9]{{1,2}}[-./][0-9]{{1,2}}日?|"
    rf"20[0-9]{{2}}年[0-9]{{1,2}}月(?![0-9])|{_GAP}"
)
_NOTE = re.compile("（.{2,80}）|联系人：.{2,60}|【?此件.{2,20}】?")
_ATTACHED = re.compile("附件[0-9一二三四五六七八九十]{0,2}：?")
_ATTACHMENT_NOTE = re.compile("附件?：.{2,60}")
_FIRST_ATTACHMENT = re.compile(r"附件：\s*1[.、].{2,60}")
_SHORTEST_SENTENCE, _LINE = 12, 30
_MOST_SIGNATORIES = _MOST_ATTACHMENTS = 20


class Closing(NamedTuple):
    """The body, and what stands behind it. furniture belongs to the page."""

    body: tuple[Piece, ...]
    signatories: tuple[Piece, ...]
    date: Piece | None
    note: Piece | None
    attachment_note: tuple[Piece, ...]
    attached: tuple[Piece, ...]
    furniture: tuple[Piece, ...]


def closing(pieces: Sequence[Piece]) -> Closing:
    """The closing of the one report whose body begins with `pieces`."""
    end = _end(pieces)
    furniture = list(pieces[end:])
    rest = _closing_parted(_without_tail(list(pieces[:end]), furniture))
    amid = {id(piece) for piece in rest if _is_amid(piece)}
    furniture += [piece for piece in rest if id(piece) in amid]
    rest, attached = _attachments([piece for piece in rest if id(piece) not in amid])
    rest, signatories, date, note = _signature(rest)
    rest, attachment_note = _attachment_note(rest)
    return Closing(tuple(rest), signatories, date, note, attachment_note, attached, tuple(furniture))


def _end(pieces: Sequence[Piece]) -> int:
    """Behind the last line of the report: what pages have behind a text is left out, from the end upwards."""
    end = len(pieces)
    for n in range(len(pieces) - 1, 0, -1):
        piece = pieces[n]
        if piece.role or _belongs(piece) or (_is_date(piece) and is_agency(pieces[n - 1].text)):
            # A page's last words may stand between others that look like text: a list of news below “相关链接”.
            break
        end = n
    last_text = max((n for n, piece in enumerate(pieces) if _is_text(piece)), default=0)
    return next((n for n in range(max(1, last_text), end) if _is_word_of_the_page(pieces[n])), end)


def _belongs(piece: Piece) -> bool:
    text = one_spelling(piece.text)
    if _DATE.search(text) and len(text) <= 60 and not is_behind(piece) and not is_furniture(piece):
        return True
    if piece.cells or _NOTE.fullmatch(text) or (mark(text) and len(text) > 8):
        return True
    long_enough = len(text) >= (_SHORTEST_SENTENCE if SENTENCE_MARK.search(text) else 2 * _LINE)
    return long_enough and not is_behind(piece)


def _is_date(piece: Piece) -> bool:
    return _DATE.fullmatch(one_spelling(piece.text)) is not None


def _is_text(piece: Piece) -> bool:
    """Whether this is long text: before the last such line the page can't go on."""
    return len(piece.text) > 2 * _LINE and "。" in piece.text


def _is_word_of_the_page(piece: Piece) -> bool:
    return is_behind(piece) and not piece.cells and not mark(piece.text)


def _without_tail(rest: list[Piece], furniture: list[Piece]) -> list[Piece]:
    """The pieces, the last without the words of the page that run on behind its last sentence."""
    if rest and (at := rest[-1].text.rfind("。") + 1) and 0 < len(rest[-1].text) - at <= _LINE:
        tail = rest[-1].cut(at)
        if is_behind(tail):
            furniture.append(tail)
            return [*rest[:-1], rest[-1].cut(0, at)]
    return rest


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
        and len(piece.text) <= 2 * _LINE
        and (mark(piece.text) is None and _DATE.search(one_spelling(piece.text)) is None and is_furniture(piece))
    )


def _attachments(rest: list[Piece]) -> tuple[list[Piece], tuple[Piece, ...]]:
    """The report without its attachments, and these: they begin in the second half, tables not counted."""
    before, half = 0, sum(not piece.cells for piece in rest) // 2
    for n, piece in enumerate(rest):
        if n and is_attachment_mark(piece) and (piece.role or before > half):
            return rest[:n], tuple(rest[n:])
        before += not piece.cells
    return rest, ()


def is_attachment_mark(piece: Piece) -> bool:
    """Whether the line is 附件, 附件1, … above an attachment."""
    return not piece.cells and _is(_ATTACHED, piece, "attachment_mark")


def _signature(
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
    while len(rest) > 1 and len(signatories) < _MOST_SIGNATORIES and _signs(rest, dated=date is not None):
        signatories = (rest.pop(), *signatories)
    return rest, signatories, date, note


def _attachment_note(rest: list[Piece]) -> tuple[list[Piece], tuple[Piece, ...]]:
    """The body, and 附件说明 behind it: 附件：1.…, and 2.…, 3.… on lines of their own."""
    first = len(rest)
    while first > 1 and _is(_ATTACHMENT_NOTE, rest[first - 1], "attachment_note"):
        first -= 1
    if first == len(rest):
        first = _listed_attachments(rest)
    return rest[:first], tuple(rest[first:])


def _listed_attachments(rest: Sequence[Piece]) -> int:
    """Where a 附件说明 begins whose last lines are numbered names; the end of `rest` where none does."""
    for n in range(len(rest) - 1, max(0, len(rest) - _MOST_ATTACHMENTS), -1):
        text = one_spelling(rest[n].text)
        if _FIRST_ATTACHMENT.fullmatch(text):
            return n
        found = mark(rest[n].mark or text)
        if found is None or found.level != 3 or len(text) > 2 * _LINE or SENTENCE_MARK.search(text):
            break
    return len(rest)


def _signed_and_dated(piece: Piece) -> tuple[Piece | None, Piece] | None:
    """(who signs, date) of a last line that holds the date, alone or behind the name."""
    if piece.role == "date":
        return None, piece
    text = one_spelling(piece.text)
    dates = [*_DATE.finditer(text)] if len(text) <= 2 * _LINE else []
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
    return is_agency(last.text) and (dated or _is_sentence(rest[-2]))


def _is_sentence(piece: Piece) -> bool:
    """Whether the line ends as a sentence does."""
    return piece.text.rstrip("”’）)").endswith(("。", "；", "！", ".", "?"))


def _is(pattern: re.Pattern[str], piece: Piece, role: str) -> bool:
    return piece.role == role if piece.role else pattern.fullmatch(one_spelling(piece.text)) is not None
