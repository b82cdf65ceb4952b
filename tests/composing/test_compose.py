"""What one document looks like: gaps, quotations, stages, years, the agency's own headings."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from sample_facts import NAMES, body_of, compose_text, composed, facts_from, frame_of

from generator.composing.compose import compose
from generator.composing.frame import Request
from generator.draft.model import Heading
from schemas.errors import StandardError
from schemas.fields import Shape, entries
from schemas.measures import ReportTopic
from schemas.report import annual_report
from schemas.reporter import Kind, Level, Stage
from schemas.standard import load_standard

MANDATED = ("主要举措和成效", "存在的不足和原因", "第一责任人职责", "主要安排")


@pytest.mark.parametrize("year", [2018, 2020, 2025, 2026])
@pytest.mark.parametrize(("level", "kind"), NAMES)
def test_an_almost_empty_file_gives_the_mandated_headings_with_gaps_and_claims_nothing(
    level: Level, kind: Kind, year: int
) -> None:
    composition = composed(facts_from(frame_of(level, kind, year)))
    headings = [block.text for block in composition.draft.blocks if isinstance(block, Heading)]
    assert len(headings) == 4
    assert all(any(words in heading for heading in headings) for words in MANDATED)
    sentences = [line for line in body_of(composition).split("\n")[1:] if not re.match("[一二三四]、", line)]
    assert all(re.fullmatch("【待补：[^】]+】", line) for line in sentences), sentences
    assert any("成文日期" in gap for gap in composition.gaps)
    assert ("实施纲要" in body_of(composition)) is True
    assert any("实施纲要名称" in gap for gap in composition.gaps) is (year == 2026)


def test_the_outline_named_is_the_one_of_the_report_year() -> None:
    old, new = (body_of(composed(facts_from(frame_of(Level.COUNTY, Kind.GOVERNMENT, y)))) for y in (2020, 2021))
    assert "2015—2020年" in old
    assert "2021—2025年" in new


def test_a_fact_that_a_measure_quotes_is_not_said_again_by_the_template() -> None:
    composition = compose_text("矛盾纠纷:\n  行政诉讼案件: 54件\n  举措:\n    - 内容: 应诉「行政诉讼案件」。\n")
    assert body_of(composition).count("54件") == 1
    assert "应诉54件。" in body_of(composition)
    assert not composition.unused


def test_a_quoted_fact_that_is_unknown_leaves_a_gap_and_the_sentence_stands() -> None:
    composition = compose_text("矛盾纠纷:\n  举措:\n    - 内容: 全年应诉「行政诉讼案件」，无一败诉。\n")
    assert "全年应诉【待补：行政诉讼案件（件），法规科】，无一败诉。" in body_of(composition)


def test_a_quoted_fact_that_is_none_reads_as_none() -> None:
    composition = compose_text("矛盾纠纷:\n  行政诉讼败诉: 无\n  举措:\n    - 内容: 行政诉讼败诉「行政诉讼败诉」。\n")
    assert "行政诉讼败诉无。" in body_of(composition)


@pytest.mark.parametrize(
    ("cause", "printed"),
    [
        ("人员不足", "主要原因是人员不足。"),
        ("由于人员不足", "主要是由于人员不足。"),
        ("因为人员不足", "主要是因为人员不足。"),
        ("主要是人员不足", "主要是人员不足。"),
        ("主要由于人员不足", "主要由于人员不足。"),
        ("原因是人员不足", "原因是人员不足。"),
        ("主要原因是人员不足。", "主要原因是人员不足。"),
        ("一是人员不足，二是经费紧张", "主要原因：一是人员不足，二是经费紧张。"),
    ],
)
def test_a_cause_is_introduced_once(cause: str, printed: str) -> None:
    composition = compose_text(f"存在的不足和原因:\n  - {{问题: 文书不规范, 原因: {cause}}}\n")
    assert f"文书不规范。{printed}\n" in body_of(composition) + "\n"


def test_a_township_does_not_speak_of_townships_in_its_own_report() -> None:
    facts = {
        "机构职能": {"乡镇权责事项": "186项"},
        "制度建设": {"乡镇合法性审核": "63件"},
        "矛盾纠纷": {"村社区调委会": "14个", "乡镇街道调委会": "1个"},
    }
    county, township = (
        body_of(composed(facts_from(frame_of(level, Kind.GOVERNMENT, 2025) | facts)))
        for level in (Level.COUNTY, Level.TOWNSHIP)
    )
    for words in (
        "乡镇（街道）权责清单列入事项186项",
        "办理乡镇（街道）合法性审核事项63件",
        "乡镇（街道）调委会1个",
    ):
        assert words in county
    assert "乡镇（街道）" not in township
    for words in ("权责（履职）清单列入事项186项", "办理合法性审核事项63件", "本级调委会1个"):
        assert words in township


def test_what_is_owed_is_a_gap_that_names_the_office() -> None:
    composition = compose_text("矛盾纠纷:\n  行政诉讼案件: 待补（执法支队）\n")
    assert any("行政诉讼案件（件），执法支队" in gap for gap in composition.gaps)


def test_last_year_gives_a_year_on_year_phrase_only_for_exact_figures() -> None:
    exact = compose_text("矛盾纠纷:\n  行政诉讼案件: {本年: 54件, 上年: 50件}\n")
    hedged = compose_text("矛盾纠纷:\n  行政诉讼案件: {本年: 50余件, 上年: 50件}\n")
    assert "比上年增长8%" in body_of(exact)
    assert "比上年" not in body_of(hedged)


def test_a_rate_is_computed_from_its_parts() -> None:
    composition = compose_text("行政执法:\n  在岗执法人员: 48名\n  持证执法人员: 45名\n")
    assert "持证率93.75%" in body_of(composition)


def test_own_headings_draw_on_measures_and_the_rest_of_the_topic_stands_at_its_last_mention() -> None:
    composition = compose_text(
        """
提纲:
  - {标题: 抓执法, 取自: [行政执法.三项制度]}
  - {标题: 抓队伍, 取自: [行政执法.培训]}
行政执法:
  专项检查: 170余次
  举措:
    - {小标题: 培训, 内容: 办了培训。}
    - {小标题: 三项制度, 内容: 落实了三项制度。}
    - {小标题: 其他, 内容: 还做了一件事。}
"""
    )
    body = body_of(composition)
    assert body.index("抓执法") < body.index("落实了三项制度") < body.index("抓队伍") < body.index("办了培训")
    assert body.index("抓队伍") < body.index("还做了一件事") < body.index("170余次")


def test_the_filing_text_ends_with_the_closing_formula() -> None:
    assert body_of(compose_text("", Stage.FILING)).endswith("特此报告。")
    assert "特此报告" not in body_of(compose_text("", Stage.APPROVAL))


def test_the_meeting_text_is_marked_and_neither_addressed_nor_signed() -> None:
    draft = compose_text("成文日期: 2026-01-15\n", Stage.MEETING).draft
    assert (draft.stage_mark, draft.addressee, draft.signatories, draft.date) == ("（讨论稿）", "", (), "")


def test_the_public_text_leaves_out_what_is_not_public_and_says_so() -> None:
    yaml = """
报送:
  - {稿种: 公开稿, 主送: 县委, 联系人: 张三 123456}
行政执法:
  专项检查: {本年: 17次, 公开: 否}
  举措:
    - {小标题: 甲, 内容: 这一条不公开。, 公开: 否}
    - {小标题: 乙, 内容: 这一条公开。查了「专项检查」，处理完毕。又办了一件。}
"""
    public = compose_text(yaml, Stage.PUBLIC)
    body = body_of(public)
    assert "17次" not in body
    assert "不公开" not in body
    assert "这一条公开。又办了一件。" in body
    assert (public.draft.addressee, public.draft.note) == ("", "")
    assert ("行政执法", "专项检查") in public.withheld
    assert "17次" in body_of(compose_text(yaml, Stage.APPROVAL))


def test_a_joint_document_is_signed_by_all_and_titled_with_all() -> None:
    yaml = "报送:\n  - {稿种: 报送稿, 发文机关: [中共云岭县委员会, 云岭县人民政府]}\n"
    draft = compose_text(yaml, Stage.FILING).draft
    assert draft.signatories == ("中共云岭县委员会", "云岭县人民政府")
    assert draft.title == ("中共云岭县委员会", "云岭县人民政府", "关于2025年度法治政府建设情况的报告")


def test_figures_that_no_sentence_states_are_listed() -> None:
    composition = compose_text("提纲:\n  - {标题: 抓学习, 取自: [党的领导]}\n行政执法:\n  专项检查: 9次\n")
    assert composition.unused == (("行政执法", "专项检查"),)


def test_a_clerk_who_forgets_the_full_stop_gets_one_and_never_two() -> None:
    composition = compose_text("下一年度安排:\n  - 做甲事\n  - 做乙事。\n")
    assert body_of(composition).split("\n")[-2:] == ["一是做甲事。", "二是做乙事。"]


@pytest.mark.parametrize("topic", [entry for entry in entries(annual_report()).values() if entry.model])
def test_every_fact_of_a_topic_is_said_by_its_template(topic: object) -> None:
    model = topic.model  # type: ignore[attr-defined]
    if not issubclass(model, ReportTopic):
        return
    label = topic.fact.label  # type: ignore[attr-defined]
    for name, entry in entries(model).items():
        if entry.shape is not Shape.QUANTITY:
            continue
        value = "7%" if entry.fact.unit == "%" else "7"
        file = facts_from({**frame_of(Level.COUNTY, Kind.GOVERNMENT), label: {name: value}})
        assert composed(file).unused == (), f"{label}·{name}"


def test_a_quoted_list_ends_in_the_clerks_own_punctuation() -> None:
    composition = compose_text(
        """
行政执法:
  业务数据:
    - {专项: 甲, 数据: [{事项: 清理占道, 数量: 5处}, {事项: 拆除地锁, 数量: 6处}]}
  举措:
    - 内容: 全年「业务数据」，秩序好转。
"""
    )
    assert "全年清理占道5处，拆除地锁6处，秩序好转。" in body_of(composition)


def test_a_quoted_fact_that_was_done_but_not_counted_leaves_a_gap_for_its_figure() -> None:
    composition = compose_text("行政执法:\n  专项检查: 有，未计数\n  举措:\n    - 内容: 检查「专项检查」。\n")
    assert "检查【待补：专项检查（次）" in body_of(composition)


def test_one_group_one_row_and_the_change_against_last_year_can_be_quoted_alone() -> None:
    composition = compose_text(
        """
行政执法:
  专项检查: {本年: 54次, 上年: 50次}
  执法装备: {执法记录仪: 32部, 皮尺: 11个}
  业务数据:
    - {专项: 占道, 数据: [{事项: 清理占道, 数量: 5处}]}
    - {专项: 停车, 数据: [{事项: 拆除地锁, 数量: 6处}]}
  举措:
    - 内容: 全年「业务数据·停车」，检查「专项检查」，「专项检查·比上年」，记录仪「执法装备·执法记录仪」。
"""
    )
    body = body_of(composition)
    assert "全年拆除地锁6处，检查54次，比上年增长8%，记录仪32部。" in body
    assert "配备皮尺11个" in body
    assert body.count("拆除地锁6处") == body.count("清理占道5处") == body.count("32部") == 1


def test_a_notice_gives_title_headings_and_required_figures(tmp_path: Path) -> None:
    notice = tmp_path / "通知.yaml"
    notice.write_text(
        "名称: 某县通知\n报告名称: '{机关}{年度}年度法治政府建设报告'\n"
        "提纲:\n  - {标题: 执法工作, 取自: [行政执法, 矛盾纠纷]}\n必填: [矛盾纠纷.行政诉讼案件, 行政执法.执法培训]\n",
        "utf-8",
    )
    file = facts_from({**frame_of(Level.COUNTY, Kind.DEPARTMENT), "行政执法": {"专项检查": "3次"}})
    standard = load_standard(2025, Level.COUNTY, Kind.DEPARTMENT, [notice])
    composition = compose(file, standard, Request(Stage.APPROVAL))
    assert "".join(composition.draft.title) == "云岭县城市管理局2025年度法治政府建设报告"
    assert "（一）执法工作" in body_of(composition)
    assert any("行政诉讼案件" in gap for gap in composition.gaps)
    assert any("执法培训" in gap for gap in composition.gaps)


def test_a_notice_that_demands_what_no_fact_file_has_is_refused_with_the_nearest_name() -> None:
    standard = replace(load_standard(2025, Level.COUNTY, Kind.DEPARTMENT), required=("矛盾纠纷.行政诉松案件",))
    with pytest.raises(StandardError, match=r"矛盾纠纷\.行政诉讼案件"):
        compose(facts_from(frame_of(Level.COUNTY, Kind.DEPARTMENT)), standard, Request(Stage.APPROVAL))


def test_a_sentence_that_quotes_a_group_which_is_not_public_is_left_out_of_the_public_text() -> None:
    yaml = """
行政执法:
  业务数据:
    - {专项: 甲, 公开: 否, 数据: [{事项: 查处甲事, 数量: 5件}]}
    - {专项: 乙, 数据: [{事项: 查处乙事, 数量: 6件}]}
  举措:
    - 内容: 做了这件事。「业务数据·甲」。还「业务数据·乙」。
"""
    public = compose_text(yaml, Stage.PUBLIC)
    assert "做了这件事。还查处乙事6件。" in body_of(public)
    assert "5件" not in body_of(public)
    assert not [gap for gap in public.gaps if "业务数据" in gap]
    assert public.unused == ()


def test_a_template_may_print_what_stands_beside_a_figure(tmp_path: Path) -> None:
    (tmp_path / "topics").mkdir()
    template = "[[专项检查{{ 行政执法.专项检查 }}[[，目标是{{ 行政执法.专项检查.目标 }}]]。]]\n"
    (tmp_path / "topics" / "enforcement.md").write_text(template, "utf-8")
    file = facts_from(
        {**frame_of(Level.COUNTY, Kind.DEPARTMENT), "行政执法": {"专项检查": {"本年": "9次", "目标": "8次"}}}
    )
    standard = load_standard(2025, Level.COUNTY, Kind.DEPARTMENT)
    composition = compose(file, standard, Request(Stage.APPROVAL), folders=(tmp_path,))
    assert "，目标是8次。" in body_of(composition)
