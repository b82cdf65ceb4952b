"""Numbers of headings as people type them and web pages leave them: (一)、 一) １． 第一部分, lost and doubled ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

_CHINESE = "[一二三四五六七八九十百零〇]{1,4}"
_ARABIC = "[0-9０-９]{1,2}"
_S = "[ \u3000\u00a0]?"
# (level by the form of the number, pattern). The standard's forms first, then what is typed for them.
_FORMS = (
    (1, rf"(?:{_CHINESE}{_S}、){{1,2}}|{_CHINESE}[.．,，:：](?=\S)|第{_CHINESE}(?:部分|章|篇)[、:：]?{_S}(?=\S|$)"),
    (2, rf"[（(]{_S}{_CHINESE}{_S}[）)]、?|{_CHINESE}[）)]、?|[（(]{_CHINESE}(?=[、,，])、"),
    (3, rf"{_ARABIC}{_S}(?:[.．](?![0-9０-９])|[.．](?=[0-9]{{4}}年)|、)|{_ARABIC}[)）](?=\S)"),
    (4, rf"[（(]{_S}{_ARABIC}{_S}[）)]、?"),
)
MARK = re.compile("|".join(f"(?P<level{level}>{pattern})" for level, pattern in _FORMS))
# The mark behind the number was lost: “一 基本情况”, “6加强监管”. Only the number before it can tell.
_LOST = re.compile(
    rf"(?P<level1>{_CHINESE}(?:[ \u3000]+(?=\S)|(?=[^。，；：]{{4,24}}$)(?![是年方面要些直定般个次])))|"
    rf"(?P<level3>{_ARABIC}[ \u3000]*(?=[\u4e00-\u9fff“]))(?![年月日件次个人名项份条])"
)
_VALUE = re.compile("[一二三四五六七八九十百零〇]+|[0-9０-９]+")
_DIGITS = {character: n for n, character in enumerate("零一二三四五六七八九")} | {"〇": 0}


class Mark(NamedTuple):
    """The number of a heading or of an item. level: by its form; number: as typed; value: what it counts to."""

    level: int
    number: str
    value: int

    @property
    def is_part(self) -> bool:
        """Whether it is 第一部分, above everything that 一、 counts."""
        return self.number.startswith("第")


def mark(text: str) -> Mark | None:
    """The mark that `text` begins with, None without one."""
    found = MARK.match(text)
    if found is None:
        return None
    return _known(str(found.lastgroup), found[0])


# Few marks are written, each often; the patterns keep them short.
@lru_cache(maxsize=1024)
def _known(form: str, number: str) -> Mark:
    """form: the name of the group in the pattern."""
    return Mark(int(form.removeprefix("level")), number, value(number))


def lost_mark(text: str, before: Sequence[Mark]) -> Mark | None:
    """A mark whose 、 or . was lost, if it is the next one after the last of its level in `before`; else None."""
    found = _LOST.match(text)
    if found is None:
        return None
    level = int(str(found.lastgroup).removeprefix("level"))
    number = value(found[0])
    last = next((one.value for one in reversed(before) if one.level == level), 0)
    return Mark(level, found[0], number) if number == last + 1 and (last or level == 1) else None


def value(number: str) -> int:
    """What a mark counts to, from 1; 0 for one that says nothing."""
    found = _VALUE.search(number)
    if found is None:
        return 0
    written = found[0]
    if written[0] in _DIGITS or written[0] in "十百":
        return _chinese(written)
    return int(written)


def _chinese(written: str) -> int:
    total = digit = 0
    for character in written:
        if character in _DIGITS:
            digit = _DIGITS[character]
        else:
            scale = 10 if character == "十" else 100
            total += (digit or 1) * scale
            digit = 0
    return total + digit
