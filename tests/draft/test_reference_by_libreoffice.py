"""A reference document that LibreOffice saved: it numbers the ids of styles anew."""

from __future__ import annotations

import io
import shutil
import subprocess
from pathlib import Path

import docx
import pytest
from docx.shared import Mm, Pt

from generator.draft.look import PLAIN, Look
from generator.draft.model import Draft, Heading, Paragraph
from generator.draft.writing import word
from generator.draft.writing.word.reference import adopted

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is needed"),
]
DRAFT = Draft(
    title=("关于法治政府建设情况的报告",),
    addressee="县政府：",
    blocks=(Heading(1, "主要举措", "一、"), Heading(2, "加强领导。", "（一）", "开会3次。"), Paragraph("正文。")),
    signatories=("某某县司法局",),
    date="2026年1月20日",
)


def saved_by_libreoffice(folder: Path, data: bytes) -> bytes:
    (folder / "样式.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir"]
    subprocess.run(
        [*command, str(folder / "out"), str(folder / "样式.docx")], check=True, capture_output=True, timeout=120
    )
    return (folder / "out" / "样式.docx").read_bytes()


def test_nothing_departs_or_is_missing_after_libreoffice_saved_it(tmp_path: Path) -> None:
    found = adopted(saved_by_libreoffice(tmp_path, word.sample_document()), PLAIN)
    assert (found.departures, found.missing, found.numbered) == ((), (), ())
    assert "Addressee" in found.base.styles
    ours, theirs = (
        docx.Document(io.BytesIO(word.write(DRAFT, "", look))) for look in (PLAIN, Look(reference=found.base))
    )
    assert [p.style.name for p in theirs.paragraphs if p.style] == [p.style.name for p in ours.paragraphs if p.style]
    assert [r.style.name for p in theirs.paragraphs for r in p.runs if r.style] == [
        r.style.name for p in ours.paragraphs for r in p.runs if r.style
    ]


def test_what_was_changed_comes_through_libreoffice(tmp_path: Path) -> None:
    document = docx.Document(io.BytesIO(word.sample_document()))
    document.styles["Title"].font.size = Pt(18)
    document.sections[0].top_margin = Mm(30)
    document.sections[0].header.paragraphs[0].text = "某某县司法局"
    file = io.BytesIO()
    document.save(file)
    found = adopted(saved_by_libreoffice(tmp_path, file.getvalue()), PLAIN)
    assert found.departures == ("页面：上边距 30毫米（标准 37毫米）", "标题：字号 小2号（标准 2号）")
    report = docx.Document(io.BytesIO(word.write(DRAFT, "", Look(reference=found.base))))
    assert report.sections[0].header.paragraphs[0].text == "某某县司法局"
