"""Values as officials write them: what a clerk types for a figure, a date, yes or no. No pydantic is loaded here."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from schemas.messages import _
from schemas.quantities import Quantity, agrees, percentage, typed_text
from schemas.states import Owed, State, Stated, parse_state
from schemas.text import clean_text, simplified

__all__ = [
    "PARTICULARS",
    "Owed",
    "Quantity",
    "State",
    "Stated",
    "agrees",
    "clean_text",
    "parse_date",
    "parse_figure",
    "parse_state",
    "parse_yes_no",
    "percentage",
    "unless_to_come",
]

PARTICULARS = ("本年", "上年", "目标", "比较基准", "其中", "会同", "分子", "分母", "口径", "来源", "公开")
"""The keys of a figure that is written as a group."""
_FIGURE_ITSELF = ("本年", "分子", "分母")


def unless_to_come(group: dict[str, Any]) -> dict[str, Any] | Owed | None:
    """`group`, or what is known where its figure is still to come, for clerks fill in the targets first.

    Owed for `{本年: 待补（科室）, 目标: 70%}`, None for `{本年: , 目标: 70%}`: what stands beside it is kept nowhere.
    """
    given = {key: value for key, value in group.items() if value is not None and value != ""}
    if not set(given) <= set(PARTICULARS):
        return group
    for key in _FIGURE_ITSELF:
        state = parse_state(given[key]) if isinstance(given.get(key), str) else None
        if isinstance(state, Owed):
            return state
    return group if given.keys() & {*_FIGURE_ITSELF, "其中"} else None


def parse_figure(typed: Any, unit: str = "") -> Quantity:
    """A figure typed as number, text or group (`{本年: 75%, 目标: 70%}`). Raises ValueError, in Chinese."""
    if not isinstance(typed, dict):
        if isinstance(typed, bool) or not isinstance(typed, str | int | float):
            raise ValueError(_("应为数量，如 27件、7.4万余处"))
        return Quantity.parse(typed, unit)
    if unknown := [str(key) for key in typed if key not in PARTICULARS]:
        raise ValueError(
            _("数量里没有“{key}”这一项，可用的有：{keys}").format(key=unknown[0][:20], keys="、".join(PARTICULARS))
        )
    given = {key: value for key, value in typed.items() if value is not None and value != ""}
    figure = _main_figure(given, unit)
    return replace(
        figure,
        last_year=_beside(figure, "上年", given["上年"]) if "上年" in given else None,
        target=_beside(figure, "目标", given["目标"]) if "目标" in given else None,
        base=_word(given.get("比较基准", "")),
        parts=_parts(figure, given.get("其中", {})),
        together_with=_words(given.get("会同", ())),
        counted_as=_word(given.get("口径", "")),
        source=_word(given.get("来源", "")),
        published=parse_yes_no(given["公开"]) if "公开" in given else None,
    )


def _main_figure(given: dict[str, Any], unit: str) -> Quantity:
    """This year's figure: typed, or numerator by denominator, or both where they agree."""
    computed = exact = None
    if "分子" in given or "分母" in given:
        numerator, denominator = _numerator_and_denominator(given)
        computed, exact = percentage(numerator, denominator), numerator * 100 / denominator
    if "本年" not in given:
        if computed is None:
            raise ValueError(_("缺“本年”这一项（比率也可写“分子”“分母”）"))
        return computed
    typed = _inner("本年", given["本年"])
    if unit:
        typed = typed.with_unit(unit)
    if computed and exact is not None and typed.is_exact and not agrees(typed.value, exact):
        raise ValueError(
            _("分子÷分母＝{computed}，与“本年”的{typed}不符").format(computed=computed.text, typed=typed.text)
        )
    return typed


def _numerator_and_denominator(given: dict[str, Any]) -> tuple[Decimal, Decimal]:
    if "分子" not in given or "分母" not in given:
        raise ValueError(_("“分子”和“分母”要一起写"))
    numerator, denominator = _inner("分子", given["分子"]), _inner("分母", given["分母"])
    if not (numerator.is_exact and denominator.is_exact):
        raise ValueError(_("分子、分母要写确切的数，不能带“余”“约”"))
    if denominator.value == 0:
        raise ValueError(_("分母是0，算不出比率；没有发生请写“无”"))
    return numerator.value, denominator.value


def _inner(name: str, typed: Any) -> Quantity:
    """A figure inside a group; 无 is 0 there."""
    if isinstance(typed, str) and parse_state(typed) is Stated.NONE:
        typed = "0"
    return _named(name, lambda: Quantity.parse(typed))


def _named(name: str, read: Callable[[], Quantity]) -> Quantity:
    """What `read` returns; what it raises, with the name in front."""
    try:
        return read()
    except ValueError as error:
        raise ValueError(_("“{name}”：{trouble}").format(name=name, trouble=error)) from None


def _beside(main: Quantity, name: str, typed: Any) -> Quantity:
    """A figure beside `main`, in its unit where it is bare. Beside “135万元” a bare 120 may be 120元 or 120万元."""
    figure = _inner(name, typed)
    if figure.unit:
        return figure
    if _scaled(main) and not _scaled(figure) and figure.value:
        raise ValueError(
            _("“{name}”的{text}要连单位写（“本年”是{main}）").format(name=name, text=figure.text, main=main.text)
        )
    return _named(name, lambda: figure.with_unit(main.unit)) if main.unit else figure


def _scaled(figure: Quantity) -> bool:
    return "万" in figure.text or "亿" in figure.text


def _parts(main: Quantity, given: Any) -> tuple[tuple[str, Quantity], ...]:
    if not isinstance(given, dict):
        raise ValueError(_("“其中”应写成一组“名称: 数量”"))
    names = [_word(name) for name in given]
    return tuple((name, _beside(main, name, value)) for name, value in zip(names, given.values(), strict=True))


def _words(given: Any) -> tuple[str, ...]:
    return tuple(_word(word) for word in (given if isinstance(given, list | tuple) else [given]))


def _word(given: Any) -> str:
    if not isinstance(given, str | int | float):
        raise ValueError(_("“{given}”应为文字").format(given=str(given)[:20]))
    return clean_text(str(given))


_YES_NO = {
    **dict.fromkeys(("是", "有", "公开", "true", "yes"), True),
    **dict.fromkeys(("否", "不", "不公开", "false", "no"), False),
}


def parse_yes_no(typed: Any) -> bool:
    """是 or 否 (also 公开 and 不公开). Raises ValueError with a Chinese explanation."""
    answer = _YES_NO.get(simplified(clean_text(str(typed)).rstrip("。").lower()))
    if answer is None:
        raise ValueError(_("应写“是”或“否”"))
    return answer


_LONGEST = 40
_DATE = re.compile(
    r"(?P<year>[0-9]{4})(?:\s*[-年/.]\s*(?P<month>[0-9]{1,2})\s*[-月/.]\s*(?P<day>[0-9]{1,2})\s*日?"
    r"|(?P<mm>[0-9]{2})(?P<dd>[0-9]{2}))"
)


def parse_date(typed: Any) -> date:
    """The day written as 2025-12-25, 20251225 or 2025年12月25日. Raises ValueError with a Chinese explanation."""
    if isinstance(typed, datetime):
        return typed.date()
    if isinstance(typed, date):
        return typed
    text = typed_text(typed)
    match = _DATE.fullmatch(text) if len(text) <= _LONGEST else None
    try:
        if match:
            return date(int(match["year"]), int(match["month"] or match["mm"]), int(match["day"] or match["dd"]))
    except ValueError:
        pass
    raise ValueError(_("看不懂的日期“{text}”，应写作 2025-12-25").format(text=text[:_LONGEST]))
