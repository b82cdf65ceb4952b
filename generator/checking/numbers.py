"""The numbers of headings and numbered paragraphs, as they are written. GB/T 9704—2012 (结构层次序数)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from generator.draft.model import Heading, Table
from generator.understanding.prose import Prose
from schemas.numerals import parse_chinese_number


class Flaw(Enum):
    """What is wrong with a mark."""

    COMMA = "comma"
    """1、 for 1."""
    EXTRA = "extra"
    """（一）、 for （一）"""
    OTHER = "other"
    """一， for 一、"""
    BRACKET = "bracket"
    """一） for （一）: looks lost on the way."""
    BARE = "bare"
    """2 and no mark behind it: looks lost on the way."""
    HALF = "half"
    """(一): as web pages narrow it."""


class Item(NamedTuple):
    """A heading or paragraph with a number. level: 1–4, of its mark; number: the mark as it is written."""

    level: int
    value: int
    number: str
    prose: Prose
    flaw: Flaw | None = None


_MARK = re.compile("(（?)(?:([一二三四五六七八九十百千零○]{1,7})|([0-9]{1,3}))(）?)([、，.]?)")
_BARE = re.compile("([一二三四五六七八九十]{1,4})|([0-9０-９]{1,2})")
# A figure at the beginning of a sentence is no number of it: 2件, 3月.
_COUNTED = frozenset("年月日号时分个项件次名人家条处起场部份例宗户类种级届期元万亿余多至")


def items(prose: Iterable[Prose]) -> Iterator[Item]:
    """The numbered texts of the body, in order.

    Also those that are the next of their list but for the mark behind the number: “1规范…” and “2优化…”.
    """
    last: Item | None = None
    first: Item | None = None
    for text in body(prose):
        item = item_of(text) or _next_bare(text, last)
        if item is None:
            # Whether “1规范…” begins a list shows only when its second item comes.
            first = Item(3, 1, "1", text, Flaw.BARE) if begins_bare(text.text, 1) else first
            item = _next_bare(text, first)
        if item is None:
            continue
        if first and (item.level, item.value) == (3, 2):
            yield first
        if item.level <= 3:
            first = None
        last = item
        yield item


def _next_bare(text: Prose, last: Item | None) -> Item | None:
    """The text as the next item after `last` whose number has lost the mark behind it."""
    if last is None or last.level != 3 or not begins_bare(text.text, last.value + 1):
        return None
    return Item(3, last.value + 1, str(last.value + 1), text, Flaw.BARE)


def item_of(prose: Prose) -> Item | None:
    """The text with the number that it begins with, None for none."""
    found = _MARK.match(prose.text)
    kind = _kind(*found.groups()) if found else None
    if found is None or kind is None or (kind.level == 3 and _is_decimal(prose.text, found.end())):
        return _bare_heading(prose)
    number = prose.words[slice(*prose.span(*found.span()))]
    return Item(kind.level, kind.value, number, prose, kind.flaw or (Flaw.HALF if "(" in number else None))


def _bare_heading(prose: Prose) -> Item | None:
    """A heading whose number was known by the headings around it though no mark stands behind it: “一 基本情况”."""
    found = _BARE.fullmatch(prose.block.number.strip()) if isinstance(prose.block, Heading) else None
    value = _value(found[1], found[2]) if found else None
    return Item(1 if found and found[1] else 3, value, found[0], prose, Flaw.BARE) if found and value else None


class _Kind(NamedTuple):
    level: int
    value: int
    flaw: Flaw | None


# Few marks are written, each often.
@lru_cache(maxsize=1024)
def _kind(opening: str, han: str | None, digits: str | None, closing: str, stop: str) -> _Kind | None:
    """What a mark is, None where it is none."""
    value = _value(han, digits)
    if value is None:
        return None
    match opening + closing:
        case "（）":
            return _Kind(2 if han else 4, value, Flaw.EXTRA if stop else None)
        case "）":
            return _Kind(2 if han else 4, value, Flaw.BRACKET)
        case "" if stop:
            right = "、" if han else "."
            wrong = Flaw.COMMA if digits and stop == "、" else Flaw.OTHER
            return _Kind(1 if han else 3, value, None if stop == right else wrong)
    return None


def _is_decimal(text: str, end: int) -> bool:
    """“1.5万件” begins with a decimal, “1.2025年” with a number and a year."""
    return text[end : end + 1].isdecimal() and not (text[end : end + 4].isdecimal() and text[end + 4 : end + 5] == "年")


def body(prose: Iterable[Prose]) -> Iterator[Prose]:
    """The headings and paragraphs of the body."""
    return (text for text in prose if text.part == "block" and not isinstance(text.block, Table))


def _value(han: str | None, digits: str | None) -> int | None:
    """1–999, None for what is no such number (“二○二五”)."""
    try:
        value = int(parse_chinese_number(han.replace("○", "零"))) if han else int(digits or "")
    except ValueError:
        return None
    return value if 1 <= value <= 999 else None


def begins_bare(text: str, value: int) -> bool:
    """Whether a text begins with the number and no mark behind it: “2优化…”, not “2件…”."""
    number = str(value)
    following = text[len(number) : len(number) + 1]
    return text.startswith(number) and "\u4e00" <= following <= "\u9fff" and following not in _COUNTED
