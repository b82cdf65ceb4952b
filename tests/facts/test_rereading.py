"""What is known of a file already spares work, and changes nothing of what comes out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.reading import FactFile, read, read_text, reread
from generator.facts.setting import set_in, set_values

EXAMPLES = Path(__file__).parents[2] / "examples"
BUREAU = read(EXAMPLES / "bureau-2025" / "facts.yaml")
LINES = BUREAU.text.split("\n")
VALUES = {
    ("行政执法", "行政检查"): "1900次",
    ("矛盾纠纷", "行政诉讼案件"): "无",
    ("机构职能", "办理时限压缩"): "待补（审批科）",
    ("权力监督", "依申请公开"): None,
    ("下一年度安排", 9, "内容"): "再看一遍。",
}


def same(one: FactFile, other: FactFile) -> bool:
    found = [(file.report, file.problems, file.document, file.data, file.mended, file.model) for file in (one, other)]
    return found[0] == found[1]


@settings(deadline=None, max_examples=30)
@given(
    st.integers(0, len(LINES) - 1), st.sampled_from(["", "年度: 2024", "  举措: [", "乱写的一行", "  行政检查: 三次"])
)
def test_a_file_read_again_with_a_line_changed_is_as_if_read_for_the_first_time(at: int, line: str) -> None:
    text = "\n".join([*LINES[:at], line, *LINES[at + 1 :]])
    changed = reread(BUREAU, text)
    assert same(changed, read_text(text))
    assert same(reread(changed, BUREAU.text), BUREAU)


@pytest.mark.parametrize("name", ["bureau-2025", "town-2025", "county-city", "youyang-county-2018"])
def test_a_value_is_set_in_a_file_as_in_its_text(name: str) -> None:
    file = read(EXAMPLES / name / "facts.yaml")
    known = {path: value for path, value in VALUES.items() if path[0] in file.document}
    assert set_in(file, known) == set_values(file.text, known, file.model)


def test_what_the_catalogue_does_not_know_can_not_be_set_in_a_file() -> None:
    with pytest.raises(KeyError):
        set_in(BUREAU, {("行政执法", "没有这一项"): "1次"})
