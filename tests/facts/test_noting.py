"""Sources of what has no place for a 来源 of its own: in the comment of the line."""

from __future__ import annotations

import pytest

from generator.facts.noting import noted
from schemas.report import annual_report

MODEL = annual_report()
PATH = ("行政执法", "行政处罚")


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("行政处罚: 无", "行政处罚: 无  # 来源：执法科（表.xlsx）"),
        ("行政处罚: 无   # 件 · 执法科", "行政处罚: 无   # 件 · 执法科 · 来源：执法科（表.xlsx）"),
        ("行政处罚: 无  # 来源：执法科（表.xlsx）", "行政处罚: 无  # 来源：执法科（表.xlsx）"),
        ("行政处罚: 无  # 来源：办公室（二.xlsx）", "行政处罚: 无  # 来源：办公室（二.xlsx）；执法科（表.xlsx）"),
    ],
)
def test_a_source_stands_behind_its_line_once(line: str, after: str) -> None:
    text = f"行政执法:\n  {line}\n  行政检查:\n"
    assert noted(text, {PATH: "执法科（表.xlsx）"}, MODEL) == f"行政执法:\n  {after}\n  行政检查:\n"


def test_a_fact_in_brackets_or_not_there_is_left_as_it_is() -> None:
    text = "行政执法: {行政处罚: 无}\n"
    assert noted(text, {PATH: "执法科", ("行政执法", "行政检查"): "执法科"}, MODEL) == text
