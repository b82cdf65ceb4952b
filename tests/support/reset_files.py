"""What a re-set file says and how it is set, compared with what it was before."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from lxml import etree
from word_files import W

from generator.checking.check import Settings, check_file
from generator.checking.findings import Finding
from generator.checking.selecting import Selection
from generator.draft.resetting import reset

_TEXTS = tuple(f"{{{W}}}{name}" for name in ("t", "delText", "instrText", "tab", "br"))


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    """The root of a part."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def members(data: bytes) -> dict[str, bytes]:
    """All members."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def words(data: bytes) -> dict[str, str]:
    """Part → its characters, tabs and breaks among them; footers aside, which hold page numbers, and styles."""
    found = {}
    for name, content in members(data).items():
        if name.startswith("word/") and name.endswith(".xml") and not any(one in name for one in ("footer", "styles")):
            root = etree.fromstring(content)
            found[name] = "".join(one.text or f"<{one.tag}>" for one in root.iter(*_TEXTS))
    return found


def paragraphs(data: bytes) -> list[str]:
    """The characters of each w:p of the body, empty ones too."""
    return ["".join(text.text or "" for text in one.iter(f"{{{W}}}t")) for one in part(data).iter(f"{{{W}}}p")]


def findings(path: Path, data: bytes) -> list[Finding]:
    """What the rules on format find in it."""
    path.write_bytes(data)
    reports = check_file(path, Settings(selection=Selection(("W",))))
    return [found for report in reports for found in report.findings]


def again(data: bytes) -> bytes:
    """The file re-set."""
    return reset(data).data
