"""Clauses fold as the language says: what is unknown goes, with its separator, and the rest still reads well."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.composing.clauses import tidy
from generator.composing.language import Language
from generator.composing.marks import PRIVATE_USE, SLOT
from generator.composing.rendering import Rendering
from generator.composing.view import Group
from schemas.report import annual_report
from schemas.reporter import Stage

KNOWN, UNKNOWN = "{{ 年度 }}", "{{ 导语 }}"


def _folded(template: str) -> str:
    """What is left of `template`, with + for a known fact and - for an unknown one, a known one as +."""
    source = template.replace("+", KNOWN).replace("-", UNKNOWN)
    with TemporaryDirectory() as folder:
        Path(folder, "t.md").write_text(source, "utf-8")
        language = Language(annual_report(), (Path(folder),))
        rendering = Rendering(Stage.APPROVAL)
        facts = Group(rendering, annual_report(), annual_report().model_validate({"年度": "2025"}), ())
        rendered = language.render("t.md", {label: facts.of(label) for label in ("年度", "导语")})
    return SLOT.sub("+", tidy(rendered))


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
@settings(max_examples=60)
def test_no_mark_of_the_language_is_left_over(pieces: list[str]) -> None:
    assert not PRIVATE_USE.search(_folded("全年" + "，".join(pieces) + "。"))


@given(st.text(alphabet="甲乙，、；。！\n", max_size=60))
def test_text_without_facts_or_clauses_only_loses_separators_at_the_start_of_a_line(text: str) -> None:
    assert tidy(text) == "\n".join(line.lstrip("，、；") for line in text.split("\n"))
