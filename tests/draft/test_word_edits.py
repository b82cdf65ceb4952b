"""What a person does to a Word file beside its words."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml

from generator.draft.fingerprint import Fingerprint
from generator.draft.model import Draft, Paragraph, Table
from generator.draft.target import Edited, Untouched, state
from generator.draft.writing import word
from generator.draft.writing.word.xml import W

DRAFT = Draft(
    title=("某某县城市管理局关于2025年度法治政府建设情况的报告",),
    blocks=(Paragraph("全年收到申请27件。"), Table((("指标", "数量"), ("处罚", "")))),
    signatories=("某某县城市管理局",),
    date="2026年1月20日",
)
MARK = Fingerprint.of(DRAFT)
TEXT_BOX = (
    f'<w:r xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent><w:p/>'
    "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def words_in_the_header(document: Document) -> None:
    document.sections[0].header.paragraphs[0].text = "内部资料"


def a_year_in_the_even_header(document: Document) -> None:
    document.sections[0].even_page_header.paragraphs[0].text = "2026"


def words_after_the_page_number(document: Document) -> None:
    document.sections[0].footer.paragraphs[0].add_run("共5页")


def words_on_a_line_of_their_own_in_the_even_footer(document: Document) -> None:
    document.sections[0].even_page_footer.add_paragraph("送审稿")


def a_table_without_words(document: Document) -> None:
    document.add_table(2, 2)


def a_table_without_words_in_a_cell(document: Document) -> None:
    document.tables[0].cell(1, 1).add_table(1, 1)


def a_text_box_without_words(document: Document) -> None:
    document.element.body[1].append(parse_xml(TEXT_BOX))


def a_text_box_in_the_footer(document: Document) -> None:
    document.sections[0].footer.paragraphs[0]._p.append(parse_xml(TEXT_BOX))


def bold_words(document: Document) -> None:
    document.paragraphs[1].runs[0].bold = True


def an_empty_header(document: Document) -> None:
    document.sections[0].header.is_linked_to_previous = False


def another_result_of_the_page_field(document: Document) -> None:
    document.sections[0].footer.paragraphs[0].runs[4].text = "13"


def an_emptied_footer(document: Document) -> None:
    document.sections[0].footer.paragraphs[0].clear()


def edited(path: Path, edit: Callable[[Document], None]) -> Path:
    path.write_bytes(word.write(DRAFT, MARK.dump()))
    document = docx.Document(str(path))
    edit(document)
    document.save(str(path))
    return path


@pytest.mark.parametrize(
    "edit",
    [
        words_in_the_header,
        a_year_in_the_even_header,
        words_after_the_page_number,
        words_on_a_line_of_their_own_in_the_even_footer,
        a_table_without_words,
        a_table_without_words_in_a_cell,
        a_text_box_without_words,
        a_text_box_in_the_footer,
    ],
)
def test_what_only_a_person_adds_makes_a_word_file_edited(tmp_path: Path, edit: Callable[[Document], None]) -> None:
    assert state(edited(tmp_path / "报告.docx", edit)) == Edited(MARK)


@pytest.mark.parametrize("edit", [bold_words, an_empty_header, another_result_of_the_page_field, an_emptied_footer])
def test_what_changes_no_words_leaves_a_word_file_untouched(tmp_path: Path, edit: Callable[[Document], None]) -> None:
    assert state(edited(tmp_path / "报告.docx", edit)) == Untouched(MARK)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is needed to save a file anew")
@pytest.mark.parametrize(
    ("edit", "expected"),
    [(bold_words, Untouched(MARK)), (words_in_the_header, Edited(MARK)), (a_table_without_words, Edited(MARK))],
)
def test_libreoffice_keeps_what_tells_an_edited_file(
    tmp_path: Path, edit: Callable[[Document], None], expected: Untouched | Edited
) -> None:
    path = edited(tmp_path / "报告.docx", edit)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(tmp_path / "out"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert state(tmp_path / "out" / path.name) == expected
