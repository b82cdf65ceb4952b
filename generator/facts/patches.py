"""Edits of the lines of a fact file, computed from where keys and items stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.facts.characters import display_width
from generator.facts.flow import end_of_flow
from generator.facts.layout import entry_lines, in_brackets, item_lines
from generator.facts.nodes import ListNode, MapNode
from generator.facts.scalars import end_of_quotes, is_block, key, split_comment

_KEY = re.compile(r"""(?:"[^"]*"|'[^']*'|[^:]*):""")
_OPENING = ("[", "{", '"', "'")
_MARKS = re.compile(r"[ -]*-(?= |$)")


@dataclass(frozen=True, slots=True)
class Patch:
    """`lines` in the place of the lines from `first` up to, not including, `last` (from 0)."""

    first: int
    last: int
    lines: tuple[str, ...]


class Block(NamedTuple):
    """The lines of a key or an item, from `first` up to, not including, `last`; the column it begins in."""

    first: int
    last: int
    column: int


@dataclass(frozen=True, slots=True)
class _Value:
    """A value as it stands in the lines: what is before it, where its lines end, the comments that belong to it."""

    row: int
    head: str
    column: int
    last: int
    comment: str
    comment_column: int
    inner_comments: tuple[str, ...]


def has_lines(node: Any) -> bool:
    """Whether the parts of `node` stand in lines of their own (not in brackets)."""
    return isinstance(node, MapNode | ListNode) and len(node) > 0 and not node.in_brackets


def replace_value(lines: Sequence[str], holder: MapNode | ListNode, step: str | int, value: Any) -> Patch:
    """The value of a key or an item set anew; the comment stays in its line, in its column where there is room."""
    old = _value(lines, holder, step)
    present: Any = holder[step]  # type: ignore[index]  # A key of a group or a position in a list.
    in_flow = isinstance(present, MapNode | ListNode) and not has_lines(present)
    if in_flow and isinstance(value, dict | list) and value:
        new = [f"{old.head} {in_brackets(value)}"]
    elif isinstance(step, int):
        new = _after(lines[old.row], old.column, item_lines(value, old.column))
    else:
        new = _after(lines[old.row], old.column, entry_lines(step, value, old.column))
    if old.comment:
        gap = max(old.comment_column - display_width(new[0]), 2)
        new[0] += " " * gap + old.comment
    if not isinstance(value, str) or len(new) == 1:
        return Patch(old.row, old.last, (*new, *old.inner_comments))
    # Comments as deep as the paragraphs of a block would be read as its last ones.
    last = _last(lines, old.last, old.column, is_item=isinstance(step, int))
    beneath = [line.lstrip(" ") for line in (*old.inner_comments, *lines[old.last : last])]
    return Patch(old.row, last, (*new, *(" " * old.column + line for line in beneath if line)))


def insert_key(lines: Sequence[str], group: MapNode, label: str, value: Any, before: str | None) -> Patch:
    """A new key behind the key `before`, at the front (behind the first key, in an item) where there is none."""
    if not group:
        last = next((n for n in range(len(lines), 0, -1) if lines[n - 1].strip()), 0)
        return Patch(last, last, tuple(entry_lines(label, value, 0)))
    neighbour = before if before is not None else next(iter(group))
    row, column = group.places[neighbour].line, group.places[neighbour].column
    in_item = bool(lines[row][:column].strip())
    place = row if before is None and not in_item else _value(lines, group, neighbour).last
    return Patch(place, place, tuple(entry_lines(label, value, column)))


def append_item(lines: Sequence[str], items: ListNode, value: Any) -> Patch:
    """A new item behind the last one."""
    old = _value(lines, items, len(items) - 1)
    return Patch(old.last, old.last, tuple(item_lines(value, old.column)))


def block(lines: Sequence[str], holder: MapNode | ListNode, step: str | int) -> Block:
    """All lines of a key or an item: what is indented beneath it, comments too, but no comments above it."""
    old = _value(lines, holder, step)
    return Block(old.row, _last(lines, old.last, old.column, is_item=isinstance(step, int)), old.column)


def _after(line: str, column: int, new: list[str]) -> list[str]:
    """`new` with what stands before `column` in `line` (list marks) kept."""
    return [line[:column] + new[0][column:], *new[1:]]


def _value(lines: Sequence[str], holder: MapNode | ListNode, step: str | int) -> _Value:
    row, column = holder.places[step].line, holder.places[step].column
    if isinstance(step, int):
        row, column = _mark(lines, row, column)
    line = lines[row]
    if isinstance(step, int):
        head = line[: column + 1]
    else:
        match = _KEY.match(line, column)
        head = line[: match.end()] if match else line[:column] + key(step)
    first = line[len(head) :]
    # What is enclosed may take several lines; all else is told by its first one.
    text = "\n".join([first, *lines[row + 1 :]]) if first.lstrip(" ").startswith(_OPENING) else first
    start = len(text) - len(text.lstrip(" "))
    length = _length_of_closed(text[start:])
    if length is not None:
        last = row + text[: start + length].count("\n")
        rest = text[start + length :].split("\n")[0]
        comment = rest.strip()
        return _Value(row, head, column, last + 1, comment, _column(lines[last], comment), ())
    words, comment = split_comment(first)
    last = _last(lines, _inner_last(lines, holder, step, row), column, is_item=isinstance(step, int))
    inner = (
        () if is_block(words) else tuple(below for below in lines[row + 1 : last] if below.lstrip(" ").startswith("#"))
    )
    return _Value(row, head, column, last, comment, _column(line, comment), inner)


def _mark(lines: Sequence[str], row: int, column: int) -> tuple[int, int]:
    """Row and column of the list mark before an item's content: in the same line, or in a line of its own above."""
    match = _MARKS.match(lines[row][:column])
    while match is None:
        row -= 1
        match = _MARKS.match(lines[row])
    return row, match.end() - 1


def _column(line: str, comment: str) -> int:
    """The column on the screen in which `comment` begins."""
    return display_width(line[: line.rfind(comment)]) if comment else 0


def _length_of_closed(text: str) -> int | None:
    """The length of the value in brackets or quotes that `text` begins with, None where it is another."""
    if text.startswith(("[", "{")):
        return end_of_flow(text)
    return end_of_quotes(text) if text.startswith(('"', "'")) else None


def _inner_last(lines: Sequence[str], holder: MapNode | ListNode, step: str | int, row: int) -> int:
    """The line behind the last key or item inside the value, behind `row` where it has none with lines of their own.

    Only the nodes tell: a closing bracket may stand further left than what it closes.
    """
    inner: Any = holder[step]  # type: ignore[index]  # A key of a group or a position in a list.
    return max(row + 1, _value(lines, inner, next(reversed(inner.places))).last) if has_lines(inner) else row + 1


def _last(lines: Sequence[str], start: int, column: int, is_item: bool) -> int:
    """The line behind the last one, from `start` on, that belongs to the key or item in `column`.

    A comment further left ends it only where nothing but comments follows.
    """
    last, outer_comment = start, False
    for below in range(start, len(lines)):
        line = lines[below].lstrip(" ")
        indent = len(lines[below]) - len(line)
        is_comment = line.startswith("#")
        if indent > column or (indent == column and not is_item and (line == "-" or line.startswith("- "))):
            last = last if not line or (is_comment and outer_comment) else below + 1
        elif is_comment:
            outer_comment = True
        elif line:
            break
    return last
