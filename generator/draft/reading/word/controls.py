"""Content controls that name facts: what was typed into each, and where they stand among the words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from generator.draft.control_tags import fact_of
from generator.draft.model import FactPath
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.reading.word.names import P, children, w

_SDT, _PROPERTIES, _CONTENT, _TAG, _SHOWS_PROMPT = map(w, ("sdt", "sdtPr", "sdtContent", "tag", "showingPlcHdr"))
_VAL, _R, _T, _BREAK, _TAB = map(w, ("val", "r", "t", "br", "tab"))
_NOT_THERE = frozenset(map(w, ("del", "moveFrom")))
_MOST = 20_000
"""Controls in a file; a blank has some hundreds."""
BEGINS, ENDS = "⟦", "⟧"
"""A mark is the number of its control between these: no report has them, and a reader takes them for words."""


class Control(NamedTuple):
    """A content control. text: what stands in it, empty where the word processor shows its own prompt.

    paragraphs: whether it holds whole paragraphs; then its mark stands before each of them, else in place of its text.
    """

    fact: FactPath
    text: str
    paragraphs: bool


def mark_of(number: int) -> str:
    """The mark of the control at that position."""
    return f"{BEGINS}{number}{ENDS}"


def marked(document: etree._Element) -> tuple[Control, ...]:
    """The controls with a tag in the part, in order; the part has their marks afterwards. UnreadableError for too many.

    Brackets like those of marks that stand in the text are taken out of it.
    """
    for text in document.iter(_T):
        if text.text and (BEGINS in text.text or ENDS in text.text):
            text.text = text.text.replace(BEGINS, "").replace(ENDS, "")
    found: list[Control] = []
    for element in [*document.iter(_SDT)]:
        tag = _tag(element)
        inside = element.find(_CONTENT)
        if not tag or inside is None:
            continue
        if len(found) == _MOST:
            raise UnreadableError(Reason.TOO_LARGE, "content controls")
        found.append(_control(element, inside, tag, mark_of(len(found))))
    return tuple(found)


def _control(element: etree._Element, inside: etree._Element, tag: str, mark: str) -> Control:
    prompt = element.find(f"{_PROPERTIES}/{_SHOWS_PROMPT}") is not None
    text = "" if prompt else "".join(_words(inside)).strip()
    paragraphs = list(inside.iter(P))
    if not paragraphs:
        for child in [*inside]:
            inside.remove(child)
        inside.append(_run(mark))
    for paragraph in paragraphs:
        if prompt:
            for child in [*paragraph][_properties_of(paragraph) :]:
                paragraph.remove(child)
        paragraph.insert(_properties_of(paragraph), _run(mark))
    return Control(fact_of(tag), text, bool(paragraphs))


def _tag(element: etree._Element) -> str:
    found = children(element.find(_PROPERTIES)).get(_TAG)
    return "" if found is None else found.get(_VAL) or ""


def _properties_of(paragraph: etree._Element) -> int:
    """How many children come before the words."""
    return 1 if len(paragraph) and paragraph[0].tag == w("pPr") else 0


def _run(text: str) -> etree._Element:
    run = etree.Element(_R)
    etree.SubElement(run, _T).text = text
    return run


def _words(element: etree._Element) -> Iterator[str]:
    for child in element:
        if child.tag == _T:
            yield child.text or ""
        elif child.tag in (_BREAK, _TAB):
            yield " "
        elif child.tag not in _NOT_THERE:
            yield from _words(child)
