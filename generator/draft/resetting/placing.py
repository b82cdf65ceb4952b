"""Where a paragraph stands: what its style can't know of the words typed in it and the lines left empty above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from generator.draft.model import Draft
from generator.draft.reading.word.names import w
from generator.draft.resetting.body import Block
from generator.draft.resetting.order import PARAGRAPH, put, put_new
from generator.draft.resetting.runs import leading
from generator.draft.writing.frame import ROWS_BETWEEN_SEALS, closing_indents, width
from schemas.format import Element, Format
from schemas.patterns import lazy_pattern

_LEADING = lazy_pattern("[ \xa0\u3000]*")
_HANGING = lazy_pattern(r"(?:附件?[：:]\s*)?(?:[0-9０-９]{1,2}[.．、]\s*)?")
_ONCE = ("attachment_note", "signatory")
"""Of several lines only the first has a line left empty above it."""
_HEAD, _BELOW_HEAD = ("issuer_mark", "document_number"), 2
"""GB/T 9704—2012: the title two lines below the rule of 版头."""
_FLUSH = ("left", "both")
_TITLES = ("title", "stage_mark", "attachment_title")
_FLOWING = ("body", "heading1", "heading2", "heading3", "heading4")


class Above(NamedTuple):
    """What stands above a paragraph: the name of the last with words, and how many empty lines are between."""

    name: str = ""
    empty: int = 0


class Closing(NamedTuple):
    """Characters left empty at the right of each signatory and of the date, by the number of the paragraph.

    sealed: the signatories with room for a seal.
    """

    right: dict[int, float]
    sealed: frozenset[int] = frozenset()

    @classmethod
    def of(cls, draft: Draft) -> Closing:
        """Those of a draft whose signatories and date have paragraphs of their own."""
        indents, date = closing_indents(draft)
        places = [(name, where[0].paragraph) for name, where in draft.frame_places if where]
        signed = [number for name, number in places if name == "signatories"]
        dated = [number for name, number in places if name == "date"]
        numbers = [*signed, *dated]
        if len({*numbers}) < len(numbers):
            # Agency and date in one line stand as they were typed.
            return cls({})
        sealed = frozenset(signed) if draft.sealed else frozenset[int]()
        return cls(dict(zip(numbers, (*indents, date), strict=False)), sealed)


def place(
    properties: etree._Element, block: Block, above: Above, standard: Format, closing: Closing, *, listed: bool
) -> None:
    """Puts into the w:pPr of a named block what its place asks for beyond its style.

    listed: a list numbers it, whose own indents would come before those of the style.
    """
    assert block.element is not None
    element = standard.elements[block.element.name]
    if properties.find(w("spacing")) is None:
        sealed = block.number in closing.sealed
        _leave_lines(properties, block.element.name, element, above, standard, sealed=sealed)
    tabs, spaces = leading(block.members[0].element)
    room = element.first_line - _wide(spaces)
    if tabs and room >= 0 and element.align in _FLUSH and not listed:
        _put_stops(properties, tabs, round(room * element.size * 20))
        _put_indents(properties, element, {"first": 0.0})
        return
    indents = _indents(block, element, closing)
    if indents or listed:
        _put_indents(properties, element, indents)


def _leave_lines(
    properties: etree._Element, name: str, element: Element, above: Above, standard: Format, *, sealed: bool
) -> None:
    wanted = element.blank_before
    if name in _ONCE and above.name == name:
        wanted = ROWS_BETWEEN_SEALS if sealed else 0
    if name in _FLOWING and above.name in _TITLES:
        wanted = 1
    if name == "title" and above.name in _HEAD:
        wanted = _BELOW_HEAD
    if name == "date" and above.name not in ("signatory", "date"):
        wanted = 1
    lines = max(wanted - above.empty, 0)
    if lines != element.blank_before:
        pitch = round(lines * standard.word.line_pitch * 20)
        put_new(properties, "spacing", PARAGRAPH, beforeLines=lines * 100, before=pitch)


def _indents(block: Block, element: Element, closing: Closing) -> dict[str, float]:
    """The sides, in characters, that differ from those of the style; “first” counts from the left."""
    text = block.text
    before = _LEADING.match(text)
    typed = _wide(before[0]) if before else 0.0
    # Half-width spaces behind the words hang over the margin.
    trailing = float(len(text) - len(text.rstrip("\u3000"))) if text.strip() else 0.0
    name = block.element.name if block.element else ""
    if name in ("signatory", "date"):
        right = closing.right.get(block.number)
        return {} if right is None else _different({"right": right - trailing}, element)
    if element.align == "center":
        return _different({"right": typed, "left": trailing}, element)
    if name == "attachment_note":
        return _hanging(text, typed)
    return _different({"first": element.first_line - typed}, element)


def _hanging(text: str, typed: float) -> dict[str, float]:
    """附件说明: lines that wrap continue under the first character of the name; 附件： stands two characters in."""
    words = text.strip()
    mark = _HANGING.match(words)
    before = width(mark[0]) if mark else 0.0
    first = 2.0 if words.startswith("附") else 5.0
    return {"left": first + before, "first": -before - typed}


def _put_stops(properties: etree._Element, tabs: int, last: int) -> None:
    """Stops for the tabs that somebody typed before the words: with the last the words are where they belong."""
    stops = etree.Element(w("tabs"))
    for n in range(1, tabs + 1):
        values = {w("val"): "left", w("pos"): str(max(round(last * n / tabs), 1))}
        etree.SubElement(stops, w("tab"), values)
    put(properties, stops, PARAGRAPH)


def _different(found: dict[str, float], element: Element) -> dict[str, float]:
    usual = {"first": element.first_line, "left": element.left, "right": element.right}
    return {side: n for side, n in found.items() if abs(n - usual[side]) > 0.01}


def _put_indents(properties: etree._Element, element: Element, found: dict[str, float]) -> None:
    sides = {"left": element.left, "right": element.right, "first": element.first_line} | found
    values: dict[str, object] = {}
    for side, characters in sides.items():
        name = side if side != "first" else "firstLine" if characters >= 0 else "hanging"
        values[f"{name}Chars"] = round(abs(characters) * 100) if side == "first" else round(characters * 100)
        twips = characters * element.size * 20
        values[name] = round(abs(twips)) if side == "first" else round(twips)
    put_new(properties, "ind", PARAGRAPH, **values)


def _wide(spaces: str) -> float:
    return sum(1.0 if one == "\u3000" else 0.5 for one in spaces)


def above(blocks: Sequence[Block]) -> list[Above]:
    """What stands above each block."""
    found = []
    name, empty = "", 0
    for block in blocks:
        found.append(Above(name, empty))
        if block.boxed:
            continue
        if block.is_empty and not block.breaks_page and not block.in_table:
            empty += not block.is_flat
        else:
            name, empty = block.element.name if block.element else "", 0
    return found
