"""What checks come to, made by hand: whatever a draft or a file name may hold is in them."""

from __future__ import annotations

from generator.checking.findings import ContentPlace, ContentReport, DraftReport, Finding, HeadingReport, Severity

IDS = ("achievements", "shortcomings", "causes", "first_responsible", "plans")

MISSING = Finding(
    "S103",
    Severity.ERROR,
    "有不足，未见原因。请逐条写明原因。",
    line=12,
    column=3,
    excerpt="二、存在的不足",
    marked=(2, 7),
    basis="厅字〔2019〕28号",
)
WHOLE = Finding("S101", Severity.ERROR, "未见“主要举措和成效”。请写明。")
DOUBT = Finding(
    "S141", Severity.WARNING, "缺“（二）”，请核对序号。", line=20, column=1, excerpt="（三）强化监督", marked=(0, 3)
)
REMARK = Finding("S113", Severity.HINT, "“下一年度安排”没有单独的标题。", line=30, column=1)
UNREAD = Finding("E101", Severity.ERROR, "没有这个文件。请核对文件名。")

HOSTILE = ']]>&<b>\x00\x08\x1b[31m\n::error::假的%0A\u202e\ufffe\udcff’"，：\t表'
"""What XML, a terminal, a workflow command and an encoding must not take at its word."""


def contents(*missing: str) -> tuple[tuple[str, ContentReport], ...]:
    """The mandated contents, all there but those."""
    at = (ContentPlace(5, 1, "一、主要举措和成效"),)
    return tuple(
        (name, ContentReport(False, False, ()) if name in missing else ContentReport(True, True, at)) for name in IDS
    )


def report(path: str, *findings: Finding, missing: tuple[str, ...] = (), part: int = 0) -> DraftReport:
    """What the check of a readable draft came to."""
    return DraftReport(
        path,
        part,
        "云岭县水利局关于2025年度法治政府建设情况的报告",
        2025,
        ("法治政府建设与责任落实督察工作规定",),
        contents(*missing),
        (HeadingReport(1, "一、", "主要举措和成效", 5, 1), HeadingReport(1, "二、", "存在的不足", 12, 1)),
        findings,
    )


def hostile() -> DraftReport:
    """A report whose every text is hostile."""
    finding = MISSING._replace(message=HOSTILE, excerpt=HOSTILE, marked=(3, 12), basis=HOSTILE)
    heading = HeadingReport(1, HOSTILE, HOSTILE, 0, 0)
    place = ContentReport(True, False, (ContentPlace(0, 0, HOSTILE),))
    return DraftReport(
        f"文件 夹/{HOSTILE}.docx", 1, HOSTILE, None, (HOSTILE,), (("causes", place),), (heading,), (finding,)
    )


REPORTS = (
    report("报送/城管局（定稿）.docx", MISSING, DOUBT, REMARK, missing=("causes",)),
    report("报送/水利局.txt", part=1),
    DraftReport("报送/100%.pdf", findings=(UNREAD,)),
    hostile(),
)
