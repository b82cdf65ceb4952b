"""A form as the bytes of an .xlsx file, the same for the same form."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import datetime

from openpyxl import Workbook
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.xml.functions import tostring

from generator.collecting.form import Form
from generator.collecting.sheet import SheetWriter
from generator.draft.zipping import zipped
from schemas.fields import Topic

_NO_TIME = datetime(2000, 1, 1)
_CORE = "docProps/core.xml"
_SHEET = re.compile(r"xl/worksheets/sheet\d+\.xml")
_LONGEST_NAME = 31
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
# No green corner for figures that are kept as they were typed.
_NO_WARNING = b'<ignoredErrors><ignoredError sqref="A1:K4000" numberStoredAsText="1"/></ignoredErrors></worksheet>'


def write(form: Form, model: type[Topic]) -> bytes:
    """The workbook with a sheet for each office of the form, which has at least one."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet, name in zip(form.sheets, sheet_names(sheet.office for sheet in form.sheets), strict=True):
        page = book.create_sheet(name)
        page.sheet_properties.pageSetUpPr = PageSetupProperties()
        SheetWriter(page, form, sheet, model).write()
    book.properties.creator, book.properties.title = form.agency, f"{form.year}年度法治政府建设情况数据征集表"
    packed = io.BytesIO()
    book.save(packed)
    book.properties.created = book.properties.modified = _NO_TIME
    with zipfile.ZipFile(packed) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members[_CORE] = tostring(book.properties.to_tree())
    for name in members:
        if _SHEET.fullmatch(name):
            members[name] = members[name].replace(b"</worksheet>", _NO_WARNING)
    return zipped(members)


def sheet_names(offices: Iterable[str]) -> list[str]:
    """Names of sheets for these offices: what a spreadsheet allows, each another one whatever its case."""
    found: list[str] = []
    for office in offices:
        plain = _NOT_IN_NAMES.sub(" ", office).strip(" '")[:_LONGEST_NAME] or "科室"
        name, number = plain, 1
        while name.lower() in (taken.lower() for taken in found):
            number += 1
            name = f"{plain[: _LONGEST_NAME - 4]}（{number}）"
        found.append(name)
    return found
