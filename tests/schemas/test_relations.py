"""What must hold between figures: when it does, and the arithmetic that is shown when it does not."""

from __future__ import annotations

import pytest

from schemas.relations import AtMost, CarryOver, Conflict, Parts, Relation, Share, Values
from schemas.values import Quantity, parse_figure

CASES = Parts("审结", ("维持", "撤销", "终止"))
ORIGINS = Parts("案件", ("一审", "二审"), exhaustive=False)
YEAR = CarryOver("受理", "上年结转", ("审结",), "结转下年")
CORRECTED = Share("纠错率", ("纠错",), "审结")
DIRECT = Share("直接纠错率", ("撤销", "确认违法"), "审结")


def figures(**typed: str | int) -> Values:
    return {label: Quantity.parse(figure) for label, figure in typed.items()}


def messages(relation: Relation, values: Values) -> list[str]:
    return [conflict.message for conflict in relation.conflicts(values)]


@pytest.mark.parametrize(
    ("relation", "values"),
    [
        (CASES, figures(审结="16件", 维持="12件", 撤销="4宗", 终止="0件")),
        (CASES, figures(审结="1.6万件", 维持="1.2万件", 撤销="4000件", 终止=0)),
        (CASES, figures(审结="16件", 维持="12件")),
        (CASES, figures(审结="16件", 维持="12件", 撤销="4件")),
        (CASES, figures(审结="16件")),
        (CASES, figures(维持="12件")),
        (CASES, figures()),
        (ORIGINS, figures(案件="54件", 一审="40件", 二审="10件")),
        (AtMost("受理", "收到申请"), figures(受理="31件", 收到申请="31件")),
        (AtMost("受理", "收到申请"), figures(受理="31件")),
        (YEAR, figures(受理="31件", 上年结转="5件", 审结="30件", 结转下年="6件")),
        (YEAR, figures(受理="31件", 上年结转="5件", 审结="30件")),
        (YEAR, figures(受理="31件", 上年结转="5件")),
        (YEAR, figures(受理="31件", 审结="40件", 结转下年="6件")),
    ],
)
def test_a_relation_holds_or_is_left_open_where_figures_are_unknown(relation: Relation, values: Values) -> None:
    assert messages(relation, values) == []


@pytest.mark.parametrize(
    ("relation", "values", "conflict"),
    [
        (
            CASES,
            figures(审结="38件", 维持="12件", 撤销="4件", 终止="20件"),
            Conflict("审结", "维持12件＋撤销4件＋终止20件＝36件，与“审结38件”不符"),
        ),
        (
            CASES,
            figures(审结="10件", 维持="8件", 撤销="4件"),
            Conflict("审结", "维持8件＋撤销4件＝12件，与“审结10件”不符"),
        ),
        (
            CASES,
            figures(审结="1.6万件", 维持="1.2万件", 撤销="3000件"),
            Conflict(
                "审结",
                "维持1.2万件＋撤销3000件＝15000件，比“审结1.6万件”少1000件，“终止”没有填；没有的项请写“无”",
                certain=False,
                unless_said="终止",
            ),
        ),
        (
            CASES,
            figures(审结="10件", 维持="8件", 撤销="4宗"),
            Conflict("审结", "维持8件＋撤销4宗＝12，与“审结10件”不符"),
        ),
        (CASES, figures(审结="10件", 维持="12件"), Conflict("审结", "维持12件，与“审结10件”不符")),
        (
            CASES,
            figures(审结="1.6万件", 维持="1.25万件", 撤销="4000件", 终止="0件"),
            Conflict("审结", "维持1.25万件＋撤销4000件＋终止0件＝16500件，与“审结1.6万件”不符"),
        ),
        (
            ORIGINS,
            figures(案件="54件", 一审="50件", 二审="5件"),
            Conflict("案件", "一审50件＋二审5件＝55件，与“案件54件”不符"),
        ),
        (
            AtMost("受理", "收到申请"),
            figures(受理="32件", 收到申请="31件"),
            Conflict("受理", "“受理32件”大于“收到申请31件”"),
        ),
        (
            YEAR,
            figures(受理="31件", 上年结转="5件", 审结="30件", 结转下年="5件"),
            Conflict("结转下年", "受理31件＋上年结转5件＝36件，审结30件＋结转下年5件＝35件，两边不等"),
        ),
        (
            YEAR,
            figures(受理="31件", 上年结转="5件", 审结="40件"),
            Conflict("结转下年", "受理31件＋上年结转5件＝36件，审结40件，两边不等"),
        ),
    ],
)
def test_a_broken_relation_shows_the_arithmetic(relation: Relation, values: Values, conflict: Conflict) -> None:
    assert list(relation.conflicts(values)) == [conflict]


def test_a_relation_names_every_label_it_speaks_of() -> None:
    assert CASES.labels == ("审结", "维持", "撤销", "终止")
    assert AtMost("受理", "收到申请").labels == ("受理", "收到申请")
    assert YEAR.labels == ("受理", "上年结转", "审结", "结转下年")
    assert DIRECT.labels == ("直接纠错率", "撤销", "确认违法", "审结")


@pytest.mark.parametrize(
    ("corrected", "decided", "rate"),
    [("29件", "135件", "21.48%"), ("11件", "38件", "28.95%"), ("24件", "38件", "63.16%"), ("0", "54件", "0%")],
)
def test_a_share_is_computed_half_up(corrected: str, decided: str, rate: str) -> None:
    assert str(CORRECTED.computed(figures(纠错=corrected, 审结=decided))) == rate


@pytest.mark.parametrize(
    "values", [figures(纠错=29), figures(审结=135), figures(纠错=0, 审结=0), figures(纠错=136, 审结=135)]
)
def test_a_share_is_not_computed_of_unknown_figures_of_nothing_or_of_more_than_there_was(values: Values) -> None:
    assert CORRECTED.computed(values) is None
    assert messages(CORRECTED, {**values, **figures(纠错率="50%")}) == []


@pytest.mark.parametrize(
    ("rate", "corrected", "decided"),
    [
        ("21.5%", 29, 135),
        ("21.48%", 29, 135),
        ("21.4%", 29, 135),
        ("21%", 29, 135),
        ("29%", 11, 38),
        ("28.9%", 11, 38),
        ("63.1%", 24, 38),
        ("63.2%", 24, 38),
        ("33.33333333%", 1, 3),
        ("百分之五十", 1, 2),
        ("100%", 7, 7),
        ("0%", 0, 7),
    ],
)
def test_a_typed_share_may_be_rounded_or_cut_off(rate: str, corrected: int, decided: int) -> None:
    assert messages(CORRECTED, figures(纠错率=rate, 纠错=corrected, 审结=decided)) == []


@pytest.mark.parametrize(
    ("rate", "corrected", "decided", "computed"),
    [
        ("19.2%", 29, 135, "21.48%"),
        ("21.6%", 29, 135, "21.48%"),
        ("21.3%", 29, 135, "21.48%"),
        ("22%", 29, 135, "21.48%"),
        ("29.0%", 11, 38, "28.95%"),
        ("100%", 299, 300, "99.67%"),
        ("100%", 29999, 30000, "99.99%"),
    ],
)
def test_a_share_that_differs_is_a_doubt_with_the_division_written_out(
    rate: str, corrected: int, decided: int, computed: str
) -> None:
    (conflict,) = CORRECTED.conflicts(figures(纠错率=rate, 纠错=f"{corrected}件", 审结=f"{decided}件"))
    written = (
        f"纠错{corrected}件÷审结{decided}件＝{computed}，与所填{rate}不符；如分母另有口径，请写成“分子、分母、口径”"
    )
    assert conflict == Conflict("纠错率", written, certain=False)


def test_several_numerators_stand_in_brackets() -> None:
    (message,) = messages(DIRECT, figures(直接纠错率="20%", 撤销="4件", 确认违法="7件", 审结="38件"))
    assert message.startswith("（撤销4件＋确认违法7件）÷审结38件＝28.95%，与所填20%不符")


def test_a_share_of_another_denominator_is_settled_by_saying_so() -> None:
    """方城县 2024: 29 of 151 received, not of 135 decided."""
    values = dict(figures(纠错=29, 审结=135))
    assert messages(CORRECTED, {**values, "纠错率": parse_figure({"分子": 29, "分母": 151})}) != []
    assert messages(CORRECTED, {**values, "纠错率": parse_figure({"分子": 29, "分母": 151, "口径": "按受理"})}) == []
    assert messages(CORRECTED, {**values, "纠错率": parse_figure({"本年": "19.2%", "口径": "按受理"})}) == []
