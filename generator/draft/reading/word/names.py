"""Names of WordprocessingML: elements and attributes by namespace, whatever prefix the file gives it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_STRICT_TAG = f"{{{STRICT}}}"
_OFF = frozenset(("0", "false", "off"))
_INTEGER = re.compile(r"-?[0-9]{1,9}")

Properties = Mapping[str, etree._Element]
"""The children of an element that holds properties, by name."""


def w(name: str) -> str:
    """The name in the namespace of Word, as lxml spells it."""
    return f"{{{W}}}{name}"


P, R, T, TBL, TR, TC = map(w, ("p", "r", "t", "tbl", "tr", "tc"))
P_PR, R_PR, VAL, TEXT_BOX = map(w, ("pPr", "rPr", "val", "txbxContent"))
ALTERNATE, CHOICE, FALLBACK = (f"{{{_MC}}}{name}" for name in ("AlternateContent", "Choice", "Fallback"))


def transitional(root: etree._Element) -> etree._Element:
    """The part with the names of the transitional format, should it be written in the strict one."""
    if not str(root.tag).startswith(_STRICT_TAG):
        return root
    for element in root.iter():
        element.tag = _transitional(str(element.tag))
        for name, text in element.items():
            if str(name).startswith(_STRICT_TAG):
                element.set(_transitional(str(name)), text)
    return root


def _transitional(name: str) -> str:
    return w(name.removeprefix(_STRICT_TAG)) if name.startswith(_STRICT_TAG) else name


def branch(alternate: etree._Element) -> etree._Element | None:
    """The one branch of an mc:AlternateContent that is shown: the first choice, else what old programs take."""
    chosen = alternate.find(CHOICE)
    return alternate.find(FALLBACK) if chosen is None else chosen


def children(element: etree._Element | None) -> Properties:
    """The children of an element by name, the last of each; none of no element. (lxml's find costs ten times that.)"""
    return {} if element is None else {str(child.tag): child for child in element}


def properties(element: etree._Element, name: str) -> Properties:
    """What stands in its child of that name, which the schema has as the first or second."""
    for child in islice(element, 2):
        if child.tag == name:
            return children(child)
    return {}


def value(found: Properties, name: str) -> str | None:
    """w:val of the property of that name; None without it."""
    child = found.get(name)
    return None if child is None else child.get(VAL)


def integer(found: Properties, name: str) -> int | None:
    """w:val of the property of that name as a number; None where it is none."""
    text = value(found, name)
    return int(text) if text is not None and _INTEGER.fullmatch(text) else None


def switch(found: Properties, name: str) -> bool | None:
    """Whether the property of that name is on or off; None where nothing is said."""
    child = found.get(name)
    return None if child is None else is_on(child)


def is_on(element: etree._Element) -> bool:
    """Whether a property that is there is on."""
    return element.get(VAL) not in _OFF
