"""Values in words. No library formats figures: Babel makes 100% of 0.998 and 96,614 of 96614, a clerk typed neither."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import Any

from schemas.numerals import multiplier
from schemas.values import Quantity

_SCALE = re.compile("^[十百千]?[万亿]+")
FEW = 10
"""Counts below this are compared by number: two cases instead of one is no growth of 100%."""


def phrase(value: Any) -> str:
    """`value` as it stands in a sentence. A list of texts is joined by 、, a small table likewise."""
    match value:
        case Quantity():
            return quantity_phrase(value)
        case date():
            return date_phrase(value)
        case bool():
            return "是" if value else "否"
        case Enum():
            return str(value.value)
        case list() | tuple():
            return "、".join(str(item) for item in value).replace("》、《", "》《")
        case Mapping():
            return "、".join(f"{name}{figure.text}" for name, figure in value.items())
        case _:
            return str(value)


def quantity_phrase(quantity: Quantity) -> str:
    """A figure with what stands beside it in brackets: 75%（较上一年，目标70%）."""
    beside = []
    if quantity.base:
        beside.append(quantity.base if quantity.base[0] in "较比同" else f"较{quantity.base}")
    if quantity.target:
        beside.append(f"目标{quantity.target.text}")
    if quantity.parts:
        beside.append("其中" + "、".join(f"{name}{part.text}" for name, part in quantity.parts))
    if quantity.together_with:
        beside.append("会同" + "、".join(quantity.together_with))
    return quantity.text + (f"（{'，'.join(beside)}）" if beside else "")


def date_phrase(day: date) -> str:
    """2025年1月5日: no zero before month or day (GB/T 9704—2012 7.3.5.4)."""
    return f"{day.year}年{day.month}月{day.day}日"


def change_phrase(now: Quantity, before: Quantity) -> str | None:
    """How `now` stands to last year's figure, in per cent or percentage points; None where that can't be calculated."""
    if (difference := _difference(now, before)) is None:
        return None
    if not difference:
        return "与上年持平"
    grows = difference > 0
    if now.unit == "%":
        return f"比上年{'提高' if grows else '下降'}{_points(difference)}"
    if rate := _rate(difference, before):
        return f"比上年{'增长' if grows else '下降'}{rate}"
    amount = f"{_trimmed(abs(difference))}{now.unit}" if difference == int(difference) else ""
    return f"比上年{'增加' if grows else '减少'}{amount}" if amount and before.value else None


def change_sign(now: Quantity, before: Quantity, unit: str) -> str | None:
    """The same for a cell of a table: +12.5%, -2.5个百分点, 持平; None where it can't be calculated.

    Percentage points have the decimals of the two rates, so that a reader can check them. Where a percentage says
    nothing it is the difference in `unit`, that of the row.
    """
    if (difference := _difference(now, before)) is None:
        return None
    if not difference:
        return "持平"
    sign = "+" if difference > 0 else "-"
    if now.unit == "%":
        return f"{sign}{_without_zeros(f'{abs(difference):f}')}个百分点"
    return sign + (_rate(difference, before) or counted_in(unit, abs(difference)))


def counted_in(unit: str, value: Decimal) -> str:
    """The digits of `value` in `unit`, which may be 万元, without trailing zeros."""
    scale = multiplier(match[0]) if (match := _SCALE.match(unit)) else 1
    return _without_zeros(f"{value / scale:f}")


def _difference(now: Quantity, before: Quantity) -> Decimal | None:
    comparable = now.is_exact and before.is_exact and now.unit == before.unit
    return now.value - before.value if comparable else None


def _rate(difference: Decimal, before: Quantity) -> str:
    """12.5%, without a sign; empty where there were few, or where it would be rounded to nothing."""
    rate = _trimmed(abs(difference) * 100 / before.value) if before.value >= FEW else "0"
    return "" if rate == "0" else f"{rate}%"


def _points(difference: Decimal) -> str:
    """2.5个百分点, without a sign; all decimals where one would show nothing."""
    rounded = _trimmed(abs(difference))
    return f"{_without_zeros(f'{abs(difference):f}') if rounded == '0' else rounded}个百分点"


def _trimmed(number: Decimal) -> str:
    """Half up, one decimal at most, no trailing zero."""
    return _without_zeros(f"{number.quantize(Decimal('0.1'), ROUND_HALF_UP):f}")


def _without_zeros(digits: str) -> str:
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
