"""Templates and measures come from strangers: nothing is read, called or looped, each is refused or printed as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hostile_templates import HOSTILE_TEMPLATES
from sample_facts import body_of, compose_text, composed, facts_from, frame_of

from generator.composing.compose import compose
from generator.composing.frame import Request
from schemas.errors import TemplateError
from schemas.reporter import Kind, Level, Stage
from schemas.standard import load_standard


@pytest.mark.parametrize("template", HOSTILE_TEMPLATES)
def test_a_hostile_template_is_refused_with_its_place(template: str, tmp_path: Path) -> None:
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "leadership.md").write_text(f"好的一行。\n\n{template}\n", "utf-8")
    file = facts_from({**frame_of(Level.COUNTY, Kind.DEPARTMENT), "党的领导": {"理论中心组学习": "3次"}})
    standard = load_standard(2025, Level.COUNTY, Kind.DEPARTMENT)
    with pytest.raises(TemplateError) as refused:
        compose(file, standard, Request(Stage.APPROVAL), folders=(tmp_path,))
    message = str(refused.value)
    assert "leadership.md" in message or "passwd" in message or "nothing.md" in message, message


def test_loops_in_loops_end_at_the_limit(tmp_path: Path) -> None:
    (tmp_path / "topics").mkdir()
    loops = "".join(f"{{% for 项{n} in 下一年度安排 %}}" for n in range(8)) + "{% endfor %}" * 8
    (tmp_path / "topics" / "leadership.md").write_text(loops, "utf-8")
    data = {**frame_of(Level.COUNTY, Kind.DEPARTMENT), "党的领导": {"理论中心组学习": "3次"}}
    file = facts_from({**data, "下一年度安排": [f"做第{n}件事" for n in range(30)]})
    with pytest.raises(TemplateError, match="循环"):
        compose(file, load_standard(2025, Level.COUNTY, Kind.DEPARTMENT), Request(Stage.APPROVAL), folders=(tmp_path,))


HOSTILE_MEASURES = [
    "{{ 机关.全称 }}",
    "{% for x in 报送 %}x{% endfor %}",
    "# 一级标题",
    "#### 小标题。混入的标题",
    "| 甲 | 乙 |",
    "- 列表",
    "[[ 没有配对",
    "]]",
    "<script>alert(1)</script>",
    "<w:p/>&amp;&nbsp;",
    "${7*7} #{7*7} <%= 7 %>",
    "「机关·全称·__class__」",
    "{# 注释 #}",
    "1.2025年",
    "=cmd|' /C calc'!A0",
    "\\{{ x \\}}",
]


@pytest.mark.parametrize("text", HOSTILE_MEASURES)
def test_a_hostile_measure_is_printed_as_text(text: str) -> None:
    file = facts_from(
        {**frame_of(Level.COUNTY, Kind.DEPARTMENT), "党的领导": {"举措": [{"内容": f"前{text}后"}, {"内容": text}]}}
    )
    composition = composed(file)
    assert f"前{text}后" in body_of(composition)
    assert not any(text.strip("# ") == getattr(block, "number", None) for block in composition.draft.blocks)
    headings = [block for block in composition.draft.blocks if hasattr(block, "level")]
    assert not any("混入" in block.text for block in headings)


def test_marks_of_the_language_typed_by_a_clerk_are_dropped() -> None:
    composition = compose_text('党的领导: {举措: [{内容: "甲\ue0000\ue001乙\ue002丙"}]}')
    assert "甲0乙丙" in body_of(composition)


def test_a_line_break_in_a_measure_makes_a_paragraph_and_nothing_more() -> None:
    text = "第一段。\\n\\n## 二、假标题\\n第三段。"
    composition = compose_text(f'党的领导: {{举措: [{{内容: "{text}"}}]}}')
    lines = body_of(composition).split("\n")
    assert lines[3:6] == ["第一段。", "## 二、假标题。", "第三段。"]
