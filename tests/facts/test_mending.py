"""What people type in 记事本, and what the program reads."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.decoding import decode
from generator.facts.mending import mend
from generator.facts.reading import read, read_text
from schemas.errors import FactFileError
from schemas.report import annual_report

HEAD = "机关: {全称: 某某县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n"


def data_of(text: str) -> dict:
    return read_text(HEAD + text).data


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("矛盾纠纷：\n  行政诉讼案件：5件", "5件"),
        ("矛盾纠纷:\n  行政诉讼案件:5件", "5件"),
        ("矛盾纠纷 ：\n  行政诉讼案件 ：5件", "5件"),
        ("矛盾纠纷:\n\t行政诉讼案件: 5件", "5件"),
        ("矛盾纠纷:\n　　行政诉讼案件: 5件", "5件"),
        ("矛盾纠纷:\n 行政诉讼案件:　5件　# 法规科", "5件"),
        ("矛盾纠纷:\r\n  行政诉讼案件: 5件\r\n", "5件"),
        ("矛盾纠纷:\n  行政诉讼案件: 5件#法规科", "5件"),
        ("矛盾纠纷:\n  行政诉讼案件: 5件 ＃法规科", "5件"),
        ("矛盾纠纷:\n  行政诉讼案件: \u200b5件\x0b", "5件"),
        ("矛盾纠纷:\n  行政诉讼案件: 1,234件", "1,234件"),
        ("矛盾纠纷: {行政诉讼案件: 1,234件}", "1,234件"),
        ("矛盾纠纷: {行政诉讼案件：5件，行政诉讼败诉：无}", "5件"),
        ("---\n矛盾纠纷:\n  行政诉讼案件: 5件\n---", "5件"),
        ("矛盾纠纷:\n    被申请行政复议: 无\n  行政诉讼案件: 5件", "5件"),
        ("矛盾纠纷:\n  被申请行政复议: 无\n    行政诉讼案件: 5件", "5件"),
    ],
)
def test_habits_of_keys_and_indents_are_read(typed: str, said: str) -> None:
    assert data_of(typed)["矛盾纠纷"]["行政诉讼案件"] == said


@pytest.mark.parametrize(
    "text",
    [
        "[2018]44号",
        "[2018]44号、[2019]5号",
        "{甲}乙",
        "*重点*",
        "&甲",
        "%50",
        "@所有人",
        "!注意",
        "`代码`",
        "“强转树”专项",
        '"强转树"专项',
        "'甲",
        ">80%",
        "|竖线",
        "报告: 关于某事",
        "C#语言",
        "甲#乙",
        "1:20",
        "null",
        "no",
        "~",
        "2020-12-25",
    ],
)
def test_text_that_yaml_takes_for_structure_stays_text(text: str) -> None:
    assert data_of(f"导语: {text}") == data_of(f"导语： {text}")
    assert data_of(f"导语: {text}")["导语"] == text


def test_numbers_keep_their_digits() -> None:
    assert data_of("导语: 010\n上年: 96.50\n依据文件: [1e3, 0x1F, 1_000]") | {"机关": 0, "年度": 0} == {
        "机关": 0,
        "年度": 0,
        "导语": "010",
        "上年": "96.50",
        "依据文件": ["1e3", "0x1F", "1_000"],
    }


@pytest.mark.parametrize("mark", ["- ", "-", "－", "－ ", "• ", "– ", "* "])
def test_every_dash_marks_an_item(mark: str) -> None:
    assert data_of(f"下一年度安排:\n  {mark}深化改革：推进\n  {mark}完善制度")["下一年度安排"] == [
        "深化改革：推进",
        "完善制度",
    ]


def test_a_colon_in_an_item_is_text_unless_a_record_has_the_label() -> None:
    assert data_of("下一年度安排:\n- 法律顾问：聘请\n- 内容：完善")["下一年度安排"] == [
        "法律顾问：聘请",
        {"内容": "完善"},
    ]


def test_wrapped_text_is_joined_without_a_space_and_an_empty_line_makes_a_paragraph() -> None:
    text = "导语: 一是加强领导，  # 注\n  二是work\n  hard。\n\n  三是：好。\n成文日期: 2025-12-25"
    assert data_of(text)["导语"] == "一是加强领导，二是work hard。\n三是：好。"
    assert data_of(text)["成文日期"] == "2025-12-25"


@pytest.mark.parametrize("mark", [">", ">-", ">+", ">2"])
def test_a_folded_block_is_joined_as_wrapped_text_is(mark: str) -> None:
    text = (
        f"导语: {mark}  # 注\n  一是加强领导，\n  二是work\n  hard。# 不是注\n\n  - 三是：好。\n\n成文日期: 2025-12-25"
    )
    assert data_of(text)["导语"] == "一是加强领导，二是work hard。# 不是注\n- 三是：好。"
    assert data_of(text)["成文日期"] == "2025-12-25"
    assert data_of(f"下一年度安排:\n  - {mark}\n    甲，\n    乙。\n  - 丙")["下一年度安排"] == ["甲，乙。", "丙"]
    assert "导语" not in data_of(f"导语: {mark}\n成文日期: 2025-12-25")


def test_a_literal_block_keeps_its_words_and_loses_paragraph_indents() -> None:
    text = "导语: |\n　　一是：[甲]\n　　　　- 二是 # 不是注\n\n　　三是\n成文日期: 2025-12-25"
    assert data_of(text)["导语"].strip() == "一是：[甲]\n- 二是 # 不是注\n\n三是"
    assert mend("导语: |\n  a：b\n   c\n", annual_report())[0] == "导语: |\n  a：b\n   c\n"


def test_a_quoted_text_of_several_lines_is_left_alone() -> None:
    text = '导语: "甲：\n  乙\n  丙" # 注\n成文日期: 2025-12-25'
    assert mend(text, annual_report())[0] == text
    assert data_of(text)["导语"] == "甲： 乙 丙"


def test_brackets_over_several_lines_are_mended_in_place() -> None:
    text = "报送:\n  - {稿种：报送稿,   # 注\n     主送: 县委：县政府,\n     发文字号: [2018]44号}\n成文日期: 不是日期"
    problems = read_text(HEAD + text).problems
    assert data_of(text)["报送"] == [{"稿种": "报送稿", "主送": "县委：县政府", "发文字号": "[2018]44号"}]
    assert [problem.line for problem in problems] == [7]


def test_list_items_may_be_separated_by_wide_commas() -> None:
    assert data_of("依据文件: [《甲》，《乙》]")["依据文件"] == ["《甲》", "《乙》"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_what_notepad_saves_is_decoded(encoding: str) -> None:
    assert decode("全称: 某某县".encode(encoding), "a.yaml") == "全称: 某某县"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["导语: 一一一一一一\n", "甲：一\r\n乙：一\r\n", HEAD + "导语: " + "一心一意。" * 20])
def test_utf_16_is_told_without_a_mark_by_its_line_breaks_and_spaces(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.yaml") == text


def test_a_stray_nul_makes_no_utf_16() -> None:
    text = HEAD + "导语: 甲\x00乙\n"
    for encoding in ("utf-8", "gb18030"):
        assert decode(text.encode(encoding), "a.yaml") == text


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04word", b"\xd0\xcf\x11\xe0", b"%PDF-1.4", b"\xff\xff\xff", b"a" * 3_000_000]
)
def test_what_is_no_text_is_refused_with_the_files_name(data: bytes) -> None:
    with pytest.raises(FactFileError, match=r"a\.yaml"):
        decode(data, "a.yaml")


def test_a_missing_file_is_an_error_of_the_family() -> None:
    with pytest.raises(FactFileError, match=r"没有这个文件\.yaml: 打不开（没有这个文件或文件夹），请核对文件名"):
        read("没有这个文件.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "a: &x 1\nb: *x",
        "[" * 5000,
        "{a: " * 3000,
        "a:\n" + " " * 9 + "- " * 3000,
        "? a\n: b",
        "!!python/object:os.system x",
    ],
)
def test_bombs_are_problems(text: str) -> None:
    assert read_text(text).errors


def test_mending_is_done_once() -> None:
    text = "机关：\n　全称:甲\n导语: [2018]4号\n下一年度安排:\n－改革：好"
    once = mend(text, annual_report())[0]
    assert mend(once, annual_report())[0] == once


WORDS = "机关 全称 矛盾纠纷 举措 内容 5件 无 ： : , ， 「 」 & * ! ? % | [ ] { } “ \" ' # - － ---"
SPACED = (": ", " # ", "- ", "\n", "\n  ", "\n　", "\t", "\r", "\u200b", "\x00")
SNIPPETS = st.sampled_from((*WORDS.split(), *SPACED))


@given(st.one_of(st.text(max_size=60), st.lists(SNIPPETS, max_size=30).map("".join)))
@settings(max_examples=250, deadline=None)
def test_no_content_raises(text: str) -> None:
    read_text(text)
    mended = mend(text, annual_report())[0]
    assert mended.count("\n") == text.replace("\r\n", "\n").replace("\r", "\n").count("\n")
