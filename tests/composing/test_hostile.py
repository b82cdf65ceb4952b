"""Templates and measures come from strangers: nothing is read, called or looped, each is refused or printed as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from sample_facts import body_of, compose_text, composed, facts_from, frame_of

from generator.composing.compose import compose
from generator.composing.frame import Request
from schemas.errors import TemplateError
from schemas.reporter import Kind, Level, Stage
from schemas.standard import load_standard

HOSTILE_TEMPLATES = [
    "{{ ''.__class__ }}",
    "{{ 机关.__class__ }}",
    "{{ 机关.全称.__class__.__mro__ }}",
    "{{ 机关.全称.value }}",
    "{{ 机关['全称'] }}",
    "{{ self }}",
    "{{ self._TemplateReference__context }}",
    "{{ request }}",
    "{{ config }}",
    "{{ cycler }}",
    "{{ lipsum.__globals__ }}",
    "{{ range(10) }}",
    "{{ dict(a=1) }}",
    "{{ namespace() }}",
    "{{ joiner() }}",
    "{{ loop }}",
    "{{ 7 * 7 }}",
    "{{ 'x' ~ 'y' }}",
    "{{ [1, 2] }}",
    "{{ {'a': 1} }}",
    "{{ 机关.全称() }}",
    "{{ 机关.全称|attr('__class__') }}",
    "{{ 机关.全称|map('upper') }}",
    "{{ 机关.全称|无(机关) }}",
    "{{ 机关.全称 if 年度 else 机关.落款 }}",
    "{% set x = 机关 %}",
    "{% import 'kinds/chapters.md' as x %}",
    "{% from 'kinds/chapters.md' import x %}",
    "{% extends 'kinds/chapters.md' %}",
    "{% macro x() %}{% endmacro %}",
    "{% block x %}{% endblock %}",
    "{% call x() %}{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% include '../../../etc/passwd' %}",
    "{% include '/etc/passwd' %}",
    "{% include 机关.全称 %}",
    "{% include ['a', 'b'] %}",
    "{% include 'topics/leadership.md' %}",
    "{% include 'nothing.md' ignore missing %}",
    "{% for x in range(1000000000) %}{% endfor %}",
    "{% for x in 'abc' %}{% endfor %}",
    "{% for 机关 in 报送 %}{% endfor %}",
    "{% for x, y in 报送 %}{% endfor %}",
    "{% for x in 报送 recursive %}{{ loop(x) }}{% endfor %}",
    "{% if 1 == 1 %}x{% endif %}",
    "{% if 机关.全称 is callable %}x{% endif %}",
    "{% with x = 1 %}{% endwith %}",
    "{% do x %}",
    "{{ " + "(" * 500 + "机关" + ")" * 500 + " }}",
    "{{ 收倒申请 }}",
    "[[ {{ 机关.全称 }}",
    "{{ 机关.全称 }} ]]",
    "{% if 年度 is 有 %}[[{% endif %}{{ 年度 }}]]",
    "{{ 机关 }}",
    "{{ '{0.__class__.__mro__}'.format(机关) }}",
    "{{ '%(x)s'|format(x=机关) }}",
    "{{ '%999999999d' % 1 }}",
    "{{ 'x' * 999999999 }}",
    "{{ 2 ** 99999999 }}",
    "{{ 机关.全称.__init__.__globals__ }}",
    "{{ ''.join(机关) }}",
    "{{ 机关.全称|string }}",
    "{{ 机关.全称|replace('a', 'b') }}",
    "{{ 机关.全称|tojson }}",
    "{{ 机关.全称|默认('x') }}",
    "{{ 机关.全称.finalize }}",
    "{{ 机关.全称.rendering }}",
    "{{ 机关.of('全称') }}",
    "{{ 机关.__getattribute__ }}",
    "{{ environment }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ 机关.全称[0] }}",
    "{{ 机关.全称[::-1] }}",
    "{{ true }}",
    "{{ none }}",
    "{{ not 机关 }}",
    "{{ 机关.全称 == 机关.落款 }}",
    "{{ 机关.全称 in 机关.落款 }}",
    "{% if loop.index is 有 %}{% endif %}",
    "{% for x in 报送 if x %}{% endfor %}",
    "{% for x in 报送 %}{% break %}{% endfor %}",
    "{% include 'topics/' ~ 'x.md' %}",
    "{% include 'topics/disputes.md' without context %}{{ x }}",
    "{% autoescape false %}x{% endautoescape %}",
    "{% trans %}x{% endtrans %}",
    "{% debug %}",
    "\ue0001\ue001",
]


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
