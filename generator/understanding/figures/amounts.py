"""Where a text has a number with a unit, and its quantity; what is only written with digits is passed over.

Each pattern takes a run of digits whole, or looks at a few characters beside one: the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.understanding.figures.names import Names
from generator.understanding.figures.words import pattern, units
from generator.understanding.prose import Prose
from schemas.quantities import Quantity


class Amount(NamedTuple):
    """Characters [start, end) of a folded text that state a quantity. upto: the upper one of a range."""

    start: int
    end: int
    quantity: Quantity
    upto: Quantity | None = None


class _Number(NamedTuple):
    """A number, characters [start, end), and its unit behind it. complete: it needs none (31.5万, 三分之二, 六成)."""

    start: int
    end: int
    unit: str
    complete: bool

    @property
    def unit_end(self) -> int:
        return self.end + len(self.unit)


_NUMERAL, _DIGIT = "零○一二两三四五六七八九十百千万亿", "一二三四五六七八九"
_TENTHS = rf"成[{_DIGIT}]?(?![员立果为效功熟长交品本])"
_CORE = re.compile(
    r"(?P<grouped>[0-9]{1,3}(?:，[0-9]{3}){1,4}(?![0-9])(?:[.][0-9]{1,8})?)|(?P<arabic>[0-9]++(?:[.][0-9]++)*+)"
    rf"|(?P<half>一半|(?<!超)过?半数|半数|(?<!超)过半(?![年天月个日小时]))"
    rf"|(?P<numeral>[{_NUMERAL}]++)(?P<rest>分之[{_NUMERAL}]++(?:点[零○{_DIGIT}]++)?|点[零○{_DIGIT}]++|{_TENTHS})?"
)
_MORE = "[余多几]|来(?![年自到访信电源])"
_ARABIC_TAIL = re.compile(
    rf"(?P<tenths>{_TENTHS})|(?P<scale>(?:[十百]|千(?![克米瓦]))?(?:万亿|[万亿])?(?:零?[0-9]{{1,4}}(?:[.][0-9]{{1,8}})?万)?)"
    rf"(?P<after>{_MORE})?(?P<late>万亿|[万亿])?"
)
_NUMERAL_TAIL = re.compile(rf"(?:(?P<after>{_MORE})(?P<late>万亿|[万亿])?)?")
_AT_END = re.compile("以上|以下|以内|左右|上下")
_BEFORE = re.compile(
    "(?:(?P<word>大约|大概|将近|接近|不足|不到|不少于|不低于|不超过|超过|至少|最多|逾)|(?P<part>[约近超]))$"
)
_LONGEST_HEDGE = 3
_LONGEST_NUMBER = 24
_TO = re.compile("[-—–~～]{1,2}|[至到]")


def amounts(prose: Prose) -> Iterator[Amount]:
    """The quantities of a text in order, none within another."""
    names = Names(prose.text)
    at = 0
    while core := _CORE.search(prose.text, at):
        number = _number(prose, core)
        found = _range(prose, number, names) or _single(prose.text, number, names)
        if isinstance(found, Amount):
            yield found
        at = found.end


def _single(text: str, number: _Number, names: Names) -> Amount | _Number:
    """The quantity that `number` states, or the number itself where it states none."""
    if not (number.unit or number.complete) or number.end - number.start > _LONGEST_NUMBER:
        return number
    if names.forbid(number.start, number.end, number.unit):
        return number
    start, end = _hedge_before(text, number.start), number.unit_end
    if at_end := _AT_END.match(text, end):
        end = at_end.end()
    quantity = _quantity(text[start:end])
    return Amount(start, end, quantity) if quantity else number


def _range(prose: Prose, lower: _Number, names: Names) -> Amount | _Number | None:
    """The range that `lower` begins; of a code (148-1265, 2015—2020年) the last number; None for neither."""
    text = prose.text
    to = _TO.match(text, lower.unit_end)
    core = to and _CORE.match(text, to.end())
    if to is None or not core:
        return None
    upper = _number(prose, core)
    dash = to[0] not in ("至", "到")
    if not dash and (lower.unit or text[lower.start - 1 : lower.start] in ("由", "从")):
        return None
    agree = (
        upper.unit and lower.unit in ("", upper.unit) and text[upper.unit_end : upper.unit_end + 1] not in ("-", "—")
    )
    if not agree or names.forbid(lower.start, lower.end, upper.unit):
        return upper if dash else None
    start = _hedge_before(text, lower.start)
    first, last = _quantity(text[start : lower.end] + upper.unit), _quantity(text[upper.start : upper.unit_end])
    if first and last and first.value < last.value:
        return Amount(start, upper.unit_end, first, last)
    return upper if dash else None


def _number(prose: Prose, core: re.Match[str]) -> _Number:
    """The number that `core` begins, with what stands behind it: 万, 余, a unit."""
    text, end = prose.text, core.end()
    if core["grouped"]:
        comma = text.index("，", core.start())
        if prose.words[slice(*prose.span(comma, comma + 1))] != ",":
            end = comma  # A full-width comma parts clauses, not thousands.
    if core["half"]:
        return _Number(core.start(), end, "", True)
    arabic = text[core.start()].isdigit()
    tail = (_ARABIC_TAIL if arabic else _NUMERAL_TAIL).match(text, end)
    assert tail is not None
    end = tail.end() if not core["rest"] else end
    if core["rest"] and "点" not in core["rest"][:1]:
        return _Number(core.start(), end, "", True)
    if arabic and tail["tenths"]:
        return _Number(core.start(), end, "", True)
    unit = units(not arabic).match(text, end)
    complete = arabic and bool(re.search("[万亿]|[余多]$", tail[0]))
    return _Number(core.start(), end, unit[0] if unit else "", complete)


def _hedge_before(text: str, start: int) -> int:
    """Where the hedge before the number at `start` begins; `start` where it has none."""
    if start and text[start - 1] in "上几数" and text[start] in "十百千万亿":
        return start - 1
    found = _BEFORE.search(text, max(0, start - _LONGEST_HEDGE), start)
    if found is None:
        return start
    # 节约、签约、最近 are words of their own.
    joined = found["part"] and pattern("", "names", ("before_hedge",), "$").search(
        text, max(0, found.start() - 1), found.start()
    )
    return start if joined else found.start()


def _quantity(text: str) -> Quantity | None:
    try:
        return Quantity.parse(text.replace("○", "〇").replace("，", ","))
    except ValueError:
        return None
