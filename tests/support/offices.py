"""Offices for the tests of forms: forms of a fact file, filled in as people do it, and what comes of them."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from generator.collecting import files
from generator.collecting.account import Account
from generator.collecting.book import write
from generator.collecting.division import Division
from generator.collecting.form import Form, form_of
from generator.collecting.layout import HEAD_ROW, LABEL, NOTE, NOW, PERSON, STATE, WHO_ROW
from generator.collecting.returned import Refused, Returned
from generator.collecting.taking import take
from generator.facts.catalogue import value_at
from generator.facts.interview import Interview
from generator.facts.reading import FactFile, read_text
from generator.facts.standard import standard_for

HEAD = """\
机关:
  全称: 云岭县城市管理局
  层级: 县
  类别: 部门
年度: 2025
"""
EXAMPLE = Path(__file__).parents[2] / "examples" / "bureau-2025"


def facts(yaml: str = "", head: str = HEAD) -> FactFile:
    """A county bureau's fact file with `yaml` below its head; it has no errors."""
    file = read_text(head + yaml)
    assert not file.errors, [str(problem) for problem in file.errors]
    return file


def interview(file: FactFile, previous: FactFile | None = None) -> Interview:
    """What is asked of its reporter."""
    return Interview(file, standard_for(file), previous)


def form(file: FactFile, *offices: str, division: Division | None = None, previous: FactFile | None = None) -> Form:
    """The form of a fact file, of all offices or of those named."""
    found = form_of(interview(file, previous), division or Division(), everything=True)
    return found._replace(sheets=tuple(sheet for sheet in found.sheets if not offices or sheet.office in offices))


_MADE: dict[tuple[Any, ...], bytes] = {}


def workbook(file: FactFile, *offices: str, **about: Any) -> bytes:
    """The form as a workbook, which is made once: it takes a while."""
    key = (file.text, offices, *(id(one) for one in about.values()))
    if key not in _MADE:
        _MADE[key] = write(form(file, *offices, **about), file.model)
    return _MADE[key]


def edited(data: bytes, edit: Callable[[Worksheet], None], sheet: int = 0) -> bytes:
    """The workbook after somebody worked on one of its sheets."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    edit(book.worksheets[sheet])
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def row_of(page: Worksheet, path: str) -> int:
    """The row of a fact, by what the hidden column says."""
    return next(row for row in range(HEAD_ROW, page.max_row + 1) if page.cell(row, 1).value == path)


def fill(
    page: Worksheet, answers: Mapping[str, Any], column: int = NOW, who: str = "张三", day: Any = "2026-01-05"
) -> None:
    """Type `answers` into a column of the rows of these paths, and who did it."""
    page.cell(WHO_ROW, NOW).value = who
    page.cell(WHO_ROW, PERSON).value = day
    for path, typed in answers.items():
        page.cell(row_of(page, path), column).value = typed


def filled(file: FactFile, office: str, answers: Mapping[str, Any], **about: Any) -> bytes:
    """An office's form with these answers typed into it."""
    return edited(workbook(file, office), lambda page: fill(page, answers, **about))


def came_back(folder: Path, file: FactFile, **forms: bytes) -> list[Returned | Refused]:
    """What is read from these forms, each a file of that name (the suffix .xlsx)."""
    found: list[Returned | Refused] = []
    for name, data in forms.items():
        path = folder / f"{name}.xlsx"
        path.write_bytes(data)
        found += files.read(path, file)
    return found


def taken(folder: Path, file: FactFile, *preferred: Any, **forms: bytes) -> Account:
    """What comes of these forms; none of them is refused."""
    found = came_back(folder, file, **forms)
    returned = [one for one in found if isinstance(one, Returned)]
    assert len(returned) == len(found), found
    return take(file, returned, preferred)


def value(text: str, *path: str | int) -> Any:
    """What a fact file of that text says of a fact."""
    return value_at(read_text(text).report, path)


__all__ = ["EXAMPLE", "HEAD", "LABEL", "NOTE", "NOW", "PERSON", "STATE", "WHO_ROW"]
