"""styles.xml of the reference document, generated from a format Standard."""

from __future__ import annotations

from generator.draft.word_styles import GAP, GAP_RUN_IN, PARAGRAPH_STYLES, RUN_IN, SIGNER, TABLE, Style
from generator.draft.writing.word.xml import W, indent, quoted
from schemas.format import Element, Font, Format

GAP_FILL = "FFF2CC"

# pt; larger characters ask for a second row of the line grid.
_FITS_THE_GRID = 16

_STANDALONE_HEADINGS = ("heading1", "heading2", "heading3", "heading4")
_OPENING = ("title", "attachment_mark", "attachment_title")
_LARGE = ("issuer_mark", "title", "attachment_title")
# A signature stands with its date, and with the list of attachments before it.
_KEPT_WITH_THE_NEXT = (*_STANDALONE_HEADINGS, *_OPENING, "attachment_note", "signatory")
_IN_TABLES = ("table_text", "table_head")
# Elements whose successor, as Word starts it on Enter, is not the body.
_NEXT_IS_ITSELF = ("title", "signatory", "attachment_note", "table_text", "table_head")


def styles_xml(standard: Format, language: str) -> str:
    """styles.xml: fonts named for every script in the style itself, no theme attribute anywhere."""
    body = standard.elements["body"]
    return (
        f'<w:styles xmlns:w="{W}">'
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(body.font)}{_size(body.size)}"
        f'<w:lang w:val="en-US" w:eastAsia={quoted(language)} w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        # Hides the built-in styles that an official document has no use for.
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1"'
        ' w:defQFormat="0" w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:widowControl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        + _TABLE_NORMAL
        + "".join(_paragraph_style(standard, name) for name in PARAGRAPH_STYLES)
        + _character_style(RUN_IN, fonts(body.font))
        + _character_style(SIGNER, fonts(standard.elements["signer"].font))
        + _character_style(GAP, _SHADE)
        + _character_style(GAP_RUN_IN, fonts(body.font) + _SHADE)
        + _TABLE_STYLE
        + "</w:styles>"
    )


def fonts(font: Font) -> str:
    """w:rFonts that names the font for every script, so that no theme font comes through."""
    name = quoted(font.name)
    return f"<w:rFonts w:ascii={name} w:eastAsia={name} w:hAnsi={name} w:cs={name}/>"


def _size(points: float) -> str:
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def _paragraph_style(standard: Format, name: str) -> str:
    element, style = standard.elements[name], PARAGRAPH_STYLES[name]
    following = style if name in _NEXT_IS_ITSELF else PARAGRAPH_STYLES["body"]
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.id}"{"" if style.name.isascii() else _CUSTOM}>'
        f'<w:name w:val={quoted(style.name)}/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="{following.id}"/><w:qFormat/>'
        f"<w:pPr>{_paragraph_properties(standard, name, element)}</w:pPr>"
        f"<w:rPr>{fonts(element.font)}{_colour(element)}{_condensed(standard, name)}"
        f"{_size(element.size)}</w:rPr></w:style>"
    )


def _paragraph_properties(standard: Format, name: str, element: Element) -> str:
    """Children of w:pPr in the order of the schema."""
    pitch = round(standard.word.line_pitch * 20)
    parts = []
    if name in _KEPT_WITH_THE_NEXT:
        parts.append("<w:keepNext/>")
    if name == "note":
        # It goes along with the date, and not only its first line.
        parts.append("<w:keepLines/>")
    if name == "attachment_mark":
        parts.append("<w:pageBreakBefore/>")
    parts.append('<w:widowControl w:val="0"/>')
    # Half-width digits close up to the characters beside them, else a line holds fewer than 28.
    parts.append('<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>')
    if name in _IN_TABLES or element.size > _FITS_THE_GRID:
        parts.append('<w:snapToGrid w:val="0"/>')
    parts.append(_spacing(name, element, pitch))
    if element.first_line:
        parts.append(indent(element.size, firstLine=element.first_line))
    if element.left or element.right:
        sides = {"left": element.left, "right": element.right}
        parts.append(indent(element.size, **{side: n for side, n in sides.items() if n}))
    parts.append(f'<w:jc w:val="{element.align}"/>')
    if name in _STANDALONE_HEADINGS:
        parts.append(f'<w:outlineLvl w:val="{int(name[-1]) - 1}"/>')
    return "".join(parts)


def _spacing(name: str, element: Element, pitch: int) -> str:
    before = f' w:beforeLines="{element.blank_before * 100}" w:before="{element.blank_before * pitch}"'
    if name in _IN_TABLES:
        return '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>'
    # Off the grid and exactly as high as a row of it: a title of 22 pt would take two.
    off_the_grid = name != "issuer_mark" and element.size > _FITS_THE_GRID
    line = f' w:line="{pitch}" w:lineRule="exact"' if off_the_grid else ' w:line="240" w:lineRule="auto"'
    return f"<w:spacing{before if element.blank_before else ''}{line}/>"


def _condensed(standard: Format, name: str) -> str:
    if name in (*_IN_TABLES, *_LARGE, "copies", "printed"):
        return ""
    return f'<w:spacing w:val="-{round(standard.word.condensed * 20)}"/>'


def _colour(element: Element) -> str:
    return f'<w:color w:val="{element.colour}"/>' if element.colour else ""


def _character_style(style: Style, properties: str) -> str:
    return (
        f'<w:style w:type="character"{_CUSTOM} w:styleId="{style.id}"><w:name w:val={quoted(style.name)}/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{properties}</w:rPr></w:style>'
    )


_CUSTOM = ' w:customStyle="1"'
_SHADE = f'<w:shd w:val="clear" w:color="auto" w:fill="{GAP_FILL}"/>'
_CELL_MARGINS = (
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
)
_TABLE_NORMAL = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    f"{_CELL_MARGINS}</w:tblPr></w:style>"
)
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_TABLE_STYLE = (
    f'<w:style w:type="table"{_CUSTOM} w:styleId="{TABLE.id}"><w:name w:val="{TABLE.name}"/>'
    '<w:basedOn w:val="TableNormal"/><w:qFormat/>'
    f"<w:tblPr><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr></w:style>"
)
