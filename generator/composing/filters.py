"""The filters and tests of the template language. Each takes a fact and gives marked text that remembers the fact."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from generator.composing.marks import ABSENT, Rendered
from generator.composing.view import Group, Items, Leaf
from schemas.reporter import Level
from schemas.values import Stated

_MAINLY = ("主要是", "主要由于", "主要因为")
_BECAUSE = ("由于", "因为")


def _none(fact: Leaf | Items, words: str = "无") -> Rendered:
    """`words` where the fact is stated 无 or 0, so that “无行政诉讼败诉案件” is a statement of fact."""
    if not fact.is_nothing() or fact.rendering.is_withheld(fact) or fact.rendering.was_said(fact.path):
        return Rendered(ABSENT)
    return fact.rendering.slot(words, fact.path)


def _done(fact: Leaf, words: str = "开展") -> Rendered:
    """`words` where the fact is 有，未计数, or a 是."""
    done = fact.value is Stated.UNCOUNTED or fact.value is True
    if not done or fact.rendering.is_withheld(fact) or fact.rendering.was_said(fact.path):
        return Rendered(ABSENT)
    return fact.rendering.slot(words, fact.path)


def _change(fact: Leaf) -> Rendered:
    """比上年增长12.5%, where this year's and last year's exact figures are known."""
    words = fact.change() if isinstance(fact, Leaf) else None
    if not words or fact.rendering.is_withheld(fact) or fact.rendering.was_said(fact.path):
        return Rendered(ABSENT)
    return fact.rendering.slot(words, fact.path)


def _side_by_side(fact: Leaf | Items) -> Rendered:
    """Texts, records or a small table joined by 、 (what printing them does; written for the reader's sake)."""
    return fact.rendering.print(fact)


def _is_there(fact: Leaf | Group | Items) -> bool:
    """有: there is something to tell that no measure has told; 有，未计数 counts."""
    if fact.rendering.was_said(fact.path):
        return False
    return fact.has_words() or (isinstance(fact, Leaf) and fact.value is Stated.UNCOUNTED)


def _is_nothing(fact: Leaf | Group | Items) -> bool:
    """无: stated 无 or 0; a fact nobody stated is neither 有 nor 无."""
    return isinstance(fact, Leaf | Items) and fact.is_nothing()


def _is_township(fact: Leaf | Group | Items) -> bool:
    """乡镇: 层级 of a reporter that is a township or 街道 itself, and so does not speak of 乡镇（街道）."""
    return isinstance(fact, Leaf) and fact.value is Level.TOWNSHIP


def _joined(fact: Leaf, words: str) -> Rendered:
    """The fact behind `words`, with some of which it may have begun itself.

    “主要原因是人员不足” and “主要是人员不足” stand as they are; “由于人员不足” becomes “主要是由于人员不足”,
    “一是人员不足，二是……” becomes “主要原因：一是人员不足，二是……”.
    """
    own = fact.value if isinstance(fact.value, str) else ""
    begun = words.rstrip("是为：")
    printed = fact.rendering.print(fact)
    if printed == ABSENT or own.startswith((begun, begun.removeprefix("主要"), *_MAINLY)):
        return printed
    if own.startswith(_BECAUSE):
        words = words.replace("原因", "")
    elif own.startswith("一是"):
        words = f"{begun}："
    return Rendered(words + printed)


def _years_on(years: int) -> Callable[[Leaf], Rendered]:
    def other_year(fact: Leaf) -> Rendered:
        """The year so many after the one that the fact names."""
        named = fact.value if isinstance(fact, Leaf) and isinstance(fact.value, str) else ""
        if not re.fullmatch("[0-9]{4}", named):
            return Rendered(ABSENT)
        return fact.rendering.slot(str(int(named) + years), fact.path)

    return other_year


FILTERS: Mapping[str, Callable[..., Any]] = {
    "无": _none,
    "有": _done,
    "比上年": _change,
    "并列": _side_by_side,
    "接": _joined,
    "次年": _years_on(1),
    "上年": _years_on(-1),
}
TESTS: Mapping[str, Callable[..., bool]] = {"有": _is_there, "无": _is_nothing, "乡镇": _is_township}
