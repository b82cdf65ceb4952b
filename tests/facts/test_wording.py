"""Texts, items and days that a clerk should look at again."""

from __future__ import annotations

import pytest

from generator.facts.problems import Severity
from generator.facts.reading import read_text

AGENCY = "机关: {全称: 某某县城市管理局, 层级: 县, 类别: 部门}\n"
HEAD = AGENCY + "年度: 2025\n"


def said(yaml: str, head: str = HEAD) -> list[tuple[Severity, str]]:
    """What is said of a fact file: severity, and path with message."""
    return [(found.severity, str(found).split(": ", 1)[1]) for found in read_text(head + yaml).problems]


def measure(text: str, more: str = "") -> str:
    return f"行政执法:\n  行政处罚: 54件\n{more}  举措:\n    - 内容: |\n        {text}\n"


@pytest.mark.parametrize(("text", "other"), [("办理「行政处罚。", "」"), ("办理行政处罚」。", "「")])
def test_half_a_pair_of_brackets_is_an_error(text: str, other: str) -> None:
    ((severity, words),) = said(measure(text))
    assert severity is Severity.ERROR
    assert words.endswith(f"没有配对的“{other}”")


@pytest.mark.parametrize("typed", ["『行政处罚』", "【行政处罚】", "『矛盾纠纷.行政诉讼案件』"])
def test_a_fact_in_other_brackets_was_meant_to_be_quoted(typed: str) -> None:
    assert said(measure(f"办理{typed}。")) == [
        (Severity.DOUBT, f"行政执法·举措·1·内容: “{typed}”是不是「{typed[1:-1]}」？")
    ]
    assert said(measure("【背景】推行『721』。")) == []


@pytest.mark.parametrize(
    "words", ["【待核实】", "【待补：数据】", "XX", "xx", "XXX", "××", "TODO", "____", "某县", "某局"]
)
def test_unfinished_words_must_be_changed(words: str) -> None:
    ((severity, message),) = said(measure(f"在{words}推进工作。"))
    assert severity is Severity.CONFLICT
    assert f"还有没写完的字样“{words}”" in message


@pytest.mark.parametrize("words", ["某某县", "XML", "3×4", "待补录", "maxx", "某局部地区", "a_b"])
def test_finished_words_pass(words: str) -> None:
    assert said(measure(f"在{words}推进工作。")) == []


def test_names_of_files_may_hold_anything() -> None:
    assert said("上年: 填报表__2024.yaml\n标准: [XX通知.yaml]\n") == []


@pytest.mark.parametrize("state", ["不适用", "有，未计数"])
def test_a_quoted_fact_without_a_figure_asks_for_another_sentence(state: str) -> None:
    ((severity, message),) = said(measure("检查「行政检查」。", f"  行政检查: {state}\n"))
    assert severity is Severity.DOUBT
    assert message.endswith(f"「行政检查」填的是“{state}”，这句话里没有数可写，请改句子")
    assert said(measure("检查「行政检查」。", "  行政检查: 无\n")) == []


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ("{事项: 劝离}", "行政执法·业务数据·1·数据·1: 没有填“数量”，这一项没有写进报告"),
        ("{数量: 5台}", "行政执法·业务数据·1·数据·1: 没有填“事项”，这一项没有写进报告"),
        ("{事项: 劝离, 数量: 无}", "行政执法·业务数据·1·数据·1·数量: 填的是“无”，这一项没有写进报告；没有发生的请删去"),
        ("{事项: 劝离, 数量: 5}", "行政执法·业务数据·1·数据·1·数量: “5”没有单位，请连单位写，如 5件"),
    ],
)
def test_half_a_trade_figure_is_pointed_out(item: str, message: str) -> None:
    assert said(f"行政执法:\n  业务数据:\n    - 专项: 占道\n      数据: [{item}]\n") == [(Severity.DOUBT, message)]


def test_a_whole_trade_figure_or_one_to_come_passes() -> None:
    data = "[{事项: 劝离, 数量: 5台}, {事项: 拆除, 数量: 待补（执法科）}, {事项: 整改率达, 数量: 98%}]"
    assert said(f"行政执法:\n  业务数据:\n    - 数据: {data}\n") == []


def test_a_bare_figure_in_a_small_table_is_pointed_out_by_its_line() -> None:
    (problem,) = read_text(HEAD + "行政执法:\n  执法装备:\n    皮尺: 3把\n    相机: 2\n").problems
    assert (problem.line, problem.severity) == (6, Severity.DOUBT)
    assert "“2”没有单位" in problem.message


@pytest.mark.parametrize(
    "yaml",
    [
        "行政执法:\n  举措:\n    - {小标题: 三项制度}\n",
        "存在的不足和原因:\n  - {原因: 人手少}\n",
        "下一年度安排:\n  - {小标题: 抓培训}\n",
    ],
)
def test_an_item_without_its_text_is_pointed_out(yaml: str) -> None:
    ((severity, message),) = said(yaml)
    assert severity is Severity.DOUBT
    assert message.endswith("这一条没有写进报告")


@pytest.mark.parametrize("label", ["存在的不足和原因", "第一责任人履职情况", "下一年度安排"])
def test_a_mandated_part_cannot_be_nothing(label: str) -> None:
    words = "规定要求报告这一部分，“无”没有采用（厅字〔2019〕28号），请填写"
    assert said(f"{label}: 无\n") == [(Severity.DOUBT, f"{label}: {words}")]
    assert said(f"{label}: 无\n", AGENCY + "年度: 2018\n") == []


@pytest.mark.parametrize(
    ("yaml", "messages"),
    [
        ("成文日期: 2026-01-16\n", []),
        ("成文日期: 2025-12-31\n", []),
        ("成文日期: 2025-12-10\n统计截止: 2025-11-30\n", []),
        ("成文日期: 2025-12-10\n统计截止: 待补\n", []),
        ("成文日期: 2025-12-10\n", ["成文日期: 成文时还不到年底，数据不到年底的请填“统计截止”"]),
        ("成文日期: 2025-01-16\n", ["成文日期: 2025年1月16日不在年底前后，年度填的是2025，请核对"]),
        ("成文日期: 2026-04-01\n", ["成文日期: 2026年4月1日不在年底前后，年度填的是2025，请核对"]),
        ("统计截止: 2024-11-30\n", ["统计截止: 2024年11月30日不在报告年度内，年度填的是2025，请核对"]),
        ("统计截止: 2025-12-31\n成文日期: 2025-12-10\n", ["统计截止: 晚于成文日期2025年12月10日，请核对"]),
    ],
)
def test_days_go_with_the_report_year(yaml: str, messages: list[str]) -> None:
    assert said(yaml) == [(Severity.DOUBT, message) for message in messages]


@pytest.mark.parametrize(
    ("yaml", "words"),
    [
        ("依据文件: [中共云岭县委通知]\n", "书名号"),
        ("党的领导:\n  印发文件: 5\n", "书名号"),
        ("第一责任人履职情况:\n  单位主要负责人: {年度计划: [工作要点]}\n", "书名号"),
        ("报送:\n  - 主送: 县委，抄送县人大\n", "抄送"),
        ("报送:\n  - 主送: 县委，县政府\n", "只写一个机关"),
        ("报送:\n  - 主送: 县委；县政府\n", "只写一个机关"),
    ],
)
def test_the_frame_holds_what_it_is_for(yaml: str, words: str) -> None:
    ((severity, message),) = said(yaml)
    assert severity is Severity.DOUBT
    assert words in message


def test_the_usual_frame_passes() -> None:
    assert said("党的领导:\n  印发文件: [《甲方案》, 《乙要点》]\n") == []
    assert said("党的领导: {印发文件: 无}\n") == []
    assert said("依据文件: [《甲规定》（某文〔2019〕28号）]\n报送:\n  - 主送: 县委、县政府\n") == []


@pytest.mark.parametrize("number", ["一、", "（一）", "(一)", "1.", "2、", "1．", "一是", "第一，", "十二、"])
def test_a_heading_has_no_number_of_its_own(number: str) -> None:
    expected = f"序号由程序编，请删去“{number}”"
    ((_outline, outline),) = said(f"提纲:\n  - {{标题: '{number}规范执法'}}\n")
    ((severity, heading),) = said(f"行政执法:\n  举措:\n    - {{小标题: '{number}规范执法', 内容: 好}}\n")
    assert severity is Severity.DOUBT
    assert outline.endswith(expected)
    assert heading.endswith(expected)


@pytest.mark.parametrize("heading", ["一网通办", "3.15专项", "“721”工作法", "三项制度", "第一时间响应", "2025年工作"])
def test_a_heading_may_begin_with_a_figure(heading: str) -> None:
    assert said(f"行政执法:\n  举措:\n    - {{小标题: {heading}, 内容: 好}}\n") == []
