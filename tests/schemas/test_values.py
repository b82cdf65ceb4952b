"""What a clerk types for a figure, and how it is read."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from time import perf_counter
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from schemas.numerals import parse_chinese_number
from schemas.values import (
    Quantity,
    agrees,
    clean_text,
    parse_date,
    parse_figure,
    parse_state,
    parse_yes_no,
    percentage,
)

FULL_WIDTH = str.maketrans("0123456789%.,", "０１２３４５６７８９％．，")
LONG = 100_000


def refusal(typed: Any) -> str:
    with pytest.raises(ValueError, match=r"[一-鿿]") as caught:
        parse_figure(typed)
    return str(caught.value)


@pytest.mark.parametrize(
    ("typed", "text", "value", "unit", "hedge"),
    [
        ("27件", "27件", "27", "件", ""),
        ("２７ 件", "27件", "27", "件", ""),
        ("27件。", "27件", "27", "件", ""),
        ("1.5萬餘項", "1.5萬餘項", "15000.0", "项", "余"),
        ("\ufeff27\u200b件", "27件", "27", "件", ""),
        ("1，234件", "1,234件", "1234", "件", ""),
        ("1,234,567", "1,234,567", "1234567", "", ""),
        ("0件", "0件", "0", "件", ""),
        ("9６．5％", "96.5%", "96.5", "%", ""),
        ("128.79%", "128.79%", "128.79", "%", ""),
        ("7.4万余处", "7.4万余处", "74000", "处", "余"),
        ("21000余人次", "21000余人次", "21000", "人次", "余"),
        ("100余万元", "100余万元", "1000000", "元", "余"),
        ("1.5万亿元", "1.5万亿元", "1500000000000", "元", ""),
        ("3亿4500万元", "3亿4500万元", "345000000", "元", ""),
        ("约 100 件", "约100件", "100", "件", "约"),
        ("近5000件", "近5000件", "5000", "件", "近"),
        ("逾3万人次", "逾3万人次", "30000", "人次", "逾"),
        ("300人左右", "300人左右", "300", "人", "左右"),
        ("96.5%以上", "96.5%以上", "96.5", "%", "以上"),
        ("两套", "两套", "2", "套", ""),
        ("十二件", "十二件", "12", "件", ""),
        ("十几次", "十几次", "10", "次", "几"),
        ("百余件", "百余件", "100", "件", "余"),
        ("上万人次", "上万人次", "10000", "人次", "上"),
        ("三点五万元", "三点五万元", "35000", "元", ""),
        ("百分之九十六", "百分之九十六", "96", "%", ""),
        ("百分之九十六点五", "百分之九十六点五", "96.5", "%", ""),
        ("百分之百", "百分之百", "100", "%", ""),
        ("七成", "七成", "70", "%", "成"),
        ("近八成", "近八成", "80", "%", "近成"),
        ("九成七", "九成七", "97", "%", "成"),
        ("一半以上", "一半以上", "50", "%", "半以上"),
        ("过半", "过半", "50", "%", "半"),
        ("800余㎡", "800余㎡", "800", "㎡", "余"),
        ("5千克", "5千克", "5", "千克", ""),
        ("5千件", "5千件", "5000", "件", ""),
        ("20场（次）", "20场（次）", "20", "场次", ""),
        ("0.5个百分点", "0.5个百分点", "0.5", "个百分点", ""),
        (27, "27", "27", "", ""),
        (0.5, "0.5", "0.5", "", ""),
    ],
)
def test_a_figure_is_read_and_prints_as_typed(typed: Any, text: str, value: str, unit: str, hedge: str) -> None:
    read = Quantity.parse(typed)
    assert (read.text, read.value, read.unit, read.hedge) == (text, Decimal(value), unit, hedge)
    assert str(read) == text


def test_a_fraction_is_a_rate_and_not_exact() -> None:
    read = Quantity.parse("三分之二")
    assert (str(read), read.unit, round(read.value, 2), read.is_exact) == ("三分之二", "%", Decimal("66.67"), False)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("10～15个工作日", "是一个范围"),
        ("3—5次", "是一个范围"),
        ("3次至5次", "是一个范围"),
        ("三至五次", "是一个范围"),
        ("-3.5%", "写的是增减"),
        ("－3", "写的是增减"),
        ("增长5%", "写的是增减"),
        ("5台/件", "单位只能写一个"),
        ("12,34件", "千分位的逗号每三位一个"),
        ("27件，其中败诉1件", "分项写进“其中”"),
        ("27件（其中败诉1件）", "分项写进“其中”"),
        ("三四次", "请用阿拉伯数字写"),
        ("一百二", "请用阿拉伯数字写"),
        ("万元", "请用阿拉伯数字写"),
        ("96.2962962962963", "请按报告里要印的位数写"),
        ("12345678901234567件", "太大了"),
        ("—", "没有发生写“无”，与本单位无关写“不适用”，还没拿到写“待补（科室）”"),
        ("/", "没有发生写“无”，与本单位无关写“不适用”，还没拿到写“待补（科室）”"),
        ("同上", "没有发生写“无”，与本单位无关写“不适用”，还没拿到写“待补（科室）”"),
        ("有", "有，未计数"),
        ("无", "这里只能写一个数"),
        ("全部", "应写作 27件、1,234件 或 7.4万余处"),
        ("1e5", "应写作 27件、1,234件 或 7.4万余处"),
        ("120万万元", "应写作 27件、1,234件 或 7.4万余处"),
        ("27" * 30, "看不懂|太大了"),
        (True, "应为数量"),
        (None, "应为数量"),
        ([3], "应为数量"),
    ],
)
def test_what_is_no_figure_is_refused_with_a_reason(typed: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        parse_figure(typed)


@pytest.mark.parametrize("read", [parse_figure, parse_date])
def test_a_number_too_large_for_python_to_print_is_refused_in_chinese(read: Callable[[Any], object]) -> None:
    with pytest.raises(ValueError, match="太大了"):
        read(10**5000)


@pytest.mark.parametrize(
    ("typed", "unit", "text", "value"),
    [
        ("27", "件", "27件", "27"),
        ("7.4万余", "处", "7.4万余处", "74000"),
        ("120", "万元", "120万元", "1200000"),
        ("120万", "万元", "120万元", "1200000"),
        ("1.2亿", "万元", "1.2亿元", "120000000"),
        ("100以上", "件", "100件以上", "100"),
        ("96.5", "%", "96.5%", "96.5"),
        ("0", "%", "0%", "0"),
        ("27起", "件", "27起", "27"),
    ],
)
def test_a_bare_figure_takes_the_unit_of_its_fact(typed: str, unit: str, text: str, value: str) -> None:
    read = Quantity.parse(typed, unit)
    assert (read.text, read.value) == (text, Decimal(value))


@pytest.mark.parametrize("typed", ["0.965", "1"])
def test_a_bare_rate_up_to_one_could_be_a_share_and_is_asked_for(typed: str) -> None:
    with pytest.raises(ValueError, match=r"没有写%：是.*%，还是.*%"):
        Quantity.parse(typed, "%")


@st.composite
def typed_figures(draw: st.DrawFn) -> tuple[str, str]:
    """A figure as somebody types it, and as it must print."""
    whole = draw(st.integers(0, 10**7))
    number = draw(st.sampled_from([f"{whole}", f"{whole:,}", f"{whole}.{whole % 89 + 1}"]))
    hedge = draw(st.sampled_from(["", "", "约", "近", "超过", "逾", "不足"]))
    scale = draw(st.sampled_from(["", "", "万", "亿", "千"]))
    after = draw(st.sampled_from(["", "", "余", "多"]))
    unit = draw(st.sampled_from(["", "件", "人次", "%", "个工作日", "㎡", "场（次）"]))
    end = "" if hedge or after else draw(st.sampled_from(["", "", "以上", "左右"]))
    space = draw(st.sampled_from(["", " ", "\u3000", "\u00a0"]))
    text = f"{hedge}{number}{scale}{after}{unit}{end}"
    typed = f"{hedge}{space}{number}{space}{scale}{after}{space}{unit}{end}{space}"
    return (typed.translate(FULL_WIDTH) if draw(st.booleans()) else typed), text


@given(typed_figures())
def test_a_figure_prints_back_as_typed_in_half_width_without_spaces(figure: tuple[str, str]) -> None:
    typed, text = figure
    assert str(Quantity.parse(typed)) == text


ALPHABET = st.sampled_from(
    [
        *"0123456789０９,，.．%％‰ 　+-－—～/／（()）。",
        *"余多来几约近上百千万亿十一二两三点分之零至到以件次宗人元年㎡无有待补同",
        "\ue000",
        "٣",
        "²",
        "①",
    ]
)
ANYTHING = st.text(ALPHABET, max_size=45) | st.text(max_size=45)


@given(ANYTHING)
@example("百分之" * 10)
@example("零分之一")
def test_reading_a_figure_raises_nothing_but_value_errors_and_what_it_prints_reads_the_same(typed: str) -> None:
    with suppress(ValueError):
        read = Quantity.parse(typed)
        assert Quantity.parse(str(read)) == read
        assert not any(character.isspace() or "\ue000" <= character <= "\uf8ff" for character in read.text)


INNER = st.recursive(
    ANYTHING | st.integers() | st.floats() | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANYTHING, inner, max_size=3),
    max_leaves=5,
)
KEYS = ("本年", "上年", "目标", "比较基准", "其中", "会同", "分子", "分母", "口径", "来源", "公开")


@settings(max_examples=50)
@given(st.dictionaries(st.sampled_from(KEYS), INNER | st.sampled_from(["5件", "3", "9" * 15, "0.00000001"])) | INNER)
@example({"本年": "5件", "会同": 5})
@example({"分子": "9" * 15, "分母": "0.00000001"})
def test_reading_a_group_raises_nothing_but_value_errors(typed: Any) -> None:
    with suppress(ValueError):
        parse_figure(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "待补（" + " " * LONG + "x（",
        "待补" + "（" * LONG,
        "待补：" + " " * LONG,
        "9" * LONG,
        "1," * LONG,
        "一百" * LONG,
        "约 " + " " * LONG + "件",
        "。" * LONG + "x",
        "\r\n" * LONG + "x",
    ],
    ids=lambda typed: str(typed)[:4],
)
def test_long_input_takes_no_longer_than_reading_it(typed: str) -> None:
    began = perf_counter()
    for read in (parse_state, clean_text, Quantity.parse, parse_date, parse_chinese_number, parse_yes_no):
        with suppress(ValueError):
            read(typed)
    assert perf_counter() - began < 1


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("零", "0"),
        ("十", "10"),
        ("二十", "20"),
        ("一百零五", "105"),
        ("两百五十", "250"),
        ("三千零二十", "3020"),
        ("一万二千三百四十五", "12345"),
        ("三亿五千万", "350000000"),
        ("一万亿", "1000000000000"),
        ("九十六点五", "96.5"),
        ("百", "100"),
        ("万", "10000"),
    ],
)
def test_numbers_in_characters_are_read(text: str, number: str) -> None:
    assert parse_chinese_number(text) == Decimal(number)


@pytest.mark.parametrize("text", ["", "三四", "二〇二五", "一百二", "百千", "一万二万", "一亿万", "点五", "五点", "甲"])
def test_numbers_in_characters_that_can_be_misread_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}$"):
        parse_chinese_number(text)


def test_a_group_holds_what_stands_beside_a_figure() -> None:
    figure = parse_figure(
        {
            "本年": "75%",
            "上年": 72,
            "目标": "70%",
            "比较基准": "上一年",
            "会同": "公安",
            "口径": "按事项",
            "来源": "窗口",
            "公开": "否",
        }
    )
    assert (str(figure), str(figure.last_year), str(figure.target)) == ("75%", "72%", "70%")
    assert (figure.base, figure.together_with, figure.counted_as) == ("上一年", ("公安",), "按事项")
    assert (figure.source, figure.published) == ("窗口", False)


def test_a_figure_of_which_nothing_is_said_is_public_as_its_fact_is() -> None:
    assert parse_figure("5件").published is None
    assert parse_figure({"本年": "5件", "公开": "是"}).published is True


def test_parts_of_a_figure_take_its_unit() -> None:
    figure = parse_figure({"本年": "3次", "其中": {"网络培训": 1, "专题培训": "2场", "外出培训": "无"}})
    assert [(name, str(part)) for name, part in figure.parts] == [
        ("网络培训", "1次"),
        ("专题培训", "2场"),
        ("外出培训", "0次"),
    ]


def test_none_last_year_is_zero() -> None:
    figure = parse_figure({"本年": "5件", "上年": "无"})
    assert figure.last_year == Quantity("0件", Decimal(0), "件")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"本年": "135万元", "上年": 120}, "“上年”的120要连单位写（“本年”是135万元）"),
        ({"本年": "7.4万余处", "其中": {"城区": 5}}, "“城区”的5要连单位写"),
        ({"本年": "96%", "目标": 0.9}, "“目标”：“0.9”没有写%"),
        ({"本年": "5件", "上年": "待补"}, "“上年”：“待补”不是数量"),
        ({"本年": "5件", "其中": "3件"}, "“其中”应写成一组“名称: 数量”"),
        ({"本年": "5件", "去年": "3件"}, "数量里没有“去年”这一项，可用的有：本年、上年"),
        ({"上年": "5件"}, "缺“本年”这一项"),
        ({"分子": 3}, "“分子”和“分母”要一起写"),
        ({"分子": 3, "分母": 0}, "分母是0"),
        ({"分子": "约3", "分母": 5}, "要写确切的数"),
        ({"本年": "19.3%", "分子": 29, "分母": 151}, "分子÷分母＝19.21%，与“本年”的19.3%不符"),
        ({"本年": "5件", "公开": "也许"}, "应写“是”或“否”"),
        ({"本年": "5件", "口径": ["甲"]}, "应为文字"),
    ],
)
def test_a_group_that_cannot_be_used_says_what_to_put_right(typed: dict[str, Any], said: str) -> None:
    assert said in refusal(typed)


def test_a_rate_is_computed_from_numerator_and_denominator() -> None:
    figure = parse_figure({"分子": "29件", "分母": "151件", "口径": "按受理"})
    assert (str(figure), figure.counted_as) == ("19.21%", "按受理")


def test_a_rate_typed_with_numerator_and_denominator_stays_as_typed() -> None:
    assert str(parse_figure({"本年": "19.2%", "分子": 29, "分母": 151})) == "19.2%"


@pytest.mark.parametrize(
    ("numerator", "denominator", "text"),
    [(29, 135, "21.48%"), (11, 38, "28.95%"), (1, 8, "12.5%"), (3, 3, "100%"), (0, 7, "0%"), (29999, 30000, "99.99%")],
)
def test_a_percentage_has_two_decimals_at_most_and_is_100_only_for_all(
    numerator: int, denominator: int, text: str
) -> None:
    assert str(percentage(Decimal(numerator), Decimal(denominator))) == text


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_computed_percentage_agrees_with_its_parts(first: int, second: int) -> None:
    numerator, denominator = Decimal(min(first, second)), Decimal(max(first, second))
    assert agrees(percentage(numerator, denominator).value, numerator * 100 / denominator)


def test_what_is_noted_beside_a_figure_is_joined_unless_it_differs() -> None:
    one = parse_figure({"本年": "12件", "目标": "20件", "其中": {"甲": "7件"}})
    other = parse_figure({"本年": "12件", "口径": "含结转", "其中": {"乙": "5件"}, "来源": "法规科"})
    joined = one.beside(other)
    assert joined is not None
    assert (str(joined.target), joined.counted_as, joined.source) == ("20件", "含结转", "法规科")
    assert [name for name, _part in joined.parts] == ["乙", "甲"]
    assert one.beside(parse_figure({"本年": "12件", "目标": "30件"})) is None
    assert one.beside(parse_figure({"本年": "12件", "其中": {"甲": "8件"}})) is None
