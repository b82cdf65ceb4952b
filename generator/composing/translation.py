"""A parsed template → steps that write its text. What has no translation is refused, with file and line."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from jinja2 import TemplateSyntaxError, nodes

from generator.composing.filters import FILTERS, TESTS
from generator.composing.marks import CLOSE, OPEN
from generator.composing.names import Names, Target
from generator.composing.view import Rendered
from schemas.messages import _

Scope = Mapping[str, Any]
Step = Callable[[Scope, list[str]], None]
"""Writes its part of the text, for the names in the scope."""
Steps = tuple[Step, ...]

MAX_DEPTH = 8
"""Templates that include each other."""


class Translator:
    """One template's translation. `load` translates a template that this one includes."""

    def __init__(self, name: str, including: tuple[str, ...], load: Callable[[str, tuple[str, ...]], Steps]) -> None:
        self.name, self.including, self.load = name, (*including, name), load

    def body(self, statements: Sequence[nodes.Node], names: Names) -> Steps:
        """The steps of a stretch of template in which every clause that opens closes."""
        self._balance(statements)
        return tuple(step for statement in statements for step in self._statement(statement, names))

    def _refusal(self, node: nodes.Node, message: str) -> TemplateSyntaxError:
        return TemplateSyntaxError(message, node.lineno, self.name)

    def _statement(self, node: nodes.Node, names: Names) -> Iterator[Step]:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    yield _text(part.data) if isinstance(part, nodes.TemplateData) else self._print(part, names)
            case nodes.If():
                yield self._if(node, names)
            case nodes.For():
                yield self._for(node, names)
            case nodes.Include():
                yield from self._include(node)
            case _:
                raise self._refusal(node, _("模板里不能用 {construct}").format(construct=type(node).__name__))

    def _if(self, node: nodes.If, names: Names) -> Step:
        branches = [(self._condition(n.test, names), self.body(n.body, names)) for n in (node, *node.elif_)]
        otherwise = self.body(node.else_, names)

        def step(scope: Scope, out: list[str]) -> None:
            chosen = next((steps for holds, steps in branches if holds(scope)), otherwise)
            for inner in chosen:
                inner(scope, out)

        return step

    def _for(self, node: nodes.For, names: Names) -> Step:
        if node.test or node.recursive or node.else_ or not isinstance(node.target, nodes.Name):
            raise self._refusal(node, _("for 只能写成 {% for 项 in 列表 %}"))
        target, find = self._resolve(node.iter, names)
        if target.item is None:
            raise self._refusal(node, _("“{name}”不是列表，不能用 for").format(name=target.label))
        name = node.target.name
        if name in names:
            raise self._refusal(node, _("“{name}”已经是一个名称，for 请换一个字").format(name=name))
        steps = self.body(node.body, {**names, name: target.item})

        def step(scope: Scope, out: list[str]) -> None:
            for item in find(scope):
                inner_scope = {**scope, name: item}
                for inner in steps:
                    inner(inner_scope, out)

        return step

    def _include(self, node: nodes.Include) -> Steps:
        name = node.template.value if isinstance(node.template, nodes.Const) else None
        if not isinstance(name, str) or node.ignore_missing:
            raise self._refusal(node, _("include 后面只能是引号里的模板名"))
        if name in self.including or len(self.including) > MAX_DEPTH:
            raise self._refusal(node, _("模板“{name}”引用了自己").format(name=name))
        return self.load(name, self.including)

    def _print(self, node: nodes.Node, names: Names) -> Step:
        words: tuple[str, ...] = ()
        filtered: Callable[..., Rendered] | None = None
        if isinstance(node, nodes.Filter):
            filtered, words, inner = self._filter(node)
            node = inner
        target, find = self._resolve(node, names)
        if not target.printable:
            raise self._refusal(node, _("“{name}”是一组事实，请写出其中一项").format(name=target.label))
        if filtered:
            return lambda scope, out: out.append(filtered(find(scope), *words))
        return lambda scope, out: out.append(_printed(find(scope)))

    def _filter(self, node: nodes.Filter) -> tuple[Callable[..., Rendered], tuple[str, ...], nodes.Node]:
        if node.name not in FILTERS:
            raise self._refusal(node, _unknown(_("过滤器"), node.name, FILTERS))
        words = tuple(a.value for a in node.args if isinstance(a, nodes.Const) and isinstance(a.value, str))
        if node.kwargs or node.dyn_args or node.dyn_kwargs or len(words) != len(node.args) or len(words) > 1:
            raise self._refusal(node, _("过滤器的括号里只能是引号里的文字"))
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
        _target, find = self._resolve(node.node, names)
        return lambda scope: test(find(scope))

    def _resolve(self, node: nodes.Node, names: Names) -> tuple[Target, Callable[[Scope], Any]]:
        """What a name stands for, and how it is found among the names in force."""
        if isinstance(node, nodes.Name):
            name = node.name
            return self._known(node, name, names), lambda scope: scope[name]
        if isinstance(node, nodes.Getattr):
            parent, find = self._resolve(node.node, names)
            label = node.attr
            return self._known(node, label, parent.below), lambda scope: find(scope).of(label)
        raise self._refusal(node, _("这里只能写事实的名称，用“.”连接，如 行政复议.收到申请"))

    def _known(self, node: nodes.Node, label: str, names: Names) -> Target:
        if label not in names:
            raise self._refusal(node, _unknown(_("事实"), label, names))
        return names[label]

    def _balance(self, statements: Sequence[nodes.Node]) -> None:
        opened: list[int] = []
        for line, character in _brackets(statements):
            if character == OPEN:
                opened.append(line)
            elif not opened:
                raise TemplateSyntaxError(_("“]]”前面没有“[[”"), line, self.name)
            else:
                opened.pop()
        if opened:
            raise TemplateSyntaxError(_("“[[”没有配对的“]]”"), opened[-1], self.name)


def _text(data: str) -> Step:
    return lambda _scope, out: out.append(data)


def _printed(value: Any) -> Rendered:
    return value if isinstance(value, Rendered) else value.rendering.print(value)


def _brackets(statements: Sequence[nodes.Node]) -> Iterator[tuple[int, str]]:
    """The clause brackets of a stretch with their lines, those inside if and for left out."""
    for statement in statements:
        for part in statement.nodes if isinstance(statement, nodes.Output) else ():
            if isinstance(part, nodes.TemplateData):
                line = part.lineno
                for character in part.data:
                    if character in (OPEN, CLOSE):
                        yield line, character
                    line += character == "\n"


def _unknown(kind: str, name: str, known: Mapping[str, Any]) -> str:
    near = difflib.get_close_matches(name, known, 1, 0.4)
    said = _("没有“{name}”这个{kind}").format(name=name, kind=kind)
    return said + (_("，是不是“{near}”？").format(near=near[0]) if near else "")
