"""Items of lists moved and removed by their lines."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.items import move_item, remove_item
from generator.facts.mending import mend
from generator.facts.plain import plain
from generator.facts.reading import read_text
from generator.facts.setting import set_value
from generator.facts.writing import new_text
from schemas.report import annual_report
from schemas.reporter import Kind, Level

MODEL = annual_report()
MEASURES = ("行政执法", "举措")
OWN = """\
年度: 2025
行政执法:
  举措:   # 三条
    # 甲的注
    - 小标题: 甲  # 甲的标题
      内容: |
        一段

        # 不是注
    # 不挨着的注

    - 乙  # 乙的注
      # 乙下面的注
  # 缩进浅的注
    # 丙的注一
    # 丙的注二
    -
      小标题: 丙

      内容: [3]丙
    # 末尾的注
  行政处罚: 5件
"""


def at(text: str, path: tuple) -> object:
    """What stands at `path`, None where there is nothing."""
    node: object = plain(read_text(text).document)
    for step in path:
        node = node.get(step) if isinstance(node, dict) else node[step] if isinstance(node, list) else None
    return node


FIRST = """\
    # 甲的注
    - 小标题: 甲  # 甲的标题
      内容: |
        一段

        # 不是注
"""
SECOND = """\
    - 乙  # 乙的注
      # 乙下面的注
"""
THIRD = """\
    # 丙的注一
    # 丙的注二
    -
      小标题: 丙

      内容: '[3]丙'
"""


def test_an_item_moves_with_its_comments() -> None:
    text = mend(OWN, MODEL)[0]
    between, shallow = "    # 不挨着的注\n\n", "  # 缩进浅的注\n"
    assert FIRST + between + SECOND + shallow + THIRD in text
    assert THIRD + between + FIRST + shallow + SECOND in move_item(text, MEASURES, 2, 0, MODEL)
    assert SECOND + between + THIRD + shallow + FIRST in move_item(text, MEASURES, 0, 2, MODEL)
    assert between + SECOND + shallow + THIRD in remove_item(text, MEASURES, 0, MODEL)
    assert FIRST + between + shallow + THIRD in remove_item(text, MEASURES, 1, MODEL)
    assert FIRST + between + SECOND + shallow + "    # 末尾的注\n" in remove_item(text, MEASURES, 2, MODEL)


@pytest.mark.parametrize(
    ("text", "moved", "removed"),
    [
        (
            "依据文件: [《甲》, 《乙》]  # 注\n",
            "依据文件: [《乙》, 《甲》]  # 注\n",
            "依据文件: [《乙》]          # 注\n",
        ),
        ("依据文件: ['', 《乙》]\n", "依据文件: [《乙》, '']\n", "依据文件: [《乙》]\n"),
        ("依据文件:\n- 《甲》\n- 《乙》", "依据文件:\n- 《乙》\n- 《甲》", "依据文件:\n- 《乙》"),
        (
            "下一年度安排: [{小标题: 甲, 内容: }, 乙]\n",
            "下一年度安排: [乙, {小标题: 甲, 内容:}]\n",
            "下一年度安排: [乙]\n",
        ),
        (
            "下一年度安排:\n  - {小标题: 甲,\n     内容: 乙\n}  # 注\n    # 下\n  - 丙\n",
            "下一年度安排:\n  - 丙\n  - {小标题: 甲,\n     内容: 乙\n}  # 注\n    # 下\n",
            "下一年度安排:\n  - 丙\n",
        ),
    ],
)
def test_lists_may_be_written_in_any_way(text: str, moved: str, removed: str) -> None:
    path = (text.split(":")[0],)
    assert move_item(text, path, 0, 1, MODEL) == moved
    assert remove_item(text, path, 0, MODEL) == removed


def test_an_item_of_a_group_in_brackets_is_moved() -> None:
    text = "行政执法: {举措: [甲, 乙, 丙], 行政处罚: 5件}\n"
    assert move_item(text, MEASURES, 2, 0, MODEL) == "行政执法: {举措: [丙, 甲, 乙], 行政处罚: 5件}\n"
    assert at(remove_item(text, MEASURES, 1, MODEL), MEASURES) == ["甲", "丙"]


def test_items_of_a_list_inside_a_list_are_moved() -> None:
    text = """\
行政执法:
  业务数据:
    - 专项: 一
    - 专项: 二
      数据:
        - {事项: 甲, 数量: 1件}  # 甲
        - 事项: 乙  # 乙
          数量: 2件
"""
    path = ("行政执法", "业务数据", 1, "数据")
    assert [item["事项"] for item in at(move_item(text, path, 1, 0, MODEL), path)] == ["乙", "甲"]  # type: ignore[attr-defined]
    assert at(move_item(text, path[:2], 1, 0, MODEL), ("行政执法", "业务数据", 0, "数据")) == at(text, path)


def test_the_last_record_leaves_its_keys_and_what_to_write_behind_them() -> None:
    new = new_text(MODEL, Level.COUNTY, Kind.DEPARTMENT, "某某县城市管理局", 2025)
    filled = set_value(new, (*MEASURES, 0), {"小标题": "甲", "内容": "乙"}, MODEL)
    emptied = remove_item(filled, MEASURES, 0, MODEL)
    assert [line.split() for line in emptied.split("\n")] == [line.split() for line in new.split("\n")]
    assert at(emptied, MEASURES) is None


def test_the_last_text_leaves_the_key() -> None:
    assert remove_item("依据文件:  # 注\n  # 甲\n  - 《甲》\n", ("依据文件",), 0, MODEL) == "依据文件:  # 注\n"
    assert remove_item("依据文件: [《甲》]  # 注\n", ("依据文件",), 0, MODEL).split() == ["依据文件:", "#", "注"]
    assert remove_item("依据文件: 《甲》\n", ("依据文件",), 0, MODEL) == "依据文件:\n"


@pytest.mark.parametrize(
    ("path", "positions", "error"),
    [
        (("没有",), (0, 0), KeyError),
        (("报送",), (0, 0), KeyError),
        (("机关",), (0, 0), IndexError),
        (("成文日期",), (0, 0), IndexError),
        (MEASURES, (3, 0), IndexError),
        (MEASURES, (0, 3), IndexError),
        (MEASURES, (-1, 0), IndexError),
    ],
)
def test_what_is_not_there_is_an_error(path: tuple, positions: tuple, error: type[Exception]) -> None:
    text = OWN + "机关:\n  全称: 甲\n成文日期: 待补\n"
    with pytest.raises(error):
        move_item(text, path, *positions, MODEL)
    if positions[0] != 0 or error is KeyError:
        with pytest.raises(error):
            remove_item(text, path, positions[0], MODEL)


COMMENTS = st.lists(st.sampled_from(["    # 注", "  # 浅", "# 更浅", "      # 深", "", "   "]), max_size=4)
WORDS = st.sampled_from(["甲", "乙「行政处罚」", "'丙: 丁'", "1件", '"戊"', "'#己'"])


@st.composite
def record_lines(draw: st.DrawFn) -> list[str]:
    """An item of 业务数据, written in one of the ways there are."""
    name, way = draw(WORDS), draw(st.sampled_from(["brackets", "lines", "mark", "nested"]))
    behind = draw(st.sampled_from(["", "  # 行末"]))
    if way == "brackets":
        return [f"    - {{专项: {name}, 数据: [{{事项: {name}}}", f"]}}{behind}"]
    first = ["    -" + behind, f"      专项: {name}"] if way == "mark" else [f"    - 专项: {name}{behind}"]
    if way != "nested":
        return first
    inner = [f"        - 事项: {draw(WORDS)}{behind}" for _ in range(draw(st.integers(1, 3)))]
    return [*first, *draw(COMMENTS), "      数据:", *inner, "          数量: 1件"]


TEXT_LINES = st.one_of(
    WORDS.map(lambda word: [f"    - {word}"]),
    st.just(["    - |", "      一段", "", "      # 二段"]),
    st.just(['    - "一', '      二"  # 注']),
)


@st.composite
def lists(draw: st.DrawFn) -> tuple[str, tuple, int]:
    """A fact file with a list in it; the path and the length of the list."""
    kind, path = draw(st.sampled_from([(record_lines(), ("行政执法", "业务数据")), (TEXT_LINES, ("机关", "发文机关"))]))
    if path[0] == "机关":
        path = ("报送", 0, "抄送")
    items = draw(st.lists(kind, min_size=1, max_size=5))
    head = ["# 头", "年度: 2025  # 注"]
    head += ["行政执法:", "  业务数据:  # 列表"] if path[0] == "行政执法" else ["报送:", "- 抄送:  # 列表"]
    body = [line for item in items for line in (*draw(COMMENTS), *item)]
    tail = [*draw(COMMENTS), "  行政处罚: 5件" if path[0] == "行政执法" else "  标题: 甲", "", "# 尾"]
    return mend("\n".join([*head, *body, *tail]), MODEL)[0], path, len(items)


@given(lists(), st.integers(0, 4), st.integers(0, 4))
@settings(max_examples=150, deadline=None)
def test_moving_an_item_is_moving_it_in_the_list(found: tuple[str, tuple, int], position: int, to: int) -> None:
    text, path, length = found
    position, to = position % length, to % length
    items = list(at(text, path))  # type: ignore[call-overload]
    assert len(items) == length
    items.insert(to, items.pop(position))
    moved = move_item(text, path, position, to, MODEL)
    assert at(moved, path) == items
    assert Counter(moved.split("\n")) == Counter(text.split("\n"))
    assert move_item(moved, path, to, position, MODEL) == text
    outside = {"# 头", "年度: 2025  # 注", "  行政处罚: 5件", "  标题: 甲", "# 尾"}
    assert [line for line in moved.split("\n") if line in outside] == [
        line for line in text.split("\n") if line in outside
    ]


@given(lists(), st.integers(0, 4))
@settings(max_examples=100, deadline=None)
def test_removing_an_item_leaves_the_others_and_every_line_around(found: tuple[str, tuple, int], position: int) -> None:
    text, path, length = found
    position %= length
    items = list(at(text, path))  # type: ignore[call-overload]
    del items[position]
    removed = remove_item(text, path, position, MODEL)
    assert at(removed, path) == (items or None)
    if items:
        old, new = text.split("\n"), removed.split("\n")
        first = next((n for n, pair in enumerate(zip(old, new, strict=False)) if pair[0] != pair[1]), len(new))
        assert new[first:] == old[first + len(old) - len(new) :]
