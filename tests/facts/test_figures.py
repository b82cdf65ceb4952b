"""The figures of a topic one by one, as a table names and orders them."""

from __future__ import annotations

from generator.facts.figures import Figure, figures_of
from generator.facts.lastyear import counterpart, last_value
from generator.facts.reading import FactFile, read_text
from schemas.quantities import Quantity

HEAD = "机关: {全称: 云岭县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n"


def file_of(yaml: str, head: str = HEAD) -> FactFile:
    file = read_text(head + yaml)
    assert not file.errors, [str(problem) for problem in file.errors]
    return file


def figures(yaml: str, topic: str = "行政执法", **more: object) -> list[Figure]:
    file = file_of(yaml)
    return list(figures_of(file.report, topic, file.rates, **more))  # type: ignore[arg-type]


def names(yaml: str) -> list[str]:
    return [figure.name for figure in figures(yaml)]


def test_parts_that_follow_their_whole_are_shown_as_its_parts() -> None:
    yaml = "行政执法: {普通程序案件: 3件, 简易程序案件: 4件, 行政处罚: 7件, 罚没金额: 2万元}\n"
    assert names(yaml) == ["行政处罚", "其中：普通程序案件", "其中：简易程序案件", "罚没金额"]
    assert [figure.full_name for figure in figures(yaml)][1] == "普通程序案件"


def test_a_part_without_its_whole_stands_by_itself() -> None:
    assert names("行政执法: {普通程序案件: 3件, 罚没金额: 2万元}\n") == ["普通程序案件", "罚没金额"]


def test_the_parts_typed_beside_a_figure_follow_it_under_their_names() -> None:
    found = figures("行政执法:\n  行政检查: {本年: 9次, 其中: {日常检查: 6次, 专项检查: 3次}}\n")
    assert [(figure.name, str(figure.value), figure.part) for figure in found] == [
        ("行政检查", "9次", ""),
        ("其中：日常检查", "6次", "日常检查"),
        ("其中：专项检查", "3次", "专项检查"),
    ]
    assert found[1].full_name == "行政检查·日常检查"


def test_groups_small_tables_and_lists_give_their_figures_with_the_name_they_need() -> None:
    yaml = """行政执法:
  联合行动:
    - {名称: 渣土路检, 次数: 31次, 会同: [公安]}
  执法装备: {无人机: 2架}
  执法培训: {场次: 3场次, 其中: {案卷制作: 1场次}}
  业务数据:
    - 专项: 街面
      数据: [{事项: 清理占道, 数量: 7处}]
"""
    assert names(yaml) == ["联合行动：渣土路检", "执法装备：无人机", "执法培训：场次", "执法培训：案卷制作", "清理占道"]
    assert {figure.name: figure.fact.office for figure in figures(yaml)}["联合行动：渣土路检"] == "执法科"


def test_states_stand_in_the_place_of_figures_and_what_is_not_said_has_none() -> None:
    yaml = "行政执法: {行政处罚: 无, 行政检查: 待补（执法科）, 行政强制措施: 不适用, 联合行动: 无, 举措: 待补}\n"
    said = [(figure.name, str(getattr(figure.value, "value", figure.value))) for figure in figures(yaml)]
    assert said == [("行政处罚", "无"), ("行政强制措施", "不适用"), ("行政检查", "待补（执法科）"), ("联合行动", "无")]


def test_what_is_mandatory_and_not_said_is_owed() -> None:
    demanded = frozenset({("行政执法", "行政处罚")})
    assert [str(figure.value) for figure in figures("行政执法: {行政检查: 3次}\n", demanded=demanded)] == [
        "待补",
        "3次",
    ]


def test_rates_that_follow_from_others_stand_among_the_rest_and_are_marked() -> None:
    found = figures("行政执法: {在岗执法人员: 96名, 持证执法人员: 93名}\n")
    assert [(figure.name, str(figure.value), figure.reckoned) for figure in found][-1] == ("持证率", "96.88%", True)


def test_what_may_not_be_published_is_known_by_figure_item_and_fact() -> None:
    yaml = """行政执法:
  行政处罚: {本年: 7件, 公开: 否}
  行政检查: 3次
  业务数据:
    - 公开: 否
      数据: [{事项: 处置阻碍执法, 数量: 2起}]
"""
    assert [(figure.name, figure.public) for figure in figures(yaml)] == [
        ("行政处罚", False),
        ("行政检查", True),
        ("处置阻碍执法", False),
    ]
    assert not any(figure.public for figure in figures("权力监督: {巡视巡察整改: 9项}\n", "权力监督"))


LAST = HEAD.replace("2025", "2024")
THIS_YEAR = (
    "行政执法:\n  联合行动: [{名称: 甲, 次数: 1次}, {名称: 乙, 次数: 2次}, {名称: 丙, 次数: 3次}, {次数: 4次}]\n"
)
LAST_YEAR = "行政执法:\n  联合行动: [{名称: 乙, 次数: 20次}, {名称: 甲, 次数: 10次}, {次数: 40次}]\n"


def test_an_item_of_a_list_is_compared_with_its_namesake_wherever_that_stands() -> None:
    now, then = file_of(THIS_YEAR), file_of(LAST_YEAR, LAST)
    found = [last_value(now, then, ("行政执法", "联合行动", n, "次数")) for n in range(4)]
    assert [str(figure) for figure in found] == ["10次", "20次", "None", "None"]


def test_of_two_items_of_one_name_none_is_the_counterpart() -> None:
    now, then = file_of(THIS_YEAR), file_of(LAST_YEAR.replace("甲", "乙"), LAST)
    assert counterpart(now, then, ("行政执法", "联合行动", 1, "次数")) is None
    assert isinstance(last_value(now, now, ("行政执法", "联合行动", 1, "次数")), Quantity)
