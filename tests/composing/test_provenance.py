"""数据来源表: every figure with its office, who gave it and when, and where the report states it."""

from __future__ import annotations

from sample_facts import composed

from generator.composing.compose import Composition
from generator.composing.provenance import provenance
from generator.draft.model import Draft, Paragraph, Table
from generator.facts.reading import FactFile, read_text
from schemas.reporter import Stage

HEAD = "机关: {全称: 云岭县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n"


def made(yaml: str, stage: Stage | None = None) -> tuple[FactFile, Composition]:
    file = read_text(HEAD + yaml)
    assert not file.errors, [str(problem) for problem in file.errors]
    return file, composed(file, stage)


def table(draft: Draft) -> Table:
    (found,) = (block for block in draft.blocks if isinstance(block, Table))
    return found


def rows(yaml: str, stage: Stage | None = None) -> list[tuple[str, ...]]:
    return list(table(provenance(*made(yaml, stage))).rows[1:])


def test_the_table_is_a_document_of_its_own_under_the_title_of_the_report() -> None:
    draft = provenance(*made("行政执法: {行政处罚: {本年: 7件, 来源: 张三 2026-01-05}, 行政检查: 3次}\n"))
    assert "".join(draft.title) == "云岭县城市管理局关于2025年度法治政府建设情况的报告数据来源表"
    assert draft.blocks[0] == Paragraph("共有数据2项，写入报告2项，未写入0项；记有来源1项，没有记来源1项。")
    assert table(draft).rows[0] == ("板块", "数据", "数值", "责任科室", "提供人、来源", "日期", "报告中位置")
    assert (draft.addressee, draft.signatories, draft.date, draft.note) == ("", (), "", "")


def test_a_source_is_parted_from_its_day_however_that_is_written() -> None:
    yaml = """行政执法:
  行政处罚: {本年: 7件, 来源: 法规科 张三 2026-01-05}
  行政检查: {本年: 3次, 来源: 执法平台（2026年1月8日）}
  专项检查: {本年: 2次, 来源: 月报第12期}
  行政征收: {本年: 2次, 来源: 台账 2026-13-45}
"""
    assert [row[4:6] for row in rows(yaml)] == [
        ("法规科 张三", "2026-01-05"),
        ("台账 2026-13-45", ""),
        ("执法平台", "2026-01-08"),
        ("月报第12期", ""),
    ]


def test_a_figure_stands_where_its_heading_is_and_in_all_the_places_there_are() -> None:
    yaml = """提纲:
  - {标题: 规范执法, 取自: [行政执法]}
  - {标题: 化解纠纷, 取自: [矛盾纠纷]}
行政执法: {行政处罚: 7件, 执法装备: {无人机: 2架}}
矛盾纠纷:
  行政诉讼案件: 3件
  举措: [{小标题: 甲, 内容: 处罚「行政处罚」以后的案件都当面答疑。}, {小标题: 乙, 内容: 做了一件事。}]
行政决策: {决策合法性审查: 4件}
"""
    assert {row[1]: row[6] for row in rows(yaml)} == {
        "行政处罚": "一、（二）",
        "执法装备：无人机": "一、（一）",
        "行政诉讼案件": "一、（二）",
        "决策合法性审查": "未写入",
    }


def test_what_a_public_text_leaves_out_is_told_so() -> None:
    yaml = "行政执法: {行政处罚: {本年: 7件, 公开: 否}, 行政检查: 3次}\n"
    assert [row[6] for row in rows(yaml, Stage.PUBLIC)] == ["公开稿不写入", "一、（一）"]


def test_what_stands_in_the_statistics_table_alone_stands_in_the_attachment() -> None:
    yaml = """报送: [{稿种: 送审稿, 统计表: [行政执法]}]
提纲: [{标题: 依法决策, 取自: [行政决策]}]
行政决策: {决策合法性审查: 4件}
行政执法: {行政处罚: {本年: 7件, 其中: {大额: 1件}}}
"""
    assert {row[1]: row[6] for row in rows(yaml)} == {
        "决策合法性审查": "一、（一）",
        "行政处罚": "附件",
        "其中：大额": "附件",
    }


def test_what_was_reckoned_taken_over_or_is_owed_is_told_in_place_of_a_source() -> None:
    yaml = """行政执法:
  在岗执法人员: 96名 # 上年沿用，请核对
  持证执法人员: 93名
  行政处罚: 待补（执法大队）
"""
    draft = provenance(*made(yaml))
    assert [row[1:5] for row in table(draft).rows[1:]] == [
        ("行政处罚", "【待补：执法大队】", "执法科", ""),
        ("在岗执法人员", "96名", "人事科", "上年沿用，请核对"),
        ("持证执法人员", "93名", "法规科", ""),
        ("持证率", "96.88%", "法规科", "计算得出"),
    ]
    (gap,) = (found for found in table(draft).spans if found.span.gap)
    assert (gap.row, gap.column) == (1, 2)


def test_a_file_without_figures_has_a_sentence_and_no_table() -> None:
    draft = provenance(*made("行政执法: {举措: [{内容: 做了一件事。}]}\n"))
    assert draft.blocks == (Paragraph("共有数据0项，写入报告0项，未写入0项；记有来源0项，没有记来源0项。"),)
