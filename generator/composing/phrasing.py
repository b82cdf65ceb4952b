"""Values in words. No library formats figures: Babel makes 100% of 0.998 and 96,614 of 96614, a clerk typed neither."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import Any

from schemas.values import Quantity

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
    if not (now.is_exact and before.is_exact) or now.unit != before.unit:
        return None
    difference = now.value - before.value
    if not difference:
        return "与上年持平"
    if now.unit == "%":
        amount = f"{_trimmed(abs(difference))}个百分点"
        return f"比上年提高{amount}" if difference > 0 else f"比上年下降{amount}"
    if before.value < FEW:
        amount = f"{_trimmed(abs(difference))}{now.unit}" if difference == int(difference) else ""
        return f"比上年{'增加' if difference > 0 else '减少'}{amount}" if amount and before.value else None
    rate = _trimmed(abs(difference) * 100 / before.value)
    return f"比上年增长{rate}%" if difference > 0 else f"比上年下降{rate}%"


def _trimmed(number: Decimal) -> str:
    """Half up, one decimal at most, no trailing zero."""
    text = f"{number.quantize(Decimal('0.1'), ROUND_HALF_UP):f}"
    return text.rstrip("0").rstrip(".")
