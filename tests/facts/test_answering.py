"""What a single answer means."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from timeit import timeit
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.answering import understand
from generator.facts.catalogue import labels_by_path, value_at
from generator.facts.reading import read_text
from generator.facts.setting import set_value
from schemas.errors import FazhiError, NotUnderstoodError
from schemas.fields import Shape
from schemas.packs import load_pack, with_pack
from schemas.report import Plan, annual_report
from schemas.reporter import Level
from schemas.states import Owed, Stated
from schemas.values import Quantity

MODEL = annual_report()
SUED = ("矛盾纠纷", "行政诉讼案件")


def cases(number: int) -> Quantity:
    return Quantity(f"{number}件", Decimal(number), "件")


@pytest.mark.parametrize(
    ("path", "typed", "value"),
    [
        (SUED, "5", cases(5)),
        (SUED, " 5件 ", cases(5)),
        (SUED, "５件", cases(5)),
        (SUED, {"本年": "5", "目标": ""}, cases(5)),
        (SUED, "无", Stated.NONE),
        (SUED, "有", Stated.UNCOUNTED),
        (SUED, "待补（法规科）", Owed("法规科")),
        (("机关", "层级"), "县", Level.COUNTY),
        (("成文日期",), "2026年1月5日", date(2026, 1, 5)),
        (("导语",), "全年办结「行政诉讼案件」。", "全年办结「行政诉讼案件」。"),
        (("依据文件",), ["《甲》", "", "《乙》"], ["《甲》", "《乙》"]),
        (("依据文件",), "《甲》", ["《甲》"]),
        (("依据文件", 7), "《甲》", "《甲》"),
        (("下一年度安排", 3), "改革", Plan.model_validate("改革")),
        (("行政执法", "举措", 2, "公开"), "否", False),
        (("行政执法", "业务数据", 1, "数据", 4, "数量"), "5台", Quantity("5台", Decimal(5), "台")),
        (("行政执法", "执法装备"), {"记录仪": "3台"}, {"记录仪": Quantity("3台", Decimal(3), "台")}),
    ],
)
def test_an_answer_is_the_value_a_report_would_hold(path: tuple, typed: Any, value: Any) -> None:
    assert understand(MODEL, path, typed) == value


def test_particulars_of_a_figure_are_understood_with_it() -> None:
    figure = understand(MODEL, SUED, {"本年": "5", "上年": "3", "会同": "司法局"})
    assert (figure.text, figure.last_year.text, figure.together_with) == ("5件", "3件", ("司法局",))


@pytest.mark.parametrize("typed", ["", "  ", "\u200b", None, [], {}, [""], {"本年": ""}])
def test_an_empty_answer_is_none(typed: Any) -> None:
    assert understand(MODEL, SUED, typed) is None


@pytest.mark.parametrize(
    ("path", "typed", "said"),
    [
        (SUED, "很多", "看不懂的数量“很多”，应写作 27件、1,234件 或 7.4万余处"),
        (SUED, "5%", "“5%”是比率，这一项填数量，单位用“件”"),
        (("成文日期",), "昨天", "看不懂的日期“昨天”，应写作 2025-12-25"),
        (("行政执法", "举措", 0, "公开"), "也许", "应写“是”或“否”"),
        (("行政执法", "执法培训"), "5次", "应写成一组，如 执法培训: {场次: 5次}"),
        (("行政执法", "执法装备"), {"皮尺": "很"}, "“皮尺”：看不懂的数量“很”，应写作 27件、1,234件 或 7.4万余处"),
        (("下一年度安排", 1), {"小标": "甲"}, "“小标”：没有这个项目，是不是“小标题”？"),
        (("行政执法", "举措", 0), {"行政处罚": "5"}, "“行政处罚”：没有这个项目，“行政处罚”在“行政执法”下面"),
    ],
)
def test_what_can_not_be_understood_is_said_in_chinese(path: tuple, typed: Any, said: str) -> None:
    with pytest.raises(NotUnderstoodError) as caught:
        understand(MODEL, path, typed)
    assert str(caught.value) == said
    assert isinstance(caught.value, FazhiError)
    assert isinstance(caught.value, ValueError)


def test_control_characters_are_taken_out_as_in_a_file() -> None:
    assert understand(MODEL, ("导语",), "甲\x00\x1b乙\u200b\r\n丙\t丁\u2028") == "甲乙\n丙 丁"


def test_the_facts_of_a_pack_are_understood() -> None:
    model = with_pack(MODEL, load_pack("城市管理"))
    new = [path for path in labels_by_path(model) if path not in labels_by_path(MODEL)]
    assert all(understand(model, path, "无") is Stated.NONE for path in new)


@pytest.mark.parametrize("path", [("没有",), ("矛盾纠纷", "没有"), ()])
def test_a_path_that_the_catalogue_does_not_know_is_a_key_error(path: tuple) -> None:
    with pytest.raises(KeyError):
        understand(MODEL, path, "5")


def test_an_answer_is_understood_within_a_millisecond() -> None:
    understand(MODEL, SUED, "5件")
    assert min(timeit(lambda: understand(MODEL, SUED, "5件"), number=20) / 20 for _round in range(5)) < 0.001


LEAVES = [
    path
    for path, entry in labels_by_path(MODEL).items()
    if entry.model is None
    and path[0] not in ("机关", "年度", "上年")
    and not any(labels_by_path(MODEL)[path[:depth]].shape is Shape.RECORDS for depth in range(1, len(path)))
]
TYPED = st.one_of(
    st.sampled_from(
        ["5", "7.4万余件", "96.5%", "3次", "是", "无", "有", "不适用", "待补", "2025-12-25", "若干", "- 甲", "「甲」"]
    ),
    st.text(st.characters(exclude_categories=("Cs", "Co", "Cn")), max_size=20),
)


@given(st.sampled_from(LEAVES), TYPED)
@settings(max_examples=80, deadline=None)
def test_what_is_understood_is_what_reading_makes_of_the_file(path: tuple, typed: str) -> None:
    file = read_text(set_value("年度: 2025\n", path, typed, MODEL))
    said, value = "", None
    try:
        value = understand(MODEL, path, typed)
    except NotUnderstoodError as error:
        said = str(error)
    assert value_at(file.report, path) == value
    # A line of several keeps no spaces before it in a file.
    assert not said or "".join(said.split()) in ["".join(problem.message.split()) for problem in file.problems]
