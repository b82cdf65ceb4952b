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

WHOLE = frozenset(
    word
    for words in (
        "件 宗 起 案 例 件次 案次",
        "次 场 场次 期 期次 轮 回 班次 批次",
        "名 人 人次 位",
        "份 部 篇 张 条 项 卷 本 册",
        "个 家 户 户次 家次 处 支 个单位 个部门",
        "台 套 类 种",
    )
    for word in words.split()
)
"""Words for what comes whole: persons, cases, acts, papers, bodies. Measures (元 天 公里 工作日) and rates do not.

The count words of the catalogue and those of the official enforcement statistics, which enter whole numbers only.
"""

_SCALE = re.compile("^[十百千]?[万亿]+")


def accepted(unit: str, declared: str, others: tuple[str, ...] = ()) -> bool:
    """Whether a figure in `unit` is an answer to a fact declared in `declared` (or in one of `others`).

    万 and 亿 are part of the figure, not of the unit: 元 answers to 万元.
    """
    return any(_same(unit, candidate) for candidate in (declared, *others))


def comes_whole(unit: str) -> bool:
    """Whether no fraction of what is counted in `unit` can be: 8.66件 is no count, 1.39万名 is."""
    return unit in WHOLE


def _same(unit: str, declared: str) -> bool:
    unit, declared = _SCALE.sub("", unit), _SCALE.sub("", declared)
    return unit == declared or any(unit in family and declared in family for family in FAMILIES)
