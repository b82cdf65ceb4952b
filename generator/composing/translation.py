"""A parsed template → steps that write its text. What has no translation is refused, with file and line."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from jinja2 import TemplateSyntaxError, nodes

from generator.composing.clauses import remains_of
from generator.composing.filters import FILTERS, TESTS
from generator.composing.marks import ABSENT, CLAUSE_ENDS, FACT, OPEN, Rendered, as_typed, hidden
from generator.composing.names import Names, Target
from schemas.errors import TemplateError
from schemas.messages import _
from schemas.values import clean_text

Scope = Mapping[str, Any]
Write = Callable[[Scope, list[str]], bool]
"""Writes a part of the text, for the names in the scope. True where a fact directly in it is unknown."""
Mentions = frozenset[tuple[str, ...]] | None
"""The label paths that a part of a template can print; None where they are only known when it runs."""
PRESENT = ""
"""The name (no template can say it) under which a scope may hold the label paths of all that can be printed."""


class Step(NamedTuple):
    """A part of a template: what it does, what it mentions. weight: the characters of text in it, and its parts."""

    write: Write
    mentions: Mentions = frozenset()
    weight: int = 1


Steps = tuple[Step, ...]
Report = Callable[[TemplateSyntaxError], None]

MAX_NESTING = 40
"""Clauses within clauses."""
MAX_DEPTH = 8
"""Templates that include each other."""
MAX_WEIGHT = 1_000_000
"""Characters and parts of a template with all that it includes; our largest has a hundredth of that."""
MAX_OUTPUT = 2_000_000
"""Characters that the loops of a template may write; a report of three hundred pages has a tenth of that."""


class Translator:
    """One template's translation. `load` translates a template that this one includes.

    report: takes what is wrong instead of its being raised; what is wrong then writes nothing. used: the label paths
    of the facts that the template names.
    """

    def __init__(
        self,
        name: str,
        including: tuple[str, ...],
        load: Callable[[str, tuple[str, ...]], Steps],
        report: Report | None = None,
    ) -> None:
        self.name, self.including, self.load, self.report = name, (*including, name), load, report
        self.used: set[tuple[str, ...]] = set()

    def body(self, statements: Sequence[nodes.Node], names: Names) -> Steps:
        """The steps of a stretch of template in which every clause that opens closes."""
        open_clauses = [_Clause(0)]
        for part in _parts(statements):
            if isinstance(part, nodes.TemplateData):
                self._text(part, open_clauses)
            else:
                for step in self._statements(part, names):
                    open_clauses[-1].add(step, "")
        if len(open_clauses) > 1:
            self._refuse(TemplateSyntaxError(_("“[[”没有配对的“]]”"), open_clauses[-1].line, self.name))
        return tuple(open_clauses[0].steps)

    def _text(self, data: nodes.TemplateData, open_clauses: list[_Clause]) -> None:
        """Add literal text to the innermost clause, opening and closing clauses as it says."""
        line = data.lineno
        for piece in CLAUSE_ENDS.split(data.data):
            if piece == OPEN:
                if len(open_clauses) > MAX_NESTING:
                    raise TemplateSyntaxError(_("“[[”套得太深"), line, self.name)
                open_clauses.append(_Clause(line))
            elif CLAUSE_ENDS.fullmatch(piece):
                if len(open_clauses) == 1:
                    self._refuse(TemplateSyntaxError(_("“]]”前面没有“[[”"), line, self.name))
                    continue
                clause = open_clauses.pop()
                open_clauses[-1].add(clause.step(), "")
            elif piece:
                open_clauses[-1].add(_literal(piece), piece)
                line += piece.count("\n")

    def _refuse(self, error: TemplateSyntaxError) -> None:
        """Raise the error, or report it."""
        if self.report is None:
            raise error
        self.report(error)

    def _statements(self, node: nodes.Node, names: Names) -> list[Step]:
        """The steps of a statement; none where something is wrong with it that is reported."""
        try:
            return list(self._statement(node, names))
        except TemplateSyntaxError as error:
            self._refuse(error)
            for branch in (node, *node.elif_) if isinstance(node, nodes.If) else ():
                self.body(branch.body, names)
            return []

    def _refusal(self, node: nodes.Node, message: str) -> TemplateSyntaxError:
        return TemplateSyntaxError(message, node.lineno, self.name)

    def _statement(self, node: nodes.Node, names: Names) -> Iterator[Step]:
        match node:
            case nodes.If():
                yield self._if(node, names)
            case nodes.For():
                yield self._for(node, names)
            case nodes.Include():
                yield from self._include(node)
            case nodes.Const(value=str(words)):
                yield self._quoted(node, words)
            case nodes.Expr():
                yield self._print(node, names)
            case _:
                raise self._refusal(node, _("模板里不能用 {construct}").format(construct=type(node).__name__))

    def _if(self, node: nodes.If, names: Names) -> Step:
        branches = [(self._condition(n.test, names), self.body(n.body, names)) for n in (node, *node.elif_)]
        otherwise = self.body(node.else_, names)

        def write(scope: Scope, out: list[str]) -> bool:
            return run(next((steps for holds, steps in branches if holds(scope)), otherwise), scope, out)

        inner = [step for steps in (otherwise, *(steps for _holds, steps in branches)) for step in steps]
        return Step(write, _united(inner), 1 + sum(step.weight for step in inner))

    def _for(self, node: nodes.For, names: Names) -> Step:
        if node.test or node.recursive or node.else_ or not isinstance(node.target, nodes.Name):
            raise self._refusal(node, _("for 只能写成 {% for 项 in 列表 %}"))
        target, find, _path = self._resolve(node.iter, names)
        if target.item is None:
            raise self._refusal(node, _("“{name}”不是列表，不能用 for").format(name=target.label))
        name = node.target.name
        if name in names:
            raise self._refusal(node, _("“{name}”已经是一个名称，for 请换一个字").format(name=name))
        steps = self.body(node.body, {**names, name: target.item})

        def write(scope: Scope, out: list[str]) -> bool:
            lost, written = False, 0
            for item in find(scope):
                begun = len(out)
                lost = run(steps, {**scope, name: item}, out) or lost
                written += sum(map(len, out[begun:]))
                if written > MAX_OUTPUT:
                    raise TemplateError(_("模板里的循环写出的文字超过{limit}字").format(limit=MAX_OUTPUT))
            return lost

        return Step(write, None, 1 + _weight(steps))

    def _include(self, node: nodes.Include) -> Steps:
        name = node.template.value if isinstance(node.template, nodes.Const) else None
        if not isinstance(name, str) or node.ignore_missing:
            raise self._refusal(node, _("include 后面只能是引号里的模板名"))
        if name in self.including or len(self.including) > MAX_DEPTH:
            raise self._refusal(node, _("模板“{name}”引用了自己").format(name=name))
        try:
            return self.load(name, self.including)
        except TemplateError as error:
            raise self._refusal(node, str(error)) from None

    def _quoted(self, node: nodes.Node, words: str) -> Step:
        """Words in quotation marks are printed as they are, whatever they would mean to the language."""
        seen = f"“{as_typed(words)}”"
        if clean_text(seen) != seen:
            raise self._refusal(node, _("引号里有不可见的字符，请删去重输"))
        return _literal(hidden(words))

    def _print(self, node: nodes.Node, names: Names) -> Step:
        words: tuple[str, ...] = ()
        filtered: Callable[..., Rendered] | None = None
        if isinstance(node, nodes.Filter):
            filtered, words, inner = self._filter(node)
            node = inner
        target, find, path = self._resolve(node, names)
        if not target.printable:
            raise self._refusal(node, _("“{name}”是一组事实，请写出其中一项").format(name=target.label))
        if filtered:
            return _printing(lambda scope: _filtered(filtered, find(scope), words), path)
        return _printing(lambda scope: _printed(find(scope)), path)

    def _filter(self, node: nodes.Filter) -> tuple[Callable[..., Rendered], tuple[str, ...], nodes.Node]:
        if node.name not in FILTERS:
            raise self._refusal(node, _unknown(_("过滤器"), node.name, FILTERS))
        words = tuple(a.value for a in node.args if isinstance(a, nodes.Const) and isinstance(a.value, str))
        if node.kwargs or node.dyn_args or node.dyn_kwargs or len(words) != len(node.args) or len(words) > 1:
            raise self._refusal(node, _("过滤器的括号里只能是引号里的文字"))
        if any(clean_text(word) != word for word in words):
            raise self._refusal(node, _("引号里有不可见的字符，请删去重输"))
        if node.node is None:
            raise self._refusal(node, _("过滤器只能用在事实上"))
        return FILTERS[node.name], words, node.node

    def _condition(self, node: nodes.Node, names: Names) -> Callable[[Scope], bool]:
        match node:
            case nodes.And():
                left, right = self._condition(node.left, names), self._condition(node.right, names)
                return lambda scope: left(scope) and right(scope)
            case nodes.Or():
                left, right = self._condition(node.left, names), self._condition(node.right, names)
                return lambda scope: left(scope) or right(scope)
            case nodes.Not():
                inner = self._condition(node.node, names)
                return lambda scope: not inner(scope)
            case nodes.Test():
                return self._test(node, names)
            case _:
                raise self._refusal(node, _("if 只能判断“is 有”“is 无”"))

    def _test(self, node: nodes.Test, names: Names) -> Callable[[Scope], bool]:
        if node.name not in TESTS:
            raise self._refusal(node, _unknown(_("判断"), node.name, TESTS))
        if node.args or node.kwargs:
            raise self._refusal(node, _("if 只能判断一个事实"))
        test = TESTS[node.name]
        _target, find, _path = self._resolve(node.node, names)
        return lambda scope: test(find(scope))

    def _resolve(self, node: nodes.Node, names: Names) -> tuple[Target, Callable[[Scope], Any], tuple[str, ...] | None]:
        """What a name stands for, how it is found among the names in force, its path (None below a loop's item)."""
        if isinstance(node, nodes.Name):
            name = node.name
            target = self._known(node, name, names)
            self.used |= set() if target.is_item else {(name,)}
            return target, lambda scope: scope[name], None if target.is_item else (name,)
        if isinstance(node, nodes.Getattr):
            parent, find, path = self._resolve(node.node, names)
            label = node.attr
            target = self._known(node, label, parent.below)
            # What stands beside a figure (目标) is there with the figure.
            below = path if path is None or label in parent.beside else (*path, label)
            self.used |= {below} if below else set()
            return target, lambda scope: find(scope).of(label), below
        raise self._refusal(node, _("这里只能写事实的名称，用“.”连接，如 行政复议.收到申请"))

    def _known(self, node: nodes.Node, label: str, names: Names) -> Target:
        if label not in names:
            raise self._refusal(node, _unknown(_("事实"), label, names))
        return names[label]


class _Clause:
    """A clause while it is read (or, outermost, the whole stretch): its steps, the line it opened on, its two ends."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.steps: list[Step] = []
        self.first: str | None = None
        self.last = ""
        self.weight = 0

    def add(self, step: Step, text: str) -> None:
        """One more step; `text` is what it writes where that is known."""
        if self.first is None:
            self.first = "" if self.steps else text[:1]
        self.last = text[-1:]
        self.steps.append(step)
        self.weight += step.weight
        if self.weight > MAX_WEIGHT:
            raise TemplateError(_("模板连同引用的模板太大，展开以后超过{limit}字").format(limit=MAX_WEIGHT))

    def step(self) -> Step:
        """The clause as one step: its text, or what remains of it when it goes."""
        remains = remains_of(self.first or "", self.last)
        writes = tuple(step.write for step in self.steps)
        mentions = _united(self.steps)

        def write(scope: Scope, out: list[str]) -> bool:
            # Most facts of a topic are unknown: what mentions none that is known is left out unread.
            if mentions is None or not mentions.isdisjoint(scope.get(PRESENT, mentions)):
                inner: list[str] = []
                if not any(one(scope, inner) for one in writes) and FACT in (text := "".join(inner)):
                    out.append(text)
                    return False
            out.append(remains)
            return False

        return Step(write, mentions, 1 + self.weight)


def _weight(steps: Steps) -> int:
    return sum(step.weight for step in steps)


def _united(steps: Sequence[Step]) -> Mentions:
    mentions: set[tuple[str, ...]] = set()
    for step in steps:
        if step.mentions is None:
            return None
        mentions |= step.mentions
    return frozenset(mentions)


def _parts(statements: Sequence[nodes.Node]) -> Iterator[nodes.Node]:
    """The statements, an output taken apart into its texts and expressions."""
    for statement in statements:
        yield from statement.nodes if isinstance(statement, nodes.Output) else (statement,)


def run(steps: Steps, scope: Scope, out: list[str]) -> bool:
    """Take every step; whether a fact directly in one is unknown."""
    lost = False
    for step in steps:
        lost = step.write(scope, out) or lost
    return lost


def _literal(text: str) -> Step:
    def write(_scope: Scope, out: list[str]) -> bool:
        out.append(text)
        return False

    return Step(write, weight=len(text))


def _printing(words: Callable[[Scope], Rendered], path: tuple[str, ...] | None) -> Step:
    def write(scope: Scope, out: list[str]) -> bool:
        printed = words(scope)
        out.append(printed)
        return printed == ABSENT

    return Step(write, None if path is None else frozenset((path,)))


def _filtered(by: Callable[..., Rendered], value: Any, words: tuple[str, ...]) -> Rendered:
    """Filters are for facts; what is text already (序) has nothing for them."""
    return Rendered(ABSENT) if isinstance(value, str) else by(value, *words)


def _printed(value: Any) -> Rendered:
    return value if isinstance(value, Rendered) else value.rendering.print(value)


def _unknown(kind: str, name: str, known: Mapping[str, Any]) -> str:
    near = difflib.get_close_matches(name, known, 1, 0.4)
    said = _("没有“{name}”这个{kind}").format(name=name, kind=kind)
    return said + (_("，是不是“{near}”？").format(near=near[0]) if near else "")
