"""Draft element → Word style: the one table that writer, readers and format rules share."""

from __future__ import annotations

from typing import NamedTuple

_IN_CHINESE = {"Title": "标题", "Body Text": "正文文本", **{f"heading {n}": f"标题 {n}" for n in range(1, 5)}}


class Style(NamedTuple):
    """`id` stands in the document's XML, `name` in every file, whatever language it was written in."""

    id: str
    name: str

    @property
    def shown(self) -> str:
        """What Word and WPS in Chinese call the style."""
        return _IN_CHINESE.get(self.name, self.name)


PARAGRAPH_STYLES = {
    "issuer_mark": Style("IssuerMark", "发文机关标志"),
    "document_number": Style("DocumentNumber", "发文字号"),
    "title": Style("Title", "Title"),
    "stage_mark": Style("StageMark", "稿种标记"),
    "addressee": Style("Addressee", "主送机关"),
    "body": Style("BodyText", "Body Text"),
    "heading1": Style("Heading1", "heading 1"),
    "heading2": Style("Heading2", "heading 2"),
    "heading3": Style("Heading3", "heading 3"),
    "heading4": Style("Heading4", "heading 4"),
    "attachment_note": Style("AttachmentNote", "附件说明"),
    "signatory": Style("Signatory", "署名"),
    "date": Style("DateOfIssue", "成文日期"),
    "note": Style("Note", "附注"),
    "copies": Style("CopiesTo", "抄送机关"),
    "printed": Style("PrintedBy", "印发机关和印发日期"),
    "attachment_mark": Style("AttachmentMark", "附件序号"),
    "attachment_title": Style("AttachmentTitle", "附件标题"),
    "table_text": Style("TableText", "表格文字"),
    "table_head": Style("TableHead", "表头文字"),
}
"""By the names of `schemas.format.Format.elements`; Word's own names where Word has the element."""

AROUND = frozenset(("issuer_mark", "document_number", "copies", "printed"))
"""版头 and 版记: they stand around a report and are no words of it."""

SIGNER = Style("Signer", "签发人姓名")
"""The names behind “签发人：”."""

RUN_IN = Style("RunIn", "标题后正文")
"""Text that follows a heading in the same paragraph."""

GAP = Style("Gap", "待补")
GAP_RUN_IN = Style("GapRunIn", "标题后待补")
"""【待补：…】, shaded."""

GUIDANCE = Style("Guidance", "填写说明")
"""What a blank tells who fills it in; no other file has the style."""

TABLE = Style("FactTable", "报告表格")
