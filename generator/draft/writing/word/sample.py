"""The reference document as a clerk gets it: a sample of every style, with its name and what the standard asks of it.

Its words are Chinese like those of a report: a document, no message.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.draft.model import Table
from generator.draft.word_styles import GAP, PARAGRAPH_STYLES, RUN_IN, SIGNER, Style
from generator.draft.writing.word.elements import paragraph
from generator.draft.writing.word.table import table
from generator.draft.writing.word.xml import content
from schemas.format import Element, Format

_OPENING = (
    "这份文件里每个样式有一段样例。请在 Word、WPS 或 LibreOffice 的“样式”窗格里改样式：字体、字号、缩进、行距；"
    "页面设置、页眉页脚、页眉里的图片也可以改。改好后仍存为 .docx，"
    "用“fazhi render 填报表 -o 报告.docx --reference-doc 样式.docx”生成报告。",
    "生成时按名称找样式，所以样式的名称不要改；这里的文字会换成报告的内容，直接改样例文字的格式不起作用。",
)
_CHARACTERS = {
    SIGNER: "“签发人：”后面的姓名",
    RUN_IN: "与标题同段、接在标题后面的正文",
    GAP: "【待补：收到行政复议申请（件），县司法局】",
}
_LARGE = frozenset(("issuer_mark", "title", "attachment_title"))
"""What is told of them stands below, in the body's size."""
_LAST = ("attachment_mark", "attachment_title")
"""They begin a page."""
_IN_TABLES = ("table_head", "table_text")
_PREFIX = "GB/T 9704—2012："


def sample(standard: Format) -> Iterator[str]:
    """The children of w:body before w:sectPr, in order."""
    yield from (paragraph("body", text) for text in _OPENING)
    for name in PARAGRAPH_STYLES:
        if name not in (*_LAST, *_IN_TABLES):
            yield from _sample(standard, name)
    for style, text in _CHARACTERS.items():
        yield _run_in(style, text)
    head, row = (_told(standard, name) for name in _IN_TABLES)
    yield table(Table(((head, "表头"), (row, "12"))), standard)
    for name in _LAST:
        yield from _sample(standard, name)


def _sample(standard: Format, name: str) -> Iterator[str]:
    if name in _LARGE:
        yield paragraph(name, standard.elements[name].label)
        yield paragraph("body", _told(standard, name))
    else:
        yield paragraph(name, _told(standard, name))


def _told(standard: Format, name: str) -> str:
    """一级标题（样式“标题 1”）：黑体，3号。正文（结构层次序数，第一层黑体）"""
    element, style = standard.elements[name], PARAGRAPH_STYLES[name]
    basis = element.source.removeprefix(_PREFIX)
    return f"{element.label}（样式“{style.shown}”）：{element.font.name}，{_size(standard, element)}。{basis}"


def _size(standard: Format, element: Element) -> str:
    return next(name for name, points in standard.sizes.items() if points == element.size)


def _run_in(style: Style, text: str) -> str:
    body = PARAGRAPH_STYLES["body"].id
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{body}"/></w:pPr><w:r>{content(f"字符样式“{style.name}”：")}</w:r>'
        f'<w:r><w:rPr><w:rStyle w:val="{style.id}"/></w:rPr>{content(text)}</w:r></w:p>'
    )
