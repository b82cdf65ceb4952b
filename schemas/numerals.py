"""Numbers in 汉字. No pydantic is loaded here.

Read by hand: a library would be loaded for twenty lines, and the common ones take “三四” for 34 where it means “three
or four”.
"""

from __future__ import annotations

import re
from decimal import Decimal

NUMERALS = "零〇一二两三四五六七八九十百千万亿"

_DIGITS = {
    character: value
    for value, characters in enumerate(("零〇", "一", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for character in characters
}
_SMALL_SCALES = {"十": 10, "百": 100, "千": 1000}
_LARGE_SCALES = {"万": 10**4, "亿": 10**8}

# A digit right behind 百, 千, 万 or 亿 (“一百二”) is 120 to people and 102 to a program: refused.
_DIGIT = "[一二两三四五六七八九]"
_BELOW_WAN = rf"(?:{_DIGIT}千)?[零〇]?(?:{_DIGIT}百)?[零〇]?(?:{_DIGIT}十)?(?:(?<![百千万亿]){_DIGIT}|[零〇]{_DIGIT})?"
_SOME = rf"(?=[零〇一二两三四五六七八九]){_BELOW_WAN}"
# Compiled when a number in 汉字 turns up: it costs as much as all the other patterns together.
_NUMBER = (
    rf"(?P<whole>(?:{_SOME}亿|{_SOME}万{_BELOW_WAN}亿)?(?:{_SOME}万)?{_BELOW_WAN})"
    r"(?:点(?P<decimals>[零〇一二三四五六七八九]+))?"
)


def parse_chinese_number(text: str) -> Decimal:
    """The number that `text` writes in 汉字 (“一百二十三”, “九十六点五”; a bare “百” is 100).

    ValueError where there is none or it can be read in two ways: “三四” (three or four), “一百二” (102 or 120).
    """
    written = f"一{text}" if text[:1] in {*_SMALL_SCALES, *_LARGE_SCALES} else text
    match = re.fullmatch(_NUMBER, written)
    if match is None or not match["whole"]:
        raise ValueError(text)
    total = section = digit = 0
    for character in match["whole"]:
        if character in _DIGITS:
            digit = _DIGITS[character]
        elif character in _SMALL_SCALES:
            section, digit = section + digit * _SMALL_SCALES[character], 0
        elif character == "万":
            total, section, digit = total + (section + digit) * _LARGE_SCALES["万"], 0, 0
        else:
            total, section, digit = (total + section + digit) * _LARGE_SCALES["亿"], 0, 0
    decimals = "".join(str(_DIGITS[character]) for character in match["decimals"] or "")
    return Decimal(f"{total + section + digit}.{decimals}".rstrip("."))


def multiplier(scales: str) -> int:
    """What the characters of `scales` multiply by, together: 百万 is a million."""
    product = 1
    for character in scales:
        product *= _SMALL_SCALES.get(character) or _LARGE_SCALES[character]
    return product
