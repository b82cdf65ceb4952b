"""The YAML of a fact file: every line that can be read is read, every other is named; nothing in the content raises."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from generator.facts.blocks import KEPT, blocks
from generator.facts.nodes import MapNode, Node, RefusedError, compose, holds
from generator.facts.problems import Path, Problem
from schemas.messages import _, message

_MAX_REPAIRS = 20
# What YAML refuses, and what it takes for the end of a line though no editor does.
_FOREIGN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document and what was wrong with its YAML."""

    document: MapNode
    problems: list[Problem] = field(default_factory=list)


def load(text: str, name: str = "facts.yaml") -> Loaded:
    """The document in `text`. A line that can't be read is reported and left out with what stands beneath it.

    A character that YAML can't read is reported and taken for a space. Never raises for content.
    """
    lines = text.split("\n")
    problems = _without_foreign(lines, name)
    if document := _by_blocks("\n".join(lines)):
        return Loaded(document, problems)
    for _attempt in range(_MAX_REPAIRS):
        try:
            root, untaken = compose("\n".join(lines))
        except (yaml.YAMLError, RefusedError) as error:
            line, said = _explain(error, len(lines))
            problems.append(Problem(line, (), said, file=name))
            _leave_out(lines, line - 1)
            continue
        problems += [Problem(line, (), said, file=name) for line, said in untaken]
        if isinstance(root, MapNode):
            return Loaded(root, problems)
        if root is not None:
            said = _("填报表应由一行行“名称: 内容”组成，可用 fazhi new 生成一份")
            problems.append(Problem(1, (), said, file=name))
        break
    return Loaded(MapNode(), problems)


def _by_blocks(text: str) -> MapNode | None:
    """The document in `text`, its blocks read one by one; None where any of them has trouble, which the whole tells."""
    document, line = MapNode(), 0
    for block in blocks(text):
        group = _composed(block, line)
        if group is None or not document.keys().isdisjoint(group):
            return None
        document.update(group)
        document.places.update(group.places)
        line += block.count("\n")
    return document


@lru_cache(maxsize=KEPT)
def _composed(block: str, first: int) -> MapNode | None:
    """The keys of the block that begins in line `first` (from 0), None where any of it can't be read."""
    try:
        root, untaken = compose(block, first)
    except (yaml.YAMLError, RefusedError):
        return None
    return root if isinstance(root, MapNode) and not root.in_brackets and not untaken else None


def _without_foreign(lines: list[str], name: str) -> list[Problem]:
    """Put a space, which moves nothing, for every character that YAML can't read."""
    problems = []
    for index, line in enumerate(lines):
        if _FOREIGN.search(line):
            lines[index] = _FOREIGN.sub(" ", line)
            problems.append(Problem(index + 1, (), _("有不能识别的字符，已当作空格，请删去重写"), file=name))
    return problems


_TWO_COLONS = message("这一行有两个冒号，或缩进与上一行不齐；文字里的冒号请用全角“：”")
_UNEVEN = message("缩进与上下行不齐，同一层的名称要左对齐")
_TAKEN_FOR_MARK = message("以“&”“*”“!”开头的内容请加引号")
_NO_PAIR = message("这一行看不懂，应写作“名称: 内容”")
_SAID = {
    "scanning an anchor": _TAKEN_FOR_MARK,
    "scanning an alias": _TAKEN_FOR_MARK,
    "ing a tag": _TAKEN_FOR_MARK,
    "undefined tag": _TAKEN_FOR_MARK,
    "mapping values are not allowed": _TWO_COLONS,
    "found unexpected ':'": _TWO_COLONS,
    "expected <block end>": _UNEVEN,
    "did not find expected key": _UNEVEN,
    "did not find expected '-' indicator": _UNEVEN,
    "could not find expected ':'": _NO_PAIR,
    "sequence entries are not allowed": message("列表要另起一行，每条以“- ”开头"),
    "expected ',' or": message("括号没有配对，或各项之间缺少逗号"),
    "end of stream": message("引号没有配对"),
    "cannot start any token": message("内容以特殊符号开头，请加引号"),
}
"""What libyaml and its counterpart in Python say, in the words of a clerk."""

_TOLD_AT_ITS_BEGINNING = ("end of stream", "could not find", "expected ','")
"""Where what is wrong is noticed long after the line that began it."""


def _explain(error: yaml.YAMLError | RefusedError, last_line: int) -> tuple[int, str]:
    if isinstance(error, RefusedError):
        return min(error.line + 1, last_line), str(error)
    wording, mark = "", None
    if isinstance(error, yaml.MarkedYAMLError):
        wording, mark = f"{error.context} {error.problem}", error.problem_mark
        if error.context_mark and any(part in wording for part in _TOLD_AT_ITS_BEGINNING):
            mark = error.context_mark
    line = min(mark.line + 1, last_line) if mark else 1
    said = next((said for part, said in _SAID.items() if part in wording), _NO_PAIR)
    return line, _(said)


def _leave_out(lines: list[str], index: int) -> None:
    """Blank the line and everything indented deeper beneath it, so that the rest can be read."""
    while index > 0 and not lines[index].strip():
        index -= 1
    indent = _indent(lines[index])
    lines[index] = ""
    for below in range(index + 1, len(lines)):
        if lines[below].strip() and _indent(lines[below]) <= indent:
            break
        lines[below] = ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def line_of(document: Node, path: Path) -> int:
    """The line (from 1) of the deepest part of `path` that the document holds."""
    line = 0
    at: Any = document
    for step in path:
        if not holds(at, step):
            break
        line = at.places[step].line
        at = at[step]
    return line + 1
