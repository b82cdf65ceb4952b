"""Words of a draft, names of files and places, as every output shows them."""

from __future__ import annotations

import os
import unicodedata
from bisect import bisect_right

from generator.checking.findings import DraftReport, Finding, HeadingReport
from generator.checking.registry import rule
from generator.facts.characters import display_width
from schemas.messages import _

_BY_PARAGRAPH = (".docx", ".docm", ".doc", ".wps", ".odt", ".rtf")


def printable(text: str) -> str:
    """`text` on one line, without what a terminal obeys and what turns the direction of writing."""
    return text if text.isprintable() else "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character.isprintable() or character == "\u3000":
        return character
    return "" if unicodedata.category(character) == "Cf" else " "


def shown_path(path: str) -> str:
    """A path on one line; bytes of a name that are no characters become \ufffd."""
    return printable(os.fsencode(path).decode("utf-8", "replace"))


def named(report: DraftReport) -> str:
    """The file of a report, and which of several in it this is."""
    name = shown_path(report.path)
    return name + _("（第{n}份）").format(n=report.part + 1) if report.part else name


def numbers(line: int, column: int) -> tuple[int, int]:
    """Line and column for a format that demands both: what is about the whole file stands at its beginning."""
    return max(line, 1), max(column, 1)


def place(path: str, finding: Finding) -> str:
    """Where a finding is, as one says it: 第12段第3字; 全文 for what is about the file as a whole."""
    if not finding.line:
        return _("全文")
    column = _("第{n}字").format(n=finding.column) if finding.column > 1 else ""
    return line_in_words(path, finding) + column


def line_in_words(path: str, finding: Finding) -> str:
    """The paragraph of a Word file, the line of any other: 第12段."""
    line = _("第{n}段") if path.lower().endswith(_BY_PARAGRAPH) else _("第{n}行")
    return line.format(n=finding.line)


def heading_over(report: DraftReport, finding: Finding) -> HeadingReport | None:
    """The heading that a finding is about or stands under; None for the title, signature and date, and the whole."""
    place = (finding.line, finding.column)
    above = bisect_right(report.headings, place, key=lambda heading: (heading.line, heading.column))
    heading = report.headings[above - 1] if above else None
    if heading is None or not heading.line or (heading.line, heading.column) < report.closing <= place:
        return None
    return heading


def with_basis(finding: Finding) -> str:
    """The message as it can be pasted into a letter, its source behind it.

    A source is a document that one can cite; what is custom or common sense is not held against anybody.
    """
    message, basis = finding.message, finding.basis
    if (basis.startswith("《") or "〔" in basis) and basis not in message:
        # Brackets within brackets are hard to read.
        message += (_("依据：{basis}。") if "（" in basis else _("（{basis}）")).format(basis=basis)
    return printable(message)


def titled(code: str) -> str:
    """The code of a rule and, where it is one that there is, what it is about: S103 有不足，缺原因."""
    found = rule(code)
    return code + " " + _(found.TITLE) if found else code


def cut_left(text: str, columns: int) -> str:
    """The end of `text`, no wider than `columns`; what is left out in front shows as …."""
    if display_width(text) <= columns:
        return text
    kept, width = len(text), 1
    while width + display_width(text[kept - 1]) <= columns:
        kept -= 1
        width += display_width(text[kept])
    return "…" + text[kept:]


def cut_right(text: str, columns: int) -> str:
    """The beginning of `text`, no wider than `columns`; what is left out behind shows as …."""
    return cut_left(text[::-1], columns)[::-1]


def padded(text: str, columns: int) -> str:
    """`text` with spaces behind it up to `columns`."""
    return text + " " * (columns - display_width(text))
