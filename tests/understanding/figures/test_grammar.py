"""Figures as officials write them, what each counts, and what has digits and is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.draft.model import Attachment, Draft, Heading, Paragraph, Place, Table
from generator.understanding.figures.model import Figure, Negation, Statement
from generator.understanding.figures.statements import statements


def read(text: str) -> tuple[Statement, ...]:
    return statements(Draft(title=("报告",), blocks=(Paragraph(text),)))


def figures(text: str) -> list[Figure]:
    return [one for one in read(text) if isinstance(one, Figure)]


def denied(text: str) -> list[tuple[str, str, str]]:
    return [(one.subject, one.word, one.noun) for one in read(text) if isinstance(one, Negation)]


def only(text: str) -> Figure:
    (found,) = figures(text)
    return found


@pytest.mark.parametrize(
    ("words", "value", "unit", "hedge"),
    [
        ("27件", "27", "件", ""),
        ("7.4万余处", "74000", "处", "余"),
        ("约68万平方米", "680000", "平方米", "约"),
        ("1.39万名", "13900", "名", ""),
        ("96.5%", "96.5", "%", ""),
        ("1,234件", "1234", "件", ""),
        ("100余份", "100", "份", "余"),
        ("两套", "2", "套", ""),
        ("十二场次", "12", "场次", ""),
        ("一百二十三件", "123", "件", ""),
        ("百余件", "100", "件", "余"),
        ("3.2亿元", "320000000", "元", ""),
        ("1亿2000万元", "120000000", "元", ""),
        ("5000余万元", "50000000", "元", "余"),
        ("2.1个百分点", "2.1", "个百分点", ""),
        ("六成以上", "60", "%", "成以上"),
        ("九成七", "97", "%", "成"),
        ("百分之九十八", "98", "%", ""),
        ("不少于30名", "30", "名", "不少于"),
        ("300人左右", "300", "人", "左右"),
        ("近5000件", "5000", "件", "近"),
        ("数十次", "10", "次", "数"),
        ("800余㎡", "800", "㎡", "余"),
        ("30个工作日", "30", "个工作日", ""),
        ("1.3倍", "1.3", "倍", ""),
        ("40余万件次", "400000", "件次", "余"),
    ],
)
def test_a_figure_has_value_unit_and_hedge(words: str, value: str, unit: str, hedge: str) -> None:
    found = only(f"全年共完成{words}。")
    assert (found.text, found.quantity.value, found.quantity.unit, found.quantity.hedge) == (
        words,
        Decimal(value),
        unit,
        hedge,
    )


def test_two_thirds_and_a_half_are_figures_without_a_unit() -> None:
    assert [one.text for one in figures("覆盖三分之二的村，审批时间压缩一半以上，超过半数已办结。")] == [
        "三分之二",
        "一半以上",
        "超过半数",
    ]


def test_a_million_without_a_unit_is_a_figure() -> None:
    found = only("单条最高播放量31.5万。")
    assert (found.text, found.quantity.value, found.noun) == ("31.5万", Decimal(315000), "单条最高播放量")


@pytest.mark.parametrize(
    ("words", "lower", "upper"),
    [("3—5次", 3, 5), ("1-2名", 1, 2), ("6至12个月", 6, 12), ("15%~20%", 15, 20), ("三至五件", 3, 5)],
)
def test_a_range_has_two_ends(words: str, lower: int, upper: int) -> None:
    found = only(f"每村组织{words}。")
    assert found.text == words
    assert found.quantity.value == lower
    assert found.upto
    assert found.upto.value == upper


@pytest.mark.parametrize(
    "words",
    [
        "2018年9月30日前",
        "今年3月起",
        "二〇二五年",
        "（府办〔2018〕44号）",
        "厅字〔2019〕28号文件",
        "《纲要（2015—2020年）》",
        "2021—2025年规划",
        "一是加强领导",
        "（一）加强领导",
        "1.加强领导",
        "第一责任人",
        "第25次常务会议",
        "全国第3名",
        "全市前十名",
        "引入第三方评估",
        "行政执法“三项制度”",
        "落实三项制度",
        "双随机一公开",
        "拨打12345热线",
        "12·4国家宪法日",
        "“721”工作法",
        "148-1265机制",
        "一窗通办、一网通办",
        "做到两个维护",
        "十四五规划",
        "八五普法",
        "五位一体",
        "联系电话：0998-3306125",
        "会议于9:30召开",
        "一些单位、一批典型、一系列制度",
        "取得一定成效",
        "最多跑一次",
        "明确一名专人",
        "从实体和程序两个层面",
        "告知、承诺等三种方式",
        "智慧城管二期",
        "省市县三级贯通",
        "24小时不间断巡查",
        "24小时政务服务自助区",
        "15分钟法律服务圈",
        "开展三年行动",
        "70周年大庆",
        "“两证整合”营业执照",
        "第三批示范市",
        "选聘万名监督员",
        "每两周一调度",
        "政策2016年版",
        "节约用水",
    ],
)
def test_what_has_a_number_and_is_no_figure(words: str) -> None:
    assert figures(f"我局{words}。") == []


def test_the_shares_that_a_method_is_named_after_are_wording() -> None:
    assert figures("践行70%靠服务、20%靠管理、10%靠执法的“721”工作法。") == []
    assert [one.text for one in figures("网办率达到70%，推广“721”的经验。")] == ["70%"]


@pytest.mark.parametrize(
    ("sentence", "noun", "verb"),
    [
        ("2025年，共收到行政复议申请27件。", "行政复议申请", "收到"),
        ("组织40名新任干部参加考试。", "新任干部", "组织"),
        ("全区共有84个单位具有执法资格。", "单位", ""),
        ("取消46项证明材料并向社会公开。", "证明材料", "取消"),
        ("对7个乡镇（街道）开展督察。", "乡镇（街道）", ""),
        ("直接纠错率为8.3%。", "直接纠错率", ""),
        ("依法查处违法建设11起。", "违法建设", "查处"),
        ("司法局审查招商合同（包括补充协议）73份。", "招商合同", "审查"),
        ("全年综合窗口共接件45件。", "综合窗口", "接件"),
        ("其中维持10件。", "", "维持"),
        ("涉案金额512万元。", "涉案金额", ""),
        ("压减率95.3%。", "压减率", ""),
        ("撤销、变更和确认违法18件。", "", "撤销、变更和确认违法"),
        ("80%以上的事项下放。", "事项", ""),
    ],
)
def test_a_figure_has_its_noun_and_its_verb(sentence: str, noun: str, verb: str) -> None:
    found = only(sentence)
    assert (found.noun, found.verb) == (noun, verb)


def test_a_change_belongs_to_the_figure_before_it() -> None:
    whole, change = figures("收到行政复议申请71件，同比增长12.3%。")
    assert change.relation == "change"
    assert change.of is whole
    assert change.comparison == ("同比", "增长", True, "by")


def test_a_change_with_a_noun_of_its_own_belongs_to_none() -> None:
    found = only("审批效率较上年提高了32%。")
    assert (found.noun, found.of) == ("审批效率", None)
    assert found.comparison == ("较上年", "提高", True, "by")


def test_a_change_can_be_a_number() -> None:
    whole, change = figures("一审行政诉讼案件83件，较2024年减少6件。")
    assert change.of is whole
    assert change.comparison == ("较2024年", "减少", False, "by")


def test_a_way_from_one_level_to_another() -> None:
    first, last = figures("审批时限由20个工作日压缩为5个工作日。")
    assert (first.relation, first.of is last) == ("from", True)
    assert last.comparison == ("", "压缩", False, "to")
    assert (first.noun, last.noun) == ("审批时限", "审批时限")


def test_a_target_belongs_to_what_it_is_set_for() -> None:
    rate, target = figures("全程网办率提高至81.5%（目标值80%）。")
    assert (target.relation, target.of is rate) == ("target", True)


def test_last_year_is_told_from_this_year() -> None:
    this, last = figures("受理案件27件（上年30件）。")
    assert (last.relation, last.of is this) == ("last_year", True)


def test_parts_belong_to_their_whole_as_long_as_unit_and_sum_allow() -> None:
    found = figures("办结案件487件，其中普通程序366件、简易程序121件，罚没款613.7万元，移送6件。")
    assert [(one.relation, one.of is found[0]) for one in found[1:]] == [
        ("part", True),
        ("part", True),
        ("", False),
        ("", False),
    ]
    found = figures("梳理出问题2条（选择性执法1条、程序不规范1条），整改2条。")
    assert [one.relation for one in found] == ["", "part", "part", ""]


def test_figures_after_分别为_have_the_nouns_in_turn() -> None:
    assert [(one.text, one.noun) for one in figures("合格率、满意率和办结率分别为98%、97.2%和100%。")] == [
        ("98%", "合格率"),
        ("97.2%", "满意率"),
        ("100%", "办结率"),
    ]


def test_a_figure_that_follows_at_once_counts_the_same() -> None:
    assert [(one.text, one.noun) for one in figures("拆除违法建设27处3412平方米。")] == [
        ("27处", "违法建设"),
        ("3412平方米", "违法建设"),
    ]


def test_a_comma_parts_thousands_only_in_half_width() -> None:
    assert [one.text for one in figures("共有执法人员10,274人。")] == ["10,274人"]
    assert [one.text for one in figures("编号20，300件已办结。")] == ["300件"]


@pytest.mark.parametrize(
    ("sentence", "subject", "word", "noun"),
    [
        ("全年无行政诉讼败诉案件。", "全年", "无", "行政诉讼败诉案件"),
        ("一审应诉4件，无败诉。", "", "无", "败诉"),
        ("辖区未发生群体性上访。", "辖区", "未发生", "群体性上访"),
        ("全年没有发生安全生产事故。", "全年", "没有发生", "安全生产事故"),
        ("行政诉讼案件8件，无一败诉。", "", "无一", "败诉"),
        ("案件9件，无一件被撤销。", "", "无一", "被撤销"),
        ("备案工作不存在拖延、遗漏情况。", "备案工作", "不存在", "拖延、遗漏情况"),
        ("本年度没有行政复议案件。", "本年度", "没有", "行政复议案件"),
        ("连续三年实现零投诉。", "连续三年实现", "零", "投诉"),
    ],
)
def test_what_did_not_happen_is_stated(sentence: str, subject: str, word: str, noun: str) -> None:
    assert denied(sentence) == [(subject, word, noun)]


@pytest.mark.parametrize(
    "words",
    [
        "推进无证明城市建设",
        "查处无证经营行为",
        "改造无障碍设施",
        "购置无人机",
        "无正当理由不出庭",
        "现象没有完全消除",
        "做到“零差错”",
        "毫无保留",
        "问题没有得到解决",
        "无法人资格",
    ],
)
def test_a_word_with_无_is_no_negated_statement(words: str) -> None:
    assert denied(f"{words}。") == []


def test_a_figure_has_the_place_of_its_characters_in_the_file() -> None:
    places = (Place(0, 7, 2, 10), Place(0, 8, 0, 6))
    draft = Draft(title=("报告",), blocks=(Paragraph("收到申請　 １２ 件，均办结", places=places),))
    (found,) = statements(draft)
    assert isinstance(found, Figure)
    assert (found.text, found.quantity.text, found.noun) == ("１２ 件", "12件", "申请")
    assert found.place == Place(0, 7, 8, 10)


def test_headings_and_attachments_are_read_and_titles_and_tables_are_not() -> None:
    draft = Draft(
        title=("报告（附表3张）",),
        blocks=(Heading(2, "办理案件5件。", run_in="罚款2万元。"), Table((("项目", "7件"), ("合计", "8件")))),
        attachments=(Attachment("清单", (Paragraph("检查9次。"),)),),
        date="2025年1月1日",
    )
    assert [one.text for one in statements(draft)] == ["5件", "2万元", "9次"]


def test_a_figure_knows_its_sentence() -> None:
    found = figures("办结案件12件。罚款3万元；整改问题4个！")[1]
    assert found.prose.text[slice(*found.sentence)] == "罚款3万元；"
