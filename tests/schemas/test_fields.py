"""A fact is declared once: what a declaration may be, and what a clerk may say of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from schemas.fields import Day, Fact, Figure, Known, Shape, Text, Texts, Topic, YesNo, entries, fact, known
from schemas.relations import AtMost
from schemas.reporter import Kind, Level
from schemas.values import Owed, Quantity, Stated


class Action(Topic):
    plain_text = "名称"

    name: Known[Text] = fact("名称")
    times: Known[Figure] = fact("次数", unit="次", units=("天",))


class Cases(Topic):
    relations = (AtMost("败诉", "案件"),)

    sued: Known[Figure] = fact("案件", unit="件", office="法规科")
    lost: Known[Figure] = fact("败诉", unit="件", depends_on="案件")
    rate: Known[Figure] = fact("败诉率", unit="%")
    growth: Known[Figure] = fact("增长率", unit="%", maximum=1000)
    fines: Known[Figure] = fact("罚没金额", unit="万元")
    note: Known[Text] = fact("说明")
    day: Known[Day] = fact("日期")
    held: Known[YesNo] = fact("开展")
    bodies: Known[Texts] = fact("会同")
    equipment: Known[dict[Text, Figure]] = fact("装备")
    first: Known[Action] = fact("首次行动")
    actions: Known[list[Action]] = fact("行动")


def said(label: str, typed: Any) -> Any:
    """What a `Cases` holds where a clerk typed this under this label."""
    return getattr(Cases.model_validate({label: typed}), entries(Cases)[label].attribute)


def refusal(label: str, typed: Any) -> tuple[str, str]:
    """The kind of the only error, and its message."""
    with pytest.raises(ValidationError) as caught:
        Cases.model_validate({label: typed})
    (error,) = caught.value.errors()
    assert error["loc"][0] == label
    return error["type"], error["msg"]


def test_facts_are_listed_by_label_in_the_order_of_declaration_with_their_shapes() -> None:
    assert {label: entry.shape for label, entry in entries(Cases).items()} == {
        "案件": Shape.QUANTITY,
        "败诉": Shape.QUANTITY,
        "败诉率": Shape.QUANTITY,
        "增长率": Shape.QUANTITY,
        "罚没金额": Shape.QUANTITY,
        "说明": Shape.TEXT,
        "日期": Shape.DATE,
        "开展": Shape.YES_NO,
        "会同": Shape.TEXTS,
        "装备": Shape.TABLE,
        "首次行动": Shape.GROUP,
        "行动": Shape.RECORDS,
    }
    assert list(entries(Cases))[:3] == ["案件", "败诉", "败诉率"]


def test_an_entry_knows_its_attribute_its_declaration_and_the_model_inside() -> None:
    entry = entries(Cases)["案件"]
    assert (entry.attribute, entry.fact, entry.model) == ("sued", Fact("案件", unit="件", office="法规科"), None)
    assert entries(Cases)["首次行动"].model is Action
    assert entries(Cases)["行动"].model is Action


def test_the_list_of_facts_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        entries(Cases)["别的"] = entries(Cases)["案件"]  # type: ignore[index]


@pytest.mark.parametrize("label", ["", "12345工单", "府院、府检", "台/件", "办结 件", "ＡＩ", "㎡", "办结率%"])
def test_a_label_that_a_template_cannot_hold_is_refused(label: str) -> None:
    with pytest.raises(TypeError, match="can't be written in a template"):
        fact(label)


def test_labels_that_repeat_are_refused() -> None:
    with pytest.raises(TypeError, match="labels repeat"):

        class Twice(Topic):
            one: Known[Figure] = fact("案件")
            two: Known[Figure] = fact("案件")


def test_a_relation_about_a_label_the_class_has_not_is_refused() -> None:
    with pytest.raises(TypeError, match=r"no such labels.*没有"):

        class Related(Topic):
            relations = (AtMost("案件", "没有"),)
            sued: Known[Figure] = fact("案件")


def test_a_fact_that_depends_on_a_label_the_class_has_not_is_refused() -> None:
    with pytest.raises(TypeError, match=r"no such labels.*没有"):

        class Dependent(Topic):
            sued: Known[Figure] = fact("案件", depends_on="没有")


def test_a_bare_text_for_a_label_the_class_has_not_is_refused() -> None:
    with pytest.raises(TypeError, match=r"no such labels.*没有"):

        class Plain(Topic):
            plain_text = "没有"
            sued: Known[Figure] = fact("案件")


def test_a_fact_concerns_all_reporters_or_those_it_names() -> None:
    assert Fact("案件").applies(Level.TOWNSHIP, Kind.DEPARTMENT)
    meetings = Fact("常务会议", levels=(Level.COUNTY,), kinds=(Kind.GOVERNMENT,))
    assert meetings.applies(Level.COUNTY, Kind.GOVERNMENT)
    assert not meetings.applies(Level.COUNTY, Kind.DEPARTMENT)
    assert not meetings.applies(Level.TOWNSHIP, Kind.GOVERNMENT)


def test_a_rate_has_a_limit_of_100_unless_another_is_declared() -> None:
    limits = {label: entry.fact.limit for label, entry in entries(Cases).items() if entry.fact.unit}
    assert limits == {"案件": None, "败诉": None, "败诉率": 100, "增长率": 1000, "罚没金额": None}
    assert Fact("无", unit="件", maximum=0).limit == 0


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("无。", Stated.NONE),
        ("没有发生", Stated.NONE),
        ("不适用", Stated.NOT_APPLICABLE),
        ("有，未计数", Stated.UNCOUNTED),
        ("有", Stated.UNCOUNTED),
        ("有。", Stated.UNCOUNTED),
        ("待补（法规科）", Owed("法规科")),
        (Stated.NONE, Stated.NONE),
        (Owed(), Owed()),
        ("", None),
        (" \u200b", None),
        (None, None),
    ],
)
def test_a_figure_may_be_a_state(typed: Any, state: Any) -> None:
    assert said("案件", typed) == state


@pytest.mark.parametrize("label", list(entries(Cases)))
def test_every_shape_of_fact_takes_a_state(label: str) -> None:
    assert said(label, "无") is Stated.NONE
    assert said(label, "待补（办公室）") == Owed("办公室")
    assert said(label, None) is None


@pytest.mark.parametrize(("label", "value"), [("说明", "有"), ("开展", True)])
def test_only_of_a_figure_does_a_bare_yes_mean_uncounted(label: str, value: Any) -> None:
    assert said(label, "有") == value


@pytest.mark.parametrize("label", ["案件", "说明", "日期", "开展", "会同", "装备", "行动"])
@pytest.mark.parametrize("typed", ["—", "——", "/", "同上", "略"])
def test_a_dash_is_answered_with_the_three_states_it_may_mean(label: str, typed: str) -> None:
    kind, message = refusal(label, typed)
    assert kind == "value"
    assert message == f"“{typed}”看不出是什么意思：没有发生写“无”，与本单位无关写“不适用”，还没拿到写“待补（科室）”"


@pytest.mark.parametrize(
    ("label", "typed", "text"),
    [
        ("案件", "54", "54件"),
        ("案件", 54, "54件"),
        ("案件", "54起", "54起"),
        ("案件", "1.2万", "1.2万件"),
        ("败诉率", "9.5", "9.5%"),
        ("败诉率", "百分之九十六", "百分之九十六"),
        ("增长率", "128.79%", "128.79%"),
        ("罚没金额", "120", "120万元"),
        ("罚没金额", "120万", "120万元"),
        ("罚没金额", "3500元", "3500元"),
    ],
)
def test_a_figure_is_counted_in_the_unit_of_its_fact(label: str, typed: Any, text: str) -> None:
    assert str(said(label, typed)) == text


@pytest.mark.parametrize(
    ("label", "typed", "kind", "message"),
    [
        ("案件", "54人", "unit", "单位“人”不对，这一项用“件”"),
        ("案件", "96%", "unit", "“96%”是比率，这一项填数量，单位用“件”"),
        ("案件", "三分之二", "unit", "“三分之二”是比率，这一项填数量，单位用“件”"),
        ("败诉率", "3件", "unit", "单位“件”不对，这一项用“%”"),
        ("败诉率", "128%", "limit", "“128%”超过了100%"),
        ("败诉率", "0.965", "value", "“0.965”没有写%：是0.965%，还是96.5%？请连%写上"),
        ("首次行动", {"次数": "3人"}, "unit", "单位“人”不对，这一项用“次、天”"),
        ("案件", {"本年": "5件", "上年": "3人"}, "unit", "单位“人”不对，这一项用“件”"),
        ("败诉率", {"本年": "5%", "目标": "120%"}, "limit", "“120%”超过了100%"),
        ("开展", "也许", "value", "应写“是”或“否”"),
        ("日期", "2025-13-25", "value", "看不懂的日期“2025-13-25”，应写作 2025-12-25"),
        ("说明", {"甲": "乙"}, "value", "应为文字"),
        ("案件", "{甲}件", "value", "看不懂的数量“{甲}件”，应写作 27件、1,234件 或 7.4万余处"),
    ],
)
def test_a_value_that_does_not_fit_its_fact_is_refused_in_chinese(
    label: str, typed: Any, kind: str, message: str
) -> None:
    assert refusal(label, typed) == (kind, message)


@pytest.mark.parametrize("typed", ["8.66件", 8.66, "约8.5起", "1.00005万件", {"本年": "9件", "上年": "8.5件"}])
def test_what_comes_whole_has_no_fraction(typed: Any) -> None:
    kind, message = refusal("案件", typed)
    assert kind == "whole"
    assert message.endswith("不是整数，请核对是不是填到别的项目里了")


@pytest.mark.parametrize(
    ("label", "typed", "text"),
    [
        ("案件", "1.39万件", "1.39万件"),
        ("案件", "8.0件", "8.0件"),
        ("案件", "7.4万余件", "7.4万余件"),
        ("罚没金额", "8.66万元", "8.66万元"),
        ("败诉率", "8.66%", "8.66%"),
        ("首次行动", {"次数": "2.5天"}, "2.5天"),
    ],
)
def test_a_fraction_of_ten_thousand_a_rate_and_a_measure_may_have_one(label: str, typed: Any, text: str) -> None:
    value = said(label, typed)
    assert str(value.times if isinstance(value, Action) else value) == text


def test_what_stands_beside_a_bare_figure_is_counted_like_it() -> None:
    figure = said("罚没金额", {"本年": "135", "上年": "120", "其中": {"简易程序": "35"}})
    assert (str(figure), str(figure.last_year)) == ("135万元", "120万元")
    assert figure.parts == (("简易程序", Quantity.parse("35万元")),)


def test_an_unknown_key_is_an_error_of_its_own_kind() -> None:
    with pytest.raises(ValidationError) as caught:
        Cases.model_validate({"首次行动": {"次数": "3次", "频次": "3次"}})
    (error,) = caught.value.errors()
    assert (error["type"], error["loc"]) == ("extra_forbidden", ("首次行动", "频次"))


def test_an_attribute_is_no_key() -> None:
    assert refusal("sued", "54件")[0] == "extra_forbidden"


def test_a_bare_text_stands_for_the_field_it_is_meant_for() -> None:
    assert said("行动", ["拉网排查", {"名称": "回头看", "次数": "3天"}]) == [
        Action.model_validate({"名称": "拉网排查"}),
        Action.model_validate({"名称": "回头看", "次数": "3天"}),
    ]


def test_a_single_text_is_a_list_of_one() -> None:
    assert said("会同", "公安") == ["公安"]


def test_a_single_text_is_a_list_of_the_one_record_it_stands_for() -> None:
    assert said("行动", "拉网排查") == [Action.model_validate({"名称": "拉网排查"})]


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ({"本年": "待补（审批科）", "目标": "70%"}, Owed("审批科")),
        ({"分子": "待补（审批科）", "分母": "30件", "来源": "台账"}, Owed("审批科")),
        ({"本年": "", "目标": "70%"}, None),
        ({"本年": None, "上年": "60%", "公开": "否"}, None),
    ],
)
def test_a_figure_that_is_still_to_come_may_have_its_target_already(typed: Any, value: Any) -> None:
    assert said("败诉率", typed) == value


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"本年": "待补", "木标": "70%"}, "没有“木标”这一项"),
        ({"其中": {"一审": "3件"}}, "缺“本年”这一项"),
        ({"本年": "不适用", "目标": "70%"}, "“不适用”不是数量"),
    ],
)
def test_a_group_without_its_figure_is_refused_where_something_would_be_lost(typed: Any, message: str) -> None:
    assert message in refusal("案件", typed)[1]


def test_texts_dates_and_tables_are_read() -> None:
    assert said("说明", " 甲\ue000\r\n乙 ") == "甲\n乙"
    assert said("日期", "2025年12月25日") == date(2025, 12, 25)
    assert said("装备", {"执法记录仪\ue000": "32部"}) == {"执法记录仪": Quantity.parse("32部")}


def test_a_model_known_only_at_run_time_takes_states_too() -> None:
    class Later(Topic):
        group: known(Action) = fact("行动")  # type: ignore[valid-type]

    assert Later.model_validate({"行动": "无"}).group is Stated.NONE
    assert entries(Later)["行动"].model is Action
