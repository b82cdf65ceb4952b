"""The template language: Jinja narrowed to what a report needs, names and constructs checked when a template is read.

{{ 行政复议.收到申请 }}          a fact by its label
[[ … ]]                        a clause, see `clauses`
{% if x is 有 %} {% for 项 in 列表 %} {% include "topics/disputes.md" %}      and nothing else
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.abc import Traversable
from importlib.resources import files
from typing import Any, NoReturn, Protocol

from jinja2 import BaseLoader, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.environment import Environment, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.composing.filters import FILTERS, TESTS
from generator.composing.marks import CLOSE, OPEN, PRIVATE_USE, mark
from generator.composing.names import Names, Target, names_for
from generator.composing.view import Group, Items, Leaf, Rendered
from schemas.errors import TemplateError
from schemas.fields import Topic
from schemas.messages import _

MAX_SOURCE = 200_000
_EXPRESSIONS = (nodes.Name, nodes.Getattr)
_STATEMENTS = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Include)
_CONDITIONS = (nodes.Test, nodes.And, nodes.Or, nodes.Not)


class Folder(Protocol):
    """What templates are read from: a folder on disk or in the installed package."""

    def joinpath(self, *names: str) -> Any:
        """The file of that name below it."""
        ...


@dataclass(frozen=True, slots=True)
class PackFolder:
    """A trade pack's folder, its templates under the names `pack/….md`."""

    folder: Traversable

    def joinpath(self, *names: str) -> Traversable:
        """The pack's own file for `pack/…`; the folder itself, which is no template, for any other name."""
        return self.folder.joinpath(*names[1:]) if names[0] == "pack" else self.folder


class _Loader(BaseLoader):
    """Templates of an agency's own folder, else the built-in ones."""

    def __init__(self, folders: tuple[Folder, ...]) -> None:
        self.folders = folders

    def get_source(self, _environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        if any(step in ("", ".", "..") for step in template.split("/")) or "\\" in template or ":" in template:
            raise TemplateNotFound(template)
        for folder in self.folders:
            file = folder.joinpath(*template.split("/"))
            if file.is_file():
                return _checked_source(file.read_bytes(), template), template, lambda: True
        raise TemplateNotFound(template)


def _checked_source(data: bytes, name: str) -> str:
    if len(data) > MAX_SOURCE:
        raise TemplateError(_("{name}: 模板超过{limit}字节，请拆成几个文件").format(name=name, limit=MAX_SOURCE))
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TemplateError(_("{name}: 模板不是 UTF-8 编码，请另存为 UTF-8").format(name=name)) from None
    if found := PRIVATE_USE.search(source):
        line = source.count("\n", 0, found.start()) + 1
        raise TemplateError(_("{name}:{line}: 模板里有不可见的专用字符，请删去重输").format(name=name, line=line))
    return source.replace("\r\n", "\n")


class Language(ImmutableSandboxedEnvironment):
    """The environment for the facts of `model`; its templates print only what `view` lets them."""

    def __init__(self, model: type[Topic], folders: tuple[Folder, ...]) -> None:
        self.loader: _Loader
        super().__init__(
            loader=_Loader(folders), finalize=_print, trim_blocks=True, lstrip_blocks=True, auto_reload=False
        )
        self.model = model
        self.globals.clear()
        self.filters, self.tests = dict(FILTERS), dict(TESTS)

    def load(self, name: str) -> Template:
        """The template, read and checked with all that it includes. Raises TemplateError with file and line."""
        try:
            return self.get_template(name)
        except TemplateNotFound as error:
            raise TemplateError(_("没有模板“{name}”").format(name=error.name or name)) from None
        except TemplateSyntaxError as error:
            raise TemplateError(f"{error.name or name}:{error.lineno}: {_in_chinese(error)}") from None
        except RecursionError:
            raise TemplateError(_("{name}: 括号或引用套得太深").format(name=name)) from None

    def has(self, name: str) -> bool:
        """Whether there is a template of that name."""
        return any(folder.joinpath(*name.split("/")).is_file() for folder in self.loader.folders)

    def render(self, name: str, context: Mapping[str, Any]) -> Rendered:
        """The marked text of a template over `context`: the names it was checked for."""
        return Rendered(self.load(name).render(context))

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A fact below `obj`; nothing else has attributes here."""
        if isinstance(obj, Group | Leaf):
            return obj.of(attribute)
        raise TypeError(f"{type(obj).__name__} has no facts")

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(mark(source), name, filename)
        check = _Check(self, name or "?", ())
        check.body(tree.body, names_for(name or "", self.model))
        return tree


@lru_cache(maxsize=16)
def language_for(model: type[Topic], folders: tuple[Folder, ...] = ()) -> Language:
    """The language over `model`, the built-in templates behind the given folders; kept for a second use."""
    return Language(model, (*folders, files("templates")))


def _print(value: Any) -> str:
    if isinstance(value, Rendered):
        return value
    if isinstance(value, Leaf | Items):
        return value.rendering.print(value)
    raise TypeError(f"{type(value).__name__} can't be printed")


class _Check:
    """One template's walk: refuses what the language has not and names the facts have not, with the line."""

    def __init__(self, language: Language, name: str, including: tuple[str, ...]) -> None:
        self.language, self.name, self.including = language, name, (*including, name)

    def refuse(self, node: nodes.Node, message: str) -> NoReturn:
        raise TemplateSyntaxError(message, node.lineno, self.name)

    def body(self, statements: list[nodes.Node], names: Names) -> None:
        self.balance(statements)
        for statement in statements:
            self.statement(statement, names)

    def statement(self, node: nodes.Node, names: Names) -> None:
        match node:
            case nodes.Output():
                for part in node.nodes:
                    if not isinstance(part, nodes.TemplateData):
                        self.printed(part, names)
            case nodes.If():
                self.condition(node.test, names)
                self.body(node.body, names)
                for other in node.elif_:
                    self.statement(other, names)
                self.body(node.else_, names)
            case nodes.For():
                self.loop(node, names)
            case nodes.Include():
                self.include(node)
            case _:
                self.refuse(node, _("模板里不能用 {construct}").format(construct=type(node).__name__))

    def loop(self, node: nodes.For, names: Names) -> None:
        if node.test or node.recursive or node.else_ or not isinstance(node.target, nodes.Name):
            self.refuse(node, _("for 只能写成 {% for 项 in 列表 %}"))
        if not isinstance(node.iter, _EXPRESSIONS):
            self.refuse(node, _("for 后面只能是一个列表的名称"))
        target = self.resolve(node.iter, names)
        if target.item is None:
            self.refuse(node, _("“{name}”不是列表，不能用 for").format(name=target.label))
        if node.target.name in names:
            self.refuse(node, _("“{name}”已经是一个名称，for 请换一个字").format(name=node.target.name))
        self.body(node.body, {**names, node.target.name: target.item})

    def include(self, node: nodes.Include) -> None:
        name = node.template.value if isinstance(node.template, nodes.Const) else None
        if not isinstance(name, str) or node.ignore_missing:
            self.refuse(node, _("include 后面只能是引号里的模板名"))
        if name in self.including or len(self.including) > 8:
            self.refuse(node, _("模板“{name}”引用了自己").format(name=name))
        source, *_rest = self.language.loader.get_source(self.language, name)
        tree = Environment._parse(self.language, mark(source), name, name)
        _Check(self.language, name, self.including).body(tree.body, names_for(name, self.language.model))

    def printed(self, node: nodes.Node, names: Names) -> None:
        if isinstance(node, nodes.Filter):
            if node.name not in FILTERS:
                self.refuse(node, _unknown(_("过滤器"), node.name, FILTERS))
            simple = all(isinstance(a, nodes.Const) and isinstance(a.value, str) for a in node.args)
            if node.kwargs or node.dyn_args or node.dyn_kwargs or not simple or len(node.args) > 1:
                self.refuse(node, _("过滤器的括号里只能是引号里的文字"))
            if not isinstance(node.node, _EXPRESSIONS):
                self.refuse(node, _("过滤器只能用在事实上"))
            node = node.node
        if not isinstance(node, _EXPRESSIONS):
            self.refuse(
                node, _("{{{{ }}}} 里只能写事实的名称，不能用 {construct}").format(construct=type(node).__name__)
            )
        target = self.resolve(node, names)
        if not target.printable:
            self.refuse(node, _("“{name}”是一组事实，请写出其中一项").format(name=target.label))

    def condition(self, node: nodes.Node, names: Names) -> None:
        if not isinstance(node, _CONDITIONS):
            self.refuse(node, _("if 只能判断“is 有”“is 无”"))
        if isinstance(node, nodes.Test):
            if node.name not in TESTS:
                self.refuse(node, _unknown(_("判断"), node.name, TESTS))
            if node.args or node.kwargs or not isinstance(node.node, _EXPRESSIONS):
                self.refuse(node, _("if 只能判断一个事实"))
            self.resolve(node.node, names)
            return
        for child in node.iter_child_nodes():
            self.condition(child, names)

    def resolve(self, node: nodes.Node, names: Names) -> Target:
        if isinstance(node, nodes.Name):
            known, label = names, node.name
        elif isinstance(node, nodes.Getattr):
            known, label = self.resolve(node.node, names).below, node.attr
        else:
            self.refuse(node, _("事实的名称用“.”连接，如 行政复议.收到申请"))
        if label not in known:
            self.refuse(node, _unknown(_("事实"), label, known))
        return known[label]

    def balance(self, statements: list[nodes.Node]) -> None:
        """Every clause is opened and closed in the same stretch of template."""
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


def _brackets(statements: list[nodes.Node]) -> Iterator[tuple[int, str]]:
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


def _in_chinese(error: TemplateSyntaxError) -> str:
    """Our own messages as they are; Jinja's English ones behind a Chinese sentence."""
    message = error.message or ""
    if any("\u4e00" <= character <= "\u9fff" for character in message):
        return message
    return _("模板写法有误（{detail}）").format(detail=message)
