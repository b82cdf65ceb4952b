"""What may not be published is in no 公开稿, neither itself nor what can be reckoned from it."""

from __future__ import annotations

import pytest
from sample_facts import body_of, compose_text

from schemas.reporter import Stage

HIDDEN = """
行政执法:
  执法装备: {执法记录仪: {本年: 33部, 公开: 否}, 皮尺: 5把}
  在岗执法人员: {本年: 200名, 公开: 否}
  持证执法人员: {本年: 150名, 公开: 否}
  执法培训: {场次: {本年: 0场次, 公开: 否}, 参训: 230人次}
  行政检查: {本年: 20次, 上年: {本年: 4次}, 公开: 否}
  业务数据:
    - {专项: "占道；经营", 公开: 否, 数据: [{事项: 清理占道, 数量: 77处}]}
  举措:
    - {小标题: 一, 内容: 做了甲事。开展培训「执法培训」。}
    - {小标题: 二, 内容: 做了乙事。整治「业务数据·占道；经营」。}
    - {小标题: 三, 内容: 做了丙事。检查「行政检查」，「行政检查·比上年」。}
    - {小标题: 四, 内容: 做了丁事。整治「业务数据」。}
"""


def test_no_hidden_row_group_rate_or_change_stands_in_the_public_text() -> None:
    body = body_of(compose_text(HIDDEN.replace("上年: {本年: 4次}", "上年: 4次"), Stage.PUBLIC))
    assert not [figure for figure in ("33部", "75%", "0场次", "20次", "77处", "比上年") if figure in body]
    assert "皮尺5把" in body
    assert [f"做了{word}事。" in body for word in "甲乙丙丁"] == [True] * 4


def test_what_is_left_out_leaves_no_gap_that_nobody_can_fill() -> None:
    public = compose_text(HIDDEN.replace("上年: {本年: 4次}", "上年: 4次"), Stage.PUBLIC)
    assert not [gap for gap in public.gaps if "执法" in gap or "业务数据" in gap]
    assert public.unused == (("行政执法", "执法培训", "参训"),)


@pytest.mark.parametrize("where", ["党的领导", "行政执法", "存在的不足和原因", "其他需要报告的情况"])
def test_a_whole_part_that_is_owed_is_an_open_gap(where: str) -> None:
    composition = compose_text(f"{where}: 待补（某科）\n")
    assert any("某科" in gap for gap in composition.gaps)


def test_a_group_and_an_item_that_are_owed_are_open_gaps() -> None:
    yaml = "行政执法:\n  执法培训: 待补（培训科）\n  举措:\n    - {小标题: 甲, 内容: 待补（法规科）}\n"
    gaps = compose_text(yaml).gaps
    assert any("培训科" in gap for gap in gaps)
    assert any("法规科" in gap and "内容" in gap for gap in gaps)


PETITIONS = "矛盾纠纷:\n  信访受理: {figure}\n  举措:\n    - 内容: 做了甲事。受理「信访受理」。\n"


@pytest.mark.parametrize(
    ("figure", "stands"),
    [("18件", False), ("{本年: 18件, 公开: 否}", False), ("{本年: 18件, 公开: 是}", True)],
)
def test_what_is_not_public_by_itself_stands_where_the_clerk_says_so(figure: str, stands: bool) -> None:
    yaml = PETITIONS.replace("{figure}", figure)
    assert ("18件" in body_of(compose_text(yaml, Stage.PUBLIC))) is stands
    assert "18件" in body_of(compose_text(yaml, Stage.FILING))


def test_what_stands_beside_a_published_figure_stands_too() -> None:
    yaml = PETITIONS.replace("{figure}", "{本年: 18件, 上年: 20件, 公开: 是}").replace("受理」", "受理.比上年」")
    assert "下降10%" in body_of(compose_text(yaml, Stage.PUBLIC))


def test_a_row_may_be_called_anything() -> None:
    yaml = "行政执法:\n  执法装备: {“甲乙”1型·车（3.5吨）: 3辆, 2号 艇: {本年: 4艘, 公开: 否}}\n"
    body = body_of(compose_text(yaml, Stage.PUBLIC))
    assert "“甲乙”1型·车（3.5吨）3辆" in body
    assert "4艘" not in body
