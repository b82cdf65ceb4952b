"""Values in brackets: `[甲, 乙]` and `{名称: 甲, 次数: 2次}`, mended as the lines are."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.facts.scalars import end_of_quotes, needs_quotes, quoted

_MAX_DEPTH = 20
_PAIRS = {"[": "]", "{": "}"}
_BLANKS = " \t\n　"
_COMMENTS = re.compile(r"(?:[\s　]|(?<=[\s　])#[^\n]*)*")
_COMMENT = re.compile(r"[\s　]#")
_KEY = re.compile(r"(?P<key>[^:：\[\]{},，'\"\n]{1,30}?)[ 　]*(?::[ 　]*|：[ 　]*)(?P<value>.*)", re.DOTALL)
_QUOTED_KEY = re.compile(r"""("[^"\n]{1,30}"|'[^'\n]{1,30}')\s*:\s*(.*)""", re.DOTALL)
_THOUSANDS = re.compile(r"\d{3}(?!\d)")
_NEXT_KEY = re.compile(r"[ 　]*(?P<key>[^:：\[\]{},，'\"\n]{1,30}?)[ 　]*[:：]")


def end_of_flow(text: str) -> int | None:
    """The position behind the bracket that closes the one `text` begins with; None where it stays open."""
    open_brackets: list[str] = []
    position, fresh = 0, True
    while position < len(text):
        character = text[position]
        if character in "\"'" and fresh:
            length = end_of_quotes(text[position : position + 20_000])
            position += length or 1
            fresh = False
            continue
        if character == "#" and position and text[position - 1].isspace():
            position = text.find("\n", position)
            if position < 0:
                return None
            continue
        if character in _PAIRS:
            open_brackets.append(_PAIRS[character])
        elif open_brackets and character == open_brackets[-1]:
            open_brackets.pop()
            if not open_brackets:
                return position + 1
        fresh = character in "[{,:，：" or (fresh and character.isspace())
        position += 1
    return None


def mend_flow(text: str, labels: frozenset[str], depth: int = 0) -> str:
    """`text` (from bracket to closing bracket) with colons, commas and quotes as YAML wants them, its lines kept."""
    if depth > _MAX_DEPTH:
        return text
    is_map, inner = text[0] == "{", text[1:-1]
    parts = _split(inner, is_map, labels)
    mended = [_segment(part, is_map, labels, depth) for part in parts]
    spaced = [part if n == 0 or part[:1].isspace() else f" {part}" for n, part in enumerate(mended)]
    return text[0] + ",".join(spaced) + text[-1]


def _split(inner: str, is_map: bool, labels: frozenset[str]) -> list[str]:
    """The segments between the commas of this level."""
    cuts = _commas(inner, ",")
    wide = _commas(inner, "，")
    if is_map:
        cuts += [at for at in wide if (match := _NEXT_KEY.match(inner, at + 1)) and match["key"].strip() in labels]
    elif not cuts:
        cuts = wide
    edges = [-1, *sorted(cuts), len(inner)]
    return [inner[start + 1 : end] for start, end in pairwise(edges)]


def _commas(inner: str, comma: str) -> list[int]:
    found: list[int] = []
    position, fresh = 0, True
    while position < len(inner):
        character = inner[position]
        if character in _PAIRS:
            position += end_of_flow(inner[position:]) or 1
            continue
        if character in "\"'" and fresh:
            position += end_of_quotes(inner[position:]) or 1
            continue
        if character == "#" and inner[position - 1 : position].isspace():
            end = inner.find("\n", position)
            position = end if end > 0 else len(inner)
            continue
        is_thousands = inner[position - 1 : position].isdigit() and _THOUSANDS.match(inner, position + 1)
        if character == comma and not is_thousands:
            found.append(position)
        fresh = character in ",:，：" or (fresh and character.isspace())
        position += 1
    return found


def _segment(part: str, is_map: bool, labels: frozenset[str], depth: int) -> str:
    before, core, after = _core(part)
    if not core:
        return part.replace("　", " ")
    if not is_map:
        mended = _value(core, labels, depth)
    elif found := _KEY.fullmatch(core):
        mended = f"{found['key'].strip()}: {_value(found['value'], labels, depth)}"
    elif found := _QUOTED_KEY.fullmatch(core):
        mended = f"{found[1]}: {_value(found[2], labels, depth)}"
    else:
        mended = _value(core, labels, depth)
    return before.replace("　", " ") + mended + after.replace("　", " ")


def _core(part: str) -> tuple[str, str, str]:
    """White space and comments before the content of a segment, the content, white space and comments behind it."""
    start = _COMMENTS.match(part).end()  # type: ignore[union-attr]  # matches the empty text too
    enclosed = end_of_flow(part[start:]) if part[start : start + 1] in ("[", "{") else None
    comment = _COMMENT.search(part, start + (enclosed or 0))
    core = part[start : comment.start() if comment else len(part)].rstrip(_BLANKS)
    return part[:start], core, part[start + len(core) :]


def _value(value: str, labels: frozenset[str], depth: int) -> str:
    if not value:
        return ""
    if value[0] in _PAIRS and end_of_flow(value) == len(value):
        return mend_flow(value, labels, depth + 1)
    if value[0] in "\"'" and end_of_quotes(value) == len(value):
        return value
    if "\n" in value:
        return value
    # YAML 1.1 ends a plain text in brackets at a question mark.
    return quoted(value) if needs_quotes(value) or any(character in value for character in "[]{},?") else value
