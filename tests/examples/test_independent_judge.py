"""gongwen-skill, a checker of official documents by other people, on the rendered examples; docs/word-format.md."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from copy import deepcopy
from functools import partial
from pathlib import Path

import docx
import pytest
from command_line import fazhi
from docx.oxml.ns import qn
from docx.shared import Pt
from lxml import etree

EXAMPLES = Path(__file__).parents[2] / "examples"
STAGES = ("送审稿", "会议稿", "报送稿", "公开稿")
GONGWEN = shutil.which("gongwen", path=str(Path(sys.executable).parent)) or shutil.which("gongwen")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(GONGWEN is None, reason="gongwen is not installed: pip install gongwen-skill"),
]

BODY = "Body Text"
OTHERWISE_IN_THE_STANDARD = {
    "CHK-C001",  # 天头 37 mm, not 28
    "CHK-C011",  # 225 mm of type area leave 35 mm, not 28
    "CHK-C006",  # 22 lines a page are 28.95 pt, not 33
    "CHK-C032",
    "CHK-C033",
    "CHK-C035",
    "CHK-C037",
}
TAKEN_FOR_BODY_TEXT = {"CHK-C004", "CHK-C005", "CHK-C012", "CHK-C013"}
"""Font, size, indent and alignment of the body, asked of 主送机关, 发文字号, 版记 and title lines."""
SIGNATURE = "CHK-C016"
"""In the middle of the page: nowhere in the standard."""


def spelled_out(source: Path) -> Path:
    """A copy whose paragraphs say what their style says: the judge reads no alignment and indent of styles."""
    target = source.with_stem(f"{source.stem}-spelled-out")
    w = partial("{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{}".format)
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        styles = {
            style.get(w("styleId")): style for style in etree.fromstring(old.read("word/styles.xml")).iter(w("style"))
        }
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                document = etree.fromstring(content)
                for properties in document.iter(w("pPr")):
                    named = properties.find(w("pStyle"))
                    of_style = None if named is None else styles[named.get(w("val"))].find(w("pPr"))
                    for child in () if of_style is None else of_style:
                        if child.tag in (w("spacing"), w("ind"), w("jc")) and properties.find(child.tag) is None:
                            properties.append(deepcopy(child))
                content = etree.tostring(document)
            new.writestr(name, content)
    return target


def judged(path: Path) -> Iterator[tuple[str, str]]:
    """(rule, style of the paragraph; empty for the page) of each P0 and P1 finding, without the summaries."""
    command = [str(GONGWEN), "check", "-t", "report", str(path), "--json"]
    said = subprocess.run(command, capture_output=True, check=True, timeout=120).stdout
    paragraphs = docx.Document(str(path)).paragraphs
    for finding in json.loads(said):
        kind, _, number = finding["location"].partition(":")
        if finding["severity"] in ("P0", "P1") and kind != "document":
            style = paragraphs[int(number)].style if kind == "paragraph" else None
            yield finding["rule_id"], (style.name or "") if style else ""


def is_explained(rule: str, style: str) -> bool:
    if rule in OTHERWISE_IN_THE_STANDARD:
        return True
    return (rule in TAKEN_FOR_BODY_TEXT and style != BODY) or (rule == SIGNATURE and style == "署名")


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("name", sorted(path.parent.name for path in EXAMPLES.glob("*-2025/facts.yaml")))
def test_the_judge_finds_nothing_that_agrees_with_the_standard(tmp_path: Path, name: str, stage: str) -> None:
    facts = str(EXAMPLES / name / "facts.yaml")
    assert fazhi(tmp_path, "render", facts, "-o", "report.docx", "--stage", stage).code == 0
    found = [*judged(spelled_out(tmp_path / "report.docx"))]
    assert found
    assert [one for one in found if not is_explained(*one)] == []


def test_the_judge_sees_a_body_that_is_too_small_and_a_title_at_the_left(tmp_path: Path) -> None:
    facts = str(EXAMPLES / "bureau-2025" / "facts.yaml")
    assert fazhi(tmp_path, "render", facts, "-o", "report.docx").code == 0
    path = spelled_out(tmp_path / "report.docx")
    document = docx.Document(str(path))
    paragraphs = {paragraph.style.name: paragraph for paragraph in document.paragraphs if paragraph.style is not None}
    paragraphs[BODY].runs[0].font.size = Pt(12)
    for alignment in paragraphs["Title"]._p.pPr.findall(qn("w:jc")):
        alignment.set(qn("w:val"), "left")
    document.save(str(path))
    assert {("CHK-C005", BODY), ("CHK-C021", "Title")} <= set(judged(path))
