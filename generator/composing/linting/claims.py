"""Sentences of a template that claim something without a fact, and clauses and headings that never appear."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from jinja2 import nodes

from generator.composing.linting.findings import Finding
from generator.composing.marks import CLAUSE_ENDS, OPEN
from generator.facts.problems import Severity
from schemas.messages import _

_STOP = re.compile("([。！？\n])")
_HEADING = re.compile(r"\s*#{2,5} ")
_HAN = re.compile("[㐀-鿿]")
_NO_WORD = re.compile(r"\W+")
_SHOWN = 30


class _Text(NamedTuple):
    text: str
    line: int


class _Fact(NamedTuple):
    line: int


@dataclass(slots=True)
class _Clause:
    """What stands between [[ and ]]; outermost, the whole template."""

    line: int
    parts: list[_Text | _Fact | _Clause] = field(default_factory=list)

    def has_fact(self) -> bool:
        return any(isinstance(part, _Fact) or (isinstance(part, _Clause) and part.has_fact()) for part in self.parts)

    def words(self) -> str:
        return "".join(part.text if isinstance(part, _Text) else "" for part in self.parts)


def claims(tree: nodes.Template, file: str) -> Iterator[Finding]:
    """What the template says by itself; clauses without a fact, and headings without one below, which never appear."""
    root = _Clause(1)
    _read(tree.body, [root])
    found: list[Finding] = []
    pieces = list(_pieces(root, file, found))
    yield from found
    yield from _of_sentences(pieces, file)


def _read(statements: Sequence[nodes.Node], open_clauses: list[_Clause]) -> None:
    """The statements as texts, facts and clauses, in order; what stands in branches and loops as if it stood there."""
    for node in statements:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    if isinstance(part, nodes.TemplateData):
                        _read_text(part, open_clauses)
                    else:
                        open_clauses[-1].parts.append(_Fact(part.lineno))
            case nodes.If():
                for branch in (node, *node.elif_):
                    _read(branch.body, open_clauses)
                _read(node.else_, open_clauses)
            case nodes.For():
                _read(node.body, open_clauses)
            case nodes.Include():
                open_clauses[-1].parts.append(_Fact(node.lineno))
            case _:
                pass


def _read_text(data: nodes.TemplateData, open_clauses: list[_Clause]) -> None:
    line = data.lineno
    for piece in CLAUSE_ENDS.split(data.data):
        if piece == OPEN:
            inner = _Clause(line)
            open_clauses[-1].parts.append(inner)
            open_clauses.append(inner)
        elif CLAUSE_ENDS.fullmatch(piece):
            if len(open_clauses) > 1:
                open_clauses.pop()
        elif piece:
            open_clauses[-1].parts.append(_Text(piece, line))
            line += piece.count("\n")


def _pieces(clause: _Clause, file: str, found: list[Finding]) -> Iterator[_Text | _Fact]:
    """Texts and facts in order; a clause without a fact is left out and told."""
    for part in clause.parts:
        if not isinstance(part, _Clause):
            yield part
        elif part.has_fact():
            yield from _pieces(part, file, found)
        else:
            words = part.words().strip()[:_SHOWN]
            said = _("“[[{words}]]”里没有事实，永远不会出现；请写进一个事实，或者删去").format(words=words)
            found.append(Finding(file, part.line, Severity.DOUBT, said))


class _Sentence(NamedTuple):
    text: str
    line: int
    has_fact: bool
    stop: str


def _sentences(pieces: Sequence[_Text | _Fact]) -> Iterator[_Sentence]:
    text, begun, has_fact = "", 0, False
    for piece in pieces:
        if isinstance(piece, _Fact):
            has_fact, begun = True, begun or piece.line
            continue
        line = piece.line
        for part in _STOP.split(piece.text):
            if _STOP.fullmatch(part):
                yield _Sentence(text, begun or line, has_fact, part)
                text, begun, has_fact = "", 0, False
                line += part == "\n"
            elif part:
                begun = begun or line
                text += part
    yield _Sentence(text, begun, has_fact, "")


def _of_sentences(pieces: Sequence[_Text | _Fact], file: str) -> Iterator[Finding]:
    """Claims; headings with no fact anywhere below."""
    heading: _Sentence | None = None
    below = True
    in_line = False
    for sentence in _sentences(pieces):
        is_heading = not in_line and _HEADING.match(sentence.text) is not None
        in_line = sentence.stop != "\n"
        if is_heading:
            yield from _lone(heading, below, file)
            heading, below = sentence, sentence.has_fact
            continue
        below = below or sentence.has_fact
        words = sentence.text.strip()
        if sentence.has_fact or not _HAN.search(words) or words.startswith("|") or _is_set_phrase(words):
            continue
        said = _("“{words}”没有事实：模板自己不能说做了什么。请写进一个事实，或者写到填报表的举措里")
        yield Finding(file, sentence.line, Severity.ERROR, said.format(words=words[:_SHOWN]))
    yield from _lone(heading, below, file)


def _lone(heading: _Sentence | None, below: bool, file: str) -> Iterator[Finding]:
    if heading is not None and not below:
        said = _("标题“{words}”下面没有事实，永远不会出现").format(words=heading.text.strip("# ")[:_SHOWN])
        yield Finding(file, heading.line, Severity.DOUBT, said)


def _is_set_phrase(words: str) -> bool:
    return _NO_WORD.sub("", words) in _set_phrases()


@cache
def _set_phrases() -> frozenset[str]:
    with (files(__package__) / "set_phrases.toml").open("rb") as file:
        return frozenset(_NO_WORD.sub("", phrase) for phrase in tomllib.load(file)["phrases"])
