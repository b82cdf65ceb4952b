"""Pieces of WordprocessingML, and text that XML can hold."""

from __future__ import annotations

import re
from html import escape

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

NO_ROOM = '<w:snapToGrid w:val="0"/><w:spacing w:line="14" w:lineRule="exact"/>'
"""Of a paragraph that takes no room: a full page has less than a point left."""

_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """The text without the characters that XML 1.0 has no way to hold."""
    return _ILLEGAL.sub("", text)


def quoted(value: str) -> str:
    """`value` as an attribute, in quotation marks. (xml.sax.saxutils would do, but loads the whole of urllib.)"""
    return f'"{escape(legal(value))}"'


def content(text: str) -> str:
    """w:t with the text: every word of a draft comes through here."""
    return f'<w:t xml:space="preserve">{escape(legal(text), quote=False)}</w:t>'


def indent(size: float, **characters: float) -> str:
    """w:ind with its sides (left, hanging, firstLine, right) in characters of `size` pt and, for others, in twips."""
    sides = "".join(
        f' w:{side}Chars="{round(n * 100)}" w:{side}="{round(n * size * 20)}"' for side, n in characters.items()
    )
    return f"<w:ind{sides}/>"
