"""The rules: modules in `rules/`, discovered, so that nobody lists them; and the page in the docstring of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import NamedTuple, cast

from generator.checking import rules as _package
from generator.checking.findings import NO_REPORT
from generator.checking.rule import Rule
from generator.checking.selecting import WORD_FORMAT

_CONSTANTS = ("CODE", "TITLE", "SEVERITY", "BASIS", "CONFIRMED", "YEARS", "WHOM", "check")
_GOOD, _BAD = "好例", "坏例"
_EXAMPLE = re.compile(rf"^({_GOOD}|{_BAD})(?:（(.+)）)?：\n((?:    .*\n|\n)+)", re.MULTILINE)
_TOLD = "说明"


class MalformedRuleError(Exception):
    """A module in `rules/` is no rule: a mistake of who wrote it, never of who runs a check."""


class Example(NamedTuple):
    """A text as in a .txt file; “……” stands for lines that are no matter here. options: what a check of it is asked
    beside, as (name, value).

    told: the text describes a file instead, which can't be shown as text.
    """

    text: str
    options: tuple[tuple[str, str], ...] = ()
    told: bool = False


class Page(NamedTuple):
    """What `explain` prints of a rule; the explanation may hold several paragraphs."""

    title: str
    explanation: str
    good: tuple[Example, ...]
    bad: tuple[Example, ...]


@lru_cache(maxsize=1)
def rules() -> tuple[Rule, ...]:
    """Every rule, by code. Raises MalformedRuleError."""
    return tuple(_load(code) for code in _codes())


@lru_cache(maxsize=2)
def rules_of_drafts(*, word_format: bool = True) -> tuple[Rule, ...]:
    """The rules that can find something in a file that could be read; importing the others costs every check time.

    word_format: with those that measure Word files.
    """
    codes = (code for code in _codes() if word_format or not code.startswith(WORD_FORMAT))
    return tuple(_load(code) for code in codes if not _is_of_files(code))


@lru_cache(maxsize=1)
def rules_of_files() -> tuple[Rule, ...]:
    """The rules about files that can't be read."""
    return tuple(_load(code) for code in _codes() if _is_of_files(code))


def rule(code: str) -> Rule | None:
    """The rule of that code, in capitals or not; None for none."""
    return _load(code.upper()) if code.upper() in _codes() else None


def page(rule: Rule) -> Page:
    """The page of a rule, from its docstring."""
    docstring = (rule.__doc__ or "").strip() + "\n"
    title, _, rest = docstring.partition("\n")
    first = _EXAMPLE.search(rest)
    explanation = rest[: first.start()] if first else rest
    examples = [(found[1], _example(found[2] or "", found[3])) for found in _EXAMPLE.finditer(rest)]
    good, bad = (tuple(example for kind, example in examples if kind == wanted) for wanted in (_GOOD, _BAD))
    return Page(title.rstrip("。"), explanation.strip(), good, bad)


def _example(header: str, block: str) -> Example:
    """header: what stands in brackets behind 好例, `稿种：报送稿；通知.报告名称：…`. block: its indented lines."""
    text = "\n".join(line.removeprefix("    ") for line in block.strip("\n").splitlines())
    if header == _TOLD:
        return Example(text, told=True)
    options = (option.partition("：") for option in header.split("；") if option)
    return Example(text, tuple((name, value) for name, _colon, value in options))


@lru_cache(maxsize=1)
def _codes() -> tuple[str, ...]:
    return tuple(sorted(module.name.upper() for module in iter_modules(_package.__path__)))


def _is_of_files(code: str) -> bool:
    return code.startswith("E1") and code < NO_REPORT


@cache
def _load(code: str) -> Rule:
    return load(_package.__name__, code)


def load(package: str, code: str) -> Rule:
    """The rule of that code among the modules of a package. Raises MalformedRuleError."""
    module = import_module(f"{package}.{code.lower()}")
    if problems := tuple(_problems(module, code)):
        raise MalformedRuleError(f"{module.__name__}: {'; '.join(problems)}")
    return cast(Rule, module)


def _problems(module: ModuleType, code: str) -> Iterator[str]:
    for name in _CONSTANTS:
        if not hasattr(module, name):
            yield f"no {name}"
    if getattr(module, "CODE", code) != code:
        yield f"CODE is not {code}"
    for mark in (_GOOD, _BAD):
        if mark not in (module.__doc__ or ""):
            yield f"no {mark} in its docstring"
