"""The literal numbers of headings: 一、 （一） 1. （1）, from GB/T 9704—2012 (结构层次序数)."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.draft.model import Block, Heading

_DIGITS = "零一二三四五六七八九"
_UNITS = ("千", "百", "十", "")

_CHINESE = "[一二三四五六七八九十百千零〇]{1,7}"
_PATTERNS = (
    re.compile(f"{_CHINESE}、"),
    re.compile(f"[（(]{_CHINESE}[）)]"),
    # “1.5万件” begins with a decimal, “1.2025年” with a number and a year.
    re.compile(r"[0-9０-９]{1,3}(?:[.．](?![0-9０-９])|[.．](?=[0-9]{4}年)|、)"),
    re.compile("[（(][0-9０-９]{1,3}[）)]"),
)


_OWN = re.compile(
    rf"(?:第{_CHINESE}(?:部分|章|节|篇|方面)[、：:，,.．]?|{_CHINESE}[、.．，,)）]|[（(]{_CHINESE}[)）]、?|"
    r"[0-9０-９]{1,3}(?:[.．、)）](?![0-9０-９])|[.．](?=[0-9]{4}年))|[（(][0-9０-９]{1,3}[)）]|[①-⑳])+"
)


def chinese_numeral(n: int) -> str:
    """`n` as officials count: 10 is 十, 11 十一, 110 一百一十, 1005 一千零五. ValueError outside 1–9999.

    Written by hand: a dependency for ten lines would be larger than they are, and most say 一十一 for 11.
    """
    if not 1 <= n <= 9999:
        raise ValueError(f"no Chinese numeral for {n}")
    numeral = ""
    for digit, unit in zip(f"{n:04}", _UNITS, strict=True):
        if digit != "0":
            numeral += _DIGITS[int(digit)] + unit
        elif numeral and not numeral.endswith("零"):
            numeral += "零"
    numeral = numeral.rstrip("零")
    return numeral.removeprefix("一") if numeral.startswith("一十") else numeral


def number(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with every heading numbered by its level; a level starts again under each heading above it.

    A skipped level costs nothing: 1. straight under 一、 is its first.
    """
    counts = [0, 0, 0, 0]
    numbered: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            counts[block.level - 1] += 1
            counts[block.level :] = [0] * (4 - block.level)
            block = replace(block, number=mark(block.level, counts[block.level - 1]))
        numbered.append(block)
    return tuple(numbered)


def split_number(text: str) -> tuple[int, str, str] | None:
    """(level, number, rest) of a text that begins with a heading's number, else None.

    number + rest is the text again. Also takes what people type for the same levels: (一) １． 1、.
    """
    for level, pattern in enumerate(_PATTERNS, start=1):
        if match := pattern.match(text):
            return level, match[0], text[match.end() :]
    return None


def own_number(text: str) -> str:
    """The number that a heading begins with, as people write them and not only as the standard has them; else empty."""
    match = _OWN.match(text)
    return match[0] if match else ""


def mark(level: int, n: int) -> str:
    """The literal number `n` of a level: mark(2, 3) is （三）. ValueError where there is none."""
    match level:
        case 1:
            return f"{chinese_numeral(n)}、"
        case 2:
            return f"（{chinese_numeral(n)}）"
        case 3:
            return f"{n}."
        case _:
            return f"（{n}）"
