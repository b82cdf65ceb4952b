"""The bytes of a .docx → its lines."""

from __future__ import annotations

from lxml import etree

from generator.draft.reading.compound import is_compound, refuse_encrypted
from generator.draft.reading.lines import Line, Lines
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.reading.word.file import WordFile
from generator.draft.reading.word.names import w
from generator.draft.reading.word.numbering import Numbering
from generator.draft.reading.word.package import Package
from generator.draft.reading.word.story import Story
from generator.draft.reading.word.styles import Styles
from generator.draft.source import Note, WordLayout

_REVISIONS = tuple(
    map(
        w,
        (
            *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "rPrChange", "pPrChange"),
            *("sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange"),
            "numberingChange",
        ),
    )
)


def lines(data: bytes) -> Lines:
    """Each paragraph of the body is a line, each row of a table one with `cells`. UnreadableError for what can't be
    read: no Word file, damaged, encrypted, unsafe, larger than any report, without a word in it."""
    return lines_of(opened(data))


def opened(data: bytes) -> Package:
    """The parts of a Word file. UnreadableError."""
    if is_compound(data):
        refuse_encrypted(data)
        raise UnreadableError(Reason.OLD_FORMAT)
    return Package(data)


def lines_of(package: Package) -> Lines:
    """The lines of a Word file that is open, its body as it stands now. UnreadableError."""
    body = package.document().find(w("body"))
    if body is None:
        raise UnreadableError(Reason.DAMAGED, "no body")
    styles = Styles(next(package.parts("styles"), None))
    numbering = Numbering(next(package.parts("numbering"), None), styles)
    story = Story(styles, numbering)
    found = story.lines(body)
    if not any(_has_words(line) for line in found):
        raise UnreadableError(Reason.SCAN if story.pictures else Reason.NO_TEXT)
    revisions = sum(1 for _revision in body.iter(*_REVISIONS))
    layout = WordLayout(
        headers=_texts(package, "header", styles),
        footers=_texts(package, "footer", styles),
        revisions=revisions,
        file=WordFile(package, tuple(story.paragraphs), styles, numbering),
    )
    return Lines(tuple(found), flowing=True, notes=(Note.REVISIONS,) if revisions else (), layout=layout)


def _has_words(line: Line) -> bool:
    return not line.text.isspace() if line.text else any(line.cells)


def _texts(package: Package, kind: str, styles: Styles) -> tuple[str, ...]:
    """The words of all headers or footers, those of one in one line."""
    found: dict[str, None] = {}
    for part in package.parts(kind):
        found[_text(part, styles)] = None
    return tuple(filter(None, found))


def _text(part: etree._Element, styles: Styles) -> str:
    read = Story(styles, Numbering(None, styles)).lines(part)
    pieces = (" ".join(filter(None, line.cells)) if line.cells else line.text for line in read)
    return " ".join(filter(None, map(str.strip, pieces)))
