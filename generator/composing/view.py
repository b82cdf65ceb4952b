"""What a template sees of the facts: Chinese names only, nothing of Python.

A `Group` is a set of facts, a `Leaf` one fact, `Items` a list of groups. None of them is changed once a template has
it; printing any of them is for the `Rendering` they belong to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from generator.composing.marks import ABSENT, Rendered
from generator.composing.phrasing import change_phrase
from generator.draft.model import FactPath
from generator.draft.numbering import chinese_numeral
from schemas.fields import Entry, Shape, Topic, entries
from schemas.reporter import Stage
from schemas.values import Owed, Quantity, Stated

if TYPE_CHECKING:
    from generator.composing.rendering import Rendering

PARTICULARS = {"上年": "last_year", "目标": "target", "比较基准": "base", "会同": "together_with", "口径": "counted_as"}
"""What a template may ask of a figure."""
ORDINAL, TITLE, HEADING = "序", "题", "小标题"
"""Of an item: “一是” where it is one of several without headings; its heading where only some have one; its heading."""
MAX_ORDINAL = 999
"""Lists longer than this are not counted in words: no report has one."""
PUBLISHED = "公开"
"""The label by which an item of a list says whether it may stand in a 公开稿."""


def along(path: FactPath) -> Iterator[FactPath]:
    """What leads to `path`, from its first step down, `path` itself last."""
    return (path[:depth] for depth in range(1, len(path) + 1))


def labels(path: FactPath) -> FactPath:
    """`path` without its list positions."""
    return tuple(step for step in path if isinstance(step, str))


@dataclass(slots=True, eq=False)
class Leaf:
    """One fact: its declaration, its value (None: nothing known), where it stands in the fact file."""

    rendering: Rendering
    entry: Entry
    value: Any
    path: FactPath
    public: bool = True
    """Whether what it is part of may stand in a 公开稿."""

    def of(self, name: str) -> Leaf:
        """What stands beside a figure (目标, 上年, 比上年), a row of a small table."""
        inner: Any = None
        if isinstance(self.value, Quantity):
            inner = self.change() if name == "比上年" else getattr(self.value, PARTICULARS.get(name, ""), None)
        elif isinstance(self.value, dict):
            inner = self.value.get(name)
        fact = replace(self.entry.fact, label=name, unit="", public=self.is_public())
        return Leaf(self.rendering, replace(self.entry, fact=fact), inner or None, (*self.path, name), self.public)

    def change(self) -> str | None:
        """How the figure stands to last year's (比上年增长12.5%), None where one of them is not known exactly."""
        if not isinstance(self.value, Quantity) or not self.has_words():
            return None
        before = self.value.last_year or self.rendering.previous(self.path)
        if before is None or (self.rendering.stage is Stage.PUBLIC and not self._was_public(before)):
            return None
        return change_phrase(self.value, before)

    def _was_public(self, before: Quantity) -> bool:
        """Whether last year's figure may be reckoned out: one that stands beside this year's is public as that is."""
        beside = isinstance(self.value, Quantity) and before is self.value.last_year
        return beside or self.entry.fact.may_be_published(before)

    def __iter__(self) -> Iterator[Leaf]:
        for number, text in enumerate(self.value if isinstance(self.value, list) else ()):
            self.rendering.step()
            yield Leaf(self.rendering, self.entry, text, (*self.path, number), self.public)

    def has_words(self) -> bool:
        """Whether the value can be printed: not unknown, not a state, not zero."""
        if isinstance(self.value, Quantity):
            return bool(self.value.value)
        return bool(self.value) and not isinstance(self.value, Stated | Owed)

    def is_given(self) -> bool:
        """Whether the clerk said anything."""
        return self.value is not None

    def is_nothing(self) -> bool:
        """Whether it is stated that there was none: 无 or 0."""
        return self.value is Stated.NONE or (isinstance(self.value, Quantity) and not self.value.value)

    def is_public(self) -> bool:
        """Whether it may stand in a 公开稿."""
        return self.public and self.entry.fact.may_be_published(self.value)


@dataclass(slots=True, eq=False)
class Group:
    """A set of facts by label; `data` None where the file says nothing of them. `number` counts in a list, from 1."""

    rendering: Rendering
    model: type[Topic]
    data: Topic | Any
    path: FactPath
    number: int = 0
    siblings: int = 0
    mixed: bool = False
    """Whether some of its siblings have a heading and some have none: then none is printed as one."""
    public: bool = True
    _made: dict[str, Leaf | Group | Items] = field(default_factory=dict)

    def of(self, label: str) -> Leaf | Group | Items | Rendered:
        """The fact of that label. Names were checked when the template was read."""
        if label == ORDINAL:
            return self._ordinal()
        if label == TITLE or (label == HEADING and self.mixed):
            return self._make(HEADING) if label == TITLE and self.mixed else Rendered(ABSENT)
        if label not in self._made:
            self._made[label] = self._make(label)
        return self._made[label]

    def _make(self, label: str) -> Leaf | Group | Items:
        entry = entries(self.model)[label]
        value = getattr(self.data, entry.attribute, None) if isinstance(self.data, Topic) else None
        path = (*self.path, label)
        public = self.is_public() and entry.fact.public
        if entry.shape is Shape.GROUP and entry.model:
            return Group(self.rendering, entry.model, value, path, public=public)
        if entry.shape is Shape.RECORDS and entry.model:
            return Items(self.rendering, entry, value, path, public=public)
        if value is None:
            value = self.rendering.computed.get(path)
        return Leaf(self.rendering, entry, value, path, self.is_public())

    def _ordinal(self) -> Rendered:
        """“一是” for an item among several that have not all headings, else nothing."""
        if not 2 <= self.siblings <= MAX_ORDINAL or (self.has_heading() and not self.mixed):
            return Rendered(ABSENT)
        return self.rendering.slot(f"{chinese_numeral(self.number)}是", self.path)

    def has_heading(self) -> bool:
        """Whether it is an item with a 小标题 of its own."""
        own = entries(self.model).get(HEADING)
        return bool(own and getattr(self.data, own.attribute))

    def is_given(self) -> bool:
        """Whether the file says anything of it."""
        return self.data is not None

    def is_public(self) -> bool:
        """Whether it may stand in a 公开稿 (an item may say 公开: 否)."""
        flag = entries(self.model).get(PUBLISHED)
        said = getattr(self.data, flag.attribute) if flag and isinstance(self.data, Topic) else None
        return self.public and said in (None, True)

    def has_words(self) -> bool:
        """Whether any fact in it can be printed."""
        if not isinstance(self.data, Topic):
            return False
        return any(
            inner.has_words() for label in entries(self.model) if not isinstance(inner := self.of(label), Rendered)
        )


@dataclass(slots=True, eq=False)
class Items:
    """A list of groups; a state (待补, 无) in its place has no items."""

    rendering: Rendering
    entry: Entry
    value: Any
    path: FactPath
    only: frozenset[int] | None = None
    """Positions to show, from 0; None shows all."""
    public: bool = True

    def __iter__(self) -> Iterator[Group]:
        if self.rendering.was_said(self.path) or not isinstance(self.value, list) or self.entry.model is None:
            return
        shown = [n for n in range(len(self.value)) if self.only is None or n in self.only]
        told = [group for group in map(self._group, shown) if not self.rendering.was_said(group.path)]
        public = [group for group in told if group.has_words() and not self.rendering.is_withheld(group)]
        headed = sum(group.has_heading() for group in public)
        mixed = 0 < headed < len(public)
        for number, group in enumerate(public, 1):
            self.rendering.step()
            group.number, group.siblings, group.mixed = number, len(public), mixed
            yield group

    def has_words(self) -> bool:
        """Whether there is an item to print."""
        return next(iter(self), None) is not None

    def has_public_items(self) -> bool:
        """Whether any item of those shown may stand in a 公开稿."""
        shown = self.only if self.only is not None else range(len(self.value))
        return any(self._group(n).is_public() for n in shown)

    def is_given(self) -> bool:
        """Whether the clerk said anything."""
        return self.value is not None

    def is_nothing(self) -> bool:
        """Whether it is stated that there was none."""
        return self.value is Stated.NONE

    def is_public(self) -> bool:
        """Whether it, or what of it is shown, may stand in a 公开稿."""
        chosen = self.only if self.only is not None else ()
        return self.public and all(self._group(n).is_public() for n in chosen)

    def _group(self, position: int) -> Group:
        assert self.entry.model is not None
        return Group(self.rendering, self.entry.model, self.value[position], (*self.path, position), public=self.public)
