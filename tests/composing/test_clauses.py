"""Clauses fold as the language says: what is unknown goes, with its separator, and the rest still reads well."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.composing.clauses import fold
from generator.composing.marks import ABSENT, CLOSE, END, FACT, GONE, OPEN, mark


def _marked(template: str) -> str:
    """`template` with + for a known fact and - for an unknown one."""
    return mark(template).replace("+", f"{FACT}1{END}").replace("-", ABSENT)


def _folded(template: str) -> str:
    return fold(_marked(template)).replace(f"{FACT}1{END}", "+")


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("[[收到+]][[，受理+]]。", "收到+，受理+。"),
        ("[[收到+]][[，受理-]]。", "收到+。"),
        ("[[收到-]][[，受理+]]。", "受理+。"),
        ("全年[[收到-]][[，受理+]]。", "全年受理+。"),
        ("全年[[收到-]][[，受理-]]。", ""),
        ("[[全年[[收到-]][[，受理-]]。]]", ""),
        ("[[全年[[收到-]][[，受理-]][[，审结+]]。]]", "全年审结+。"),
        ("[[收到+[[，其中[[维持-]][[、撤销+]]]]。]]", "收到+，其中撤销+。"),
        ("[[收到+[[，其中[[维持-]][[、撤销-]]]]。]]", "收到+。"),
        ("[[收到-[[，其中[[维持+]][[、撤销+]]]]。]]", ""),
        ("甲+；[[乙-；]]丙+。", "甲+；丙+。"),
        ("甲+，[[乙-]]。", "甲+。"),
        ("甲+。乙-。丙+。", "甲+。丙+。"),
        ("甲+；[[乙-]]", "甲+"),
        ("[[，甲+]][[，乙+]]。", "甲+，乙+。"),
        ("负责人[[[[甲-]][[，乙-]]]][[；丙+]]。", "负责人丙+。"),
        ("没有事实的话照写。", "没有事实的话照写。"),
    ],
)
def test_a_clause_goes_with_its_separator(template: str, text: str) -> None:
    assert _folded(template) == text


def test_a_clause_may_span_paragraphs() -> None:
    assert _folded("[[甲+。\n\n乙-。]]丙+。") == "丙+。"


def test_a_heading_stays_while_its_text_goes() -> None:
    assert _folded("#### 小标题。[[甲-。]]") == "#### 小标题。"


_pieces = st.recursive(
    st.sampled_from(["甲+", "乙-", "丙+", "丁-", "戊"]),
    lambda inner: st.lists(inner, min_size=1, max_size=4).map(lambda parts: "[[" + "，".join(parts) + "]]"),
    max_leaves=12,
)


@given(st.lists(_pieces, min_size=1, max_size=5))
def test_no_mark_of_the_language_is_left_over(pieces: list[str]) -> None:
    folded = fold(_marked("全年" + "，".join(pieces) + "。"))
    assert not any(character in folded for character in (OPEN, CLOSE, ABSENT, GONE, "\ue006"))


@given(st.text(alphabet="甲乙，、；。！\n", max_size=60))
def test_text_without_facts_or_clauses_only_loses_separators_at_the_start_of_a_line(text: str) -> None:
    assert fold(text) == "\n".join(line.lstrip("，、；") for line in text.split("\n"))
