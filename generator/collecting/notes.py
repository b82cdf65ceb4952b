"""An office's remark: particulars of the figure that it names (目标：70%；其中：甲类3件、乙类5件), and the rest."""

from __future__ import annotations

import re
from typing import Any

from generator.collecting.columns import texts_of
from generator.collecting.labels import PARTICULARS
from schemas.fields import Entry, Shape

_CLAUSE = re.compile(r"[；;\n]")
_NAMED = re.compile(rf"\s*(?P<name>{'|'.join(PARTICULARS)})\s*[：:]\s*(?P<said>\S.*)", re.DOTALL)
_PART = re.compile(
    r"(?P<name>[^0-9０-９一二两三四五六七八九十百千约近超]{1,20}?)[：:]?\s*(?P<figure>[约近超]?\s*[0-9０-９].*)"
)


def split_note(note: str, entry: Entry) -> tuple[str, dict[str, Any]]:
    """The remark without the particulars it names, and these as a fact file has them. Of a figure only."""
    if entry.shape is not Shape.QUANTITY or not note:
        return note, {}
    rest: list[str] = []
    found: dict[str, Any] = {}
    for clause in _CLAUSE.split(note):
        match = _NAMED.fullmatch(clause)
        said = _understood(match["name"], match["said"].strip("。 ")) if match else None
        if match and said is not None and match["name"] not in found:
            found[match["name"]] = said
        elif clause.strip():
            rest.append(clause.strip())
    return "；".join(rest), found


def _understood(name: str, said: str) -> Any:
    """What a particular says, None where it can't be read."""
    if name == "会同":
        return texts_of(said)
    if name != "其中":
        return said
    parts = [_PART.fullmatch(part.strip()) for part in texts_of(said)]
    if not all(parts):
        return None
    named = {part["name"].strip(): part["figure"].strip() for part in parts if part}
    return named if len(named) == len(parts) else None
