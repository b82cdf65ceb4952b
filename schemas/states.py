"""The states a fact can be in instead of having a value. No pydantic is loaded here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from schemas.text import clean_text, simplified


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

_OWED = re.compile(r"待[补補](?:[（(](?P<inside>.*)[）)]|\s*[：:]\s*(?P<behind>.+))?")
_STATES = {
    "无": Stated.NONE,
    "没有": Stated.NONE,
    "没有发生": Stated.NONE,
    "未发生": Stated.NONE,
    "不适用": Stated.NOT_APPLICABLE,
    "不涉及": Stated.NOT_APPLICABLE,
    "有未计数": Stated.UNCOUNTED,
    "有未统计": Stated.UNCOUNTED,
    "有没有计数": Stated.UNCOUNTED,
    "有没有统计": Stated.UNCOUNTED,
}
_BETWEEN_WORDS = re.compile(r"[\s,，、。.；;（）()]")
_LONGEST_STATE = 60


def parse_state(text: str) -> State | None:
    """The state that `text` states (“无。”, “待补（办公室）”, in either script), None where it states a value."""
    text = clean_text(text)
    if len(text) > _LONGEST_STATE:
        return None
    if owed := _OWED.fullmatch(text.rstrip("。 ")):
        return Owed((owed["inside"] or owed["behind"] or "").strip())
    return _STATES.get(simplified(_BETWEEN_WORDS.sub("", text)))
