"""Text in columns on a screen, where a 汉字 takes two."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts.characters import display_width

WIDTH = 78
"""Columns of a line: a screen of 80 with room for the cursor."""


def cut(text: str, columns: int) -> str:
    """`text` on one line, no wider than `columns`: what is too long ends in ……."""
    line = " ".join(text.split())
    if display_width(line) <= columns:
        return line
    kept, width = "", 0
    for character in line:
        width += display_width(character)
        if width > columns - 2:
            break
        kept += character
    return kept + "…"


def wrapped(text: str, columns: int) -> list[str]:
    """`text` in lines no wider than `columns`; none begins with a mark that belongs to the word before it."""
    lines = [""]
    for character in text:
        fits = display_width(lines[-1]) + display_width(character) <= columns
        if character == "\n":
            lines.append("")
        elif fits or character in _NEVER_FIRST:
            lines[-1] += character
        else:
            lines.append(character)
    return lines


_NEVER_FIRST = "，。、；：？！”’）》】」"


def stacked(*lines: str) -> str:
    """`lines` one below the other, empty ones left out."""
    return "\n".join(line for line in lines if line)


def padded(text: str, columns: int, right: bool = False) -> str:
    """`text` cut to `columns` and filled up with spaces, on the left for `right`."""
    line = text if display_width(text) <= columns else cut(text, columns)
    space = " " * (columns - display_width(line))
    return space + line if right else line + space


def table(rows: Sequence[Sequence[str]], widest: Sequence[int]) -> list[str]:
    """`rows` as aligned lines; each column as wide as its widest cell, and no wider than `widest` says."""
    if not rows:
        return []
    widths = [min(limit, max(display_width(row[n]) for row in rows)) for n, limit in enumerate(widest)]
    return ["  ".join(padded(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
