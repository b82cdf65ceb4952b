"""Values as officials write them: quantities, the states a fact can be in, dates. No pydantic is loaded here.

Numbers in Chinese are read by hand: a library would be loaded for twenty lines, and the common ones take
“三四” for 34 where it means “three or four”.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from typing import Any

from schemas.messages import _


class Stated(Enum):
    """What a clerk can say of a fact instead of giving its value."""

    NONE = "无"
    NOT_APPLICABLE = "不适用"
    UNCOUNTED = "有，未计数"


@dataclass(frozen=True, slots=True)
class Owed:
    """待补: the value is still to come from `office` (empty: nobody named)."""

    office: str = ""

    def __str__(self) -> str:
        return f"待补（{self.office}）" if self.office else "待补"


State = Stated | Owed

_HALF_WIDTH = str.maketrans(
    {**{chr(0xFF10 + n): str(n) for n in range(10)}, "％": "%", "．": ".", "﹪": "%", "　": " "}
)
_OWED = re.compile(r"待补\s*(?:[（(]\s*(?P<office>[^（()）]*?)\s*[）)])?")
_STATES = {
    "无": Stated.NONE,
    "没有": Stated.NONE,
    "不适用": Stated.NOT_APPLICABLE,
    "有未计数": Stated.UNCOUNTED,
    "有未统计": Stated.UNCOUNTED,
}


def parse_state(text: str) -> State | None:
    """The state that `text` states (“无”, “待补（办公室）”), None where it states a value."""
    if owed := _OWED.fullmatch(text.strip()):
        return Owed(owed["office"] or "")
    return _STATES.get(re.sub(r"[\s,，]", "", text))


_DIGITS = {
    character: value
    for value, characters in enumerate(("零〇", "一壹", "二两贰", "三", "四", "五", "六", "七", "八", "九"))
    for character in characters
}
_SMALL_SCALES = {"十": 10, "百": 100, "千": 1000}
_LARGE_SCALES = {"万": 10**4, "亿": 10**8}


def parse_chinese_number(text: str) -> int:
    """The whole number that `text` writes in 汉字 (“一百二十三”). ValueError, also for “三四” (three or four)."""
    total = section = 0
    digit: int | None = None
    for character in text:
        if character in _DIGITS:
            if digit:
                raise ValueError(text)
            digit = _DIGITS[character]
        elif character in _SMALL_SCALES:
            section += (1 if digit is None else digit) * _SMALL_SCALES[character]
            digit = None
        elif character in _LARGE_SCALES:
            section += digit or 0
            total = (
                (total + section) * _LARGE_SCALES[character]
                if character == "亿"
                else (total + section * _LARGE_SCALES[character])
            )
            section, digit = 0, None
        else:
            raise ValueError(text)
    if not text:
        raise ValueError(text)
    return total + section + (digit or 0)


_CHINESE = "零〇一二两三四五六七八九十百千万亿"
_ARABIC = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_UNIT = r"[^\d\s,，。；;：:、（）()%％‰“”\"'「」【】\[\]{}<>+*/=~～—-]{0,8}"
_QUANTITY = re.compile(
    rf"(?P<before>约|近|超过|超|逾|不少于)?\s*"
    rf"(?:(?P<parts_of>[{_CHINESE}]+)分之(?P<numerator>[{_CHINESE}]+)"
    rf"|(?P<high>{_ARABIC})亿(?P<low>{_ARABIC})万"
    rf"|(?P<amount>{_ARABIC})\s*(?P<scale>[十百千]?[万亿]?)"
    rf"|(?P<chinese>[{_CHINESE}]+))"
    rf"\s*(?P<after>余|多|来)?(?P<late>[万亿]?)\s*(?P<unit>%|‰|{_UNIT})"
)
_SPACES = re.compile(r"\s+")
_MAX_LENGTH = 40


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure with its unit, as in “7.4万余处”: value 74000, hedge 余, unit 处. It prints as it was typed.

    text: as printed, digits half width, the unit included. value: with 万 and 亿 multiplied out; a percentage is its
    number of per cent. The rest is what may stand beside a figure: 上年, 目标, 比较基准, 其中, 会同, 口径, 来源.
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
    published: bool = True

    @classmethod
    def parse(cls, typed: str | int | float, unit: str = "") -> Quantity:
        """The quantity a clerk typed, `unit` added to a bare number. Raises ValueError with a Chinese explanation."""
        text = str(typed).translate(_HALF_WIDTH).replace("，", ",").strip()
        if len(text) > _MAX_LENGTH or (match := _QUANTITY.fullmatch(text)) is None:
            raise ValueError(
                _("看不懂的数量“{text}”，应写作 27件、1,234件 或 7.4万余处").format(text=text[:_MAX_LENGTH])
            )
        try:
            value = _value(match)
        except ValueError:
            raise ValueError(_("看不懂的数量“{text}”，请用阿拉伯数字写").format(text=text)) from None
        text = _SPACES.sub("", text)
        quantity = cls(text, value, match["unit"], (match["before"] or "") + (match["after"] or ""))
        return quantity.with_unit(unit) if unit else quantity

    def with_unit(self, unit: str) -> Quantity:
        """This figure counted in `unit` where it was typed bare; its particulars likewise."""
        if self.unit or "分之" in self.text:
            return self
        typed = Quantity.parse(self.text + unit)
        return replace(
            self,
            text=typed.text,
            value=typed.value,
            unit=typed.unit,
            last_year=self.last_year and self.last_year.with_unit(unit),
            target=self.target and self.target.with_unit(unit),
            parts=tuple((name, part.with_unit(unit)) for name, part in self.parts),
        )

    @property
    def is_exact(self) -> bool:
        """Whether the figure can be calculated with: no 余, 约, 近."""
        return not self.hedge

    def __str__(self) -> str:
        return self.text


def _value(match: re.Match[str]) -> Decimal:
    if match["parts_of"]:
        whole = parse_chinese_number(match["parts_of"])
        if not whole:
            raise ValueError(match[0])
        return Decimal(parse_chinese_number(match["numerator"])) / whole
    if match["high"]:
        return _number(match["high"]) * 10**8 + _number(match["low"]) * 10**4
    scale = 1
    for character in (match["scale"] or "") + match["late"]:
        scale *= _SMALL_SCALES.get(character) or _LARGE_SCALES[character]
    amount = Decimal(parse_chinese_number(match["chinese"])) if match["chinese"] else _number(match["amount"])
    return amount * scale


def _number(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))


def percentage(numerator: Decimal, denominator: Decimal) -> Quantity:
    """numerator ÷ denominator in per cent, half up, at most two decimals, no trailing zeros. Denominator is not 0."""
    rate = (numerator * 100 / denominator).quantize(Decimal("0.01"), ROUND_HALF_UP)
    digits = f"{rate:f}".rstrip("0").rstrip(".")
    return Quantity(f"{digits}%", Decimal(digits), "%")


PARTICULARS = ("本年", "上年", "目标", "比较基准", "其中", "会同", "分子", "分母", "口径", "来源", "公开")
"""The keys of a figure that is written as a group."""


def parse_figure(typed: Any, unit: str = "") -> Quantity:
    """A figure typed as number, text or group (`{本年: 75%, 目标: 70%}`). Raises ValueError, in Chinese."""
    if not isinstance(typed, dict):
        if isinstance(typed, bool) or not isinstance(typed, str | int | float):
            raise ValueError(_("应为数量，如 27件、7.4万余处"))
        return Quantity.parse(typed, unit)
    if unknown := [str(key) for key in typed if key not in PARTICULARS]:
        raise ValueError(
            _("数量里没有“{key}”这一项，可用的有：{keys}").format(key=unknown[0], keys="、".join(PARTICULARS))
        )
    given = {key: value for key, value in typed.items() if value not in (None, "")}
    quantity = _main_figure(given, unit)
    return replace(
        quantity,
        last_year=Quantity.parse(given["上年"], quantity.unit or unit) if "上年" in given else None,
        target=Quantity.parse(given["目标"], quantity.unit or unit) if "目标" in given else None,
        base=_word(given.get("比较基准", "")),
        parts=_parts(given.get("其中", {}), quantity.unit or unit),
        together_with=_words(given.get("会同", ())),
        counted_as=_word(given.get("口径", "")),
        source=_word(given.get("来源", "")),
        published=_word(given.get("公开", "是")) != "否",
    )


def _main_figure(given: dict[str, Any], unit: str) -> Quantity:
    if "本年" in given:
        return Quantity.parse(given["本年"], unit)
    if "分子" in given and "分母" in given:
        numerator, denominator = (Quantity.parse(given[key]) for key in ("分子", "分母"))
        if denominator.value == 0:
            raise ValueError(_("分母是0，算不出比率；没有发生请写“无”"))
        return percentage(numerator.value, denominator.value)
    raise ValueError(_("缺“本年”这一项（比率也可写“分子”“分母”）"))


def _parts(given: Any, unit: str) -> tuple[tuple[str, Quantity], ...]:
    if not isinstance(given, dict):
        raise ValueError(_("“其中”应写成一组“名称: 数量”"))
    return tuple((_word(name), Quantity.parse(value, unit)) for name, value in given.items())


def _words(given: Any) -> tuple[str, ...]:
    return tuple(_word(word) for word in ([given] if isinstance(given, str) else given))


def _word(given: Any) -> str:
    if not isinstance(given, str | int | float):
        raise ValueError(_("“{given}”应为文字").format(given=str(given)[:20]))
    return clean_text(str(given))


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ue000-\uf8ff\ufffe\uffff\ud800-\udfff]")


def clean_text(text: str) -> str:
    """`text` without what cannot be written: control characters (Word pastes them), private-use characters."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\x0b", "\n")).strip()


_DATE = re.compile(r"(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})\s*日?")


def parse_date(typed: Any) -> date:
    """The day written as 2025-12-25 or 2025年12月25日. Raises ValueError with a Chinese explanation."""
    if isinstance(typed, date):
        return typed
    text = str(typed).translate(_HALF_WIDTH).strip()
    match = _DATE.fullmatch(text)
    try:
        if match:
            return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        pass
    raise ValueError(_("看不懂的日期“{text}”，应写作 2025-12-25").format(text=text[:_MAX_LENGTH]))
