"""Drafts come as web pages, exports and scans leave them; what stands in them is read all the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.draft.model import Draft, Heading, Paragraph, Place
from generator.draft.reading import assembling, html, read, text
from generator.draft.reading.marks import mark
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.source import Note, Source

TITLE = "云岭县水利局关于2025年度法治政府建设情况的报告"
LEAD = "2025年，我局按照县委、县政府部署推进法治政府建设，现将有关情况报告如下："
PARTS = ("一、主要举措和成效", "二、存在的不足和原因", "三、2026年工作安排")
TEXTS = (
    "（一）规范执法。全年办理水事违法案件12件，调解用水纠纷30起，没有发生行政复议被纠错的案件。",
    "基层水管站执法人员偏少，原因是编制多年没有增加，新进人员培训跟不上。",
    "为每个水管站配备一名持证人员，把河湖巡查记录全部纳入执法平台，年内完成全部案卷评查。",
)
SIGNATURE = ("云岭县水利局", "2026年1月15日")


def source(page: str) -> Source:
    (found,) = assembling.sources(text.lines(page.encode()))
    return found


def draft(page: str) -> Draft:
    return source(page).draft


def headings(page: str | Draft) -> list[str]:
    found = page if isinstance(page, Draft) else draft(page)
    return [block.number + block.text for block in found.blocks if isinstance(block, Heading)]


def whole(between: str = "\n") -> str:
    """The report with this between its lines."""
    lines = [TITLE, "县委、县政府：", LEAD]
    for part, words in zip(PARTS, TEXTS, strict=True):
        lines += [part, words]
    return between.join((*lines, *SIGNATURE))


PLAIN = draft(whole())
HEADINGS = ["一、主要举措和成效", "（一）规范执法。", "二、存在的不足和原因", "三、2026年工作安排"]


def test_a_plain_text_is_read_into_all_its_fields() -> None:
    assert PLAIN.title == (TITLE,)
    assert PLAIN.addressee == "县委、县政府："
    assert headings(PLAIN) == HEADINGS
    assert PLAIN.signatories == ("云岭县水利局",)
    assert PLAIN.date == "2026年1月15日"


@pytest.mark.parametrize("between", ["\n\n", "\r\n", "\r", "\n　　", "\n \u00a0\n", "\n\t"])
def test_blank_lines_line_ends_and_indents_change_nothing(between: str) -> None:
    assert draft(whole(between)) == PLAIN


@pytest.mark.parametrize("between", [" ", "　", "  ", "\u00a0 "])
def test_a_whole_report_on_one_line_is_broken_where_its_paragraphs_begin(between: str) -> None:
    assert draft(whole(between)) == PLAIN


def test_a_whole_report_on_one_line_with_nothing_between_keeps_its_headings() -> None:
    found = draft(whole(""))
    assert found.title == (TITLE,)
    assert found.addressee == "县委、县政府："
    assert headings(found) == HEADINGS
    assert found.date == "2026年1月15日"


@pytest.mark.parametrize("columns", [20, 28, 34])
def test_lines_broken_at_a_fixed_width_are_joined_again(columns: int) -> None:
    lines = []
    for line in ("　　" + line for line in whole().split("\n")):
        lines += [line[at : at + columns] for at in range(0, len(line), columns)]
    found = draft("\n".join(lines))
    assert "".join(found.title) == TITLE
    assert found.blocks == PLAIN.blocks


def test_a_line_that_was_broken_is_placed_on_every_line_it_stands_on() -> None:
    lines = [character * 28 for character in "甲乙丙丁戊己"]
    page = "\n".join((TITLE, "", "　　" + LEAD, "", PARTS[0], "　　" + "子" * 26, *lines, "丑" * 10 + "。"))
    paragraph = draft(page).blocks[-1]
    assert isinstance(paragraph, Paragraph)
    assert [place.paragraph for place in paragraph.places] == [*range(6, 14)]


def test_site_furniture_before_and_behind_the_text_is_left_out() -> None:
    before = "首页 > 政务公开 > 法治政府建设年度报告\n索引号：1150/2026-0001　发布机构：云岭县水利局\n"
    between = "\n发布日期：2026-01-20 09:44　浏览次数：86　字号：[大 中 小]　打印\n"
    behind = "\n扫一扫在手机打开当前页\n相关链接\n省政府网站\n版权所有：云岭县人民政府　ICP备05009127号"
    found = source(before + whole().replace(TITLE + "\n", TITLE + between) + behind)
    assert found.draft == PLAIN
    shown = "".join(words.text for words in found.furniture)
    assert all(word in shown for word in ("索引号", "发布日期", "扫一扫", "版权所有"))


def test_a_watermark_in_the_middle_of_sentences_is_left_out() -> None:
    mark_ = "某某文库—资料每日更新www.example-library.cn"
    page = whole().replace("用水纠纷", f"用水{mark_}纠纷").replace("执法人员偏少", f"执法{mark_}人员偏少")
    assert draft(page) == PLAIN


def test_page_numbers_between_lines_are_left_out() -> None:
    assert (
        draft(whole().replace(PARTS[1], f"— 1 —\n{PARTS[1]}").replace(PARTS[2], f"第 2 页 共 3 页\n{PARTS[2]}"))
        == PLAIN
    )


def test_half_width_punctuation_is_kept_as_it_stands_and_still_read() -> None:
    narrow = str.maketrans("，。：；（）", ",.:;()")
    assert headings(whole().translate(narrow)) == [
        "一、主要举措和成效",
        "(一)规范执法.",
        "二、存在的不足和原因",
        "三、2026年工作安排",
    ]


@pytest.mark.parametrize(
    ("typed", "level", "value"),
    [
        ("一、甲", 1, 1), ("十二、甲", 1, 12), ("一．甲", 1, 1), ("一、一、甲", 1, 1), ("第三部分 甲", 1, 3),
        ("二,甲", 1, 2), ("（一）甲", 2, 1), ("(二)甲", 2, 2), ("（ 三 ）甲", 2, 3), ("一)甲", 2, 1),
        ("（四）、甲", 2, 4), ("三十五）甲", 2, 35), ("1.甲", 3, 1), ("１．甲", 3, 1), ("2、甲", 3, 2), ("3)甲", 3, 3),
        ("1.2025年甲", 3, 1), ("（1）甲", 4, 1), ("(12)甲", 4, 12),
    ],
)  # fmt: skip
def test_numbers_of_headings_are_known_as_people_type_them(typed: str, level: int, value: int) -> None:
    found = mark(typed)
    assert found
    assert (found.level, found.value) == (level, value)


@pytest.mark.parametrize(
    "typed", ["一是甲", "1.5万件", "12345热线", "统一、甲", "2025年", "一般程序", "三项制度", "第一，甲", "2023.5"]
)
def test_what_only_looks_like_a_number_is_none(typed: str) -> None:
    assert mark(typed) is None


@given(st.text(max_size=40))
def test_a_number_is_where_the_text_begins(typed: str) -> None:
    found = mark(typed)
    assert found is None or typed.startswith(found.number)


def test_headings_that_lost_their_mark_are_still_headings() -> None:
    page = whole().replace("一、主要", "一 主要").replace("二、存在", "二 存在").replace("三、2026", "三 2026")
    assert [heading.replace(" ", "") for heading in headings(page)] == [
        "一主要举措和成效", "（一）规范执法。", "二存在的不足和原因", "三2026年工作安排",
    ]  # fmt: skip


def test_a_heading_broken_over_two_lines_is_one() -> None:
    page = whole().replace(PARTS[1], "二、2025年度推进法治政府建设工作中存在的\n不足和原因")
    assert "二、2025年度推进法治政府建设工作中存在的不足和原因" in headings(page)


def test_headings_without_numbers_are_known_by_what_stands_beneath() -> None:
    page = whole()
    for number in ("一、", "二、", "三、", "（一）"):
        page = page.replace(number, "")
    assert [block.text for block in draft(page).blocks if isinstance(block, Heading)] == [
        "主要举措和成效", "存在的不足和原因", "2026年工作安排",
    ]  # fmt: skip


def test_a_numbered_sentence_is_an_item_and_no_heading() -> None:
    page = whole().replace(
        TEXTS[2], "1.全年办理案件不少于20件，每件都留存巡查记录。\n2.完成案卷评查40卷，结果在全局通报。"
    )
    assert headings(page) == HEADINGS


def test_two_reports_in_one_file_are_two_drafts_with_places_in_their_parts() -> None:
    other = whole().replace("云岭县水利局", "云岭县林业局")
    first, second = assembling.sources(text.lines(f"{whole()}\n\n{other}".encode()))
    assert first.draft == PLAIN
    assert second.draft.title == (TITLE.replace("水利", "林业"),)
    assert second.part == 1
    assert {place.part for block in second.draft.blocks for place in block.places} == {1}


def test_a_collection_with_marks_is_as_many_drafts() -> None:
    body = "\n".join(whole().split("\n")[2:-2])
    found = assembling.sources(
        text.lines(f"法治政府建设工作总结二篇\n【篇一】\n{body}\n【篇二】\n{body}\n查看更多".encode())
    )
    assert [headings(one.draft) for one in found] == [HEADINGS, HEADINGS]
    assert [one.draft.title for one in found] == [(), ()]


def test_traditional_characters_stay_in_the_draft() -> None:
    page = (
        whole()
        .replace("存在的不足和原因", "存在的不足和原因（繁體：執法規範與責任）")
        .replace(TITLE, "雲嶺縣水利局關於2025年度法治政府建設情況的報告")
    )
    found = draft(page)
    assert found.title == ("雲嶺縣水利局關於2025年度法治政府建設情況的報告",)
    assert "二、存在的不足和原因（繁體：執法規範與責任）" in headings(found)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_a_text_is_read_in_whatever_encoding_it_was_saved(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(whole().encode(encoding))
    assert read(path)[0].draft == PLAIN


def test_a_big5_page_is_not_taken_for_gb18030(tmp_path: Path) -> None:
    path = tmp_path / "報告.txt"
    path.write_bytes(
        "雲嶺縣水利局關於2025年度法治政府建設情況的報告\n一、主要舉措\n全年辦理案件，都是在縣政府和法治部門指導下的工作。\n".encode(
            "big5"
        )
    )
    assert read(path)[0].draft.title == ("雲嶺縣水利局關於2025年度法治政府建設情況的報告",)


def test_a_text_cut_within_a_character_is_read_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_bytes(whole().encode()[:-1])
    assert read(path)[0].notes == (Note.UNDECODED,)


def test_a_web_page_is_read_whatever_its_file_is_called(tmp_path: Path) -> None:
    body = "".join(f"<p>{line}</p>" for line in whole().split("\n"))
    path = tmp_path / "报告.doc"
    path.write_text(
        f"<html><head><style>p{{}}</style></head><body><div>首页</div>{body}</body></html>", encoding="utf-8"
    )
    assert read(path)[0].draft == PLAIN


def test_a_place_in_a_web_page_is_line_and_column_of_its_source() -> None:
    body = f"<p>&nbsp;&nbsp;{TITLE}</p>\n<p>{LEAD}</p><p><b>一、主要</b>工作&amp;成效</p><p>{TEXTS[1]}</p>"
    page = f"<html><body>\n{body}</body></html>"
    (found,) = assembling.sources(html.lines(page.encode()))
    heading = found.draft.blocks[1]
    assert isinstance(heading, Heading)
    third = page.split("\n")[2]
    assert heading.places[0] == Place(0, 3, third.index("一、"), third.index("一、") + 2)


def test_a_layout_table_of_a_web_page_is_no_table() -> None:
    rows = "".join(f"<tr><td></td><td>{line}</td></tr>" for line in whole().split("\n"))
    (found,) = assembling.sources(html.lines(f"<table>{rows}</table>".encode()))
    assert found.draft == PLAIN


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "报告.txt", Reason.EMPTY),
        (b" \n\n\t ", "报告.txt", Reason.EMPTY),
        (bytes(range(32)) * 40, "报告.txt", Reason.UNKNOWN_FORMAT),
        (b"\x80\xff" * 400, "报告.txt", Reason.UNKNOWN_ENCODING),
        (b"a" * (3 << 20), "报告.txt", Reason.TOO_LARGE),
        (b"<html><p class='", "报告.html", Reason.DAMAGED),
        (b"no zip at all", "报告.docx", Reason.DAMAGED),
        (b"<html><script>x</script></html>", "报告.html", Reason.NO_TEXT),
    ],
)
def test_what_can_not_be_read_says_why(content: bytes, name: str, reason: Reason, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableError) as caught:
        read(path)
    assert caught.value.reason is reason


def test_a_file_that_is_not_there_is_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(tmp_path / "没有.docx")
    assert caught.value.reason is Reason.MISSING
