"""Who reports, and on which year: plain enums, so that the command line and the checker load no pydantic."""

from __future__ import annotations

import re
from enum import Enum
from typing import Self

from schemas.messages import _
from schemas.text import half_width, simplified


class _ChineseEnum(Enum):
    """An enum whose members carry the Chinese word of the fact file (`.value`) beside their English name."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """The member written as `text`, in Chinese (of either script) or English. Raises ValueError.

        Other words for the same, where they can mean nothing else, are understood too: 县级, 街道, 局.
        """
        word = simplified(text.strip())
        for member in cls:
            if word in (member.value, member.name.lower(), *_ALSO.get(member, ())):
                return member
        raise ValueError(text)


class Level(_ChineseEnum):
    """Administrative level. 县 stands for 县级市、市辖区、自治县、旗 too; 市 for 自治州、盟; 乡镇 for 街道."""

    PROVINCE = "省"
    CITY = "市"
    COUNTY = "县"
    TOWNSHIP = "乡镇"


class Kind(_ChineseEnum):
    """Government (township and 街道 included) or department. Joint filing is a property of a document."""

    GOVERNMENT = "政府"
    DEPARTMENT = "部门"


_ALSO: dict[Enum, tuple[str, ...]] = {
    Level.PROVINCE: ("省级", "自治区", "直辖市"),
    Level.CITY: ("市级", "地级市", "自治州", "盟"),
    Level.COUNTY: ("县级", "区", "区级", "市辖区", "县级市", "自治县", "旗", "自治旗"),
    Level.TOWNSHIP: ("乡镇级", "乡", "镇", "街道"),
    Kind.GOVERNMENT: ("人民政府", "办事处"),
    Kind.DEPARTMENT: ("局", "委", "办", "厅"),
}

ALL_LEVELS = tuple(Level)
ALL_KINDS = tuple(Kind)


class Stage(_ChineseEnum):
    """稿种: which of the four texts a document is. Final ones refuse while a gap is open."""

    APPROVAL = "送审稿"
    MEETING = "会议稿"
    FILING = "报送稿"
    PUBLIC = "公开稿"

    @property
    def is_final(self) -> bool:
        """Whether a text of this stage leaves the house, so that it may hold no 【待补：…】."""
        return self in (Stage.FILING, Stage.PUBLIC)


FIRST_YEAR, LAST_YEAR = 2010, 2100
_YEAR = re.compile(r"\s*([0-9]{4})\s*年?度?\s*")


def parse_year(text: str) -> int:
    """The report year typed as 2025, 2025年 or 2025年度. Raises ValueError with a Chinese explanation."""
    match = _YEAR.fullmatch(half_width(text))
    if match is None or not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        raise ValueError(_("年份写四位数，如 2025"))
    return int(match[1])
