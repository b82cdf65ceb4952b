"""Values of options in Chinese or English: 县 or county, 部门 or department."""

from __future__ import annotations

from enum import Enum
from typing import Any

import click

from schemas.messages import _
from schemas.reporter import Kind, Level, Stage


class Word(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """One of the members of an enum, by its Chinese or English word."""

    def __init__(self, words: type[Level] | type[Kind] | type[Stage], name: str) -> None:
        self.words, self.name = words, name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Enum:
        """The member. Fails with the words there are."""
        if isinstance(value, Enum):
            return value
        try:
            return self.words.parse(str(value))
        except ValueError:
            choices = "、".join(word.value for word in self.words)
            self.fail(_("“{value}”不认识，可用：{choices}").format(value=value, choices=choices), param, ctx)

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        """The Chinese words, for the help page."""
        return "|".join(word.value for word in self.words)


LEVEL, KIND, STAGE = Word(Level, _("层级")), Word(Kind, _("类别")), Word(Stage, _("稿种"))
