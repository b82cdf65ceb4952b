"""Units: which words count the same thing."""

from __future__ import annotations

import re

FAMILIES = tuple(
    frozenset(words.split())
    for words in (
        "件 宗 起 案 例",
        "件 件次 案次",
        "次 场 场次 期 期次 轮 回 班次",
        "名 人 位",
        "份 件 部 篇",
        "张 份",
        "家 户 个",
        "户次 家次 次",
        "项 个",
        "类 种",
        "台 部 个 套",
        "卷 宗 本",
        "处 个",
        "支 个",
        "条 件 个",
        "㎡ m² m2 平方米 平米",
        "公里 千米 km",
        "工作日 个工作日",
    )
)
"""Words used for one another (宗 = 件 = 起 when compared, from official enforcement statistics).

A word may stand in several: 宗 is a case or a file. People and attendances (人, 人次) are never the same.
"""

_SCALE = re.compile("^[十百千]?[万亿]+")


def accepted(unit: str, declared: str, others: tuple[str, ...] = ()) -> bool:
    """Whether a figure in `unit` is an answer to a fact declared in `declared` (or in one of `others`).

    万 and 亿 are part of the figure, not of the unit: 元 answers to 万元.
    """
    return any(_same(unit, candidate) for candidate in (declared, *others))


def _same(unit: str, declared: str) -> bool:
    unit, declared = _SCALE.sub("", unit), _SCALE.sub("", declared)
    return unit == declared or any(unit in family and declared in family for family in FAMILIES)
