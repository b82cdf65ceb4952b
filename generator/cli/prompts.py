"""What `fazhi new` asks at a terminal for what its command line left out."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from os.path import isfile
from pathlib import Path
from typing import TypeVar

import questionary

from generator.cli.beginning import unfit_file, unfit_name
from generator.interviewing.terminal.style import STYLE
from schemas.built_in_packs import built_in_packs
from schemas.messages import _
from schemas.reporter import Kind, Level, parse_year

FILE = "填报表{year}.yaml"
"""The name of a fact file whose clerk chooses none."""

_Word = TypeVar("_Word", bound=Enum)


def name() -> str:
    """全称 of the agency."""
    return _line(_("全称（公章上的名称）："), unfit_name)


def level() -> Level:
    """层级 of the agency."""
    about = {
        Level.PROVINCE: _("省（自治区、直辖市）"),
        Level.CITY: _("市（自治州、盟）"),
        Level.COUNTY: _("县（县级市、区、旗）"),
        Level.TOWNSHIP: _("乡镇（街道）"),
    }
    return _one(_("层级："), about)


def kind() -> Kind:
    """类别 of the agency."""
    return _one(_("类别："), {Kind.GOVERNMENT: _("政府（乡镇、街道也选这个）"), Kind.DEPARTMENT: _("部门")})


def year() -> int:
    """The report year."""
    return parse_year(_line(_("年度（报告哪一年的工作，如 2025）："), _unfit_year))


def pack() -> str:
    """The built-in trade pack, empty for none."""
    names = built_in_packs()
    chosen = _chosen(_("行业（按行业增加填报的项目）："), [_("没有"), *names])
    return names[chosen - 1] if chosen else ""


def previous() -> Path | None:
    """Last year's fact file, None for none."""
    typed = _line(_("去年的填报表（文件名，没有就回车）："), _unfit_last_year)
    return _path(typed) if typed.strip() else None


def new_file(year: int) -> Path:
    """Where the fact file of that year is to be."""
    return _path(_line(_("新填报表的文件名："), lambda text: unfit_file(_path(text)), FILE.format(year=year)))


def _unfit_year(text: str) -> str:
    try:
        parse_year(text)
    except ValueError as error:
        return str(error)
    return ""


def _unfit_last_year(text: str) -> str:
    if not text.strip() or isfile(_path(text)):
        return ""
    return _("没有这个文件，请核对文件名；没有去年的填报表的，清空后回车")


def _path(text: str) -> Path:
    """A path as it is typed, or dropped on the terminal, which puts quotes around it."""
    return Path(text.strip().strip("'\""))


def _line(said: str, unfit: Callable[[str], str], default: str = "") -> str:
    """One line of which nothing is `unfit`; what is, is told below it."""
    question = questionary.text(said, default=default, qmark="", style=STYLE, validate=lambda text: unfit(text) or True)
    return str(question.unsafe_ask())


def _one(said: str, about: dict[_Word, str]) -> _Word:
    return list(about)[_chosen(said, list(about.values()))]


def _chosen(said: str, rows: list[str]) -> int:
    """The position of the row that was chosen."""
    choices = [questionary.Choice(row, position) for position, row in enumerate(rows)]
    keys = _("↑↓ 选择，回车确定")
    question = questionary.select(said, choices, qmark="", pointer=">", style=STYLE, instruction=keys)
    return int(question.unsafe_ask())
