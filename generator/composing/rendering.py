"""One document being composed: what is printed of a fact (words, a gap, nothing), and the book kept of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from generator.composing.blocks import PAUSES, STOPS, Slot
from generator.composing.marks import ABSENT, END, FACT, GONE, Rendered
from generator.composing.phrasing import phrase
from generator.composing.view import Group, Items, Leaf, along, labels
from generator.draft.model import FactPath
from generator.facts.placeholders import PLACEHOLDER
from schemas.errors import TemplateError
from schemas.fields import Fact, Shape, entries
from schemas.messages import _
from schemas.reporter import Stage
from schemas.values import Owed, Quantity, Stated

MAX_STEPS = 100_000
MAX_WORDS = 5_000_000
"""Characters of all slots together: several times those of the largest fact file."""


@dataclass(slots=True)
class Rendering:
    """One document being composed: its slots, and what decides whether a fact is printed.

    required: label paths (list positions left out) whose absence leaves a gap. said: facts that measures quote, so
    that templates don't say them again. computed: what stands in for facts not typed: rates calculated from their
    parts, the usual 自称. previous: last year's figure. part: renders a list of groups by the template of their
    model. quoted: the fact that 「name」 in a text at a path means. withheld: facts left out as not public.
    quoting: whether a text is quoting at this moment. steps: turns of loops so far; words: characters in slots.
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
    words: int = 0

    def step(self) -> None:
        """One turn of a loop in a template. Raises TemplateError where there are too many for any real report."""
        self.steps += 1
        if self.steps > MAX_STEPS:
            raise TemplateError(_("模板里的循环超过{limit}次，请检查套在一起的 for").format(limit=MAX_STEPS))

    def slot(self, text: str, path: FactPath, *, gap: bool = False, whole: bool = True) -> Rendered:
        """A new slot's mark. whole: false for a stretch of a text that quotes."""
        self.words += len(text)
        if self.words > MAX_WORDS:
            raise TemplateError(_("报告超过{limit}字，请检查模板里反复印的数据").format(limit=MAX_WORDS))
        self.slots.append(Slot(text, path, gap, whole))
        return Rendered(f"{FACT}{len(self.slots) - 1}{END}")

    def gap(self, path: FactPath, fact: Fact, office: str = "") -> Rendered:
        """The slot of a fact that is still to come."""
        return self.slot(gap_words(path, fact, office), path, gap=True)

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
        if value.entry.shape in (Shape.TEXT, Shape.TEXTS) and isinstance(value.value, str):
            return self._quoting_text(value.value, value.path)
        words = phrase(self._shown(value))
        return self.slot(words, value.path) if words else Rendered(ABSENT)

    def _shown(self, fact: Leaf) -> Any:
        """The value, of a small table the rows that are public and that no measure quotes."""
        if not isinstance(fact.value, dict):
            return fact.value
        rows = {name: fact.of(name) for name in fact.value}
        public = {name: row for name, row in rows.items() if not self.is_withheld(row)}
        return {name: row.value for name, row in public.items() if self.quoting or row.path not in self.said}

    def is_withheld(self, value: Leaf | Items | Group) -> bool:
        """Whether the fact may not stand in this document; noted, so that it can be reported."""
        hidden = self.stage is Stage.PUBLIC and not value.is_public()
        if hidden and value.is_given():
            chosen = value.only if isinstance(value, Items) and value.only else ()
            self.withheld += [(*value.path, n) for n in sorted(chosen)] or [value.path]
        return hidden

    def was_said(self, path: FactPath) -> bool:
        """Whether a measure quotes the fact, so that a template leaves it out."""
        if self.quoting or not self.said:
            return False
        return any(above in self.said for above in along(path))

    def _quoting_text(self, text: str, path: FactPath) -> Rendered:
        """A clerk's own text, its 「name」 replaced by the facts they name; one that is unknown leaves a gap."""
        if self.stage is Stage.PUBLIC:
            public = self._without_withheld(text, path)
            self.withheld += [path] if public != text else []
            text = public
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
        if named.is_nothing() and not self.is_withheld(named):
            return self.slot(named.value.text if isinstance(named.value, Quantity) else Stated.NONE.value, named.path)
        return self.gap(named.path, named.entry.fact)

    def _group_quotation(self, group: Group) -> str:
        """A quoted group: what is known of it, side by side."""
        inner = [group.of(label) for label in entries(group.model)]
        given = [node for node in inner if isinstance(node, Leaf | Items) and node.is_given()]
        known = [node for node in given if not self.is_withheld(node)]
        words = [("其中" if node.entry.fact.label == "其中" else "") + self._quotation(node) for node in known]
        if not words:
            return self.gap(group.path, Fact(str(group.path[-1])))
        return Rendered("，".join(words))

    def _without_withheld(self, text: str, path: FactPath) -> str:
        """`text` without the sentences that quote a fact which is not public."""
        kept = []
        for sentence in sentences(text):
            quoted = [self.quoted(match[1], path) for match in PLACEHOLDER.finditer(sentence)]
            if not any(self._hides(named) for named in quoted if named is not None):
                kept.append(sentence)
        return "".join(kept)

    def _hides(self, named: Leaf | Group | Items) -> bool:
        """Whether something of what is quoted may not stand here; of a list, all of it."""
        if isinstance(named, Group):
            inner = [named.of(label) for label in entries(named.model)]
            return any(
                self._hides(node) for node in inner if isinstance(node, Leaf | Group | Items) and node.is_given()
            )
        if self.is_withheld(named):
            return True
        if isinstance(named, Items):
            return isinstance(named.value, list) and bool(named.value) and not named.has_public_items()
        return isinstance(named.value, dict) and any(self.is_withheld(named.of(row)) for row in named.value)


GAP_BEGINS = "【待补："


def gap_words(path: FactPath, fact: Fact, office: str = "") -> str:
    """What stands for a fact that is still to come: 【待补：收到行政复议申请（件），县司法局】."""
    unit = f"（{fact.unit}）" if fact.unit else ""
    owes = office or fact.office
    above = [step if isinstance(step, str) else f"第{step + 1}条" for step in path[1:-1]]
    name = "·".join((*above, fact.label)) + unit + (f"，{owes}" if owes else "")
    return f"{GAP_BEGINS}{name}】"


_SENTENCE = re.compile(r"(?:「[^」\n]*」|[^。！？；\n])*[。！？；\n]?")


def sentences(text: str) -> list[str]:
    """`text` cut after its full stops and line breaks, never inside 「」; joined again it is the same."""
    return [sentence for sentence in _SENTENCE.findall(text) if sentence]
