"""The page number in a header or footer: its form, its characters, where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from generator.draft.measuring.lengths import attribute
from generator.draft.measuring.paragraphs import Measured, Measuring, wide
from generator.draft.reading.word.names import (
    ALTERNATE,
    P_PR,
    TBL,
    TEXT_BOX,
    P,
    R,
    T,
    branch,
    properties,
    w,
)

_FIELD, _KIND, _SIMPLE, _INSTRUCTION, _TEXT = map(w, ("fldChar", "fldCharType", "fldSimple", "instr", "instrText"))
_TAB, _P_TAB, _ALIGNMENT, _FRAME, _X_ALIGN = map(w, ("tab", "ptab", "alignment", "framePr", "xAlign"))
_PAGE = re.compile(r"\s*PAGE(?:\s|\\|$)", re.IGNORECASE)
_SHAPE = re.compile(r"mso-position-horizontal:\s*(\w+)")
_NUMBER, _TABBED = "\ufffc", "\t"
_TABS = ("center", "right")
"""Where the tabs of a footer lead, as word processors have it from the start."""


class PageNumber(NamedTuple):
    """before, after: the words beside the number, in its paragraph. size in pt. latin: the font of its digits.

    align: left, center, right, outside, inside; "" where that can't be told. edge: full-width characters between it
    and that edge of the type area. rise: pt from the foot of the footer to the middle of its line. Both None where
    that can't be told: in a frame, a text box, behind a tab.
    """

    before: str
    after: str
    size: float
    latin: str
    align: str
    edge: float | None = None
    rise: float | None = None


class _Piece(NamedTuple):
    """What a run shows; _NUMBER stands for the number of the page."""

    text: str
    run: etree._Element | None


def page_number(part: etree._Element, place: str, measuring: Measuring) -> PageNumber | None:
    """The first number of pages in a header or footer; None where there is none."""
    for paragraph in part.iter(P):
        pieces = list(_Pieces().of(paragraph))
        at = next((n for n, piece in enumerate(pieces) if piece.text == _NUMBER), None)
        if at is not None:
            return _measured(paragraph, pieces, at, place, measuring)
    return None


def _measured(paragraph: etree._Element, pieces: list[_Piece], at: int, place: str, measuring: Measuring) -> PageNumber:
    measured = measuring.paragraph(paragraph)
    run = measuring.run(paragraph, pieces[at].run)
    before = "".join(piece.text for piece in pieces[:at])
    after = "".join(piece.text for piece in pieces[at + 1 :]).replace(_NUMBER, "")
    align = _boxed(paragraph)
    edge = rise = None
    if align is None:
        align, edge = _aligned(measured, before, after, run.size or 0.0)
        rise = _rise(paragraph, measuring) if place == "footer" else None
    return PageNumber(before.strip(), after.strip(), run.size or 0.0, run.latin or "", align, edge, rise)


def _aligned(measured: Measured, before: str, after: str, size: float) -> tuple[str, float | None]:
    """Alignment and distance from the edge in a paragraph of its own."""
    form = measured.format
    align = form.align or "left"
    tabs = before.count(_TABBED)
    if tabs:
        return (_TABS[min(tabs, 2) - 1] if align in ("left", "both") else ""), None
    if align == "right":
        return align, _indent(form.right, form.right_chars, size) + after[len(after.rstrip()) :].count("\u3000")
    if align in ("left", "both"):
        first = _indent(form.first, form.first_chars, size)
        spaces = wide(before[: len(before) - len(before.lstrip())])
        return "left", _indent(form.left, form.left_chars, size) + first + spaces
    return align, None


def _indent(points: float | None, characters: float | None, size: float) -> float:
    return characters or ((points or 0.0) / size if size else 0.0)


def _boxed(paragraph: etree._Element) -> str | None:
    """Where the frame or text box stands that the paragraph is in; None where it is in none, "" in a table."""
    if next(paragraph.iterancestors(TBL), None) is not None:
        return ""
    frame = properties(paragraph, P_PR).get(_FRAME)
    if frame is not None:
        return attribute(frame, _X_ALIGN) or ""
    box = next(paragraph.iterancestors(TEXT_BOX), None)
    if box is None:
        return None
    for above in box.iterancestors():
        name = str(above.tag).rpartition("}")[2]
        if name == "anchor":
            position = next((one for one in above if str(one.tag).endswith("}positionH")), None)
            found = next(iter(() if position is None else position.itertext("{*}align")), "")
            return found.strip()
        if shape := _SHAPE.search(above.get("style") or ""):
            return shape[1]
    return ""


def _rise(paragraph: etree._Element, measuring: Measuring) -> float:
    """pt from the foot of the footer, the lines of the paragraphs below counted; no grid of the page reaches there."""
    height, after = measuring.room(paragraph)
    below = (measuring.room(one) for one in paragraph.itersiblings() if one.tag == P)
    return height / 2 + after + sum(sum(room) for room in below)


class _Pieces:
    """What a paragraph shows, piece by piece, without what its text boxes hold."""

    def __init__(self) -> None:
        # Of each open field its instruction, and whether its result has begun.
        self._open: list[tuple[str, bool]] = []
        self._due = False

    def of(self, element: etree._Element, run: etree._Element | None = None) -> Iterator[_Piece]:
        """The pieces in an element."""
        for child in element:
            tag = child.tag
            if tag == R:
                yield from self.of(child, child)
            elif tag == ALTERNATE:
                shown = branch(child)
                yield from () if shown is None else self.of(shown, run)
            elif tag == _SIMPLE and _PAGE.match(child.get(_INSTRUCTION) or ""):
                yield _Piece(_NUMBER, next(child.iter(R), None))
            elif tag == _FIELD:
                yield from self._field(child.get(_KIND), run)
            elif tag == _TEXT and self._open:
                self._open[-1] = (self._open[-1][0] + (child.text or ""), self._open[-1][1])
            elif tag in (T, _TAB, _P_TAB):
                yield from self._shown(child, run)
            elif tag not in (TEXT_BOX, P_PR) and len(child):
                yield from self.of(child, run)

    def _shown(self, child: etree._Element, run: etree._Element | None) -> Iterator[_Piece]:
        text = (child.text or "") if child.tag == T else _TABBED * (2 if child.get(_ALIGNMENT) == "right" else 1)
        if self._due:
            # The result that was saved with the file: it has the format of the number.
            self._due = False
            yield _Piece(_NUMBER, run)
        elif not self._open or all(done and not _PAGE.match(said) for said, done in self._open):
            yield _Piece(text, run)

    def _field(self, kind: str | None, run: etree._Element | None) -> Iterator[_Piece]:
        if kind == "begin":
            self._open.append(("", False))
        elif kind == "separate" and self._open:
            said = self._open[-1][0]
            self._open[-1] = (said, True)
            self._due = self._due or _PAGE.match(said) is not None
        elif kind == "end" and self._open:
            said, done = self._open.pop()
            if self._due or (not done and _PAGE.match(said)):
                self._due = False
                yield _Piece(_NUMBER, run)
