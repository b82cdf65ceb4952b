"""The keys of a local Standard, one by one: each read into what the program uses, or named as a problem."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from schemas.messages import _
from schemas.reporter import Kind, Level
from schemas.standard_local_tables import Day, Heading
from schemas.standard_local_text import LocalText, Place
from schemas.standard_tables import placeholders

_Member = TypeVar("_Member", Level, Kind)

_DAY = re.compile(r"(?:(?P<year>\d{4})[年-]|(?P<which>本年|当年|次年))?(?P<month>\d{1,2})[月-](?P<day>\d{1,2})日?前?")
_YEARS = re.compile(r"(\d{4})(?:年度?)?(?:[-—–~～]{1,2}|至|到)(\d{4})(?:年度?)?")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_PLAUSIBLE = range(1990, 2200)
_HEADING_KEYS = ("标题", "取自")


class Fields:
    """The values of a local Standard by key. What can't be used becomes a problem, and is read as not given."""

    def __init__(self, document: LocalText, keys: Sequence[str]) -> None:
        self._document = document
        self._problems: list[tuple[int, str]] = []
        self._known((), document.values, keys)

    def problems(self) -> list[str]:
        """A message for each thing that can't be used, in the order of the file's lines."""
        return [message for _line, message in sorted(self._problems, key=lambda problem: problem[0])]

    def text(self, key: str, *, needed: bool = False) -> str:
        """The text of `key`, "" where it is absent."""
        value = self._document.values.get(key)
        if value is None or value == "":
            if needed:
                self._problem((key,), _("没有写“{key}”。请补上").format(key=key))
            return ""
        return self._line((key,), value)

    def pattern(self, key: str, names: Sequence[str], *, needed: str) -> str:
        """The text of `key`, whose braces hold nothing but `names`, `needed` among them; "" where it is absent."""
        text = self.text(key)
        if text and self._braces((key,), text, names) and needed not in placeholders(text):
            self._problem((key,), _("“{key}”里要有{{{name}}}，用来填名称").format(key=key, name=needed))
        return text

    def years(self, key: str) -> tuple[int, ...] | None:
        """Report years: `2025`, `[2024, 2025]` or `2025—2027`; None where the key is absent."""
        value = self._document.values.get(key)
        if value is None:
            return None
        if isinstance(value, str) and (span := _YEARS.fullmatch(value.replace(" ", ""))):
            first, last = int(span[1]), int(span[2])
            value = list(range(first, last + 1)) if first in _PLAUSIBLE and last in _PLAUSIBLE else []
        years = [_year(item) for item in (value if isinstance(value, list) else [value])]
        good = tuple(year for year in years if year is not None and year in _PLAUSIBLE)
        if not years or len(good) < len(years):
            message = _("“{key}”应当写年份：2025，或 [2024, 2025]，或 2025—2027")
            self._problem((key,), message.format(key=key))
        return good

    def members(self, key: str, enum: type[_Member]) -> tuple[_Member, ...]:
        """The members of `enum` that `key` names, one or a list; all of them where it is absent."""
        value = self._document.values.get(key)
        if value is None:
            return tuple(enum)
        found: list[_Member] = []
        items = self._texts((key,), value)
        for place, item in items:
            try:
                found.append(enum.parse(item))
            except ValueError:
                choices = "、".join(member.value for member in enum)
                self._problem(
                    place, _("“{key}”没有“{item}”，只能写：{choices}").format(key=key, item=item, choices=choices)
                )
        return tuple(found)

    def day(self, key: str, years: tuple[int, ...] | None) -> Day | None:
        """The day of `key`: `12月20日`, `次年1月20日`, `12-20` or, where the file is for one year, `2025-12-20`."""
        value = self._document.values.get(key)
        if value is None:
            return None
        if isinstance(value, datetime):
            value = value.date()
        day = _day_of(str(value)) if isinstance(value, (str, date)) else None
        if day is None:
            self._problem((key,), _("“{key}”应当写日期：12月20日，或 2025-12-20").format(key=key))
        elif day.year is not None and not (years and all(day.year - year in (0, 1) for year in years)):
            message = _("“{key}”写了{year}年，与“适用年度”对不上。请改日期，或写明“适用年度”（报告的年度）")
            self._problem((key,), message.format(key=key, year=day.year))
        return day

    def paths(self, key: str) -> tuple[str, ...]:
        """Paths of facts, `行政复议.收到申请`, in the spelling of the fact file."""
        value = self._document.values.get(key)
        paths: list[str] = []
        for place, item in self._texts((key,), value) if value is not None else ():
            path = _path(item)
            if all(path.split(".")):
                paths.append(path)
            else:
                self._problem(place, _("“{item}”不是事实的名称，应当像“行政复议.收到申请”").format(item=item))
        return tuple(paths)

    def headings(self, key: str, topics: Sequence[str], contents: Sequence[str]) -> tuple[Heading, ...]:
        """The 提纲: a list of `{标题: …, 取自: […]}`, drawing on `topics`, or on one of the mandated `contents`."""
        value = self._document.values.get(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not value:
            self._problem((key,), _("“{key}”应当是一列“- {{标题: …, 取自: [板块]}}”").format(key=key))
            return ()
        found = (self._heading((key, number), item, topics, contents) for number, item in enumerate(value))
        headings = tuple(heading for heading in found if heading)
        self._no_repeats(key, headings)
        return headings

    def _heading(self, place: Place, item: Any, topics: Sequence[str], contents: Sequence[str]) -> Heading | None:
        if not isinstance(item, dict):
            self._problem(place, _("提纲的每一项应当是“{标题: …, 取自: [板块]}”"))
            return None
        self._known(place, item, _HEADING_KEYS)
        missing = [key for key in _HEADING_KEYS if not item.get(key)]
        for key in missing:
            self._problem(place, _("提纲的这一项没有“{key}”。请补上").format(key=key))
        if missing:
            return None
        title = self._line((*place, "标题"), item["标题"])
        self._braces((*place, "标题"), title, ("年度", "下一年度"))
        names = [(where, _path(name)) for where, name in self._texts((*place, "取自"), item["取自"])]
        for where, name in names:
            self._drawable(where, name, topics, contents, alone=len(names) == 1)
        draws_on = tuple(name for _where, name in names)
        return Heading(title, draws_on, draws_on[0] if draws_on and draws_on[0] in contents else None)

    def _drawable(
        self, place: Place, name: str, topics: Sequence[str], contents: Sequence[str], *, alone: bool
    ) -> None:
        if name in contents:
            if not alone:
                self._problem(place, _("“{name}”要单独成一项，不能与别的合写在一个“取自”里").format(name=name))
        elif name.partition(".")[0] not in topics or not all(name.split(".")):
            message = _("“取自”里没有“{name}”这个板块") + _nearest(name.partition(".")[0], (*topics, *contents))
            self._problem(place, message.format(name=name))

    def _no_repeats(self, key: str, headings: Sequence[Heading]) -> None:
        drawn = [name for heading in headings for name in heading.draws_on]
        for name in dict.fromkeys(name for name in drawn if drawn.count(name) > 1):
            self._problem((key,), _("“{name}”在提纲里用了两次，同样的话会说两遍。请只留一处").format(name=name))

    def _known(self, place: Place, values: dict[str, Any], keys: Sequence[str]) -> None:
        for key in values:
            if key in keys:
                continue
            stem = re.split("[：:]", key)[0].strip()
            if stem != key and stem in keys:
                self._problem((*place, key), _("“{key}”后面应当是半角冒号“:”加一个空格").format(key=stem))
            else:
                self._problem((*place, key), _("没有“{key}”这个项目").format(key=key) + _nearest(key, keys))

    def _texts(self, place: Place, value: Any) -> list[tuple[Place, str]]:
        """The texts of a list, or the one text that stands for a list of one, each with its place."""
        if not isinstance(value, list):
            return [(place, text)] if (text := self._line(place, value)) else []
        if not value:
            self._problem(place, _("这一项是空的。请填写，或者整项删去"))
        found = (((*place, number), self._line((*place, number), item)) for number, item in enumerate(value))
        return [(where, text) for where, text in found if text]

    def _line(self, place: Place, value: Any) -> str:
        if isinstance(value, str) and value.strip() and not _CONTROL.search(value.strip()):
            return value.strip()
        self._problem(place, _("这里应当是一行文字，不能是列表、数字或者多行"))
        return ""

    def _braces(self, place: Place, text: str, names: Sequence[str]) -> bool:
        rest = text
        for name in placeholders(text):
            rest = rest.replace(f"{{{name}}}", "")
        unknown = [name for name in placeholders(text) if name not in names]
        if not unknown and not set("{}") & set(rest):
            return True
        choices = "".join(f"{{{name}}}" for name in names)
        self._problem(place, _("花括号里只能是{choices}：“{text}”").format(choices=choices, text=text))
        return False

    def _problem(self, place: Place, trouble: str) -> None:
        message = _("{place}：{trouble}").format(place=self._document.at(place), trouble=trouble)
        self._problems.append((self._document.lines.get(place, 0), message))


def _day_of(text: str) -> Day | None:
    found = _DAY.fullmatch(text.replace(" ", ""))
    if found is None:
        return None
    year = int(found["year"]) if found["year"] else None
    next_year = found["which"] == "次年" if found["which"] else None
    day = Day(int(found["month"]), int(found["day"]), year, next_year)
    try:
        # Without a year it must exist in every year: neither 2021 nor the year after it is a leap year.
        day.of(2021)
    except ValueError:
        return None
    return day


def _year(value: Any) -> int | None:
    if isinstance(value, str) and (digits := re.fullmatch(r"(\d{4})(?:年度?)?", value.strip())):
        return int(digits[1])
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _path(text: str) -> str:
    # Labels are NFKC-stable, so this mends only the dot and the spaces of a Chinese keyboard.
    return ".".join(part.strip() for part in unicodedata.normalize("NFKC", text).split("."))


def _nearest(name: str, known: Sequence[str]) -> str:
    # Only a mistake needs it, and the import costs a check two milliseconds.
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1, cutoff=0.4)
    if near:
        return _("，是不是“{near}”？").format(near=near[0])
    return _("。可以写：{known}").format(known="、".join(known))
