"""What has a number and is no figure: names, titles, ordinals, years, opening hours."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from generator.understanding.figures.words import pattern
from schemas.patterns import lazy_pattern

_MARK = re.compile("[“”《》〈〉]")
_CLOSING = {"“": "”", "《": "》", "〈": "〉"}
_LONGEST_QUOTE, _LONGEST_TITLE = 40, 150
_CODE_BEFORE = re.compile("[第每·/×+#№.A-Za-z-]")
_ONE_OR_TWO = ("一", "二", "○", "零")
_RANKS = ("名", "位", "家", "强")
_METHOD = re.compile("“([1-9]{2,4})”(?:工作|执法|管理)?(?:法|原则|模式|机制|理念)")
_LONGEST_METHOD = 90
_CIRCLE = lazy_pattern("[^，。；、]{0,10}圈")
_FEWEST_YEAR_DIGITS = 3
_AROUND_THE_CLOCK = ("24小时", "7天")


class Spans:
    """Stretches of a text, to be asked whether they hold a place."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            self._starts.append(start)
            self._ends.append(max(end, self._ends[-1]) if self._ends else end)

    def hold(self, place: int) -> bool:
        """Whether any of them holds the character at `place`."""
        n = bisect_right(self._starts, place) - 1
        return n >= 0 and place < self._ends[n]


class Names:
    """The places in a text whose numbers belong to a name."""

    def __init__(self, text: str) -> None:
        self._text = text
        known = (found.span() for found in pattern("", "names", ("known",), "").finditer(text))
        self._spans = Spans([*quoted(text), *known, *_of_methods(text)])

    def forbid(self, start: int, end: int, unit: str) -> bool:
        """Whether the number [start, end), `unit` behind it, is no figure where it stands."""
        if self._spans.hold(start):
            return True
        before, behind = self._text[start - 1 : start] if start else "", end + len(unit)
        if before and (_CODE_BEFORE.match(before) or (before == "前" and unit in _RANKS)):
            return True
        if not self._text[start].isdigit() and self._only_words(start, end, behind):
            return True
        return bool(unit) and self._of_time(start, end, unit)

    def _only_words(self, start: int, end: int, behind: int) -> bool:
        """Whether a number in 汉字 counts nothing: the article 一, 二期, 三个方面."""
        if self._text[start:end] in _ONE_OR_TWO:
            return True
        return pattern("[^，。；、]?", "names", ("arranging",), "").match(self._text, behind) is not None

    def _of_time(self, start: int, end: int, unit: str) -> bool:
        """Whether a length of time is none: a year, 24小时 as opening hours, a 15分钟生活圈."""
        if unit == "年":
            known = pattern("", "names", ("before_years",), "$").search(self._text, max(0, start - 4), start)
            return end - start >= _FEWEST_YEAR_DIGITS or known is None
        if self._text.startswith(_AROUND_THE_CLOCK, start):
            limit = pattern("", "names", ("time_limits",), "").match(self._text, end + len(unit))
            return limit is None and self._text[start - 1 : start] not in ("由", "从", "至", "到", "为")
        return unit in ("分钟", "小时", "公里") and _CIRCLE.match(self._text, end + len(unit)) is not None


def quoted(text: str) -> Iterator[tuple[int, int]]:
    """What stands in quotation marks or is the title of a work; marks without partner are passed over.

    Quotation marks of typewriters are folded to closing ones: the first of two opens.
    """
    opened: dict[str, int] = {}
    for mark in _MARK.finditer(text):
        sign, at = mark[0], mark.start()
        if sign in _CLOSING:
            opened.setdefault(_CLOSING[sign], at)
            continue
        start = opened.pop(sign, None)
        longest = _LONGEST_QUOTE if sign == "”" else _LONGEST_TITLE
        if start is not None and at - start <= longest:
            yield start, at + 1
        elif sign == "”":
            opened[sign] = at


def _of_methods(text: str) -> Iterator[tuple[int, int]]:
    """The percentages that a method is named after, in the words before it: 70%, 20% and 10% of the “721”工作法."""
    for method in _METHOD.finditer(text):
        floor = max(0, method.start() - _LONGEST_METHOD)
        for digit in method[1]:
            share = f"{digit}0%"
            at = text.find(share, floor, method.start())
            if at >= 0:
                yield at, at + len(share)
