"""What a template sees of the facts: Chinese names only, nothing of Python.

A `Group` is a set of facts, a `Leaf` one fact, `Items` a list of groups. Printing any of them goes through
`Rendering.print`, which decides between words, gap and nothing, and keeps book of what was said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from generator.composing.blocks import PAUSES, STOPS, Slot
from generator.composing.marks import ABSENT, END, FACT, GONE
from generator.composing.phrasing import change_phrase, phrase
from generator.draft.model import FactPath
from generator.facts.placeholders import PLACEHOLDER
from schemas.errors import TemplateError
from schemas.fields import Entry, Fact, Shape, Topic, entries
from schemas.messages import _
from schemas.reporter import Stage
from schemas.values import Owed, Quantity, Stated

PARTICULARS = {"上年": "last_year", "目标": "target", "比较基准": "base", "会同": "together_with", "口径": "counted_as"}
"""What a template may ask of a figure."""


PUBLISHED = "公开"
"""The label by which an item of a list says whether it may stand in a 公开稿."""
MAX_STEPS = 100_000


class Rendered(str):
    """Marked text that a template or a filter made: printed as it is."""

    __slots__ = ()


@dataclass(slots=True)
class Rendering:
    """One document being composed: its slots, and what decides whether a fact is printed.

    required: label paths (list positions left out) whose absence leaves a gap. said: facts that measures quote, so
    that templates don't say them again. computed: what stands in for facts not typed: rates calculated from their
    parts, the usual 自称. previous: last year's figure. part: renders a list of groups by the template of their
    model. quoted: the fact that 「name」 in a text at a path means. withheld: facts left out as not public.
    quoting: whether a text is quoting at this moment. steps: turns of loops so far.
    """

    stage: Stage
    required: frozenset[FactPath] = frozenset()
    said: frozenset[FactPath] = frozenset()
    computed: dict[FactPath, Any] = field(default_factory=dict)
    previous: Callable[[FactPath], Quantity | None] = lambda _path: None
    part: Callable[[Items], str] = lambda _items: ""
    quoted: Callable[[str, FactPath], Leaf | Group | Items | None] = lambda _name, _path: None
    slots: list[Slot] = field(default_factory=list)
    withheld: list[FactPath] = field(default_factory=list)
    quoting: bool = False
    steps: int = 0

    def step(self) -> None:
        """One turn of a loop in a template. Raises TemplateError where there are too many for any real report."""
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise TemplateError(_("模板里的循环超过{limit}次，请检查套在一起的 for").format(limit=MAX_STEPS))

    def slot(self, text: str, path: FactPath, *, gap: bool = False, whole: bool = True) -> Rendered:
        """A new slot's mark. whole: false for a stretch of a text that quotes."""
        self.slots.append(Slot(text, path, gap, whole))
        return Rendered(f"{FACT}{len(self.slots) - 1}{END}")

    def gap(self, path: FactPath, fact: Fact, office: str = "") -> Rendered:
        """The mark of a fact that is still to come: 【待补：收到行政复议申请（件），县司法局】."""
        unit = f"（{fact.unit}）" if fact.unit else ""
        owes = office or fact.office
        name = (
            "·".join((*(str(step) for step in labels(path)[1:-1]), fact.label)) + unit + (f"，{owes}" if owes else "")
        )
        return self.slot(_("【待补：{name}】").format(name=name), path, gap=True)

    def print(self, value: Leaf | Items) -> Rendered:
        """What `{{ value }}` puts into the text."""
        if isinstance(value.value, Rendered):
            return value.value
        if self.is_withheld(value) or self.was_said(value.path):
            return Rendered(ABSENT)
        if isinstance(value.value, Owed) or (value.value is None and labels(value.path) in self.required):
            office = value.value.office if isinstance(value.value, Owed) else ""
            return self.gap(value.path, value.entry.fact, office)
        if not value.has_words():
            return Rendered(ABSENT)
        if isinstance(value, Items):
            return Rendered(GONE + self.part(value))
        if value.entry.shape is Shape.TEXT and isinstance(value.value, str):
            return self._quoting_text(value.value, value.path)
        return self.slot(phrase(self._unsaid(value)), value.path)

    def _unsaid(self, fact: Leaf) -> Any:
        """The value, of a small table the rows that no measure quotes."""
        if self.quoting or not isinstance(fact.value, dict):
            return fact.value
        return {name: row for name, row in fact.value.items() if (*fact.path, name) not in self.said}

    def is_withheld(self, value: Leaf | Items | Group) -> bool:
        """Whether the fact may not stand in this document; noted, so that it can be reported."""
        hidden = self.stage is Stage.PUBLIC and not value.is_public()
        if hidden and value.is_given() and value.path not in self.withheld:
            self.withheld.append(value.path)
        return hidden

    def was_said(self, path: FactPath) -> bool:
        """Whether a measure quotes the fact, so that a template leaves it out."""
        return not self.quoting and any(path[:depth] in self.said for depth in range(1, len(path) + 1))

    def _quoting_text(self, text: str, path: FactPath) -> Rendered:
        """A clerk's own text, its 「name」 replaced by the facts they name; one that is unknown leaves a gap."""
        if self.stage is Stage.PUBLIC:
            text = self._without_withheld(text, path)
        if not text:
            return Rendered(ABSENT)
        pieces: list[str] = []
        at = 0
        for match in PLACEHOLDER.finditer(text):
            named = self.quoted(match[1], path)
            if named is None:
                continue
            if match.start() > at:
                pieces.append(self.slot(text[at : match.start()], path, whole=False))
            quotation = self._quotation(named)
            at = match.end()
            # A list ends its last sentence itself; within a clerk's sentence that stop is the clerk's.
            followed = text[at : at + 1]
            pieces.append(quotation.removesuffix("。") if followed and followed in STOPS + PAUSES else quotation)
        if at < len(text):
            pieces.append(self.slot(text[at:], path, whole=not pieces))
        return Rendered("".join(pieces))

    def _quotation(self, named: Leaf | Group | Items) -> str:
        """A quoted fact; the clerk's sentence stands even where the fact is unknown."""
        if isinstance(named, Group):
            return self._group_quotation(named)
        outer, self.quoting = self.quoting, True
        printed = self.print(named)
        self.quoting = outer
        if printed != ABSENT:
            return printed
        if named.is_nothing():
            return self.slot(named.value.text if isinstance(named.value, Quantity) else Stated.NONE.value, named.path)
        return self.gap(named.path, named.entry.fact)

    def _group_quotation(self, group: Group) -> str:
        """A quoted group: what is known of it, side by side."""
        inner = [group.of(label) for label in entries(group.model)]
        known = [node for node in inner if isinstance(node, Leaf | Items) and node.is_given()]
        words = [("其中" if node.entry.fact.label == "其中" else "") + self._quotation(node) for node in known]
        if not words:
            return self.gap(group.path, Fact(str(group.path[-1])))
        return Rendered("，".join(words))

    def _without_withheld(self, text: str, path: FactPath) -> str:
        """`text` without the sentences that quote a fact which is not public."""
        kept = []
        for sentence in sentences(text):
            quoted = [self.quoted(match[1], path) for match in PLACEHOLDER.finditer(sentence)]
            if not any(self.is_withheld(named) for named in quoted if named is not None):
                kept.append(sentence)
        return "".join(kept)


def sentences(text: str) -> list[str]:
    """`text` cut after its full stops and line breaks; joined again it is the same."""
    found: list[str] = []
    start = 0
    for at, character in enumerate(text, 1):
        if character in "。！？；\n":
            found.append(text[start:at])
            start = at
    return [*found, text[start:]] if start < len(text) else found


def labels(path: FactPath) -> FactPath:
    """`path` without its list positions."""
    return tuple(step for step in path if isinstance(step, str))


@dataclass(frozen=True, slots=True)
class Leaf:
    """One fact: its declaration, its value (None: nothing known), where it stands in the fact file."""

    rendering: Rendering
    entry: Entry
    value: Any
    path: FactPath
    public: bool = True

    def of(self, name: str) -> Leaf:
        """What stands beside a figure (目标, 上年, 比上年), a row of a small table."""
        inner: Any = None
        if isinstance(self.value, Quantity):
            inner = self.change() if name == "比上年" else getattr(self.value, PARTICULARS.get(name, ""), None)
        elif isinstance(self.value, dict):
            inner = self.value.get(name)
        fact = replace(self.entry.fact, label=self.entry.fact.label + name)
        return Leaf(self.rendering, replace(self.entry, fact=fact), inner or None, (*self.path, name), self.is_public())

    def change(self) -> str | None:
        """How the figure stands to last year's (比上年增长12.5%), None where one of them is not known exactly."""
        if not isinstance(self.value, Quantity) or not self.has_words():
            return None
        before = self.value.last_year or self.rendering.previous(self.path)
        return change_phrase(self.value, before) if before else None

    def __iter__(self) -> Iterator[Leaf]:
        for number, text in enumerate(self.value if isinstance(self.value, list) else ()):
            self.rendering.step()
            yield Leaf(self.rendering, self.entry, text, (*self.path, number), self.is_public())

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
        return self.public and not (isinstance(self.value, Quantity) and not self.value.published)


@dataclass(frozen=True, slots=True)
class Group:
    """A set of facts by label; `data` None where the file says nothing of them. `number` counts in a list, from 1."""

    rendering: Rendering
    model: type[Topic]
    data: Topic | Any
    path: FactPath
    number: int = 0
    siblings: int = 0
    public: bool = True

    def of(self, label: str) -> Leaf | Group | Items | Rendered:
        """The fact of that label. Names were checked when the template was read."""
        if label == "序":
            return self._ordinal()
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
        return Leaf(self.rendering, entry, value, path, public)

    def _ordinal(self) -> Rendered:
        """“一是” for an item without a heading of its own among several, else nothing."""
        from generator.draft.numbering import chinese_numeral

        own_heading = entries(self.model).get("小标题")
        if self.siblings < 2 or (own_heading and getattr(self.data, own_heading.attribute)):
            return Rendered(ABSENT)
        return self.rendering.slot(f"{chinese_numeral(self.number)}是", self.path)

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


@dataclass(frozen=True, slots=True)
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
        groups = [
            Group(self.rendering, self.entry.model, self.value[n], (*self.path, n), public=self.public) for n in shown
        ]
        told = [group for group in groups if not self.rendering.was_said(group.path)]
        public = [group for group in told if group.has_words() and not self.rendering.is_withheld(group)]
        for number, group in enumerate(public, 1):
            self.rendering.step()
            yield replace(group, number=number, siblings=len(public))

    def has_words(self) -> bool:
        """Whether there is an item to print."""
        return next(iter(self), None) is not None

    def is_given(self) -> bool:
        """Whether the clerk said anything."""
        return self.value is not None

    def is_nothing(self) -> bool:
        """Whether it is stated that there was none."""
        return self.value is Stated.NONE

    def is_public(self) -> bool:
        """Whether it may stand in a 公开稿."""
        return self.public
