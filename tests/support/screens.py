"""What a screen of `fazhi ask` asks. Every word by which a screen is known stands here, and nowhere in the tests."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

PLACE = re.compile(r"^第 (\d+)/(\d+) 部分 (\S+) · 已填 (\d+)/(\d+)", re.MULTILINE)
"""The line that says where the clerk is: part, parts, label, answered, asked."""
PRESENT, OWED_SO_FAR = "现在填的：", "还没有填，记着"
STOPPED = "停下了。填过的都已存好，下次运行同样的命令接着填。"
GO_ON = "接着填"
FILLED_IN, NOT_FILLED_IN = "填完了，退出", "没有填，先退出"
CONFLICTS, OWED = "数据有矛盾", "各科室还没有报来的"
ADD, ADD_ROW, ADD_OWN, ADD_FACT = "＋ 新增一条", "＋ 新增一项", "＋ 另写一条", "＋ "
DONE, NOTHING = "完成", "没有要写的"
PART_ZERO = "报告信息"
HIDDEN = "（不公开）"
FIGURE_OF_ROW = "的数量，连单位写"
NOTES = " 的附注"
REMOVE, KEEP = "删除", "不删"
SET_ASIDE, CONTINUE, REFUSE = "搁置", "继续", "不改了"
FOLLOWS = "（追问：{name} {value}）"
PUT_RIGHT = "已改好："
ONLY_LOOKING = "只能看，不能改"

_ROW = re.compile(r"^> (?:\[(?P<mark>[^\]]*)\] +)?(?:\s*\d+\.? )?(?P<text>.*)$", re.MULTILINE)
_MARKED_ROW = re.compile(r"^[> ] \[[^\]]*\] +(\S+)", re.MULTILINE)
_ITEM = re.compile(r"^(?P<name>\S+) 第\d+条(?: · (?:.* · )?(?P<field>\S+?)(?: 第\d+条)?)?$")
_QUESTION = re.compile(r"^(?P<name>.+?)(?:（(?P<unit>[^（）]*)）)?(?:\s+上年\s.*|\s*…)?$")
_FOOTER = re.compile(r"^(Enter|F\d|↑↓|←→|空格|Ctrl|Tab|Delete|「)")


class Kind(Enum):
    """What a screen is, each with words that only that kind shows."""

    SELECT = "这一部分可以写下面"
    CONFIRM = "今年一般不变，请核对"
    TICK = ADD_OWN
    LIST = ADD
    TABLE = ADD_ROW
    TEXT = "Ctrl-N 另起一段"
    CHOICE = "↑↓ 选择  Enter 确定"
    FIGURE = "Tab 附注"
    LINE = "\n>"
    OVERVIEW = GO_ON
    """The overview, opened on the way."""
    END = "总表  "
    """The overview after the last question."""
    ROWS = ""
    """Other rows to choose from: the lines of a part, the notes beside a figure."""


_OF_QUESTIONS = list(Kind)[: list(Kind).index(Kind.OVERVIEW)]
_OF_OVERVIEWS = list(Kind)[len(_OF_QUESTIONS) :]
_NAMELESS = (Kind.SELECT, Kind.CONFIRM)


class Screen(NamedTuple):
    """A screen that waits for a key. part, name, unit: of what is asked; field: of an item of a list, its fact.

    text: from the line that says where the clerk is, where there is one.
    """

    kind: Kind
    text: str
    part: str = ""
    name: str = ""
    unit: str = ""
    field: str = ""

    @property
    def path(self) -> tuple[str, ...]:
        """Where the fact file has the answer."""
        inner = tuple(self.name.split("·"))
        return inner if self.part in (PART_ZERO, self.name) else (self.part, *inner)

    @property
    def typed(self) -> str:
        """What stands in the input line already."""
        found = re.search(r"^> ?(.*)$", self.text, re.MULTILINE)
        return found[1].strip() if found else ""

    @property
    def marked_rows(self) -> list[str]:
        """The names of the rows that can be marked."""
        return _MARKED_ROW.findall(self.text)


def screen_of(shown: str) -> Screen | None:
    """What waits for a key on a screen; None where its last line, the keys, is not there yet."""
    shown = shown.rstrip()
    if not _FOOTER.match(shown.rsplit("\n", 1)[-1]):
        return None
    places = list(PLACE.finditer(shown))
    if not places:
        return Screen(_kind(shown, _OF_OVERVIEWS), shown)
    text = shown[places[-1].start() :]
    kind = _kind(text, _OF_QUESTIONS)
    part, line = places[-1][3], text.split("\n")[1].strip()
    if kind in _NAMELESS:
        return Screen(kind, text, part)
    if item := _ITEM.match(line):
        return Screen(kind, text, part, item["name"], field=item["field"] or "")
    question = _QUESTION.match(line)
    return Screen(kind, text, part, question["name"], question["unit"] or "") if question else None


def _kind(text: str, kinds: list[Kind]) -> Kind:
    return next((kind for kind in kinds if kind.value in text), Kind.ROWS)


def pointed_in(shown: str) -> str:
    """The row that is pointed at on a screen, without its mark and number; empty where there are no rows."""
    found = list(_ROW.finditer(shown))
    return found[-1]["text"] if found else ""


def is_marked(shown: str) -> bool:
    """Whether the row that is pointed at bears a mark."""
    found = list(_ROW.finditer(shown))
    return bool(found and (found[-1]["mark"] or "").strip())


def squeezed(shown: str) -> str:
    """`shown` without spaces and line breaks, by which a screen sets a text."""
    return "".join(shown.split())
