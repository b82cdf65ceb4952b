"""The format that paragraphs and runs of a Word file have in the end, resolved as Word does."""

from __future__ import annotations

import pytest
from word_files import STRICT, W, abstract, level, num, p, packed, parts, run, style, styled, table

from generator.draft.measuring import Layout, Measured
from generator.draft.reading.word import lines

SPACING = '<w:spacing w:val="-5"/>'
THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme>'
    '<a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:font script="Jpan" typeface="ＭＳ ゴシック"/>'
    '<a:font script="Hans" typeface="黑体"/></a:majorFont>'
    '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface="等线"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def layout(body: str, members: dict[str, bytes] | None = None, **others: str) -> Layout:
    read = lines(packed(parts(body, **others) | (members or {}))).layout
    assert read is not None
    assert read.file is not None
    return Layout(read.file)


def only(body: str, **others: str) -> Measured:
    return layout(body, **others).paragraph(1)


def fonts(east_asian: str = "", theme: str = "") -> str:
    named = f' w:eastAsia="{east_asian}"' if east_asian else ""
    return f"<w:rFonts{named}{f' w:eastAsiaTheme={chr(34)}{theme}{chr(34)}' if theme else ''}/>"


def defaults(run_properties: str = "", paragraph_properties: str = "") -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{run_properties}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{paragraph_properties}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def test_a_run_has_what_is_said_nearest_to_it() -> None:
    found = only(
        p(
            run("甲", '<w:rStyle w:val="c"/>') + run("乙", '<w:rStyle w:val="c"/>' + fonts("楷体")) + run("丙"),
            '<w:pStyle w:val="b"/>',
        ),
        styles=defaults(fonts("宋体") + '<w:sz w:val="21"/>')
        + style("a", "甲", f"<w:rPr>{fonts('仿宋')}<w:sz w:val='32'/></w:rPr>")
        + style("b", "乙", "<w:rPr><w:color w:val='FF0000'/></w:rPr>", based_on="a")
        + style("c", "丙", f"<w:rPr>{fonts('黑体')}</w:rPr>", kind="character"),
    )
    assert [(one.text, one.format.east_asian) for one in found.stretches] == [
        ("甲", "黑体"),
        ("乙", "楷体"),
        ("丙", "仿宋"),
    ]
    assert {(one.format.size, one.format.colour) for one in found.stretches} == {(16.0, "FF0000")}


@pytest.mark.parametrize(("language", "font"), [("zh-CN", "黑体"), ("ja-JP", "ＭＳ ゴシック"), ("en-US", ""), ("", "")])
def test_a_font_of_the_theme_is_that_of_the_language_of_the_settings(language: str, font: str) -> None:
    settings = f'<w:settings xmlns:w="{W}"><w:themeFontLang w:eastAsia="{language}"/></w:settings>'
    members = parts(p(run("甲", fonts(theme="majorEastAsia"))), styles=" ")
    related = members["word/_rels/document.xml.rels"].decode()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    more = "".join(
        f'<Relationship Id="x{one}" Type="{kind}/{one}" Target="{one}.xml"/>' for one in ("theme", "settings")
    )
    members |= {"word/theme.xml": THEME.encode(), "word/settings.xml": settings.encode()}
    members["word/_rels/document.xml.rels"] = related.replace("</Relationships>", more + "</Relationships>").encode()
    read = lines(packed(members)).layout
    assert read is not None
    assert read.file is not None
    assert Layout(read.file).paragraph(1).stretches[0].format.east_asian == font


def test_without_a_theme_the_name_beside_the_theme_s_counts() -> None:
    assert only(p(run("甲", fonts("仿宋", "minorEastAsia")))).stretches[0].format.east_asian == "仿宋"


def test_a_name_said_nearer_wins_over_the_theme_of_the_defaults() -> None:
    found = only(p(run("甲", fonts("仿宋"))), styles=defaults(fonts(theme="minorEastAsia")))
    assert found.stretches[0].format.east_asian == "仿宋"


def test_of_indents_the_characters_win_unless_they_are_none() -> None:
    found = layout(
        styled("a", "甲") + p("乙", '<w:pStyle w:val="a"/><w:ind w:firstLineChars="0" w:firstLine="420"/>'),
        styles=style("a", "甲", '<w:pPr><w:ind w:firstLineChars="200" w:firstLine="420"/></w:pPr>'),
    )
    assert [(one.first_chars, one.first) for one in (found.paragraph(n).format for n in (1, 2))] == [(2, 21), (0, 21)]


def test_a_hanging_indent_takes_the_place_of_one_of_the_first_line() -> None:
    found = only(
        p("甲", '<w:pStyle w:val="a"/><w:ind w:left="640" w:hanging="320"/>'),
        styles=style("a", "甲", '<w:pPr><w:ind w:firstLine="420"/></w:pPr>'),
    )
    assert (found.format.left, found.format.first) == (32, -16)


def test_a_list_gives_its_indent_over_that_of_the_style_and_under_that_of_the_paragraph() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.", '<w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr>')) + num(
        1, 0
    )
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    found = layout(
        p("甲", f'<w:pStyle w:val="a"/>{numbered}') + p("乙", f'<w:pStyle w:val="a"/>{numbered}<w:ind w:left="0"/>'),
        styles=style("a", "甲", '<w:pPr><w:ind w:left="900"/></w:pPr>'),
        numbering=numbering,
    )
    assert [found.paragraph(n).format.left for n in (1, 2)] == [21, 0]
    assert found.paragraph(2).format.first == -21


def test_a_paragraph_in_a_table_has_what_the_style_of_the_table_gives() -> None:
    cells = table((p(run("甲")),)).replace("<w:tbl>", '<w:tbl><w:tblPr><w:tblStyle w:val="t"/></w:tblPr>')
    found = only(cells, styles=style("t", "表", '<w:pPr><w:jc w:val="center"/></w:pPr>', kind="table"))
    assert (found.format.align, found.in_table) == ("center", True)


def test_bold_in_both_styles_is_not_bold() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    found = only(
        p(run("甲", '<w:rStyle w:val="c"/>') + run("乙"), '<w:pStyle w:val="a"/>'),
        styles=style("a", "甲", bold) + style("c", "丙", bold, kind="character"),
    )
    assert [one.format.bold for one in found.stretches] == [False, True]


def test_styles_that_are_based_on_each_other_in_a_circle_end_where_it_closes() -> None:
    found = only(
        styled("a", "甲"),
        styles=style("a", "甲", "<w:rPr><w:b/></w:rPr>", based_on="b")
        + style("b", "乙", '<w:rPr><w:sz w:val="32"/></w:rPr>', based_on="a"),
    )
    assert (found.stretches[0].format.bold, found.size) == (True, 16)


@pytest.mark.parametrize("value", ["abc", "", "1e9", "99999999999", "-", "NaN", "３２", "0x20", "1" * 5000, "-5"])
def test_a_size_that_is_none_counts_as_not_said(value: str) -> None:
    assert only(p(run("甲", f'<w:sz w:val="{value}"/>'))).size == 10


def test_lengths_with_units_are_lengths() -> None:
    section = (
        '<w:sectPr><w:pgSz w:w="210mm" w:h="29.7cm"/><w:pgMar w:top="1in" w:left="28mm" w:right="26mm"/></w:sectPr>'
    )
    (found,) = layout(p("甲") + section).sections
    assert [round(length, 2) for length in (found.width, found.height, found.top, found.left)] == [210, 297, 25.4, 28]


def test_the_strict_format_is_measured_alike() -> None:
    members = parts(p(run("甲", fonts("仿宋"))) + '<w:sectPr><w:pgSz w:w="595.3pt" w:h="841.9pt"/></w:sectPr>')
    members["word/document.xml"] = members["word/document.xml"].decode().replace(W, STRICT).encode()
    read = lines(packed(members)).layout
    assert read is not None
    assert read.file is not None
    found = Layout(read.file)
    assert found.paragraph(1).stretches[0].format.east_asian == "仿宋"
    assert round(found.sections[0].width) == 210


def test_characters_are_counted_as_the_reader_counts_them() -> None:
    body = p(
        run("甲")
        + "<w:r><w:tab/></w:r>"
        + run("乙", "<w:vanish/>")
        + '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF</w:instrText>'
        + '<w:fldChar w:fldCharType="separate"/></w:r>'
        + run("丙")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    read = lines(packed(parts(body)))
    assert layout(body).paragraph(1).text == read.lines[0].text == "甲 丙"


def test_a_section_ends_with_the_paragraph_that_says_so() -> None:
    landscape = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>'
    found = layout(p("甲", landscape) + p("乙") + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>')
    assert [found.section(n).is_landscape for n in (1, 2)] == [True, False]


@pytest.mark.parametrize(
    ("spacing", "grid", "pitch", "fixed"),
    [
        ('w:line="560" w:lineRule="exact"', "", 28, True),
        ('w:line="560" w:lineRule="atLeast"', "", 28, True),
        ('w:line="360" w:lineRule="auto"', "", 1.5 * 20.8, False),
        ("", 'w:type="lines" w:linePitch="579"', 28.95, True),
        ("", 'w:type="lines" w:linePitch="312"', 31.2, False),
        ("", 'w:linePitch="579"', 20.8, False),
        ('w:line="360"', 'w:type="linesAndChars" w:linePitch="579"', 1.5 * 28.95, True),
    ],
)
def test_the_pitch_of_lines_is_exact_or_that_of_the_grid_or_estimated_from_the_size(
    spacing: str, grid: str, pitch: float, fixed: bool
) -> None:
    found = layout(
        p("甲", f"<w:spacing {spacing}/>" if spacing else "") + f"<w:sectPr><w:docGrid {grid}/></w:sectPr>",
    )
    measured = found.section(1).pitch(found.paragraph(1).format, 16)
    assert (round(measured.points, 3), measured.fixed) == (round(pitch, 3), fixed)


@pytest.mark.parametrize(
    ("grid", "spacing", "characters"),
    [("", 0, 27), ("", -0.25, 28), ('w:type="linesAndChars" w:charSpace="-848"', 0, 28), ('w:charSpace="-848"', 0, 27)],
)
def test_a_line_holds_28_characters_where_they_are_condensed(grid: str, spacing: float, characters: int) -> None:
    section = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/>'
        f"<w:docGrid {grid}/></w:sectPr>"
    )
    (found,) = layout(p("甲") + section).sections
    assert (found.characters(16, spacing), found.lines(28.95), found.lines(29)) == (characters, 22, 21)
