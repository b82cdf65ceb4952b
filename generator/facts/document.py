"""The YAML of a fact file: every plain scalar is text, comments and order are kept, nothing is executed or expanded.

Text everywhere spares the clerk YAML's traps: 010 is not octal, 1e3 not a thousand, 96.50 keeps its zero, a day is
not a date object, 否 and no are words. What a value means is decided by the fact it is given for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.composer import Composer
from ruamel.yaml.error import MarkedYAMLError, StreamMark, YAMLError
from ruamel.yaml.events import AliasEvent
from ruamel.yaml.nodes import MappingNode, ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tag import Tag

from generator.facts.problems import Path, Problem
from schemas.messages import _

_MAX_DEPTH = 30
_MAX_REPAIRS = 20
_NULL = Tag(suffix="tag:yaml.org,2002:null")


class _TextResolver(VersionedResolver):
    """Every plain scalar is text; only nothing is nothing."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is ScalarNode:
            return _NULL if implicit[0] and value == "" else self.DEFAULT_SCALAR_TAG
        return self.DEFAULT_MAPPING_TAG if kind is MappingNode else self.DEFAULT_SEQUENCE_TAG

    @property
    def versioned_resolver(self) -> Any:
        return {}


class _Refused(MarkedYAMLError):
    """YAML that a fact file has no use for."""


class _FactComposer(Composer):
    """Refuses aliases, tags and depth; of a doubled key the first stays, `doubled` holds what to tell."""

    def __init__(self, loader: Any = None) -> None:
        super().__init__(loader=loader)
        self.levels = 0
        self.doubled: list[tuple[int, str]] = []

    def compose_node(self, parent: Any, index: Any) -> Any:
        event = self.parser.peek_event()
        mark = event.start_mark
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise _Refused(problem=_("以“&”“*”“!”开头的内容请加引号"), problem_mark=mark)
        if self.levels >= _MAX_DEPTH:
            raise _Refused(problem=_("层次太深，请检查括号和缩进"), problem_mark=mark)
        self.levels += 1
        node = super().compose_node(parent, index)
        self.levels -= 1
        if isinstance(node, MappingNode):
            self._keep_first(node)
        return node

    def _keep_first(self, node: Any) -> None:
        lines: dict[str, int] = {}
        kept = []
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, ScalarNode):
                self.doubled.append((line, _("名称看不懂，应写作“名称: 内容”")))
            elif key.value in lines:
                self.doubled.append(
                    (
                        line,
                        _("“{key}”在第{first}行已经写过，请合并成一处（这里没有采用）").format(
                            key=key.value, first=lines[key.value]
                        ),
                    )
                )
            else:
                lines[key.value] = line
                kept.append((key, value))
        node.value = kept


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document and what was wrong with its YAML."""

    document: CommentedMap
    problems: list[Problem] = field(default_factory=list)


def _yaml() -> YAML:
    yaml = YAML(typ="rt", pure=True)
    yaml.Resolver = _TextResolver
    yaml.Composer = _FactComposer
    return yaml


def load(text: str, name: str = "facts.yaml") -> Loaded:
    """The document in `text`. A line that can't be read is reported and left out with what stands beneath it.

    Never raises for content.
    """
    problems: list[Problem] = []
    lines = text.split("\n")
    for _attempt in range(_MAX_REPAIRS):
        try:
            document, doubled = _compose("\n".join(lines))
        except (YAMLError, RecursionError, ValueError) as error:
            line, said = _explain(error, len(lines))
            problems.append(Problem(line, (), said, file=name))
            _leave_out(lines, line - 1)
            continue
        problems += [Problem(line, (), said, file=name) for line, said in doubled]
        if isinstance(document, CommentedMap):
            return Loaded(document, problems)
        if document is not None:
            said = _("填报表应由一行行“名称: 内容”组成，可用 fazhi new 生成一份")
            problems.append(Problem(1, (), said, file=name))
        break
    return Loaded(CommentedMap(), problems)


def _compose(text: str) -> tuple[Any, list[tuple[int, str]]]:
    yaml = _yaml()
    document = yaml.load(text)
    return document, yaml.composer.doubled


_SAID = {
    "mapping values are not allowed": "这一行有两个冒号，或缩进与上一行不齐；文字里的冒号请用全角“：”",
    "expected <block end>": "缩进与上下行不齐，同一层的名称要左对齐",
    "could not find expected ':'": "这一行看不懂，应写作“名称: 内容”",
    "sequence entries are not allowed": "列表要另起一行，每条以“- ”开头",
    "expected ',' or": "括号没有配对，或各项之间缺少逗号",
    "end of stream": "引号没有配对",
    "cannot start any token": "内容以特殊符号开头，请加引号",
}


def _explain(error: Exception, last_line: int) -> tuple[int, str]:
    problem = str(getattr(error, "problem", "") or "")
    mark: StreamMark | None = getattr(error, "problem_mark", None)
    context: StreamMark | None = getattr(error, "context_mark", None)
    if context and ("end of stream" in problem or "could not find" in problem or "expected ','" in problem):
        mark = context
    line = min(mark.line + 1, last_line) if mark else 1
    if isinstance(error, _Refused):
        return line, problem
    said = next((said for part, said in _SAID.items() if part in problem), "这一行看不懂，应写作“名称: 内容”")
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


def line_of(document: Any, path: Path) -> int:
    """The line (from 1) of the deepest part of `path` that the document holds."""
    line, at = 0, document
    for step in path:
        if isinstance(at, CommentedMap) and step in at:
            line = at.lc.key(step)[0]
        elif isinstance(at, CommentedSeq) and isinstance(step, int) and step < len(at):
            line = at.lc.item(step)[0]
        else:
            break
        at = at[step]
    return line + 1
