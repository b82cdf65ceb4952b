"""Setting values in place."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.characters import clean
from generator.facts.plain import plain
from generator.facts.reading import read_text
from generator.facts.setting import free_position, set_value, set_values
from generator.facts.writing import new_text
from schemas.report import annual_report
from schemas.reporter import Kind, Level
from schemas.values import Owed, Quantity, Stated, clean_text

MODEL = annual_report()
NEW = new_text(MODEL, Level.COUNTY, Kind.DEPARTMENT, "某某县城市管理局", 2025)
OWN = """\
# 我的注
机关: {全称: 甲局, 层级: 县, 类别: 部门}  # 抬头
年度: 2025
矛盾纠纷:   # 板块
  # 自己的一行注
  行政诉讼案件: 5件   # 法规科
  举措:
    - 小标题: 应诉   # 注甲
      内容: |        # 注乙
        一段
        # 不是注
    - {小标题: 复议, 内容: 好}  # 注丙
下一年度安排:
- 改革  # 注丁

# 结尾
"""


def changed(text: str, path: tuple, value: object) -> list[str]:
    """The lines that are new."""
    old = text.split("\n")
    return [line for line in set_value(text, path, value, MODEL).split("\n") if line not in old]


@pytest.mark.parametrize(
    ("path", "value", "lines"),
    [
        (("矛盾纠纷", "行政诉讼案件"), "12件", ["  行政诉讼案件: 12件  # 法规科"]),
        (("矛盾纠纷", "行政诉讼案件"), None, ["  行政诉讼案件:       # 法规科"]),
        (("矛盾纠纷", "行政诉讼案件"), Stated.NONE, ["  行政诉讼案件: 无    # 法规科"]),
        (("矛盾纠纷", "行政诉讼败诉"), Owed("法规科"), ["  行政诉讼败诉: 待补（法规科）"]),
        (("矛盾纠纷", "举措", 0, "小标题"), "[1]甲", ["    - 小标题: '[1]甲'  # 注甲"]),
        (("矛盾纠纷", "举措", 0, "内容"), "乙", ["      内容: 乙       # 注乙"]),
        (("矛盾纠纷", "举措", 0, "内容"), "乙\n\n丙：丁", ["        乙", "        丙：丁"]),
        (("矛盾纠纷", "举措", 1, "内容"), "甲, 乙", ["    - {小标题: 复议, 内容: '甲, 乙'}  # 注丙"]),
        (("矛盾纠纷", "举措", 2), {"小标题": "丙"}, ["    - 小标题: 丙"]),
        (("机关", "落款"), "甲", ["机关: {全称: 甲局, 落款: 甲, 层级: 县, 类别: 部门}  # 抬头"]),
        (("下一年度安排", 0), "内容：好", ["- '内容：好'  # 注丁"]),
        (("下一年度安排", 0, "小标题"), "头", ["- 小标题: 头  # 注丁", "  内容: 改革"]),
        (("下一年度安排", 1), "- 再", ["- '- 再'"]),
        (("行政执法", "执法培训", "场次"), "3次", ["行政执法:", "  执法培训:", "    场次: 3次"]),
        (("依据文件",), ["《甲》"], ["依据文件:", "  - 《甲》"]),
    ],
)
def test_only_the_lines_of_the_value_change(path: tuple, value: object, lines: list[str]) -> None:
    assert changed(OWN, path, value) == lines


def test_every_comment_stays() -> None:
    text = set_values(
        OWN,
        {("机关", "自称"): "我局", ("矛盾纠纷", "举措", 0, "内容"): "甲\n乙", ("矛盾纠纷", "行政诉讼案件"): "9件",
         ("年度",): "2026", ("下一年度安排", 1): "乙", ("下一年度安排", 2): "丙", ("成文日期",): "2027-01-05"},
        MODEL,
    )  # fmt: skip
    for comment in (
        "# 我的注",
        "# 抬头",
        "# 板块",
        "# 自己的一行注",
        "# 法规科",
        "# 注甲",
        "# 注乙",
        "# 注丙",
        "# 注丁",
        "# 结尾",
    ):
        assert text.count(comment) == 1
    file = read_text(text)
    assert file.problems == ()
    assert file.data["下一年度安排"] == ["改革", "乙", "丙"]


def test_a_missing_key_goes_where_the_catalogue_has_it() -> None:
    keys = list(read_text(set_value(OWN, ("成文日期",), "2026-01-05", MODEL)).data)
    assert keys == ["机关", "年度", "成文日期", "矛盾纠纷", "下一年度安排"]
    keys = list(read_text(set_value(OWN, ("其他需要报告的情况",), ["无"], MODEL)).data)
    assert keys[-1] == "其他需要报告的情况"


def test_emptying_a_group_keeps_its_keys() -> None:
    text = set_value(OWN, ("矛盾纠纷",), None, MODEL)
    assert "  行政诉讼案件:" in text
    assert "小标题:" in text
    assert "矛盾纠纷" not in read_text(text).data


def test_the_sample_item_of_a_new_file_is_the_first_free_place() -> None:
    path = ("行政执法", "举措")
    assert free_position(read_text(NEW).document, path) == 0
    text = set_value(NEW, (*path, 0), {"小标题": "甲", "内容": "乙"}, MODEL)
    assert text.count("\n") == NEW.count("\n")
    assert free_position(read_text(text).document, path) == 1


def test_many_values_at_once_are_those_one_by_one() -> None:
    values = {
        ("行政执法", "行政处罚"): "5件",
        ("行政执法", "举措", 0, "内容"): "甲\n乙",
        ("行政执法", "执法装备"): {"记录仪": "3台"},
        ("党的领导", "举措", 0): {"内容": "丙"},
        ("党的领导", "举措", 1): {"内容": "丁"},
    }
    one_by_one = NEW
    for path, value in values.items():
        one_by_one = set_value(one_by_one, path, value, MODEL)
    assert set_values(NEW, values, MODEL) == one_by_one
    assert read_text(one_by_one).problems == ()


def test_a_figure_is_written_with_its_particulars() -> None:
    before, part = Quantity("3件", Decimal(3), "件"), Quantity("2件", Decimal(2), "件")
    figure = Quantity("5件", Decimal(5), "件", last_year=before, parts=(("一审", part),))
    text = set_value(NEW, ("矛盾纠纷", "行政诉讼案件"), figure, MODEL)
    assert read_text(text).report.disputes.sued == figure


def test_what_was_typed_badly_is_mended_on_the_way() -> None:
    text = set_value("机关：\n　全称:甲\n年度：2025", ("机关", "层级"), "县", MODEL)
    assert text == "机关:\n  全称: 甲\n  层级: 县\n年度: 2025"


@pytest.mark.parametrize("content", ["小标题: 甲", "甲", "[甲, 乙]"])
def test_the_mark_of_an_item_may_stand_in_a_line_of_its_own(content: str) -> None:
    text = f"下一年度安排:\n  -  # 注\n    {content}\n"
    assert set_value(text, ("下一年度安排", 1), "丙", MODEL) == f"{text.rstrip()}\n  - 丙\n"
    assert set_value(text, ("下一年度安排", 0), "丙", MODEL) == "下一年度安排:\n  - 丙  # 注\n"


def test_a_text_in_the_place_of_a_list_stays_its_first_item() -> None:
    for path in (("依据文件",), ("下一年度安排",)):
        text = f"{path[0]}: 甲\n"
        assert free_position(read_text(text).document, path) == 1
        assert set_value(text, (*path, 1), "乙", MODEL) == f"{path[0]}:\n  - 甲\n  - 乙\n"
        assert set_value(text, (*path, 0), "乙", MODEL) == f"{path[0]}:\n  - 乙\n"
        owed = f"{path[0]}: 待补（法规科）\n"
        assert free_position(read_text(owed).document, path) == 0
        assert set_value(owed, (*path, 0), "乙", MODEL) == f"{path[0]}:\n  - 乙\n"


@pytest.mark.parametrize(
    "item",
    [
        "    - 小标题: 甲\n# 靠左的注\n      内容: 乙\n",
        "    - 小标题: 甲\n      内容: {小标题: 甲,\n        乙: 丙\n}\n",
        "    - {小标题: 甲,\n       内容: 乙\n}\n",
    ],
)
def test_an_item_ends_where_its_last_value_ends(item: str) -> None:
    text = f"行政执法:\n  举措:\n{item}  行政处罚: 5件\n"
    for path, behind in ((("行政执法", "举措", 1), "    - 丙\n"), (("行政执法", "业务数据"), "  业务数据: 丙\n")):
        assert set_value(text, path, "丙", MODEL) == f"行政执法:\n  举措:\n{item}{behind}  行政处罚: 5件\n"


def test_an_empty_item_in_brackets_keeps_the_place_of_those_behind_it() -> None:
    text = set_value("依据文件: ['', 《甲》, 《乙》]\n", ("依据文件", 2), "《丙》", MODEL)
    assert text == "依据文件: ['', 《甲》, 《丙》]\n"
    assert read_text(text).problems == read_text("依据文件: [《甲》]\n").problems


def test_an_unknown_path_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        set_value(NEW, ("矛盾纠纷", "没有"), "5", MODEL)


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Co", "Cn")), min_size=1, max_size=30)
PLACES = st.sampled_from(
    [("导语",), ("行政执法", "举措", 0, "内容"), ("机关", "落款"), ("依据文件", 0), ("下一年度安排", 0)]
)


SKELETON = """\
机关:
  全称: 甲
导语:   # 注
依据文件:
  -
行政执法:
  举措:
    - 小标题:
      内容:  # 注
下一年度安排:
  - 小标题:
"""


def words(text: str) -> str:
    """Lines without the space around them, as a report prints them."""
    return "\n".join(line.strip() for line in clean(clean_text(text)).replace("\t", " ").split("\n")).strip()


@given(TEXTS, PLACES)
@settings(max_examples=60, deadline=None)
def test_any_text_that_is_set_is_read_back(text: str, path: tuple) -> None:
    at = plain(read_text(set_value(SKELETON, path, text, MODEL)).document)
    for step in path:
        at = at[step] if at and (not isinstance(at, dict) or step in at) else None
    assert words(str(at or "")) == words(text)


def test_a_pasted_name_of_several_lines_stands_in_one() -> None:
    path = ("行政执法", "执法装备")
    file = read_text(set_value(OWN, path, {"执法\n记录仪: 新": "3台"}, MODEL))
    assert not [problem for problem in file.errors if not problem.path]
    assert plain(file.document)["行政执法"] == {"执法装备": {"执法 记录仪: 新": "3台"}}


@pytest.mark.parametrize(
    ("before", "path"),
    [
        ("导语:\n  # 注\n", ("导语",)),
        ("导语: 甲\n  # 注\n  乙\n", ("导语",)),
        ("存在的不足和原因:\n  - 问题: 甲\n      # 注\n      乙\n    原因: 丙\n", ("存在的不足和原因", 0, "问题")),
        ("行政执法:\n  举措:\n    - 小标题: 甲\n      内容:\n        # 注\n", ("行政执法", "举措", 0, "内容")),
        ("依据文件:\n  - 甲\n    # 注\n    乙\n  - 丙\n", ("依据文件", 0)),
    ],
)
def test_a_comment_beneath_a_value_is_no_paragraph_of_the_new_one(before: str, path: tuple[str | int, ...]) -> None:
    after = set_value(before, path, "一\n二", MODEL)
    found = read_text(after).document
    for step in path:
        found = found[step]
    assert (found.split(), after.count("# 注")) == (["一", "二"], 1)
    # What stands behind it is read as before.
    assert [problem for problem in read_text(after).errors if not problem.path] == []
