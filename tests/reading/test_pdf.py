"""The words of a text PDF, and what is said of those that have none or mean harm."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import pypdf
import pytest
from pdf_files import pdf, pdf_of

from generator.draft.model import Draft, Paragraph
from generator.draft.reading.lines import Line
from generator.draft.reading.pdf import lines
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.source import Note
from generator.draft.writing import word

PAGES = (
    ("某某县水利局2025年度报告", "", "一、主要做法", "全年检查12次，", "— 1 —"),
    ("整改完成率96.88%。", "2026年1月20日", "2"),
)
SECONDS = 6.0


def reason(data: bytes) -> Reason:
    begun = time.monotonic()
    with pytest.raises(UnreadableError) as caught:
        lines(data)
    # Twice the limit: other work may keep the processors from the process that is to be ended.
    assert time.monotonic() - begun < 2 * SECONDS
    return caught.value.reason


def locked(user: str, owner: str) -> bytes:
    writer = pypdf.PdfWriter(io.BytesIO(pdf(*PAGES)))
    writer.encrypt(user, owner, algorithm="RC4-128")
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


def test_lines_are_counted_over_all_pages_and_page_numbers_are_left_out() -> None:
    found = lines(pdf(*PAGES))
    assert found.lines == (
        Line("某某县水利局2025年度报告", 1),
        Line("一、主要做法", 2),
        Line("全年检查12次，", 3),
        Line("整改完成率96.88%。", 5),
        Line("2026年1月20日", 6),
    )
    assert found.notes == (Note.WORDS_ONLY,)
    assert not found.flowing


def test_a_space_that_is_only_the_gap_beside_a_figure_is_left_out() -> None:
    (line,) = lines(pdf(("2025 年，检查 12 次，3.5 km 和 a b 。",))).lines
    assert line.text == "2025年，检查12次，3.5 km和a b。"


@pytest.mark.parametrize("number", ["— 3 —", "—3—", "- 3 -", "－3－", "第 3 页", "第3页 共5页"])
def test_a_marked_page_number_is_left_out_wherever_it_stands(number: str) -> None:
    assert [line.text for line in lines(pdf(("甲", number, "乙"))).lines] == ["甲", "乙"]


def test_a_bare_figure_within_a_page_is_no_page_number() -> None:
    assert [line.text for line in lines(pdf(("1", "检查", "12", "次", "1/5"))).lines] == ["检查", "12", "次"]


def test_half_a_character_that_a_font_names_is_no_character() -> None:
    assert [line.text for line in lines(pdf(("甲\udb62乙", "\ud840\udc00"))).lines] == ["甲\ufffd乙", "\U00020000"]


def test_a_pdf_with_a_password_says_so_and_one_that_only_forbids_printing_is_read() -> None:
    assert reason(locked("密码", "密码")) is Reason.ENCRYPTED
    assert lines(locked("", "所有者")) == lines(pdf(*PAGES))


def test_a_pdf_without_text_says_whether_it_has_pictures() -> None:
    assert reason(pdf((), ())) is Reason.NO_TEXT
    assert reason(pdf_of([b"q /I Do Q"], resources="/XObject << /I 1 0 R >>")) is Reason.SCAN


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", pdf(*PAGES)[:300], random.Random(1).randbytes(2000)])
def test_what_is_no_whole_pdf_is_damaged(data: bytes) -> None:
    assert reason(data) is Reason.DAMAGED


def test_a_page_that_takes_too_long_is_given_up() -> None:
    assert reason(pdf_of([b"BT /F 1 Tf " + b"[(a) 1 (b)] TJ T* " * 400_000 + b"ET"])) is Reason.ABANDONED


def test_a_page_that_unpacks_without_end_is_refused() -> None:
    assert reason(pdf_of([bytes(120_000_000)])) in (Reason.TOO_LARGE, Reason.DAMAGED, Reason.ABANDONED)


def test_a_pdf_of_more_pages_than_any_report_is_refused() -> None:
    assert reason(pdf(*[("甲",)] * 400)) is Reason.TOO_LARGE


def test_a_tree_of_pages_that_goes_in_a_circle_ends_somewhere() -> None:
    data = pdf(("甲",)).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]")
    assert reason(data) in (Reason.DAMAGED, Reason.NO_TEXT, Reason.ABANDONED)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is needed to print to a PDF")
def test_a_pdf_printed_from_word_has_its_words(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(word.write(Draft(("某某县水利局报告",), blocks=(Paragraph("全年检查12次，整改27处。" * 80),))))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    found = lines(path.with_suffix(".pdf").read_bytes())
    assert "".join(line.text for line in found.lines) == "某某县水利局报告" + "全年检查12次，整改27处。" * 80


@pytest.mark.slow
def test_a_pdf_with_damage_anywhere_is_read_or_refused() -> None:
    random_number = random.Random(4)
    good = pdf(*PAGES)
    for _n in range(40):
        data = bytearray(good)
        for _byte in range(random_number.choice((1, 5, 50))):
            data[random_number.randrange(len(data))] = random_number.randrange(256)
        begun = time.monotonic()
        with suppress(UnreadableError):
            lines(bytes(data))
        # Twice the limit: other work may keep the processors from the process that is to be ended.
    assert time.monotonic() - begun < 2 * SECONDS
