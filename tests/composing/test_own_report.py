"""An agency's own template of a whole report: its lines stay as written, signs can be quoted, years reckoned."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.composing.compose import compose
from generator.composing.frame import choose_document
from generator.draft.model import Draft, Heading, Paragraph, Table
from generator.facts.reading import read
from generator.facts.standard import standard_for
from schemas.errors import TemplateError

FACTS = "机关: {全称: 某某县水利局, 层级: 县, 类别: 部门}\n年度: 2024\n模板: 报告.md\n"


def made(folder: Path, template: str, facts: str = "") -> Draft:
    (folder / "报告.md").write_text(template, "utf-8")
    (folder / "facts.yaml").write_text(FACTS + facts, "utf-8")
    file = read(folder / "facts.yaml")
    assert file.errors == ()
    return compose(file, standard_for(file), choose_document(file)).draft


def test_lines_become_title_headings_paragraphs_tables_and_attachments(tmp_path: Path) -> None:
    draft = made(
        tmp_path,
        "# 某某县水利局\n# 工作报告\n\n## 主要工作\n\n没有句号的一段\n\n### 其一。接排的话\n\n"
        "| 项目 | 数 |\n| --- | --- |\n| 甲 | 1 |\n\n# 附件一\n\n附件里的话。\n",
    )
    assert draft.title == ("某某县水利局", "工作报告")
    assert draft.blocks == (
        Heading(1, "主要工作", "一、"),
        Paragraph("没有句号的一段"),
        Heading(2, "其一。", "（一）", "接排的话"),
        Table((("项目", "数"), ("甲", "1"))),
    )
    assert [(one.title, one.blocks) for one in draft.attachments] == [("附件一", (Paragraph("附件里的话。"),))]


def test_a_heading_keeps_a_number_of_its_own(tmp_path: Path) -> None:
    draft = made(tmp_path, "## 第三部分 主要工作\n\n甲。\n\n## 其他\n\n乙。\n")
    assert [b.number for b in draft.blocks if isinstance(b, Heading)] == ["第三部分", "二、"]


def test_what_runs_in_behind_no_stop_is_divided_by_a_bar(tmp_path: Path) -> None:
    assert made(tmp_path, "## 主要工作 | 接排的话。\n").blocks == (Heading(1, "主要工作", "一、", "接排的话。"),)


@pytest.mark.parametrize("signs", ["{{ x }}", "[[甲]]", "{% if %}", "# 甲", "| 甲", "{# 甲 #}", "\\", "。。"])
def test_signs_in_quotation_marks_are_printed(signs: str, tmp_path: Path) -> None:
    quoted = signs.replace("\\", "\\\\")
    assert made(tmp_path, '{{ "' + quoted + '" }}一\n').blocks == (Paragraph(f"{signs}一"),)


def test_no_mark_of_the_language_can_be_quoted_in(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="不可见的字符"):
        made(tmp_path, '{{ "\\ue000" }}一\n')


def test_years_are_reckoned_from_the_report_year(tmp_path: Path) -> None:
    draft = made(tmp_path, "{{ 年度|上年 }}、{{ 年度 }}、{{ 年度|次年 }}。\n")
    assert draft.blocks == (Paragraph("2023、2024、2025。"),)


def test_what_the_template_states_and_nobody_knows_is_a_gap(tmp_path: Path) -> None:
    draft = made(tmp_path, "[[办理行政诉讼案件{{ 矛盾纠纷.行政诉讼案件 }}]]，其余照旧。\n")
    assert draft.blocks == (Paragraph("办理行政诉讼案件【待补：行政诉讼案件（件），法规科】，其余照旧。"),)


def test_none_takes_its_clause_along(tmp_path: Path) -> None:
    template = "{{ 年度 }}年[[，办理行政诉讼案件{{ 矛盾纠纷.行政诉讼案件 }}]]，其余照旧。\n"
    draft = made(tmp_path, template, "矛盾纠纷: {行政诉讼案件: 无}\n")
    assert draft.blocks == (Paragraph("2024年，其余照旧。"),)
