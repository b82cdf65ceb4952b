"""What people decided of figures that the program only guessed at; kept beside the template, for the next year too."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from generator.learning.slots import LabelPath, Reading
from schemas.errors import FazhiError
from schemas.messages import _
from schemas.packs import MAX_BYTES

DECISIONS = "核对.toml"


class Choice(Enum):
    """What is done with a figure."""

    TEXT = "照原文"
    NAME = "名称"
    BIND = "对应"
    MERGE = "同为"


class Decision(NamedTuple):
    """A decision on the figure that stands in these words (`words_around`).

    argument: the new name, the label path of the fact it is, or the words around the figure that it is the same as.
    """

    around: str
    choice: Choice
    argument: str = ""

    @property
    def path(self) -> LabelPath:
        """The label path that a figure is bound to."""
        return tuple(self.argument.split("."))


class DecisionsError(FazhiError):
    """A file of decisions can't be used."""


def words_around(reading: Reading) -> str:
    """The words by which a figure is known again next year: those of its clause, the figure as #."""
    before = re.split("[，。；：！？、]", reading.before)[-1]
    behind = re.split("[，。；：！？、]", reading.behind)[0]
    return re.sub("20[0-9]{2}年?", "", f"{before}#{behind}")


def decisions_in(data: bytes, name: str) -> tuple[Decision, ...]:
    """The decisions of a file. Raises DecisionsError with what is wrong."""
    if len(data) > MAX_BYTES:
        raise DecisionsError(_("{file}：文件太大").format(file=name))
    try:
        rows = tomllib.loads(data.decode("utf-8-sig")).get("核对", [])
        return tuple(Decision(str(row["原文"]), Choice(row["决定"]), str(row.get("内容", ""))) for row in rows)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        said = _("{file}：看不懂（{error}）。每项写“原文”“决定”“内容”，决定是{choices}之一")
        choices = "、".join(choice.value for choice in Choice)
        raise DecisionsError(said.format(file=name, error=error, choices=choices)) from None


def text_of(decisions: Iterable[Decision]) -> str:
    """The file of these decisions."""
    out = ["# 人工核对的结果：明年再生成模板时照用。“原文”里的 # 是那个数。"]
    for one in decisions:
        out += ["", '[["核对"]]', f'"原文" = {_quoted(one.around)}', f'"决定" = {_quoted(one.choice.value)}']
        out += [f'"内容" = {_quoted(one.argument)}'] if one.argument else []
    return "\n".join(out) + "\n"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
