"""A report in the format of the standard as a Word file, and faults to plant in it, each by the rule that it breaks."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from word_files import packed

from generator.checking.check import Settings, check_file
from generator.checking.findings import Finding
from generator.checking.selecting import Selection
from generator.draft.reading import read
from generator.draft.writing import word
from schemas.reporter import Stage

EXAMPLE = Path(__file__).parents[2] / "examples" / "bureau-2025" / "report.txt"
Members = dict[str, bytes]
_MAIN, _STYLES, _SETTINGS = "word/document.xml", "word/styles.xml", "word/settings.xml"


@lru_cache(maxsize=1)
def _sound() -> tuple[tuple[str, bytes], ...]:
    (source,) = read(EXAMPLE)
    with zipfile.ZipFile(io.BytesIO(word.write(source.draft))) as archive:
        return tuple((name, archive.read(name)) for name in archive.namelist())


def sound() -> Members:
    """The members of a file without a fault."""
    return dict(_sound())


def changed(members: Members, part: str, old: str, new: str, count: int = 1) -> None:
    """Another text in a part. AssertionError where the old one is not there."""
    text = members[part].decode()
    assert old in text, old
    members[part] = text.replace(old, new, count).encode()


def in_paragraph(members: Members, style: str, properties: str = "", run: str = "", nth: int = 0) -> None:
    """Properties of a paragraph of that style, behind those it has, and of all its runs."""
    text = members[_MAIN].decode()
    found = list(re.finditer(rf'<w:p>(?:(?!</w:p>).)*?w:val="{style}"(?:(?!</w:p>).)*</w:p>', text))[nth]
    paragraph = found[0]
    if properties:
        paragraph = paragraph.replace("</w:pPr>", f"{properties}</w:pPr>", 1)
    if run:
        paragraph = re.sub(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?", rf"<w:r><w:rPr>\1{run}</w:rPr>", paragraph)
    members[_MAIN] = (text[: found.start()] + paragraph + text[found.end() :]).encode()


def font(name: str) -> str:
    """A w:rFonts of Chinese characters."""
    return f'<w:rFonts w:eastAsia="{name}"/>'


def _margins(members: Members) -> None:
    changed(members, _MAIN, 'w:top="2098"', 'w:top="1440"')


def _paper(members: Members) -> None:
    changed(members, _MAIN, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')


def _type_area(members: Members) -> None:
    changed(members, _MAIN, 'w:left="1587"', 'w:left="1540"')
    changed(members, _MAIN, 'w:right="1474"', 'w:right="1425"')


def _page_number(old: str, new: str) -> Callable[[Members], None]:
    def plant(members: Members) -> None:
        for part in ("word/footer1.xml", "word/footer2.xml"):
            members[part] = re.sub(old, new, members[part].decode()).encode()

    return plant


def _no_number(members: Members) -> None:
    members[_MAIN] = re.sub(r"<w:footerReference[^>]*>", "", members[_MAIN].decode()).encode()


def _pitch(members: Members) -> None:
    changed(members, _MAIN, 'w:linePitch="579"', 'w:linePitch="700"')


def _paragraph(style: str, properties: str = "", run: str = "", nth: int = 0) -> Callable[[Members], None]:
    return lambda members: in_paragraph(members, style, properties, run, nth)


FAULTS: dict[str, Callable[[Members], None]] = {
    "W101": _paper,
    "W102": _margins,
    "W103": _type_area,
    "W104": _pitch,
    "W105": lambda members: changed(members, _STYLES, '<w:spacing w:val="-5"/>', '<w:spacing w:val="20"/>', 99),
    "W111": _paragraph("BodyText", run=font("宋体")),
    "W112": _paragraph("Heading1", run=font("仿宋_GB2312")),
    "W113": _paragraph("Title", run=font("宋体")),
    "W114": _paragraph("BodyText", run='<w:sz w:val="30"/>'),
    "W115": _paragraph("Heading2", run='<w:color w:val="4F81BD"/>'),
    "W116": _paragraph("BodyText", run="<w:b/>"),
    "W117": _paragraph("BodyText", run='<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>'),
    "W121": _paragraph("BodyText", '<w:ind w:firstLineChars="0" w:firstLine="420"/>'),
    "W122": _paragraph("Heading1", '<w:jc w:val="center"/>'),
    "W123": _paragraph("Title", '<w:jc w:val="left"/>'),
    "W124": _paragraph("Addressee", '<w:ind w:firstLineChars="200" w:firstLine="640"/>'),
    "W125": _paragraph("Addressee", '<w:spacing w:beforeLines="0" w:before="0"/>'),
    "W127": _paragraph("Signatory", '<w:ind w:rightChars="0" w:right="0"/>'),
    "W128": _paragraph("Heading2", '<w:spacing w:before="240" w:after="240"/>'),
    "W129": _paragraph("BodyText", '<w:spacing w:line="360" w:lineRule="auto"/>'),
    "W131": _no_number,
    "W132": _page_number("—", "-"),
    "W133": _page_number('<w:sz w:val="28"/>', '<w:sz w:val="18"/>'),
    "W134": _page_number(r'<w:ind [^>]*/><w:jc w:val="\w+"/>', '<w:jc w:val="center"/>'),
    "W135": lambda members: changed(members, _MAIN, 'w:footer="', 'w:footer="851" w:was="'),
}
"""By the rule that finds it."""

TWELVE = ("W102", "W104", "W111", "W112", "W113", "W114", "W115", "W121", "W123", "W124", "W127", "W134")


def planted(*codes: str) -> bytes:
    """The file with these faults."""
    members = sound()
    for code in codes:
        FAULTS[code](members)
    return packed(members)


def measured(folder: Path, data: bytes, stage: Stage | None = None) -> list[Finding]:
    """What the rules about the format find in a Word file."""
    path = folder / "report.docx"
    path.write_bytes(data)
    (report,) = check_file(path, Settings(stage=stage, selection=Selection(("W",))))
    return list(report.findings)
