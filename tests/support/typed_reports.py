"""Reports as people type them in Word, with whatever formatting by hand: python-docx makes the files."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run
from hypothesis import strategies as st

TITLE = "云岭县水利局关于2025年度法治政府建设情况的报告"
TABLE = (("指标", "数量"), ("行政许可", "128"), ("行政处罚", "12"))
_BODY = (
    "根据要求，现将我局2025年度法治政府建设情况报告如下。",
    "一、主要工作情况",
    "（一）依法全面履行职能。全年办理行政许可128件，均在法定期限内办结，没有发生超期。",
    "1.规范行政执法。全年检查120次，发现问题30个，全部整改到位。",
    "全年参加“法治讲堂”12次，参加人员360人次——比上年多4次。",
    "二、存在的不足和原因",
    "制度执行不够严格，个别执法案卷不够规范，主要是培训不够深入。",
    "三、2026年工作安排",
    "加强培训，每季度评查一次案卷，规范执法文书。",
)
_SIGNED = ("云岭县水利局", "2026年1月15日")
_HEAD = ("云岭县水利局文件", "云水发〔2026〕1号　　　签发人：张三")
_RECORD = ("抄送：市水利局，县人大常委会办公室，县政协办公室。", "云岭县水利局办公室　　2026年1月15日印发")
_ATTACHED = ("附件", "行政执法数据统计表", "统计时间为2025年全年，数据由各科室提供，口径与上年一致。")

_RUN_FORMATS: tuple[Callable[[Run], object], ...] = (
    lambda run: setattr(run, "bold", True),
    lambda run: setattr(run, "italic", True),
    lambda run: setattr(run, "underline", True),
    lambda run: setattr(run.font, "size", Pt(9)),
    lambda run: setattr(run.font, "size", Pt(22)),
    lambda run: setattr(run.font, "name", "Calibri"),
    lambda run: run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "微软雅黑"),
    lambda run: run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsiaTheme"), "majorEastAsia"),
    lambda run: setattr(run.font.color, "rgb", RGBColor(0, 0, 200)),
    lambda run: setattr(run, "style", "Strong"),
    lambda run: setattr(run.font, "superscript", True),
)
_PARAGRAPH_FORMATS: tuple[Callable[[Paragraph], object], ...] = (
    lambda one: setattr(one, "alignment", WD_ALIGN_PARAGRAPH.RIGHT),
    lambda one: setattr(one, "alignment", WD_ALIGN_PARAGRAPH.CENTER),
    lambda one: setattr(one.paragraph_format, "first_line_indent", Pt(40)),
    lambda one: setattr(one.paragraph_format, "left_indent", Pt(-20)),
    lambda one: setattr(one.paragraph_format, "space_after", Pt(20)),
    lambda one: setattr(one.paragraph_format, "line_spacing", 3),
    lambda one: setattr(one.paragraph_format, "line_spacing_rule", WD_LINE_SPACING.DOUBLE),
    lambda one: setattr(one.paragraph_format, "keep_together", True),
    lambda one: setattr(one, "style", "List Paragraph"),
    lambda one: setattr(one, "style", "Quote"),
    lambda one: setattr(one, "style", "Body Text"),
)
_LISTS = ("List Bullet", "List Number")


@dataclass(frozen=True)
class Typed:
    """A .docx; its bytes are too many to be printed."""

    data: bytes = field(repr=False)


@st.composite
def typed_reports(draw: st.DrawFn) -> Typed:
    """A .docx of a report: its words are always those of one, everything else is left to chance."""
    document = Document()
    _page(document, draw)
    lines = [*(_HEAD if draw(st.booleans()) else ()), TITLE, "县委、县政府：", *_BODY]
    for line in lines:
        _typed(document, line, draw)
    if draw(st.booleans()):
        for _item in range(2):
            document.add_paragraph("按时报送年度报告；", style=draw(st.sampled_from(_LISTS)))
    if draw(st.booleans()):
        _table(document, draw)
    for line in _SIGNED:
        _typed(document, line, draw)
    if draw(st.booleans()):
        for line in _RECORD:
            _typed(document, line, draw)
    elif draw(st.booleans()):
        _page_break(document, draw)
        for line in _ATTACHED:
            _typed(document, line, draw)
        _table(document, draw)
    data = io.BytesIO()
    document.save(data)
    return Typed(data.getvalue())


def _page(document: Doc, draw: st.DrawFn) -> None:
    section = document.sections[0]
    section.left_margin = Mm(draw(st.integers(10, 40)))
    section.gutter = Mm(draw(st.sampled_from((0, 8))))
    section.different_first_page_header_footer = draw(st.booleans())
    document.settings.odd_and_even_pages_header_footer = draw(st.booleans())
    section.header.paragraphs[0].text = draw(st.sampled_from(("", "云岭县水利局")))
    section.footer.paragraphs[0].text = draw(st.sampled_from(("", "第 1 页", "- 1 -")))


def _typed(document: Doc, line: str, draw: st.DrawFn) -> None:
    """A paragraph with spaces before it as people type them, its words in several runs."""
    for _line in range(draw(st.integers(0, 2)) if draw(st.integers(0, 5)) == 0 else 0):
        document.add_paragraph()
    paragraph = document.add_paragraph()
    for form in draw(st.lists(st.sampled_from(_PARAGRAPH_FORMATS), max_size=2)):
        form(paragraph)
    text = draw(st.sampled_from(("", "", "", "　　", "  "))) + line
    edges = sorted({0, len(text), *draw(st.lists(st.integers(0, len(text)), max_size=3))})
    for start, end in pairwise(edges):
        run = paragraph.add_run(text[start:end])
        for form in draw(st.lists(st.sampled_from(_RUN_FORMATS), max_size=2)):
            form(run)


def _table(document: Doc, draw: st.DrawFn) -> None:
    table = document.add_table(0, 2, draw(st.sampled_from(("Table Grid", "Light Shading Accent 1"))))
    for row in TABLE:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text


def _page_break(document: Doc, draw: st.DrawFn) -> None:
    if draw(st.booleans()):
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        return
    section = document.add_section()
    if draw(st.booleans()):
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
