"""Forms in a real spreadsheet program: opened, saved anew, printed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from offices import EXAMPLE, came_back, facts, filled, form, taken, value, workbook

from generator.collecting.book import write
from generator.collecting.returned import Returned
from generator.collecting.taking import take
from generator.facts.reading import read, reread


def _has_calc() -> bool:
    program = shutil.which("soffice")
    return program is not None and any(Path(program).resolve().parent.glob("libsclo.*"))


pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not _has_calc(), reason="LibreOffice Calc is needed to open a workbook"),
]
FINES = "行政执法·行政处罚"


def converted(folder: Path, data: bytes, to: str) -> Path:
    """The workbook, saved anew in that format by a LibreOffice with a profile of its own."""
    source, out = folder / "form.xlsx", folder / "out"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(out), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return out / f"form.{to}"


def test_a_form_saved_anew_is_read_the_same(tmp_path: Path) -> None:
    file = read(EXAMPLE / "facts.yaml")
    blank = reread(file, file.text[: file.text.index("党的领导:\n")])
    data = write(form(file), file.model)
    anew = converted(tmp_path, data, "xlsx").read_bytes()
    before = [one for one in came_back(tmp_path, file, 表=data) if isinstance(one, Returned)]
    after = [one for one in came_back(tmp_path, file, 表=anew) if isinstance(one, Returned)]
    assert [(one.office, one.answers, one.unread, one.missing) for one in after] == [
        (one.office, one.answers, one.unread, one.missing) for one in before
    ]
    assert take(blank, after).text == take(blank, before).text


def test_what_somebody_typed_survives_too(tmp_path: Path) -> None:
    file = facts()
    anew = converted(tmp_path, filled(file, "执法科", {FINES: 126, "行政执法·行政检查": "约300"}), "xlsx")
    text = taken(tmp_path, file, 表=anew.read_bytes()).text
    assert value(text, "行政执法", "行政处罚").text == "126件"
    assert value(text, "行政执法", "行政检查").text == "约300次"


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is needed to look at a page")
def test_it_prints_on_a4_as_wide_as_a_page_with_its_head_on_each(tmp_path: Path) -> None:
    pdf = converted(tmp_path, workbook(facts(), "法规科"), "pdf")
    about = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    width, height = (float(found) for found in re.findall(r"([\d.]+) x ([\d.]+) pts", about)[0])
    assert (round(width), round(height)) == (842, 595)
    pages = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    printed = pages.split("\f")[:-1]
    assert len(printed) > 2
    for number, page in enumerate(printed, 1):
        assert all(word in page for word in ("指标", "口径", "2024年", "2025年", "状态", "备注", "日期"))
        assert f"第 {number} 页，共 {len(printed)} 页" in page
        assert "fazhi-form" not in page
