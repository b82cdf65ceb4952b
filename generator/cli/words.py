"""Values of options in Chinese or English: 县 or county, 部门 or department."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any

import click

from generator.cli.language import CHOICES, parse_language
from generator.draft.look import SCRIPTS, SIMPLIFIED, TRADITIONAL
from schemas.messages import _
from schemas.reporter import Kind, Level, Stage, parse_year

if TYPE_CHECKING:
    from decimal import Decimal


class Word(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """One word of a closed list. parse: what the word means, ValueError for one that is none; choices: for people."""

    def __init__(self, parse: Callable[[str], object], choices: Iterable[str], name: str) -> None:
        self.parse, self.choices, self.name = parse, tuple(choices), name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> object:
        """What the word means. Fails with the words there are."""
        try:
            return self.parse(str(value))
        except ValueError:
            said = _("“{value}”不认识，可用：{choices}").format(value=value, choices=_("、").join(self.choices))
            self.fail(said, param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The words, for the help page."""
        return "|".join(self.choices)


class _Year(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A report year, also with 年 or 年度 behind it."""

    name = "year"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The year. Fails with what to write."""
        try:
            return parse_year(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


class _Day(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A day, as 2026-02-28, 20260228 or 2026年2月28日."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day. Fails with what to write."""
        # Few runs name a day.
        from schemas.values import parse_date

        try:
            return parse_date(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


class _Share(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A share in per cent: 50 or 50%."""

    name = "share"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        """Fails for what is no number, or a negative one."""
        # Few runs name a share.
        from decimal import Decimal, InvalidOperation

        try:
            share = Decimal(str(value).strip().rstrip("%％"))
        except InvalidOperation:
            share = Decimal("nan")
        if not share.is_finite() or share < 0:
            self.fail(_("要写一个百分数，如 50%"), param, ctx)
        return share


class _Codes(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """Codes of rules, or how they begin, with commas between: S101,F."""

    name = "codes"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The codes. Fails with the nearest one for one that there is not."""
        from generator.checking.registry import rules
        from generator.checking.selecting import parse_codes

        if isinstance(value, tuple):
            return value
        try:
            return parse_codes(str(value), [rule.CODE for rule in rules()])
        except ValueError as error:
            self.fail(str(error), param, ctx)


def _values(words: type[Enum]) -> list[str]:
    return [word.value for word in words]


def _parse_fonts(word: str) -> str:
    return OFFERED_FONTS[OFFERED_FONTS.index(word.lower())]


def _parse_script(word: str) -> str:
    found = _SCRIPTS.get(word.lower())
    if found is None:
        raise ValueError(word)
    return found


OFFERED_FONTS = ("gb2312", "gbk")
"""Traditional characters have fonts of their own without being asked."""
_SCRIPTS = {**{script: script for script in SCRIPTS}, "简体": SIMPLIFIED, "繁体": TRADITIONAL}

LEVEL = Word(Level.parse, _values(Level), _("层级"))
KIND = Word(Kind.parse, _values(Kind), _("类别"))
STAGE = Word(Stage.parse, _values(Stage), _("稿种"))
FONTS = Word(_parse_fonts, OFFERED_FONTS, _("字体"))
SCRIPT = Word(_parse_script, SCRIPTS, _("字形"))
LANGUAGE = Word(parse_language, CHOICES, _("语言"))
YEAR = _Year()
DAY = _Day()
SHARE = _Share()
CODES = _Codes()
