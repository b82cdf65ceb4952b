"""The template language: Jinja narrowed to what a report needs, names and constructs checked when a template is read.

    {{ 行政复议.收到申请 }}          a fact by its label
    [[ … ]]                        a clause, see `clauses`
    {% if x is 有 %} {% for 项 in 列表 %} {% include "topics/disputes.md" %}      and nothing else

Jinja reads the syntax; what it read is translated into steps of our own (`translation`) and never compiled to Python.
That is the sandbox: a construct without a translation can't run. It is also what a cold start asks for: compiling the
templates with Jinja took three times as long as all the rest of composing.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes

from generator.composing.marks import Rendered, mark
from generator.composing.names import names_for
from generator.composing.sources import Folder, PackFolder, read_source
from generator.composing.translation import Steps, Translator, run
from schemas.errors import TemplateError
from schemas.fields import Topic
from schemas.messages import _

__all__ = ["Folder", "Language", "PackFolder", "language_for"]

_SYNTAX = Environment(trim_blocks=True, lstrip_blocks=True, autoescape=False)


class Language:
    """The templates over the facts of `model`; each is read, checked and translated once."""

    def __init__(self, model: type[Topic], folders: tuple[Folder, ...]) -> None:
        self.model, self.folders = model, folders
        self._steps: dict[str, Steps] = {}

    def has(self, name: str) -> bool:
        """Whether there is a template of that name."""
        return name in self._steps or read_source(name, self.folders) is not None

    def load(self, name: str) -> Steps:
        """The template with all that it includes. Raises TemplateError with file and line."""
        if name not in self._steps:
            try:
                self._translated(name, ())
            except TemplateSyntaxError as error:
                raise TemplateError(f"{error.name or name}:{error.lineno}: {in_chinese(error)}") from None
            except RecursionError:
                raise TemplateError(_("{name}: 括号或引用套得太深").format(name=name)) from None
            except ValueError:
                raise TemplateError(_("{name}: 里面有太长的数字").format(name=name)) from None
        return self._steps[name]

    def mentions(self, name: str) -> frozenset[tuple[str, ...]]:
        """The label paths of what the template prints, as far as they are known before it runs."""
        return frozenset().union(*(step.mentions or () for step in self.load(name)))

    def render(self, name: str, names: Mapping[str, Any]) -> Rendered:
        """The marked text of a template over `names`, the ones it was checked for."""
        out: list[str] = []
        run(self.load(name), names, out)
        return Rendered("".join(out))

    def _translated(self, name: str, including: tuple[str, ...]) -> Steps:
        names = names_for(name, self.model)
        if including and not names.keys() <= names_for(including[-1], self.model).keys():
            raise TemplateError(
                _("{outer}: 不能引用“{name}”，它用的名称这里没有").format(outer=including[-1], name=name)
            )
        if name not in self._steps:
            source = read_source(name, self.folders)
            if source is None:
                raise TemplateError(_("没有模板“{name}”").format(name=name[:60]))
            tree = parsed(source, name)
            self._steps[name] = Translator(name, including, self._translated).body(tree.body, names)
        return self._steps[name]


def parsed(source: str, name: str) -> nodes.Template:
    """The tree of a template, its clause brackets as marks. Raises TemplateSyntaxError."""
    return _SYNTAX._parse(mark(source), name, name)


@lru_cache(maxsize=16)
def language_for(model: type[Topic], folders: tuple[Folder, ...] = ()) -> Language:
    """The language over `model`, the built-in templates behind the given folders; kept for a second use."""
    return Language(model, (*folders, files("templates")))


def in_chinese(error: TemplateSyntaxError) -> str:
    """Our own messages as they are; Jinja's English ones behind a Chinese sentence."""
    message = error.message or ""
    if any("\u4e00" <= character <= "\u9fff" for character in message):
        return message
    return _("模板写法有误（{detail}）").format(detail=message)
