"""Whatever stands in a text: the grammar finds what was put in, fails at nothing, and takes time in proportion."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.draft.folding import folded
from generator.draft.model import Draft, Paragraph
from generator.understanding.figures.model import Figure, Statement
from generator.understanding.figures.statements import statements

SIGNS = "0123456789一二两三十百千万亿零○半成余多约近第共其中为至由的，,。；：、（）“”《》%-—·. \t件个无"
WORDS = (
    "人次",
    "万元",
    "个百分点",
    "个工作日",
    "分之",
    "同比",
    "增长",
    "分别为",
    "没有",
    "未发生",
    "无一",
    "零败诉",
    "上年",
)
# Each makes a long text that the grammar has to look at everywhere.
HARD = (
    *("1", "万", "1,", "111,", "一", "一分之", "1.1", "1-", "1万,余", "“", '"', "（1件", "无", "无、", "未发生"),
    *("零败诉“”", "分别为1件、", "1件", "三成", "同比增长1%", "其中1件", "至1", "“721”法70%", "目前已", "收到到"),
)


def read(text: str) -> tuple[Statement, ...]:
    return statements(Draft(title=("报告",), blocks=(Paragraph(text),)))


@given(st.lists(st.sampled_from([*SIGNS, *WORDS]), max_size=60).map("".join))
def test_whatever_stands_there_figures_come_in_order_and_apart(text: str) -> None:
    end = 0
    for one in read(text):
        if isinstance(one, Figure):
            assert end <= one.start < one.end
            assert folded(one.text)[0] == one.prose.text[one.start : one.end]
            assert one.sentence[0] <= one.start < one.sentence[1]
            assert one.of is None or one.of.sentence == one.sentence
            end = one.end


@given(st.text(max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    read(text)


@given(
    number=st.integers(1, 999_999),
    scale=st.sampled_from(["", "万", "亿"]),
    hedge=st.sampled_from(["", "余"]),
    unit=st.sampled_from(["件", "人次", "个", "平方米", "场次", "家次"]),
    noun=st.sampled_from(["行政复议申请", "执法人员培训", "在建工地", "社区反馈问题", "占道经营、游摊游贩"]),
    verb=st.sampled_from(["收到", "查处", "清理", "受理", "发现"]),
)
def test_a_figure_put_into_a_sentence_is_read_from_it(
    number: int, scale: str, hedge: str, unit: str, noun: str, verb: str
) -> None:
    (found,) = read(f"2025年以来，我局依法{verb}{noun}{number}{scale}{hedge}{unit}，工作有序推进。")
    assert isinstance(found, Figure)
    assert found.quantity.value == number * {"": 1, "万": 10**4, "亿": 10**8}[scale]
    assert (found.quantity.unit, found.quantity.hedge, found.noun, found.verb) == (unit, hedge, noun, verb)


@pytest.mark.parametrize("piece", HARD)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    def best(characters: int) -> float:
        text = piece * (characters // len(piece))
        times = []
        for _turn in range(3):
            began = process_time()
            read(text)
            times.append(process_time() - began)
        return min(times)

    best(100)
    assert best(24_000) < 8 * best(6_000) + 0.05, "sixteen times would be the square"


def test_a_report_of_twenty_pages_is_read_in_a_fifth_of_a_second() -> None:
    text = "2025年，共收到行政复议申请1234件，同比增长12.3%，其中维持10件、撤销2件；综合纠错率为5.2%。" * 260
    read(text[:200])
    began = process_time()
    assert len(read(text)) == 260 * 5
    assert process_time() - began < 0.2
