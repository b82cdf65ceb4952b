"""The Word form: out, filled in by hand, and back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
from offices import facts, form, value

from generator.collecting import files
from generator.collecting.account import Account
from generator.collecting.paper import write
from generator.collecting.returned import Refused, Returned
from generator.collecting.taking import take
from generator.facts.reading import FactFile


def paper(folder: Path, file: FactFile, *offices: str) -> Path:
    path = folder / "表.docx"
    path.write_bytes(write(form(file, *offices)))
    return path


def back(path: Path, file: FactFile) -> Account:
    found = list(files.read(path, file))
    returned = [one for one in found if isinstance(one, Returned)]
    assert len(returned) == len(found), found
    return take(file, returned)


def test_a_filled_word_form_is_read_by_its_labels(tmp_path: Path) -> None:
    file = facts()
    path = paper(tmp_path, file, "执法科")
    document: Any = docx.Document(str(path))
    for paragraph in document.paragraphs:
        if paragraph.text.startswith("填报人"):
            paragraph.text = "填报人：张三　　　日期：2026年1月5日"
    for table in document.tables:
        for row in table.rows:
            if row.cells[0].text == "行政处罚（件）":
                row.cells[3].text = "１２ "
                row.cells[4].text = "其中：甲类3件、乙类5件"
            if row.cells[0].text == "行政强制执行（件）":
                row.cells[3].text = "无"
            if row.cells[0].text == "行政检查（次）":
                row.cells[3].text = "—"
        if table.rows[0].cells[0].text == "名称" and len(table.columns) == 3:
            for cell, text in zip(table.rows[1].cells, ("夜间路检", "3次", "公安、交通"), strict=True):
                cell.text = text
    document.save(str(path))
    account = back(path, file)
    figure = value(account.text, "行政执法", "行政处罚")
    assert (figure.text, figure.source) == ("12件", "执法科 张三（表.docx） 2026-01-05")
    assert [name for name, _part in figure.parts] == ["甲类", "乙类"]
    (record,) = value(account.text, "行政执法", "联合行动")
    assert (record.name, record.times.text, record.together_with) == ("夜间路检", "3次", ["公安", "交通"])
    assert [unread.name for _office, unread in account.unread] == ["行政执法·行政检查"]


def test_one_word_form_may_hold_all_offices(tmp_path: Path) -> None:
    measures = "  举措:\n    - 小标题: 甲\n      内容: 做了。\n"
    file = facts(f"行政执法:\n  行政处罚: 12件\n{measures}其他需要报告的情况:\n  - 有一件事。\n")
    path = paper(tmp_path, file, "执法科", "人事科", "未分工")
    returned = [one for one in files.read(path, file) if isinstance(one, Returned)]
    assert [one.office for one in returned] == ["执法科", "人事科", ""]
    account = take(file, returned)
    assert (account.unread, account.open) == ([], [])
    assert value(account.text, "行政执法", "行政处罚").source == "执法科（表.docx）"


def test_a_word_form_of_last_year_is_refused(tmp_path: Path) -> None:
    last = facts(head=facts().text.replace("2025", "2024"))
    (refused,) = files.read(paper(tmp_path, last, "执法科"), facts())
    assert isinstance(refused, Refused)
    assert "2024年度" in refused.reason


def test_another_word_file_is_no_form(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("云岭县城市管理局2025年度法治政府建设情况报告")
    document.save(str(tmp_path / "报告.docx"))
    (refused,) = files.read(tmp_path / "报告.docx", facts())
    assert isinstance(refused, Refused)
