"""A report as it comes from an office's WPS: styles with numbers for names, all formatting by hand, run by run."""

from __future__ import annotations

from word_files import p, packed, parts, relationships, style

FONT = '<w:rFonts w:hint="eastAsia" w:ascii="{0}" w:hAnsi="{0}" w:eastAsia="{0}" w:cs="{0}"/>'
BODY, HEI, KAI, TITLE = "仿宋_GB2312", "黑体", "楷体_GB2312", "方正小标宋简体"
_PITCH = '<w:spacing w:line="560" w:lineRule="exact"/>'
_INDENT = '<w:ind w:firstLine="640" w:firstLineChars="200"/>'
_NUMBER = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE  \\* MERGEFORMAT '
    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{number}'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_BOX = (
    "<w:r><mc:AlternateContent><mc:Choice><w:drawing>"
    '<wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:positionH relativeFrom="margin"><wp:align>outside</wp:align></wp:positionH>'
    "<wps:txbx><w:txbxContent>{0}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice>"
    "<mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"
)
_STYLES = (
    "<w:docDefaults><w:rPrDefault><w:rPr>"
    '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/>'
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>'
    + style(
        "1",
        "Normal",
        '<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="21"/><w:rFonts w:eastAsia="宋体"/></w:rPr>',
    ).replace("<w:style ", '<w:style w:default="1" ')
    + style("2", "footer", '<w:pPr><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="18"/></w:rPr>', based_on="1")
)
_SECTION = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/>'
    '<w:pgNumType w:fmt="decimal"/><w:cols w:space="425" w:num="1"/>'
    '<w:docGrid w:type="lines" w:linePitch="312" w:charSpace="0"/></w:sectPr>'
)


def run(text: str, font: str = BODY, size: int = 32, more: str = "") -> str:
    """A w:r formatted by hand. size: in half points."""
    properties = f'{FONT.format(font)}{more}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def line(*runs: str, indent: str = _INDENT, align: str = "both") -> str:
    """A paragraph formatted by hand."""
    return p("".join(runs), f'{_PITCH}{indent}<w:jc w:val="{align}"/>')


def body(*, blank: str = "") -> list[str]:
    """The paragraphs of a short report. blank: what stands between title and addressee."""
    flush = '<w:ind w:firstLine="0" w:firstLineChars="0"/>'
    return [
        line(run("某县水利局", TITLE, 44), indent="", align="center"),
        line(run("关于2025年度法治政府建设情况的报告", TITLE, 44), indent="", align="center"),
        blank or line(run(""), indent=""),
        line(run("县委、县政府"), run("："), indent=flush),
        line(run("2025", more="<w:lang/>"), run("年，我局推进法治政府建设，现将有关情况报告如下：")),
        line(run("一、主要举措和成效", HEI)),
        line(run("（一）", KAI), run("依法履行职责。", KAI), run("办理取水许可23件，全部按期办结。" * 4)),
        line(run("二、存在的不足和原因", HEI)),
        line(run("部分乡镇巡查不够及时，主要原因是协管人员不足，培训没有跟上。" * 3)),
        line(run("三、第一责任人履职情况", HEI)),
        line(run("局长主持研究法治议题6个，听取汇报2次，集体学法4次。" * 3)),
        line(run("四、2026年工作安排", HEI)),
        line(run("为每个乡镇水利站配备法制员，开展两轮案卷评查。" * 3)),
        line(run("特此报告。")),
        line(run(""), indent=""),
        line(run("某县水利局"), indent='<w:ind w:right="1760" w:rightChars="550"/>', align="right"),
        line(run("2026年1月16日"), indent='<w:ind w:right="640" w:rightChars="200"/>', align="right"),
    ]


def office_file(paragraphs: list[str], section: str = _SECTION) -> bytes:
    """A Word file of these paragraphs, its page number in a text box at the outer edge."""
    number = _NUMBER.format(number=run("1", "宋体", 28))
    box = p(run("— ", "宋体", 28) + number + run(" —", "宋体", 28), '<w:pStyle w:val="2"/>')
    members = parts("".join(paragraphs) + section, styles=_STYLES, footer1=p(_BOX.format(box), '<w:pStyle w:val="2"/>'))
    members["word/_rels/document.xml.rels"] = relationships(
        {"rId1": ("styles", "styles.xml"), "rId2": ("footer", "footer1.xml")}
    )
    return packed(members)
