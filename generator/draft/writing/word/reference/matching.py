"""Styles of our own found in somebody's document by their names, and those added that it lacks."""

from __future__ import annotations

from copy import deepcopy
from typing import NamedTuple

from lxml import etree

from generator.draft.reading.word.names import P_PR, VAL, children, value, w
from generator.draft.word_styles import GAP, GAP_RUN_IN, PARAGRAPH_STYLES, RUN_IN, SIGNER, TABLE, Style

_STYLE, _NAME, _TYPE, _ID = map(w, ("style", "name", "type", "styleId"))
_BASED_ON, _NEXT, _NUM_PR, _NUM_ID, _SPACING, _IND = map(w, ("basedOn", "next", "numPr", "numId", "spacing", "ind"))
_LOCALISED = {
    "title": ("标题", "標題"),
    "body text": ("正文文本", "text body"),
    **{f"heading {n}": (f"标题 {n}", f"標題 {n}") for n in range(1, 5)},
}
"""Word's own names, in small letters → what other programs and languages write instead."""
_NO_LIST = "0"
_NONE = {"before": "0", "after": "0"}
_NO_INDENT = {"left": "0", "right": "0", "firstLine": "0"}

OURS: tuple[tuple[str, Style], ...] = (
    *(("paragraph", style) for style in PARAGRAPH_STYLES.values()),
    *(("character", style) for style in (SIGNER, RUN_IN, GAP, GAP_RUN_IN)),
    ("table", TABLE),
)
"""(kind, style) of all that a report may use."""


class Matched(NamedTuple):
    """ids: those of our styles that the document has by name → its own. missing: ids of ours that it has not.

    numbered: ids of ours whose paragraphs it numbered by itself.
    """

    ids: dict[str, str]
    missing: frozenset[str]
    numbered: frozenset[str]


def match(styles: etree._Element) -> Matched:
    """Our styles in the root of somebody's styles; no style of them numbers its paragraphs any longer, as the headings
    of a report bring their numbers along."""
    there: dict[tuple[str, str], etree._Element] = {}
    for element in styles.iterchildren(_STYLE):
        there.setdefault(_called(element), element)
    ids = {style.id: one.get(_ID) or "" for kind, style in OURS if (one := _found(there, kind, style)) is not None}
    missing = frozenset(style.id for _kind, style in OURS) - ids.keys()
    return Matched(ids, missing, frozenset(ours for ours, theirs in ids.items() if _unlist(styles, theirs)))


def complete(styles: etree._Element, ours: etree._Element, matched: Matched) -> dict[str, str]:
    """Adds what is missing from the root of our own styles; the ids of all that a report uses, ours → its own."""
    taken = {element.get(_ID) or "" for element in styles.iterchildren(_STYLE)}
    ids = dict(matched.ids)
    added = [element for element in ours.iterchildren(_STYLE) if element.get(_ID) in matched.missing]
    for element in added:
        style_id = element.get(_ID) or ""
        ids[style_id] = _free(style_id, taken)
        taken.add(ids[style_id])
    for element in added:
        styles.append(_standing_alone(element, ids))
    return ids


def _called(element: etree._Element) -> tuple[str, str]:
    """(kind, name in small letters) of a style."""
    return element.get(_TYPE) or "paragraph", _plain(value(children(element), _NAME) or "")


def _plain(name: str) -> str:
    return " ".join(name.lower().split())


def _found(there: dict[tuple[str, str], etree._Element], kind: str, style: Style) -> etree._Element | None:
    name = _plain(style.name)
    return next((there[kind, one] for one in (name, *_LOCALISED.get(name, ())) if (kind, one) in there), None)


def _free(style_id: str, taken: set[str]) -> str:
    """The id, with a number behind it where another style has it."""
    numbered = (f"{style_id}{n}" for n in range(2, len(taken) + 3))
    return style_id if style_id not in taken else next(one for one in numbered if one not in taken)


def _standing_alone(ours: etree._Element, ids: dict[str, str]) -> etree._Element:
    """A style of ours that takes nothing from those of the document, nor from its defaults for paragraphs."""
    style = deepcopy(ours)
    style.set(_ID, ids[style.get(_ID) or ""])
    for child in list(style):
        if child.tag == _BASED_ON:
            style.remove(child)
        elif child.tag == _NEXT:
            child.set(VAL, ids[child.get(VAL) or ""])
        elif child.tag == P_PR:
            _say(child, _SPACING, _NONE)
            _say(child, _IND, _NO_INDENT)
    return style


def _say(properties: etree._Element, name: str, attributes: dict[str, str]) -> None:
    """Says in a w:pPr what it leaves to others."""
    element = properties.find(name)
    if element is None:
        # Ours always have an alignment, which w:ind stands before, and a spacing.
        element = etree.Element(name)
        following = properties.find(w("jc"))
        assert following is not None
        following.addprevious(element)
    for attribute, text in attributes.items():
        if element.get(w(attribute)) is None:
            element.set(w(attribute), text)


def _unlist(styles: etree._Element, style_id: str) -> bool:
    """Makes a style, or what it is based on, number paragraphs no longer; whether it did."""
    by_id = {element.get(_ID): element for element in styles.iterchildren(_STYLE)}
    at, seen, did = style_id, set[str](), False
    while at in by_id and at not in seen:
        seen.add(at)
        found = children(by_id[at])
        numbers = children(found.get(P_PR)).get(_NUM_PR)
        if numbers is not None and value(children(numbers), _NUM_ID) != _NO_LIST:
            for child in list(numbers):
                numbers.remove(child)
            etree.SubElement(numbers, _NUM_ID).set(VAL, _NO_LIST)
            did = True
        at = value(found, _BASED_ON) or ""
    return did
