"""Values as they stand in a line: where their comment begins, and which YAML would take for something else."""

from __future__ import annotations

import re

from schemas.values import Quantity, parse_state

_COMMENT = re.compile(r"(?:^|[\s　])[#＃]")
_GLUED = re.compile(r"(?P<value>[^#＃]+)[#＃](?P<comment>.*)")
_COLON = re.compile("[:：]")
_MARKS = tuple("-－–—•·*")
_PLAIN_KEY = re.compile(r"[\w“”《》（）·、]{1,30}")
_BLOCK = re.compile(r"[|>](?:[+-]?[1-9]?|[1-9][+-])")
_SPECIAL = tuple("*&%@!`,]}[{|>\"'?#")


def split_comment(text: str) -> tuple[str, str]:
    """The value and the comment (with its #, empty where there is none) of a plain value."""
    if match := _COMMENT.search(text):
        return text[: match.start()].strip(" \t　"), "#" + text[match.end() :]
    if (match := _GLUED.fullmatch(text)) and _is_counted(match["value"]):
        return match["value"].strip(" \t　"), "# " + match["comment"].strip()
    return text.strip(" \t　"), ""


def _is_counted(text: str) -> bool:
    """Whether `text` is a figure or a state: only there # can't belong to the words."""
    if parse_state(text):
        return True
    try:
        Quantity.parse(text)
    except ValueError:
        return False
    return True


def is_block(value: str) -> bool:
    """Whether `value` announces a literal (|) or folded (>) block beneath."""
    return _BLOCK.fullmatch(value) is not None


def needs_quotes(value: str) -> bool:
    """Whether YAML would take the plain text `value` for structure."""
    return value.startswith((*_SPECIAL, "- ", "? ")) or value in ("-", "?") or ": " in value or value.endswith(":")


def scalar(value: str, in_item: bool = False) -> str:
    """`value` (one line) as it is written in a fact file: quoted where reading would take it for something else."""
    unsafe = needs_quotes(value) or split_comment(value) != (value, "") or value[:1] in _MARKS
    return quoted(value) if unsafe or (in_item and _COLON.search(value)) else value


def key(label: str) -> str:
    """`label` as a key with its colon."""
    return f"{label}:" if _PLAIN_KEY.fullmatch(label) else '"' + label.replace('"', "”").replace("\\", "\\\\") + '":'


def quoted(value: str) -> str:
    """`value` as a quoted scalar on one line."""
    if "\n" in value:
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return "'" + value.replace("'", "''") + "'"


def end_of_quotes(text: str) -> int | None:
    """The position behind the closing quote of `text`, which begins with a quote; None where it stays open."""
    mark, position = text[0], 1
    while position < len(text):
        if mark == '"' and text[position] == "\\":
            position += 2
            continue
        if text[position] == mark:
            if mark == "'" and text[position + 1 : position + 2] == "'":
                position += 2
                continue
            return position + 1
        position += 1
    return None


_CJK = r"[⺀-鿿豈-﫿＀-￯　-〿“”‘’…—]"


def joined(first: str, second: str) -> str:
    """`second` as it goes on behind `first`: at once between Chinese characters, with a space between words."""
    return second if not first or re.match(_CJK, first[-1]) or re.match(_CJK, second[:1]) else f" {second}"
