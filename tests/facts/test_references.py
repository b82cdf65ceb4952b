"""「…」 and 取自 name what there is."""

from __future__ import annotations

import pytest

from generator.facts.placeholders import PLACEHOLDER, resolve
from generator.facts.reading import read_text
from schemas.report import annual_report

HEAD = "机关: {全称: 某某县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n"
MODEL = annual_report()


@pytest.mark.parametrize(
    ("name", "topic", "path"),
    [
        ("行政诉讼案件", "矛盾纠纷", ("矛盾纠纷", "行政诉讼案件")),
        ("行政诉讼案件", "", ("矛盾纠纷", "行政诉讼案件")),
        ("矛盾纠纷.行政诉讼案件", "行政执法", ("矛盾纠纷", "行政诉讼案件")),
        ("矛盾纠纷·行政诉讼案件", "", ("矛盾纠纷", "行政诉讼案件")),
        ("执法培训", "行政执法", ("行政执法", "执法培训")),
        ("执法培训.场次", "行政执法", ("行政执法", "执法培训", "场次")),
        ("场次", "行政执法", ("行政执法", "执法培训", "场次")),
        ("业务数据", "行政执法", ("行政执法", "业务数据")),
        ("联合行动", "行政执法", ("行政执法", "联合行动")),
        (" 全称 ", "", ("机关", "全称")),
    ],
)
def test_a_name_is_looked_for_in_its_topic_then_everywhere(name: str, topic: str, path: tuple[str, ...]) -> None:
    assert resolve(name, MODEL, topic) == path


def test_a_name_of_several_facts_is_listed() -> None:
    found = resolve("业务数据", MODEL, "")
    assert isinstance(found, str)
    assert "「行政执法·业务数据」" in found


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("行政诉讼安件", "是不是「行政诉讼案件」"),
        ("举措", "没有叫“举措”的数据"),
        ("风马牛不相及", "请改用“”"),
        ("小标题", "没有叫"),
    ],
)
def test_an_unknown_name_gets_the_nearest(name: str, said: str) -> None:
    found = resolve(name, MODEL, "矛盾纠纷")
    assert isinstance(found, str)
    assert said in found


def test_placeholders_do_not_reach_over_lines_or_each_other() -> None:
    assert PLACEHOLDER.findall("「甲」乙「丙\n丁」「「戊」」" + "「" + "长" * 41 + "」") == ["甲", "戊"]


def test_placeholders_are_checked_in_every_text() -> None:
    text = (
        "导语: 「甲乙丙丁」\n存在的不足和原因:\n  - 问题: 「戊己庚辛」\n    原因: 好\n"
        "下一年度安排:\n  - 「壬癸子丑」\n其他需要报告的情况:\n  - 「寅卯辰巳」\n"
    )
    assert [problem.line for problem in read_text(HEAD + text).problems] == [3, 5, 8, 10]


def test_an_outline_draws_on_topics_and_measures_that_exist() -> None:
    text = (
        "提纲:\n  - {标题: 甲, 取自: [矛盾纠纷, 行政执法.三项制度, 矛盾纠纷.应诉]}\n"
        "  - 标题: 乙\n    取自:\n      - 机关\n      - 矛盾纠纷.应素\n"
        "矛盾纠纷:\n  举措:\n    - {小标题: 应诉, 内容: 好}\n"
    )
    measure, topic, typo = (str(problem) for problem in read_text(HEAD + text).problems)
    assert measure.endswith("4: 提纲·1·取自·2: “行政执法”下面没有小标题为“三项制度”的举措，请核对“举措”里的“小标题”")
    assert "7: 提纲·2·取自·1: 没有“机关”这个板块，可用的有：" in topic
    assert typo.endswith("8: 提纲·2·取自·2: “矛盾纠纷”下面没有小标题为“应素”的举措，是不是“应诉”？")
