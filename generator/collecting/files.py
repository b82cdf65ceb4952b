"""Files that came back: what is a form of this agency and year is read, everything else refused with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.collecting import finding, identity
from generator.collecting.form import UNASSIGNED
from generator.collecting.labels import parse_path
from generator.collecting.returned import Refused, Returned
from generator.collecting.returned_sheet import SheetReader
from generator.collecting.workbook import Page, pages
from generator.draft.reading.archive import LARGEST_FILE
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.facts.reading import FactFile
from schemas.messages import _, message
from schemas.trouble import trouble

WORKBOOKS = (".xlsx", ".xlsm")
"""Of the files that are read as workbooks."""
PAPERS = (".docx", ".docm", ".doc", ".wps", ".odt", ".rtf")
"""Of the files that are read as the Word form."""

_SAID = {
    Reason.EMPTY: message("文件是空的，请让科室重新发送"),
    Reason.ENCRYPTED: message("文件有密码，请让科室去掉密码再发"),
    Reason.TOO_LARGE: message("文件太大，或者表格里有大片空行空列，不像征集表；请把填的内容复制到原表里再发"),
    Reason.UNSAFE: message("文件里有不安全的内容，没有读；请用 Excel 或 WPS 打开后另存为 .xlsx 再试"),
    Reason.OLD_FORMAT: message("这是旧格式的文件，请用 Word 或 WPS 打开后另存为 .docx"),
}
_DAMAGED = message("文件打不开或者已经损坏，请用 Excel 或 WPS 打开后另存为 .xlsx（Word 表格存为 .docx）再试")
_ANOTHER_FORMAT = message("不是征集表能用的格式；请用 Excel 或 WPS 另存为 .xlsx，Word 表格存为 .docx")
_NO_FORM = message("里面没有找到征集表：没有“指标”等表头，或者表头被改掉了；请用 fazhi form 生成的表填")


def read(path: Path, file: FactFile) -> Iterator[Returned | Refused]:
    """The forms in the file at `path` that belong to the fact file; each other one with why it does not."""
    suffix = path.suffix.lower()
    if suffix not in (*WORKBOOKS, *PAPERS):
        yield Refused(path.name, _(_ANOTHER_FORMAT))
        return
    try:
        if suffix in WORKBOOKS:
            yield from _of_pages(pages(_content(path)), path.name, file)
        else:
            from generator.collecting import returned_paper

            yield from _of_pages(returned_paper.pages(path), path.name, file)
    except UnreadableError as error:
        yield Refused(path.name, _(_SAID.get(error.reason, _DAMAGED)))
    except OSError as error:
        yield Refused(path.name, _("打不开（{reason}），请核对文件名").format(reason=trouble(error)))


def is_other_paper(path: Path) -> bool:
    """Whether this is a Word file that can be read and is no form."""
    if path.suffix.lower() not in PAPERS:
        return False
    from generator.collecting import returned_paper

    try:
        return all(finding.find(page) is None for page in returned_paper.pages(path))
    except UnreadableError:
        return False


def _content(path: Path) -> bytes:
    with path.open("rb") as opened:
        content = opened.read(LARGEST_FILE + 1)
    if not content:
        raise UnreadableError(Reason.EMPTY)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        # A workbook with a password, or an old one under a new name.
        raise UnreadableError(Reason.ENCRYPTED if b"E\0n\0c\0r\0y\0p\0t" in content else Reason.DAMAGED)
    return content


def _of_pages(there: Iterable[Page], name: str, file: FactFile) -> Iterator[Returned | Refused]:
    found = False
    for page in there:
        if place := finding.find(page):
            found = True
            yield _of_page(page, place, name, file)
    if not found:
        yield Refused(name, _(_NO_FORM))


def _of_page(page: Page, place: finding.Place, name: str, file: FactFile) -> Returned | Refused:
    seen = finding.seen(page, place.head)
    known = place.identity
    agency, year = (known.agency, known.year) if known else (seen.agency, seen.year)
    if refused := not_ours(agency, year, file):
        return Refused(f"{name} {page.name}".strip(), refused)
    # What everybody sees goes before: somebody may have corrected it.
    office = seen.office or (known.office if known else "") or page.name
    returned = SheetReader(page, place, name, "" if office == UNASSIGNED else office, file.model).read()
    if known:
        paths = [path for text in known.paths if (path := parse_path(text, file.model))]
        returned.changed |= identity.signature(paths, file.model) != known.signature
    return returned


def not_ours(agency: str, year: int, file: FactFile) -> str:
    """Why a form of that agency and year does not belong to the fact file, empty where it does."""
    if not agency or not year:
        return _("看不出是哪个单位、哪一年的征集表（标题和隐藏的标识都不见了），没有采用；请用 fazhi form 生成的表填")
    if agency not in _names(file):
        return _("这是“{other}”的征集表，填报表是“{own}”的，没有采用").format(other=agency, own=file.agency)
    if year != file.year:
        return _("这是{other}年度的征集表，填报表是{own}年度的，没有采用；请让科室填今年的表").format(
            other=year, own=file.year
        )
    return ""


def _names(file: FactFile) -> tuple[str, ...]:
    short = getattr(file.report.agency, "short_name", None)
    return (file.agency, short) if isinstance(short, str) else (file.agency,)
