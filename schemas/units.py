"""Units: which words count the same thing."""

from __future__ import annotations

FAMILIES = tuple(
    frozenset(words.split())
    for words in (
        "件 宗 起 案 例",
        "次 场 场次 期 轮 回 期次 班次",
        "名 人 位",
        "人次 名次",
        "件 件次 案次",
        "份 件 部 篇",
        "家 户 个",
        "户次 家次 次",
        "项 个 类",
        "台 部 个 套",
        "卷 宗 本",
        "处 个",
        "㎡ 平方米 平米",
        "条 件 个",
    )
)
"""Words used for one another (宗 = 件 = 起 when compared, from official enforcement statistics)."""

_MONEY = {"元": "元", "万元": "元", "亿元": "元"}


def accepted(unit: str, declared: str, others: tuple[str, ...] = ()) -> bool:
    """Whether a figure in `unit` is an answer to a fact declared in `declared` (or in one of `others`)."""
    return any(_same(unit, candidate) for candidate in (declared, *others))


def _same(unit: str, declared: str) -> bool:
    unit, declared = _MONEY.get(unit, unit), _MONEY.get(declared, declared)
    return unit == declared or any(unit in family and declared in family for family in FAMILIES)
