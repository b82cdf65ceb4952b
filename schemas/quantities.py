"""Figures with their unit, printed as they were typed. No pydantic is loaded here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from schemas.messages import _
from schemas.numerals import NUMERALS, multiplier, parse_chinese_number
from schemas.refusals import no_figure
from schemas.states import parse_state
from schemas.text import clean_text, half_width, simplified_figure

_HEDGES_BEFORE = (
    "大约|大概|约|将近|接近|近|不足|不到|不少于|不低于|不超过|超过|超|逾|至少|最多|[上几数](?=[十百千万亿])"
)
_HEDGES_AFTER = "余|多|来|几"
_HEDGES_AT_END = "以上|以下|以内|左右|上下"
_LARGE = "万亿|万|亿"
_ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?:\.[0-9]{1,8})?"
# Figures and hedges are no part of a unit (“至五次”); 千克 is a unit, 5千件 is not 5 of 千件.
_NO_UNIT = r"(?:[十百万亿]|千(?![克米瓦伏卡])|以上|左右|上下)"
_UNIT = rf"(?:(?!{_NO_UNIT})(?:(?![零〇一二两三四五六七八九十几半余多])[A-Za-z㐀-䶿一-鿿㎡㎥㎞㎏℃²³]){{1,8}}?)??"
_QUANTITY = re.compile(
    rf"(?P<before>{_HEDGES_BEFORE})?\s*"
    rf"(?P<number>(?P<whole>[{NUMERALS}]+)分之(?P<share>[{NUMERALS}点]+)"
    rf"|(?P<tenths>[1-9一二两三四五六七八九])成(?!员)(?P<hundredths>[一二三四五六七八九]?)|(?P<half>一半|过?半数|过半)"
    rf"|(?P<high>[0-9]{{1,4}})亿零?(?P<low>[0-9]{{1,4}}(?:\.[0-9]{{1,8}})?)万"
    rf"|(?P<amount>{_ARABIC})\s*(?P<scale>(?:[十百]|千(?![克米瓦伏卡]))?(?:{_LARGE})?)"
    rf"|(?P<chinese>[{NUMERALS}]+(?:点[{NUMERALS}]+?)?)(?P<chinese_scale>{_LARGE})?)"
    rf"\s*(?:(?P<after>{_HEDGES_AFTER})\s*(?P<late>{_LARGE})?)?"
    rf"\s*(?P<unit>%|‰|k?m[23]|{_UNIT}(?:[（(]次[）)])?)\s*(?P<end>{_HEDGES_AT_END})?"
)
_SPACES = re.compile(r"\s+")
_LONGEST = 40
_TOO_LARGE = Decimal(10**16)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its unit, as in “7.4万余处”: value 74000, hedge 余, unit 处. It prints as it was typed.

    text: as printed: digits in half width, no spaces, the unit included, in the script it was typed in. value: with 万
    and 亿 multiplied out; a percentage is its number of per cent, and so is a fraction (三分之二, 九成七, 一半). hedge:
    what makes it inexact (约, 余, 以上).
    The rest is what may stand beside a figure: 上年, 目标, 比较基准, 其中, 会同, 口径, 来源, 公开.
    published: None where nothing was said, so that it is as its fact is declared.
    """

    text: str
    value: Decimal
    unit: str = ""
    hedge: str = ""
    last_year: Quantity | None = None
    target: Quantity | None = None
    base: str = ""
    parts: tuple[tuple[str, Quantity], ...] = ()
    together_with: tuple[str, ...] = ()
    counted_as: str = ""
    source: str = ""
    published: bool | None = None

    @classmethod
    def parse(cls, typed: str | int | float, unit: str = "") -> Quantity:
        """The quantity a clerk typed, `unit` added to a bare number. Raises ValueError with a Chinese explanation."""
        text = typed_text(typed)
        match = _QUANTITY.fullmatch(simplified_figure(text)) if len(text) <= _LONGEST else None
        try:
            value = _value(match) if match else _TOO_LARGE
        except ValueError:
            value = _TOO_LARGE
        if match is None or value >= _TOO_LARGE:
            if parse_state(text):
                raise ValueError(_("“{text}”不是数量：这里只能写一个数").format(text=text))
            raise ValueError(no_figure(text))
        counted = "%" if _is_share(match) else re.sub("[（）()]", "", match["unit"])
        quantity = cls(_SPACES.sub("", text), value, counted, _hedge(match))
        return quantity.with_unit(unit) if unit else quantity

    def with_unit(self, unit: str) -> Quantity:
        """This figure counted in `unit` where it was typed bare; its particulars likewise.

        A bare “120万” in 万元 is 120万元. Raises ValueError where `unit` is no unit, and for a bare 0.965 in %: to one
        clerk it is 0.965%, to another 96.5% (a cell of a spreadsheet).
        """
        if self.unit:
            return self
        if unit == "%" and 0 < self.value <= 1:
            share = f"{(self.value * 100).normalize():f}%"
            raise ValueError(
                _("“{text}”没有写%：是{text}%，还是{share}？请连%写上").format(text=self.text, share=share)
            )
        typed = Quantity.parse(_counted_in(unit, self.text))
        return replace(
            self,
            text=typed.text,
            value=typed.value,
            unit=typed.unit,
            last_year=self.last_year and self.last_year.with_unit(unit),
            target=self.target and self.target.with_unit(unit),
            parts=tuple((name, part.with_unit(unit)) for name, part in self.parts),
        )

    def with_source(self, source: str) -> Quantity:
        """This figure with `source` as who gave it."""
        return replace(self, source=source)

    def beside(self, other: Quantity) -> Quantity | None:
        """`other`, the same figure, with what is noted beside this one too; None where both note different things."""
        notes: dict[str, Any] = {}
        for name in ("last_year", "target", "base", "together_with", "counted_as"):
            mine, theirs = getattr(self, name), getattr(other, name)
            if mine and theirs and mine != theirs:
                return None
            notes[name] = theirs or mine
        parts = dict(other.parts)
        for name, part in self.parts:
            if parts.setdefault(name, part) != part:
                return None
        return replace(other, parts=tuple(parts.items()), **notes)

    @property
    def is_exact(self) -> bool:
        """Whether the figure can be calculated with: no 余, 约, 近."""
        return not self.hedge

    def __str__(self) -> str:
        return self.text


def typed_text(typed: Any) -> str:
    """What was typed, in half width, without the full stop that people put behind it. ValueError if far too long."""
    try:
        text = str(typed)
    except ValueError:  # Python prints no whole number of more than 4300 digits.
        raise ValueError(_("这个数太大了，请核对")) from None
    return half_width(clean_text(text)).rstrip(" 。,；;、.")


def _counted_in(unit: str, text: str) -> str:
    """The bare figure `text` with `unit` in its place: before 以上, and without 万 where the figure has its own."""
    match = _QUANTITY.fullmatch(simplified_figure(text))
    if match is None:
        raise ValueError(no_figure(text))
    if re.search("[万亿]", match["number"] + (match["late"] or "")):
        unit = unit.lstrip("万亿")
    end = match["end"] or ""
    return text.removesuffix(end) + unit + end


def _is_share(match: re.Match[str]) -> bool:
    return bool(match["whole"] or match["tenths"] or match["half"])


def _hedge(match: re.Match[str]) -> str:
    if match["whole"]:
        fraction = "分之" if match["whole"] not in ("百", "千", "万") else ""
    else:
        fraction = "成" if match["tenths"] else "半" if match["half"] else ""
    return (match["before"] or "") + fraction + (match["after"] or "") + (match["end"] or "")


def _value(match: re.Match[str]) -> Decimal:
    if match["late"] and re.search("[万亿]", match["number"]):
        raise ValueError(match[0])
    if _is_share(match):
        return _per_cent(match)
    if match["high"]:
        return _number(match["high"]) * 10**8 + _number(match["low"]) * 10**4
    scale = multiplier((match["scale"] or match["chinese_scale"] or "") + (match["late"] or ""))
    if match["amount"]:
        return _number(match["amount"]) * scale
    if match["chinese"][0] in "百千万亿" and not _hedge(match):
        raise ValueError(match[0])  # “万元” has lost its figure; “百余件” and “上万次” have not.
    return parse_chinese_number(match["chinese"]) * scale


def _per_cent(fraction: re.Match[str]) -> Decimal:
    if fraction["unit"] or fraction["late"]:
        raise ValueError(fraction[0])
    if fraction["half"]:
        return Decimal(50)
    if fraction["tenths"]:
        return _digit(fraction["tenths"]) * 10 + (_digit(fraction["hundredths"]) if fraction["hundredths"] else 0)
    whole = parse_chinese_number(fraction["whole"])
    if not whole:
        raise ValueError(fraction[0])
    return parse_chinese_number(fraction["share"]) * 100 / whole


def _digit(written: str) -> Decimal:
    return Decimal(written) if written.isascii() else parse_chinese_number(written)


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def added(figures: Iterable[Quantity]) -> Quantity:
    """The sum of exact `figures`, without exponent or trailing zeros; bare where they are not all in the same unit."""
    summed = list(figures)
    total = sum((figure.value for figure in summed), Decimal(0))
    units = {figure.unit for figure in summed}
    unit = units.pop() if len(units) == 1 else ""
    digits = f"{total:f}"
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return Quantity(digits + unit, total, unit)


def percentage(numerator: Decimal, denominator: Decimal) -> Quantity:
    """numerator ÷ denominator in per cent, half up, at most two decimals, no trailing zeros. Denominator is not 0.

    It is 100% only where the two are equal: 29999 of 30000 is 99.99%. Raises ValueError where it can't be reckoned.
    """
    try:
        rate = (numerator * 100 / denominator).quantize(Decimal("0.01"), ROUND_HALF_UP)
    except ArithmeticError:
        raise ValueError(_("分子、分母相差太大，算不出比率，请核对")) from None
    if rate == 100 and numerator < denominator:
        rate = Decimal("99.99")
    digits = f"{rate:f}".rstrip("0").rstrip(".")
    return Quantity(f"{digits}%", Decimal(digits), "%")


def agrees(typed: Decimal, exact: Decimal) -> bool:
    """Whether the rate `typed` is `exact` rounded half up or cut off at the decimals typed; 100 is all, never 99.6."""
    if typed == 100:
        return exact == 100
    exponent = typed.as_tuple().exponent
    step = Decimal(1).scaleb(min(exponent, 0) if isinstance(exponent, int) else 0)
    return typed - step / 2 <= exact < typed + step
