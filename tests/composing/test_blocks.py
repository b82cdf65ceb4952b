"""Tidied text becomes blocks: headings, paragraphs, tables; facts fill them and can't change their kind."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.composing.blocks import Slot, blocks
from generator.composing.marks import END, FACT
from generator.draft.model import Heading, Paragraph, Table


def _blocks(text: str, *words: str) -> tuple[object, ...]:
    return blocks(text, [Slot(word, ("事实", n)) for n, word in enumerate(words)])


def _slot(n: int) -> str:
    return f"{FACT}{n}{END}"


def test_a_heading_runs_into_its_text_at_the_first_full_stop_of_the_template() -> None:
    found = _blocks(f"## 标题\n\n### {_slot(0)}。后文{_slot(1)}。\n\n### 乙。后文。", "小。标题", "5件")
    assert found[1] == Heading(2, "小。标题。", run_in="后文5件。")


def test_headings_with_nothing_beneath_go_and_their_empty_parents_too() -> None:
    assert _blocks("## 甲\n\n### 乙\n\n## 丙\n\n有字。") == (Heading(1, "丙"), Paragraph("有字。"))


def test_a_heading_whose_text_went_goes_though_a_paragraph_follows() -> None:
    assert _blocks("## 甲\n\n#### 空的小标题。\n\n有字。") == (Heading(1, "甲"), Paragraph("有字。"))


def test_a_lone_run_in_heading_becomes_a_paragraph() -> None:
    assert _blocks("## 甲\n\n#### 小标题。有字。") == (Heading(1, "甲"), Paragraph("有字。"))


def test_levels_that_a_template_skips_are_closed() -> None:
    levels = [block.level for block in _blocks("## 甲\n\n#### 一。字。\n\n#### 二。字。") if isinstance(block, Heading)]
    assert levels == [1, 2, 2]


def test_a_table_is_read_with_its_head() -> None:
    assert _blocks("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |") == (Table((("甲", "乙"), ("1", "2"))),)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Zl", "Zp"]), min_size=1, max_size=30))
def test_a_fact_in_a_paragraph_stays_in_one_paragraph_word_for_word(text: str) -> None:
    (block,) = _blocks(f"甲{_slot(0)}乙。", text)
    assert block == Paragraph(f"甲{text.rstrip('。！？；')}乙。")


@given(st.lists(st.sampled_from(["一行", "## 二、", "| 甲 |", "#### 三。四", "- 五"]), min_size=1, max_size=6))
def test_lines_within_a_fact_become_paragraphs_and_nothing_else(lines: list[str]) -> None:
    found = _blocks(_slot(0), "\n".join(lines))
    assert all(isinstance(block, Paragraph) for block in found)
    assert len(found) == len(lines)


@given(st.text("甲乙，。；", max_size=12), st.text("丙丁。", min_size=1, max_size=8))
def test_spans_say_where_a_fact_stands(before: str, fact: str) -> None:
    for block in _blocks(f"始{before}{_slot(0)}终。", fact):
        assert isinstance(block, Paragraph)
        (span,) = block.spans
        assert block.text[span.start : span.end] == fact.rstrip("。！？；")
