"""How the text formats look."""

from __future__ import annotations

import re

from generator.draft.model import Attachment, Draft, Heading, Paragraph, Span, Table
from generator.draft.writing import html, markdown, text

GAP = Span(2, 6, ("行政复议", "收到申请"), gap=True)
DRAFT = Draft(
    title=("某某县城市管理局", "关于2025年度法治政府建设情况的报告"),
    stage_mark="（讨论稿）",
    addressee="某某县人民政府：",
    blocks=(
        Paragraph("收到【待补】件。", (GAP,)),
        Heading(1, "主要举措和成效", "一、"),
        Heading(2, "加强领导。", "（一）", "召开会议3次。"),
        Table((("指标", "数量"), ("处罚", "12"))),
    ),
    signatories=("某某县城市管理局",),
    date="2026年1月20日",
    note="此件公开发布",
)
S = "\u3000"


def test_text_is_set_as_published() -> None:
    assert text.write(DRAFT) == "\n".join(
        [
            S * 10 + "某某县城市管理局",
            S * 5 + "关于2025年度法治政府建设情况的报告",
            S * 11 + "（讨论稿）",
            "",
            "某某县人民政府：",
            S * 2 + "收到【待补】件。",
            S * 2 + "一、主要举措和成效",
            S * 2 + "（一）加强领导。召开会议3次。",
            "指标\t数量",
            "处罚\t12",
            "",
            S * 17 + "某某县城市管理局",
            S * 18 + "2026年1月20日",
            S * 2 + "（此件公开发布）",
            "",
        ]
    )


def test_a_long_signature_in_text_ends_two_characters_from_the_right() -> None:
    name = "某某县住房和城乡建设委员会办公室"
    lines = text.write(Draft(("报告",), signatories=(name,), date="2026年1月20日")).split("\n")
    assert lines[-3] == S * (28 - 2 - len(name)) + name


def test_one_attachment_has_no_number_and_several_have() -> None:
    one = text.write(Draft(("报告",), attachments=(Attachment("统计表"),)))
    assert "附件：统计表" in one
    assert "\n附件\n" in one
    two = text.write(Draft(("报告",), attachments=(Attachment("统计表"), Attachment("清单"))))
    assert f"{S * 2}附件：1.统计表\n{S * 5}2.清单\n" in two
    assert "\n附件1\n" in two
    assert "\n附件2\n" in two


def test_markdown_is_plain_where_nothing_needs_escaping() -> None:
    assert markdown.write(DRAFT, "1:0a").split("\n\n") == [
        "# 某某县城市管理局",
        "# 关于2025年度法治政府建设情况的报告",
        "（讨论稿）",
        "某某县人民政府：",
        "收到【待补】件。",
        "## 一、主要举措和成效",
        "### （一）加强领导。召开会议3次。",
        "| 指标 | 数量 |\n| --- | --- |\n| 处罚 | 12 |",
        "某某县城市管理局",
        "2026年1月20日",
        "（此件公开发布）",
        "<!-- fazhi-fingerprint: 1:0a -->\n",
    ]


def test_html_is_one_file_that_loads_nothing() -> None:
    page = html.write(DRAFT, "1:0a")
    assert page.startswith('<!DOCTYPE html>\n<html lang="zh-CN">')
    assert not re.search(r"<script|<link|<img|src=|href=|url\(|@import|https?:", page)
    assert '<meta name="fazhi-fingerprint" content="1:0a">' in page


def test_html_has_real_headings_and_marks_gaps() -> None:
    page = html.write(DRAFT)
    assert "<p>收到<mark>【待补】</mark>件。</p>" in page
    assert "<h2>一、主要举措和成效</h2>" in page
    assert '<h3>（一）加强领导。<span class="run-in">召开会议3次。</span></h3>' in page


def test_gaps_outside_the_body_are_marked_too() -> None:
    draft = Draft(
        ("某某县", "【待补】报告"),
        signatories=("甲局", "【待补】"),
        date="【待补】",
        frame_spans=(
            ("title", Span(4, 8, ("标题",), gap=True)),
            ("signatories", Span(3, 7, ("署名",), gap=True)),
            ("date", Span(0, 4, ("日期",), gap=True)),
        ),
    )
    page = html.write(draft)
    assert page.count("<mark>【待补】</mark>") == 3
    assert "<h1>某某县<br><mark>【待补】</mark>报告</h1>" in page


def test_words_from_a_clerk_cannot_become_markup() -> None:
    page = html.write(Draft(("<b>",), blocks=(Paragraph("</p><script>alert(1)</script>"),)), '">')
    assert "<script" not in page
    assert "<b>" not in page
    assert 'content="&quot;&gt;"' in page
