"""统计表: a topic's figures as an attachment, with last year's and the change."""

from __future__ import annotations

from functools import partial

import pytest

from generator.composing.compose import Composition, compose
from generator.composing.frame import choose_document
from generator.composing.phrasing import change_phrase, change_sign
from generator.draft.model import Table
from generator.facts.lastyear import last_value
from generator.facts.reading import read_text
from schemas.quantities import Quantity
from schemas.reporter import Stage
from schemas.standard import load_standard

HEAD = "机关: {全称: 云岭县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n"
ASKED = "报送: [{稿种: 送审稿, 统计表: [行政执法]}]\n"


def composed(yaml: str, last: str = "", stage: Stage | None = None, asked: str = ASKED) -> Composition:
    file = read_text(HEAD + asked + yaml)
    assert not file.errors, [str(problem) for problem in file.errors]
    before = read_text(HEAD.replace("2025", "2024") + last) if last else None
    assert file.year
    assert file.level
    assert file.kind
    standard = load_standard(file.year, file.level, file.kind)
    return compose(file, standard, choose_document(file, stage), partial(last_value, file, before))


def rows(composition: Composition) -> list[tuple[str, ...]]:
    ((table,),) = (attachment.blocks for attachment in composition.draft.attachments)
    assert isinstance(table, Table)
    return list(table.rows)


def test_there_is_no_attachment_unless_the_document_asks_for_one() -> None:
    assert composed("行政执法: {行政处罚: 7件}\n", asked="").draft.attachments == ()
    assert composed("行政执法: {行政处罚: 7件}\n", asked="报送: [{稿种: 送审稿}]\n").draft.attachments == ()


def test_each_topic_that_is_named_has_a_table_of_its_own_in_the_order_named() -> None:
    asked = "报送: [{稿种: 送审稿, 统计表: [矛盾纠纷, 行政执法, 矛盾纠纷]}]\n"
    found = composed("行政执法: {行政处罚: 7件}\n矛盾纠纷: {行政诉讼案件: 2件}\n", asked=asked).draft.attachments
    assert [attachment.title for attachment in found] == ["矛盾纠纷数据统计表", "行政执法数据统计表"]


def test_a_topic_without_figures_has_no_table() -> None:
    assert composed("行政执法: {举措: [{内容: 做了一件事。}]}\n").draft.attachments == ()
    assert composed("行政执法: 不适用\n").draft.attachments == ()


def test_figures_stand_beside_last_years_with_the_unit_in_a_column_of_its_own() -> None:
    found = rows(composed("行政执法: {行政处罚: 126件, 罚没金额: 12.5万元}\n", "行政执法: {行政处罚: 120件}\n"))
    assert found == [
        ("指标", "单位", "本年", "上年", "增减"),
        ("行政处罚", "件", "126", "120", "+5%"),
        ("罚没金额", "万元", "12.5", "—", "—"),
    ]


def test_columns_in_which_nothing_would_stand_are_left_out() -> None:
    assert rows(composed("行政执法: {行政处罚: 126件}\n"))[0] == ("指标", "单位", "本年")


def test_base_target_and_how_it_was_counted_stand_in_a_column_of_remarks() -> None:
    yaml = "行政执法:\n  联合检查实施率: {本年: 75%, 目标: 70%, 比较基准: 上一年, 口径: 按计划数}\n  行政检查: 3次\n"
    assert [row[-1] for row in rows(composed(yaml))] == ["备注", "", "较上一年；目标70%；按计划数"]


@pytest.mark.parametrize(
    ("now", "before", "row"),
    [
        ("0件", "8件", ("件", "0", "8", "-8")),
        ("无", "12件", ("件", "无", "12", "-100%")),
        ("5件", "无", ("件", "5", "0", "+5")),
        ("不适用", "12件", ("件", "不适用", "12", "—")),
        ("有，未计数", "12件", ("件", "有，未计数", "12", "—")),
        ("12件", "12件", ("件", "12", "12", "持平")),
        ("约12件", "10件", ("件", "约12", "10", "—")),
        ("1.86万件", "2.14万件", ("件", "1.86万", "2.14万", "-13.1%")),
        ("10001件", "10000件", ("件", "10001", "10000", "+1")),
        ("30余件", "30件以上", ("件", "30余", "30以上", "—")),
    ],
)
def test_states_zeros_and_round_figures_are_shown_as_they_were_typed(now: str, before: str, row: tuple[str]) -> None:
    found = rows(composed(f"行政执法: {{行政处罚: {now}}}\n", f"行政执法: {{行政处罚: {before}}}\n"))
    assert found[1][1:] == row


def test_figures_in_different_units_are_not_compared() -> None:
    yaml, last = "行政执法: {案卷评查: 2次}\n", "行政执法: {案卷评查: 27卷}\n"
    assert rows(composed(yaml, last))[1:] == [("案卷评查", "次", "2")]
    own = "行政执法: {案卷评查: {本年: 2次, 上年: 27卷}}\n"
    assert rows(composed(own))[1:] == [("案卷评查", "", "2次", "27卷", "—")]


def test_parts_are_compared_with_the_parts_of_last_year() -> None:
    yaml = "行政执法:\n  行政检查: {本年: 90次, 其中: {日常: 60次, 夜间: 30次}}\n"
    last = "行政执法:\n  行政检查: {本年: 80次, 其中: {日常: 50次}}\n"
    assert rows(composed(yaml, last))[1:] == [
        ("行政检查", "次", "90", "80", "+12.5%"),
        ("其中：日常", "次", "60", "50", "+20%"),
        ("其中：夜间", "次", "30", "—", "—"),
    ]


@pytest.mark.parametrize(
    ("now", "before", "sign", "phrase"),
    [
        ("96.88%", "97.85%", "-0.97个百分点", "比上年下降1个百分点"),
        ("98%", "95.5%", "+2.5个百分点", "比上年提高2.5个百分点"),
        ("99.99%", "99.96%", "+0.03个百分点", "比上年提高0.03个百分点"),
        ("2.125万元", "2万元", "+6.3%", "比上年增长6.3%"),
        ("3件", "2件", "+1", "比上年增加1件"),
        ("100001件", "100000件", "+1", "比上年增加1件"),
        ("3件", "2次", None, None),
    ],
)
def test_a_change_is_exact_rounds_half_up_and_never_to_nothing(
    now: str, before: str, sign: str | None, phrase: str | None
) -> None:
    one, other = Quantity.parse(now), Quantity.parse(before)
    assert change_sign(one, other, one.unit) == sign
    assert change_phrase(one, other) == phrase


def test_a_difference_in_a_row_of_ten_thousand_yuan_is_in_ten_thousand_yuan() -> None:
    found = rows(composed("行政执法: {罚没金额: 112.6万元}\n", "行政执法: {罚没金额: 无}\n"))
    assert found[1] == ("罚没金额", "万元", "112.6", "0", "+112.6")


def test_what_is_owed_is_a_gap_in_its_cell_and_is_told_once() -> None:
    owed = composed("行政执法: {行政处罚: 待补（执法大队）, 行政检查: 3次}\n")
    assert rows(owed)[1] == ("行政处罚", "件", "【待补：执法大队】")
    ((table,),) = (attachment.blocks for attachment in owed.draft.attachments)
    assert isinstance(table, Table)
    (gap,) = (found for found in table.spans if found.span.gap)
    assert (gap.row, gap.column, gap.span.end) == (1, 2, len("【待补：执法大队】"))
    assert len([words for words in owed.gaps if "行政处罚" in words]) == 1
    assert len(owed.gaps) == len(owed.open)


def test_a_public_text_leaves_out_what_is_not_public_and_last_years_too() -> None:
    yaml = "行政执法: {行政处罚: {本年: 7件, 公开: 否}, 行政检查: 30次}\n"
    last = "行政执法: {行政检查: {本年: 20次, 公开: 否}}\n"
    public = composed(yaml, last, Stage.PUBLIC)
    assert rows(public) == [("指标", "单位", "本年"), ("行政检查", "次", "30")]
    assert ("行政执法", "行政处罚") in public.withheld
    assert rows(composed(yaml, last))[1] == ("行政处罚", "件", "7", "—", "—")


def test_what_stands_in_the_table_alone_is_not_told_as_left_out_of_the_report() -> None:
    outline = "提纲: [{标题: 依法决策, 取自: [行政决策]}]\n行政决策: {决策合法性审查: 3件}\n"
    yaml = outline + "行政执法: {行政处罚: 7件}\n"
    assert composed(yaml, asked="").unused == (("行政执法", "行政处罚"),)
    assert composed(yaml).unused == ()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("行政执发", "没有“行政执发”这个板块，是不是“行政执法”？"),
        ("报送", "没有“报送”这个板块"),
        ("普法宣传", "“普法宣传”里没有填数据，没有生成这张统计表"),
    ],
)
def test_a_name_that_gives_no_table_is_named_with_its_line(name: str, said: str) -> None:
    file = read_text(f"{HEAD}报送:\n  - 稿种: 送审稿\n    统计表: [行政执法, {name}]\n行政执法: {{行政处罚: 7件}}\n")
    (problem,) = (problem for problem in file.problems if "统计表" in problem.path)
    assert problem.message.startswith(said)
    assert problem.line == 5
