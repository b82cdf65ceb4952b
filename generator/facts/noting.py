"""Who said what has no place for a 来源 of its own (无, a text, a list): noted in the comment of its line."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.facts.document import load
from generator.facts.mending import mend
from generator.facts.nodes import MapNode, holds, node_at
from generator.facts.problems import Path
from schemas.fields import Topic

_SOURCE = re.compile(r"\s*(?:·|#)\s*来源：(?P<sources>[^#·]*)$")
_COMMENT = re.compile(r"\s#|^#")


def noted(text: str, sources: Mapping[Path, str], model: type[Topic]) -> str:
    """`text` with each source behind the line of its fact, once; a fact that is not there, or in brackets, is left."""
    if not sources:
        return text
    lines = mend(text, model)[0].split("\n")
    document = load("\n".join(lines)).document
    changed = False
    for path, source in sources.items():
        holder = node_at(document, path[:-1])
        if not isinstance(holder, MapNode) or holder.in_brackets or not holds(holder, path[-1]):
            continue
        row = holder.places[path[-1]].line
        line = _with_source(lines[row], source)
        changed |= line != lines[row]
        lines[row] = line
    return "\n".join(lines) if changed else text


def _with_source(line: str, source: str) -> str:
    source = re.sub("[#·]", " ", source)
    if found := _SOURCE.search(line):
        known = found["sources"].strip()
        return line if source in known.split("；") else f"{line.rstrip()}；{source}"
    return f"{line} · 来源：{source}" if _COMMENT.search(line) else f"{line}  # 来源：{source}"
