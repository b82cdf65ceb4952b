"""Values as lines of a fact file."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from typing import Any

from generator.facts.characters import clean
from generator.facts.scalars import key, quoted, scalar
from schemas.fields import Topic, entries
from schemas.values import Owed, Quantity, clean_text

_STEP = 2


def plain_value(value: Any) -> Any:
    """`value` of a report as text, lists and dicts by label, the way a clerk would type it; None for nothing."""
    if value is None or isinstance(value, str):
        return clean(clean_text(value)).replace("\t", " ") or None if value else None
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Quantity):
        return _figure(value)
    if isinstance(value, Topic):
        return {
            label: plain_value(getattr(value, entry.attribute))
            for label, entry in entries(type(value)).items()
            if getattr(value, entry.attribute) is not None
        } or None
    if isinstance(value, dict):
        return {_name(str(name)): plain_value(inner) for name, inner in value.items()} or None
    if isinstance(value, list | tuple):
        return [plain_value(inner) for inner in value] or None
    return value.isoformat() if isinstance(value, date) else str(value) if isinstance(value, Owed | int) else value


def _name(typed: str) -> str:
    """A key as it can stand in a line: a name that was pasted may have line breaks in it."""
    return " ".join(clean(clean_text(typed)).split())


def _figure(figure: Quantity) -> Any:
    particulars = {
        "上年": plain_value(figure.last_year),
        "目标": plain_value(figure.target),
        "比较基准": figure.base or None,
        "其中": plain_value(dict(figure.parts)),
        "会同": plain_value(figure.together_with),
        "口径": figure.counted_as or None,
        "来源": figure.source or None,
        "公开": plain_value(figure.published),
    }
    given = {label: value for label, value in particulars.items() if value is not None}
    return {"本年": figure.text, **given} if given else figure.text


def entry_lines(label: str, value: Any, column: int, comment: str = "") -> list[str]:
    """`label: value` from `column` on, the comment (without #) behind the key's line."""
    return _lines(" " * column + key(label), value, column, comment)


def item_lines(value: Any, column: int, comment: str = "") -> list[str]:
    """An item of a list, its mark in `column`."""
    mark = " " * column + "-"
    if isinstance(value, dict) and value:
        inner = [line for label, given in value.items() for line in entry_lines(label, given, column + _STEP)]
        return [with_comment(f"{mark} {inner[0].lstrip(' ')}", comment), *inner[1:]]
    return _lines(mark, value, column, comment, in_item=True)


def _lines(before: str, value: Any, column: int, comment: str, in_item: bool = False) -> list[str]:
    deeper = column + _STEP
    if value is None or value in ("", [], {}):
        return [with_comment(before, comment)]
    if isinstance(value, dict):
        nested = [line for label, given in value.items() for line in entry_lines(label, given, deeper)]
        return [with_comment(before, comment), *nested]
    if isinstance(value, list):
        return [with_comment(before, comment), *(line for item in value for line in item_lines(item, deeper))]
    paragraphs = [line.strip() for line in str(value).strip().split("\n")]
    if len(paragraphs) > 1:
        block = [" " * deeper + line if line else "" for line in paragraphs]
        return [with_comment(f"{before} |", comment), *block]
    return [with_comment(f"{before} {scalar(paragraphs[0], in_item)}", comment)]


def in_brackets(value: Any) -> str:
    """`value` on one line, lists and groups in brackets; paragraphs as one quoted text."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key(label)} {in_brackets(inner)}".rstrip() for label, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(in_brackets(inner) or "''" for inner in value) + "]"
    text = "" if value is None else str(value).strip()
    return quoted_in_brackets(text) if text else ""


_UNSAFE = re.compile(r"[\[\]{},:：，#＃'\"\n]|^[-－–—•·*&!%@`|>?]")


def quoted_in_brackets(text: str) -> str:
    """`text` for use inside brackets."""
    return quoted(text) if _UNSAFE.search(text) else text


def with_comment(line: str, comment: str) -> str:
    """`line` with `comment` behind it."""
    return f"{line}  # {comment}" if comment else line
