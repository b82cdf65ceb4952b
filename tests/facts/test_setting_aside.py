"""Answers that no longer apply are kept at the end of the file, and come back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_facts import compose_text

from generator.facts.catalogue import labels_by_path
from generator.facts.document import load
from generator.facts.mending import mend
from generator.facts.placeholders import resolve
from generator.facts.plain import plain
from generator.facts.problems import Path
from generator.facts.reading import read_text
from generator.facts.setting import set_values
from generator.facts.setting_aside import bring_back, set_aside, set_aside_values
from generator.facts.writing import new_text
from schemas.agency import SET_ASIDE
from schemas.report import annual_report
from schemas.reporter import Kind, Level

MODEL = annual_report()
SUED, LOST = ("矛盾纠纷", "行政诉讼案件"), ("矛盾纠纷", "行政诉讼败诉")
TRAINING = ("行政执法", "执法培训")
LINE = "搁置:  # 因前面的回答改变而不再适用的回答，改回来就恢复；不写进报告"
OWN = """\
# 头
机关: {全称: 甲局, 层级: 县, 类别: 部门}  # 抬头
年度: 2025
依据文件:   # 依据
  - 《甲》  # 一
  -
  - 《乙》
行政执法:
  执法培训:  # 培训
    场次: 6次  # 场
    参训: 很多
    随便: 什么
  执法装备: {记录仪: 3台}  # 装备
矛盾纠纷:
  行政诉讼案件: 5件   # 法规科
  行政诉讼败诉: {本年: 2件, 目标: 1件}  # 败诉
  举措:  # 做法
    - 小标题: 应诉
      内容: |  # 内容
        一段

        # 不是注
    # 第二条
    - 再来一条：好
普法宣传: 待补（法规科）

# 尾
"""
PATHS: list[Path] = [
    *(
        ("机关",),
        ("机关", "层级"),
        ("依据文件",),
        ("行政执法",),
        TRAINING,
        (*TRAINING, "场次"),
        ("行政执法", "执法装备"),
    ),
    *(("矛盾纠纷",), SUED, LOST, ("矛盾纠纷", "举措"), ("普法宣传",), ("导语",)),
]


def kept(text: str) -> dict:
    return dict(set_aside_values(read_text(text).document))


def test_a_fact_is_emptied_and_kept_at_the_end() -> None:
    text = set_aside(OWN, [LOST], MODEL)
    old = "  行政诉讼败诉: {本年: 2件, 目标: 1件}  # 败诉"
    new = "  行政诉讼败诉:                         # 败诉"
    block = f"\n{LINE}\n  矛盾纠纷·行政诉讼败诉:\n    本年: 2件\n    目标: 1件\n"
    assert text == OWN.replace(old, new) + block
    assert kept(text) == {LOST: {"本年": "2件", "目标": "1件"}}
    assert read_text(text).report.disputes.lost is None


def test_a_fact_of_any_shape_is_kept_as_it_was_typed() -> None:
    text = set_aside(OWN, PATHS, MODEL)
    values = kept(text)
    assert values[("依据文件",)] == ["《甲》", None, "《乙》"]
    assert values[("行政执法",)] == {
        "执法培训": {"场次": "6次", "参训": "很多", "随便": "什么"},
        "执法装备": {"记录仪": "3台"},
    }
    assert values[("矛盾纠纷",)]["举措"][1] == "再来一条：好"
    assert values[("普法宣传",)] == "待补（法规科）"
    assert [path for path in values if len(path) > 1] == []
    assert list(read_text(text).data) == ["年度", SET_ASIDE]


def test_what_is_kept_grows_at_its_end_and_the_newer_answer_stays() -> None:
    text = set_aside(OWN, [SUED, ("依据文件",)], MODEL)
    text = set_values(text, {SUED: "7件"}, MODEL).replace("行政诉讼案件: 5件", "行政诉讼案件: 5件  # 我的注")
    text = set_aside(text, [LOST, SUED], MODEL)
    assert list(kept(text)) == [SUED, ("依据文件",), LOST]
    assert "  矛盾纠纷·行政诉讼案件: 7件  # 我的注\n" in text
    assert text.count(SET_ASIDE + ":") == 1


def test_what_comes_back_leaves_the_rest_and_the_last_one_takes_the_key_along() -> None:
    text = set_aside(OWN, [SUED, LOST, ("普法宣传",)], MODEL)
    text = bring_back(text, [LOST], MODEL)
    assert list(kept(text)) == [SUED, ("普法宣传",)]
    text = bring_back(text, [SUED, LOST, ("普法宣传",), ("导语",)], MODEL)
    assert SET_ASIDE not in text
    assert text.split("\n")[:14] == OWN.split("\n")[:14]


def test_an_answer_given_meanwhile_stays() -> None:
    text = set_aside(OWN, [SUED, TRAINING, ("依据文件",)], MODEL)
    changed = set_values(text, {SUED: "9件", (*TRAINING, "参训"): "8人次", ("依据文件",): ["《丙》"]}, MODEL)
    assert bring_back(changed, [SUED, TRAINING, ("依据文件",)], MODEL) == changed


def test_a_state_in_the_place_of_a_group_stays() -> None:
    text = set_aside(OWN, [TRAINING], MODEL) + "\n"
    text = set_values(text, {("行政执法",): None}, MODEL)
    text = set_values(text, {("行政执法",): "不适用"}, MODEL)
    assert bring_back(text, [TRAINING], MODEL) == text


@pytest.mark.parametrize("first_back", [(LOST, ("矛盾纠纷",)), (("矛盾纠纷",), LOST)])
def test_a_fact_and_later_its_group_come_back_together(first_back: tuple[Path, Path]) -> None:
    text = set_aside(set_aside(OWN, [LOST], MODEL), [("矛盾纠纷",)], MODEL)
    assert list(kept(text)) == [LOST, ("矛盾纠纷",)]
    back = bring_back(text, first_back, MODEL)
    assert SET_ASIDE not in back
    assert read_text(back).report == read_text(OWN).report


def test_names_of_a_table_come_back_as_they_were_typed() -> None:
    text = "行政执法:\n  执法装备: {'a\\b，丙': 3台, 4G (车载): 5台, '#1': 6台, “新”: 7台}\n"
    path = ("行政执法", "执法装备")
    aside = set_aside(text, [path], MODEL)
    assert list(kept(aside)[path]) == ["a\\b，丙", "4G (车载)", "#1", "“新”"]
    assert read_text(bring_back(aside, [path], MODEL)).data == read_text(text).data


def test_a_path_with_nothing_in_it_is_skipped() -> None:
    assert set_aside(OWN, [("导语",), ("权力监督", "举措")], MODEL) == OWN
    assert bring_back(OWN, [SUED], MODEL) == OWN


@pytest.mark.parametrize(
    "path", [("没有",), (SET_ASIDE,), ("矛盾纠纷", "举措", 0), ("矛盾纠纷", "举措", 0, "内容"), ()]
)
def test_only_declared_facts_outside_of_lists_can_be_set_aside(path: Path) -> None:
    for act in (set_aside, bring_back):
        with pytest.raises(KeyError):
            act(OWN, [path], MODEL)


@pytest.mark.parametrize(
    ("written", "back"),
    [
        (
            "搁置: {矛盾纠纷·行政诉讼案件: 5件, 导语: 甲}  # 注\n",
            "搁置: {导语: 甲}                              # 注\n",
        ),
        ("搁置: {矛盾纠纷·行政诉讼案件: 5件}\n", ""),
        ("搁置:\n  '矛盾纠纷 · 行政诉讼案件': 5件\n  导语: 甲\n", "搁置:\n  导语: 甲\n"),
        ("搁置:\n  矛盾纠纷·行政诉讼案件: 5件\n  导语:\n", ""),
    ],
)
def test_it_may_be_written_by_hand(written: str, back: str) -> None:
    head = "年度: 2025\n"
    assert bring_back(head + written, [SUED], MODEL) == f"{head}矛盾纠纷:\n  行政诉讼案件: 5件\n{back}"


@pytest.mark.parametrize("written", ["搁置:", "搁置: {}", "搁置: 甲", "搁置: [甲, 乙]", "搁置:\n  乱写: 甲\n  又乱写:"])
def test_whatever_stands_there_is_no_problem(written: str) -> None:
    file = read_text(f"{OWN}{written}\n")
    assert file.problems == read_text(OWN).problems
    assert file.stated == read_text(OWN).stated
    text = set_aside(file.text, [SUED], MODEL)
    assert kept(text)[SUED] == "5件"
    assert read_text(text).report.disputes.sued is None


WRONG = """\
搁置:
  矛盾纠纷·行政诉讼案件: 很多【待核实】
  行政执法:
    行政处罚: 5厘米
    举措: [{内容: 「没有这个」XX, 乱写: 1}]
  下一年度安排: [一、某县]
"""


def test_nothing_reads_what_was_set_aside() -> None:
    head = "矛盾纠纷:\n  行政诉讼案件: 5件\n"
    assert compose_text(head + WRONG) == compose_text(head)
    file = read_text(OWN + WRONG)
    assert file.problems == read_text(OWN).problems
    assert file.stated == read_text(OWN).stated


def test_it_is_no_fact() -> None:
    assert [path for path in labels_by_path(MODEL) if SET_ASIDE in path] == []
    assert isinstance(resolve(SET_ASIDE, MODEL), str)
    assert SET_ASIDE not in new_text(MODEL, Level.COUNTY, Kind.DEPARTMENT, "甲局", 2025)


def test_last_years_answers_that_did_not_apply_are_not_carried_over() -> None:
    previous = read_text(OWN + "搁置:\n  机关·自称: 我局\n")
    text = new_text(MODEL, Level.COUNTY, Kind.DEPARTMENT, "甲局", 2026, previous=previous)
    assert SET_ASIDE not in text


def test_other_facts_are_set_as_before() -> None:
    text = set_aside(OWN, [LOST], MODEL)
    values: dict[Path, object] = {("导语",): "甲", LOST: "3件", ("其他需要报告的情况",): ["乙"]}
    file = read_text(set_values(text, values, MODEL))
    assert list(file.data)[-1] == SET_ASIDE
    assert kept(file.text) == kept(text)
    assert (file.data["导语"], file.data["矛盾纠纷"]["行政诉讼败诉"]) == ("甲", "3件")


ENDS = st.sampled_from(["", "\n", "\n\n", "\n\n# 完\n", "\n  # 完", "\n   \n"])
NEW = set_values(
    new_text(MODEL, Level.COUNTY, Kind.DEPARTMENT, "甲局", 2025),
    {SUED: "5件", LOST: "2件", ("依据文件",): ["《甲》"], ("行政执法", "举措"): ["甲"]},
    MODEL,
)


@given(st.lists(st.sampled_from(PATHS), unique=True), ENDS)
@settings(max_examples=80, deadline=None)
def test_what_is_set_aside_and_brought_back_reads_as_before(paths: list[Path], end: str) -> None:
    start = OWN.rstrip("\n") + end
    aside = set_aside(start, paths, MODEL)
    assert set_aside(aside, paths, MODEL) == aside
    assert plain(load(bring_back(aside, paths, MODEL)).document) == plain(load(start).document)


@given(st.lists(st.sampled_from(PATHS), unique=True))
@settings(max_examples=10, deadline=None)
def test_a_new_file_reads_as_before_too(paths: list[Path]) -> None:
    back = bring_back(set_aside(NEW, paths, MODEL), paths, MODEL)
    assert read_text(back).data == read_text(NEW).data
    assert [line.split("#")[1:] for line in back.split("\n")] == [line.split("#")[1:] for line in NEW.split("\n")]


@given(st.lists(st.sampled_from([path for path in PATHS if path[0] in ("矛盾纠纷", "普法宣传")]), unique=True), ENDS)
@settings(max_examples=60, deadline=None)
def test_lines_of_other_facts_stay_byte_for_byte(paths: list[Path], end: str) -> None:
    start = mend(OWN.rstrip("\n") + end, MODEL)[0]
    others = start[: start.index("矛盾纠纷")]
    tail = start[start.index("\n# 尾") :]
    aside = set_aside(start, paths, MODEL)
    assert aside.startswith(others)
    assert tail.removesuffix("\n") in aside
    back = bring_back(aside, paths, MODEL)
    assert back.startswith(others)
    assert back.endswith(tail)


@given(st.lists(st.sampled_from([SUED, ("普法宣传",), ("导语",)]), unique=True), ENDS)
@settings(max_examples=30, deadline=None)
def test_a_text_comes_back_byte_for_byte(paths: list[Path], end: str) -> None:
    start = mend(OWN.rstrip("\n") + end, MODEL)[0]
    assert bring_back(set_aside(start, paths, MODEL), paths, MODEL) == start


@given(st.text(st.characters(exclude_categories=("Cs", "Co", "Cn")), min_size=1, max_size=30))
@settings(max_examples=80, deadline=None)
def test_any_text_comes_back(typed: str) -> None:
    text = set_values("年度: 2025\n", {("导语",): typed, ("依据文件", 0): typed}, MODEL)
    aside = set_aside(text, [("导语",), ("依据文件",)], MODEL)
    assert read_text(aside).report.lead is None
    back = bring_back(aside, [("依据文件",), ("导语",)], MODEL)
    assert read_text(back).report == read_text(text).report
