"""The fact file that `fazhi new` writes."""

from __future__ import annotations

import re

import pytest

from generator.facts.catalogue import labels_by_path
from generator.facts.reading import read_text
from generator.facts.writing import new_text
from schemas.report import annual_report
from schemas.reporter import Kind, Level

MODEL = annual_report()
GIVEN = {"全称": "某某县", "层级": "", "类别": ""}


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("level", list(Level))
def test_a_new_file_reads_back_clean_and_empty(level: Level, kind: Kind) -> None:
    file = read_text(new_text(MODEL, level, kind, "某某县", 2025))
    assert file.problems == ()
    assert file.data == {"机关": {"全称": "某某县", "层级": level.value, "类别": kind.value}, "年度": "2025"}


def test_a_new_file_has_every_key_that_applies_but_those_rarely_needed() -> None:
    lines = new_text(MODEL, Level.COUNTY, Kind.DEPARTMENT, "某某县城市管理局", 2025).splitlines()
    keys = {line.split(":")[0].strip().removeprefix("- ") for line in lines if ":" in line and not line.startswith("#")}
    declared = labels_by_path(MODEL)
    applying = {
        path[-1]
        for path in declared
        if not declared[path].fact.rare
        and all(declared[path[:n]].fact.applies(Level.COUNTY, Kind.DEPARTMENT) for n in range(1, len(path) + 1))
    }
    assert keys == applying


def test_comments_name_unit_office_and_what_counts() -> None:
    text = new_text(MODEL, Level.COUNTY, Kind.DEPARTMENT, "某某县城市管理局", 2025)
    line = next(line for line in text.splitlines() if line.strip().startswith("行政诉讼案件:"))
    assert "# 件 · 法规科" in line
    assert text.startswith("# 某某县城市管理局2025年度")
    assert "待补（科室）" in text


def test_odd_names_are_quoted_so_that_they_read_back() -> None:
    for name in ("[甲]乙局", "甲: 乙", "#甲", "“甲”局", "'甲'", "-甲"):
        assert read_text(new_text(MODEL, Level.COUNTY, Kind.DEPARTMENT, name, 2025)).agency == name


@pytest.mark.parametrize("name", ["某某县\n年度: 1999", "某某县\r\n\t年度: 1999\u2028", "\n某某县\x85年度: 1999\x00"])
def test_a_line_break_in_a_name_becomes_a_space(name: str) -> None:
    file = read_text(new_text(MODEL, Level.COUNTY, Kind.DEPARTMENT, name, 2025))
    assert (file.problems, file.agency, file.year) == ((), "某某县 年度: 1999", 2025)


def test_whether_a_measure_is_public_is_explained_once_and_asked_nowhere() -> None:
    text = new_text(MODEL, Level.COUNTY, Kind.GOVERNMENT, "某某县人民政府", 2025)
    asked, told = (
        [line for line in text.splitlines() if re.search(at, line)] for at in ("^ *公开:", "^# .*“公开: 否”")
    )
    assert (len(asked), len(told)) == (0, 1)


def test_standing_facts_are_carried_over_and_yearly_counts_are_not() -> None:
    previous = read_text(
        "机关: {全称: 旧局, 落款: 某某局, 层级: 县, 类别: 部门}\n年度: 2024\n导语: 去年的话\n"
        "依据文件: [《甲：乙》]\n报送:\n  - {稿种: 公开稿, 主送: 县委, 标题: 去年的标题}\n"
        "行政执法:\n  执法事项清单: {本年: 120项, 上年: 100项}\n  行政处罚: 54件\n"
        "  业务数据:\n    - 专项: 占道\n      数据: [{事项: 劝离, 数量: 5台}]\n"
        "  举措:\n    - {小标题: 三项制度, 内容: 去年的内容, 公开: 否}\n    - {内容: 没有标题}\n"
    )
    assert previous.problems == ()
    text = new_text(MODEL, Level.COUNTY, Kind.DEPARTMENT, "新局", 2025, previous=previous)
    file = read_text(text)
    halves = [problem for problem in file.problems if "上年沿用" not in problem.message]
    assert [problem.path[-1] for problem in halves] == [0, 0]  # The 内容 and the 数量 are to be filled in.
    assert not file.errors
    assert file.data == {
        "机关": {"全称": "新局", "落款": "某某局", "层级": "县", "类别": "部门"},
        "年度": "2025",
        "报送": [{"主送": "县委"}],
        "行政执法": {
            "举措": [{"小标题": "三项制度", "公开": "否"}],
            "业务数据": [{"专项": "占道", "数据": [{"事项": "劝离"}]}],
            "执法事项清单": "120项",
        },
    }
    assert "去年" not in text


def test_what_was_carried_over_is_to_be_compared() -> None:
    previous = read_text(
        "机关: {全称: 旧局, 落款: 某某局, 层级: 县, 类别: 部门}\n年度: 2024\n固定表述: [721]\n行政执法:\n"
        "  执法事项清单: 120项\n  执法装备: {皮尺: 3把}\n  举措:\n"
        "    - {小标题: 甲, 内容: 乙}\n    - {小标题: 丙, 内容: 丁}\n"
    )
    text = new_text(MODEL, Level.COUNTY, Kind.DEPARTMENT, "新局", 2025, previous=previous)
    marked = [line.split(":")[0].strip() for line in text.splitlines() if line.endswith("上年沿用，请核对")]
    assert marked == ["落款", "固定表述", "- 小标题", "- 小标题", "执法事项清单", "执法装备"]


def test_the_same_input_gives_the_same_text() -> None:
    assert len({new_text(MODEL, Level.CITY, Kind.GOVERNMENT, "某某市", 2025) for _run in range(2)}) == 1
