"""Page numbers are found however a word processor writes them, with their form and place."""

from __future__ import annotations

import pytest
from word_files import p, packed, parts, run

from generator.draft.measuring import Layout
from generator.draft.measuring.numbers import PageNumber
from generator.draft.reading.word import lines


def field(*kinds: str) -> str:
    return "".join(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in kinds)


COMPLEX = (
    field("begin")
    + "<w:r><w:instrText> PAGE  \\* MERGEFORMAT </w:instrText></w:r>"
    + field("separate")
    + run("7", '<w:sz w:val="28"/><w:rFonts w:ascii="宋体"/>')
    + field("end")
)
SIMPLE = f'<w:fldSimple w:instr="PAGE">{run("7", "<w:sz w:val=" + chr(34) + "28" + chr(34) + "/>")}</w:fldSimple>'
DASHED = run("— ") + COMPLEX + run(" —")
RIGHT = '<w:ind w:rightChars="100" w:right="280"/><w:jc w:val="right"/>'
FRAME = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="outside" w:y="1"/>'
BOX = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing>"
    '<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:positionH relativeFrom="margin"><wp:align>outside</wp:align></wp:positionH>'
    "<wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice>"
    '<mc:Fallback><w:pict><v:shape style="position:absolute;mso-position-horizontal:outside">'
    "<v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)
VML = (
    '<w:r><w:pict><v:shape style="position:absolute;mso-position-horizontal:outside"><v:textbox><w:txbxContent>{0}'
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def number(footer: str, *, even: bool = False) -> PageNumber | None:
    section = '<w:sectPr><w:footerReference w:type="default" r:id="rId1"/></w:sectPr>'
    read = lines(packed(parts(p("甲") + section, footer1=footer))).layout
    assert read is not None
    assert read.file is not None
    layout = Layout(read.file)
    return layout.page_number(layout.section(1), even=even)


@pytest.mark.parametrize(
    "footer",
    [
        p(DASHED, RIGHT),
        p(run("— ") + SIMPLE + run(" —"), RIGHT),
        f"<w:sdt><w:sdtContent>{p(DASHED, RIGHT)}</w:sdtContent></w:sdt>",
        p(f"<w:sdt><w:sdtContent>{run('— ')}{COMPLEX}</w:sdtContent></w:sdt>{run(' —')}", RIGHT),
        p("") + p(DASHED, RIGHT),
        p(run("— ") + COMPLEX + run(" —　"), '<w:jc w:val="right"/>'),
    ],
)
def test_a_number_in_a_paragraph_has_its_form_and_place(footer: str) -> None:
    found = number(footer)
    assert found is not None
    assert (found.before, found.after, found.size, found.align, found.edge) == ("—", "—", 14, "right", 1)


@pytest.mark.parametrize(
    "footer", [p(DASHED, FRAME), p(BOX.format(p(DASHED))), p(VML.format(p(DASHED)))], ids=["frame", "box", "vml"]
)
def test_a_number_in_a_frame_or_a_text_box_stands_where_that_is(footer: str) -> None:
    found = number(footer)
    assert found is not None
    assert (found.before, found.after, found.align, found.edge, found.rise) == ("—", "—", "outside", None, None)


def test_behind_tabs_a_number_stands_where_they_lead() -> None:
    tab = "<w:r><w:tab/></w:r>"
    assert [found.align for found in (number(p(tab * n + COMPLEX)) for n in (1, 2)) if found] == ["center", "right"]


def test_the_number_has_the_format_of_its_saved_result() -> None:
    found = number(p(DASHED))
    assert found is not None
    assert (found.size, found.latin) == (14, "宋体")


@pytest.mark.parametrize("instruction", ["NUMPAGES", "PAGEREF a", "SECTIONPAGES", ""])
def test_what_is_no_number_of_the_page_is_none(instruction: str) -> None:
    complex_field = field("begin") + f"<w:r><w:instrText>{instruction}</w:instrText></w:r>" + field("separate", "end")
    assert number(p(complex_field)) is None
    assert number(p(f'<w:fldSimple w:instr="{instruction}">{run("7")}</w:fldSimple>')) is None


def test_a_number_of_all_pages_is_words_beside_it() -> None:
    pages = (
        field("begin") + "<w:r><w:instrText>NUMPAGES</w:instrText></w:r>" + field("separate") + run("9") + field("end")
    )
    found = number(p(run("第") + COMPLEX + run("页 共") + pages + run("页")))
    assert found is not None
    assert (found.before, found.after) == ("第", "页 共9页")


@pytest.mark.parametrize("kinds", [("begin",), ("end",), ("separate",), ("begin", "begin", "end"), ("separate", "end")])
def test_fields_that_are_left_open_do_no_harm(kinds: tuple[str, ...]) -> None:
    assert number(p(field(*kinds) + run("甲"))) is None


def test_a_section_without_footers_of_its_own_has_those_of_the_one_before() -> None:
    first = '<w:sectPr><w:footerReference w:type="default" r:id="rId1"/></w:sectPr>'
    read = lines(packed(parts(p("甲", first) + p("乙") + "<w:sectPr/>", footer1=p(DASHED)))).layout
    assert read is not None
    assert read.file is not None
    layout = Layout(read.file)
    assert layout.page_number(layout.section(2), even=False) is not None
