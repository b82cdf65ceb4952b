"""Values that may take several lines: literal blocks, quoted texts, brackets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.facts.characters import leading, width
from generator.facts.flow import end_of_flow
from generator.facts.scalars import end_of_quotes, joined

_MAX_LINES = 200
_MAX_LENGTH = 50_000
_BLANKS = " \t　"


@dataclass(frozen=True, slots=True)
class Closed:
    """A value from its opening to its closing sign: its text, what follows in the last line, how many lines."""

    text: str
    rest: str
    count: int


def quoted_text(lines: list[str], at: int, value: str, column: int) -> Closed | None:
    """The quoted text that `value`, the end of line `at`, begins with; None where no quote closes it."""
    return _closed(lines, at, value, column, end_of_quotes)


def brackets(lines: list[str], at: int, value: str, column: int) -> Closed | None:
    """The list or group in brackets that `value`, the end of line `at`, begins with; None where it stays open."""
    return _closed(lines, at, value, column, end_of_flow)


def _closed(lines: list[str], at: int, value: str, column: int, end_of: Callable[[str], int | None]) -> Closed | None:
    text, count = value, 1
    while (end := end_of(text)) is None:
        if count == _MAX_LINES or len(text) > _MAX_LENGTH or not _belongs(lines, at + count, column):
            return None
        text += "\n" + lines[at + count].rstrip(_BLANKS).replace("\t", " ")
        count += 1
    return Closed(text[:end], text[end:].strip(_BLANKS), count)


def _belongs(lines: list[str], at: int, column: int) -> bool:
    """Whether line `at` can be part of the value that began beneath `column`."""
    if at >= len(lines):
        return False
    indent, body = leading(lines[at])
    return not body or width(indent) > column or body[0] in "]}"


def mend_block(lines: list[str], at: int, column: int) -> int:
    """Mend the literal block behind line `at`, only paragraph indents (全角, tabs) are taken away; its last line."""
    inner = 0
    while at + 1 < len(lines):
        indent, body = leading(lines[at + 1])
        if body and width(indent) <= column:
            break
        at += 1
        spaces = len(indent) - len(indent.lstrip(" "))
        if not body:
            lines[at] = ""
            continue
        inner = inner or (spaces if spaces > column else column + 2)
        if spaces < len(indent) or spaces < inner:
            lines[at] = " " * inner + body
    return at


def folded_block(lines: list[str], at: int, column: int) -> tuple[str, int]:
    """The text of the folded block behind line `at`, and its last line.

    Lines are joined as wrapped text is (YAML would put a space between Chinese sentences), an empty line ends a
    paragraph.
    """
    parts = [""]
    while at + 1 < len(lines):
        indent, body = leading(lines[at + 1])
        if body and width(indent) <= column:
            break
        at += 1
        if body:
            parts[-1] += joined(parts[-1], body)
        elif parts[-1]:
            parts.append("")
    return "\n".join(parts).strip("\n"), at


def blank_deeper(lines: list[str], at: int, column: int) -> int:
    """Empty the lines behind line `at` that are indented deeper than `column`; the last one."""
    while at + 1 < len(lines):
        indent, body = leading(lines[at + 1])
        if body and width(indent) <= column:
            break
        at += 1
        lines[at] = ""
    return at
