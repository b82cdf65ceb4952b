"""What `fazhi new` took over from last year's file is marked in its line, until somebody has looked at it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from generator.facts.document import line_of, load
from generator.facts.mending import mend
from generator.facts.nodes import MapNode, holds, node_at
from generator.facts.patches import block
from generator.facts.problems import Path, Remark, Severity
from schemas.fields import Topic
from schemas.messages import _

if TYPE_CHECKING:
    from generator.facts.reading import FactFile

REMARK = "上年沿用，请核对"
"""Words of the fact file: they do not follow the language in use."""

_IN_LINE = re.compile(rf"\s*(?:·|#)\s*{REMARK}")


def unchecked(text: str, document: MapNode, paths: Iterable[Path]) -> Iterator[Remark]:
    """A doubt for each line of `text` that still bears the remark: the first of the facts at `paths` that is there.

    document: the YAML of `text`; paths: as in the document, a group before what is in it.
    """
    marked = {number for number, line in enumerate(text.split("\n"), 1) if _IN_LINE.search(line)}
    for path in paths:
        if (line := line_of(document, path)) in marked:
            marked.remove(line)
            said = _("上年沿用，还没有核对；核对过的删去“{remark}”几个字，或用 fazhi ask 一次确认")
            yield Remark(path, said.format(remark=REMARK), Severity.DOUBT)


def still_unchecked(file: FactFile, paths: Iterable[Path]) -> frozenset[Path]:
    """Those of the facts at `paths` (labels) that were taken over, and nobody has said yet that they are right."""
    if REMARK not in file.text:
        return frozenset()
    lines = file.text.split("\n")
    return frozenset(path for path in paths if any(REMARK in line for line in lines[_rows(lines, file.document, path)]))


def checked(text: str, paths: Iterable[Path], model: type[Topic]) -> str:
    """`text` without that remark in the lines of the facts at `paths` (labels)."""
    if REMARK not in text:
        return text
    lines = mend(text, model)[0].split("\n")
    document = load("\n".join(lines)).document
    for path in paths:
        rows = _rows(lines, document, path)
        lines[rows] = [_IN_LINE.sub("", line) for line in lines[rows]]
    return "\n".join(lines)


def _rows(lines: list[str], document: MapNode, path: Path) -> slice:
    """The lines of the fact at `path`, none where it is not in the file."""
    holder = node_at(document, path[:-1])
    if not isinstance(holder, MapNode) or not holds(holder, path[-1]):
        return slice(0, 0)
    found = block(lines, holder, path[-1])
    return slice(found.first, found.last)
