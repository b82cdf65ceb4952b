"""The base package of the reference document: everything but styles, from a format Standard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generator.draft.writing.word.footers import upright
from generator.draft.writing.word.styles import styles_xml
from generator.draft.writing.word.xml import W, quoted
from schemas.format import Font, Format

_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_R = "http://schemas.openxmlformats.org/package/2006/relationships"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TWIPS_PER_MM = 1440 / 25.4
FOOTER = f"{_WML}.footer+xml"
"""The content type of a footer."""


class Base(NamedTuple):
    """What a draft is written into.

    package: a .docx with an empty body. standard: the format that it has. styles: ids of our own styles → the ids that
    it has for them, where they differ. placed: those of its ids whose paragraphs stand where an agency put them.
    surroundings: what an agency put into its headers and footers, as a hash.
    """

    package: bytes
    standard: Format
    styles: Mapping[str, str] = {}
    placed: frozenset[str] = frozenset()
    surroundings: str = ""


def parts(standard: Format, language: str) -> dict[str, bytes]:
    """Member name → content of a Word package with an empty document, in the order to be written. language: zh-CN."""
    members = {
        "_rels/.rels": _relationships({"rId1": ("officeDocument", "word/document.xml")}, core=True),
        "docProps/core.xml": core_properties(language),
        "word/_rels/document.xml.rels": _relationships(
            {
                "rId1": ("styles", "styles.xml"),
                "rId2": ("settings", "settings.xml"),
                "rId3": ("fontTable", "fontTable.xml"),
                "rId4": ("theme", "theme/theme1.xml"),
                "rId5": ("footer", "footer1.xml"),
                "rId6": ("footer", "footer2.xml"),
            }
        ),
        "word/document.xml": _document(standard),
        "word/styles.xml": styles_xml(standard, language),
        "word/settings.xml": _settings(language),
        "word/fontTable.xml": _font_table(standard.fonts),
        "word/theme/theme1.xml": _THEME,
        "word/footer1.xml": upright(standard.page_number, standard.page_number.odd, 1),
        "word/footer2.xml": upright(standard.page_number, standard.page_number.even, 2),
    }
    encoded = {name: (_DECLARATION + xml).encode() for name, xml in members.items()}
    return {"[Content_Types].xml": content_types(_CONTENT_TYPES)} | encoded


def content_types(types: Mapping[str, str]) -> bytes:
    """[Content_Types].xml: part name → content type."""
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in types.items())
    return (
        f'{_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()


def type_area_width(standard: Format) -> int:
    """The width of the type area in twips."""
    page = standard.page
    return _twips(page.width) - _twips(page.left) - _twips(page.right)


def type_area_height(standard: Format) -> int:
    """The height of the type area in twips."""
    page = standard.page
    return _twips(page.height) - _twips(page.top) - _twips(page.bottom)


def _twips(mm: float) -> int:
    return round(mm * _TWIPS_PER_MM)


def _document(standard: Format) -> str:
    page, number = standard.page, standard.page_number
    # The dash stands in the middle of its line: its distance from the type area counts to there.
    footer = page.bottom - number.below - number.size / 2 * 25.4 / 72
    return (
        f'<w:document xmlns:w="{W}" xmlns:r="{_R}"><w:body><w:sectPr>'
        '<w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="even" r:id="rId6"/>'
        f'<w:pgSz w:w="{_twips(page.width)}" w:h="{_twips(page.height)}"/>'
        f'<w:pgMar w:top="{_twips(page.top)}" w:right="{_twips(page.right)}" w:bottom="{_twips(page.bottom)}"'
        f' w:left="{_twips(page.left)}" w:header="851" w:footer="{_twips(footer)}" w:gutter="0"/>'
        f'<w:docGrid w:type="lines" w:linePitch="{round(standard.word.line_pitch * 20)}"/>'
        "</w:sectPr></w:body></w:document>"
    )


def _font_table(named: tuple[Font, ...]) -> str:
    entries = "".join(
        f"<w:font w:name={quoted(font.name)}><w:altName w:val={quoted(font.fallback)}/>"
        '<w:charset w:val="86"/><w:family w:val="auto"/></w:font>'
        for font in named
    )
    return f'<w:fonts xmlns:w="{W}">{entries}</w:fonts>'


def _relationships(targets: dict[str, tuple[str, str]], core: bool = False) -> str:
    entries = "".join(
        f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"/>' for key, (kind, target) in targets.items()
    )
    if core:
        kind = f"{_PACKAGE_R}/metadata/core-properties"
        entries += f'<Relationship Id="rId2" Type="{kind}" Target="docProps/core.xml"/>'
    return f'<Relationships xmlns="{_PACKAGE_R}">{entries}</Relationships>'


def core_properties(language: str) -> str:
    """docProps/core.xml; no creator, no date: the same facts make the same bytes."""
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title/>'
        f"<dc:language>{language}</dc:language></cp:coreProperties>"
    )


def _settings(language: str) -> str:
    return f'{_SETTINGS}<w:themeFontLang w:val="en-US" w:eastAsia={quoted(language)}/>{_COLOUR_MAPPING}</w:settings>'


_SETTINGS = (
    f'<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/>'
    '<w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/>'
    '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/>'
    "<w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/>"
    "<w:adjustLineHeightInTable/><w:useFELayout/>"
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat>"
)
_COLOUR_MAPPING = (
    '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1"'
    ' w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6"'
    ' w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
)

_COLOURS = {
    "dk1": "000000", "lt1": "FFFFFF", "dk2": "1F497D", "lt2": "EEECE1", "accent1": "4F81BD", "accent2": "C0504D",
    "accent3": "9BBB59", "accent4": "8064A2", "accent5": "4BACC6", "accent6": "F79646", "hlink": "0000FF",
    "folHlink": "800080",
}  # fmt: skip
_THEME_FONTS = '<a:latin typeface="Times New Roman"/><a:ea typeface="宋体"/><a:cs typeface=""/>'
_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_THEME = (
    f'<a:theme xmlns:a="{_A}" name="公文"><a:themeElements><a:clrScheme name="公文">'
    + "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    + f'</a:clrScheme><a:fontScheme name="公文"><a:majorFont>{_THEME_FONTS}</a:majorFont>'
    f'<a:minorFont>{_THEME_FONTS}</a:minorFont></a:fontScheme><a:fmtScheme name="公文">'
    f"<a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>"
    f"<a:lnStyleLst>{f'<a:ln>{_FILL}</a:ln>' * 3}</a:lnStyleLst>"
    f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
)

_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"
_CONTENT_TYPES = {
    "/docProps/core.xml": _CORE_TYPE,
    "/word/theme/theme1.xml": _THEME_TYPE,
    "/word/document.xml": f"{_WML}.document.main+xml",
    "/word/styles.xml": f"{_WML}.styles+xml",
    "/word/settings.xml": f"{_WML}.settings+xml",
    "/word/fontTable.xml": f"{_WML}.fontTable+xml",
    "/word/footer1.xml": FOOTER,
    "/word/footer2.xml": FOOTER,
}
