"""Who reports: plain enums, so that the command line and the checker load no pydantic."""

from __future__ import annotations

from enum import Enum
from typing import Self

from schemas.text import simplified


class _ChineseEnum(Enum):
    """An enum whose members carry the Chinese word of the fact file (`.value`) beside their English name."""

    @classmethod
    def parse(cls, text: str) -> Self:
        """The member written as `text`, in Chinese (of either script) or English. Raises ValueError."""
        word = simplified(text.strip())
        for member in cls:
            if word in (member.value, member.name.lower()):
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
