"""The body before its last tidying: chapters for the mandated contents, filled from topics, measures and lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from generator.composing.arrangement import Arrangement, Chapter, Draw, Section, draws, named_measures
from generator.composing.clauses import tidy
from generator.composing.frame import Request
from generator.composing.language import Language
from generator.composing.marks import FACT, SLOT, Rendered
from generator.composing.names import LIST, part_name
from generator.composing.naming import self_reference
from generator.composing.rendering import Rendering
from generator.composing.translation import PRESENT
from generator.composing.view import Group, Items, Leaf, along, labels
from generator.draft.model import FactPath
from generator.draft.numbering import split_number
from generator.facts.catalogue import entry_at
from generator.facts.placeholders import PLACEHOLDER, quoted
from generator.facts.reading import FactFile
from schemas.agency import Frame
from schemas.fields import Entry, Fact, Shape, Topic, entries
from schemas.measures import ReportTopic
from schemas.reporter import Stage
from schemas.standard import Content, Standard
from schemas.values import Owed, Stated, clean_text

MEASURES, TRADE_FIGURES = "举措", "业务数据"
CLOSING = "特此报告。"


class Body:
    """What the skeleton of one document is rendered over."""

    def __init__(
        self,
        facts_file: FactFile,
        standard: Standard,
        request: Request,
        rendering: Rendering,
        language: Language,
    ) -> None:
        self.file, self.standard, self.request = facts_file, standard, request
        self.rendering, self.language = rendering, language
        root = Group(rendering, facts_file.model, facts_file.report, ())
        self.names: dict[str, Any] = {label: root.of(label) for label in entries(facts_file.model)}
        self.sections = self._sections()
        self.demanded = bool(facts_file.report.outline) or standard.outline != standard.national_outline
        rendering.part = self._part
        rendering.quoted = self._quoted
        rendering.said = self._said()
        rendering.computed[("机关", "自称")] = self._self_reference()
        self.names[PRESENT] = self._present()

    def context(self) -> dict[str, Any]:
        """The names of a skeleton: the facts, and the arrangement."""
        arrangement = Arrangement.model_construct(
            based_on=self._based_on(),
            chapters=[
                Chapter.model_construct(heading=self._text(heading), body=body) for heading, body in self._chapters()
            ],
            closing=self._text(CLOSING) if self.request.stage is Stage.FILING else None,
        )
        group = Group(self.rendering, Arrangement, arrangement, ())
        return {**self.names, **{label: group.of(label) for label in entries(Arrangement)}}

    def _present(self) -> frozenset[FactPath]:
        """The label paths of all that a template can print here, those above them included."""
        known = [labels(path) for path, _entry, _value in self.file.stated]
        paths = [
            *known,
            *self.rendering.computed,
            *self.rendering.required,
            *((label,) for label in entries(Arrangement)),
        ]
        return frozenset(above for path in paths for above in along(path))

    def _text(self, words: str) -> Rendered:
        """Words of the Standard or of the 提纲, as a slot: they can't become structure."""
        return self.rendering.slot(clean_text(words), ())

    def _based_on(self) -> Rendered | None:
        """依据文件, else the outline and the rule; where no outline covers the year its name is a gap."""
        given = self.names["依据文件"]
        if given.is_given():
            return self.rendering.print(given)
        rule = next((s.title for s in self.standard.sources if s.id.startswith("duty")), "")
        ruled = any(content.binding for content in self.standard.contents)
        names = [f"《{rule}》"] if rule and ruled else []
        if self.standard.outline_title:
            return self._text("".join([f"《{self.standard.outline_title}》", *names]))
        outline = Fact("现行法治政府建设实施纲要名称")
        return Rendered(self.rendering.gap(("依据文件",), outline) + "".join(self._text(name) for name in names))

    def _self_reference(self) -> str:
        own = self.request.document.self_reference if self.request.document else None
        assert self.file.level
        assert self.file.kind
        return own if isinstance(own, str) else self_reference(self.file.agency, self.file.level, self.file.kind)

    def _chapters(self) -> Iterator[tuple[str, Rendered]]:
        """Heading and tidied text of each mandated content, in the Standard's order; a mandatory one is never empty."""
        for content in self.standard.contents:
            if content.under:
                continue
            body = self._achievements() if content.id == "achievements" else self._content(content)
            if FACT not in body:
                if not content.mandatory or (not content.binding and self._is_dismissed(content)):
                    continue
                body = self._gap(content)
            yield content.heading, body

    def _is_dismissed(self, content: Content) -> bool:
        """Whether the clerk wrote 不适用: heard for a year or reporter that the rule does not bind."""
        return self._said_of(content) is Stated.NOT_APPLICABLE

    def _gap(self, content: Content) -> Rendered:
        value, path = self._said_of(content), (content.label,)
        return self.rendering.gap(path, self._declared(path), value.office if isinstance(value, Owed) else "")

    def _said_of(self, content: Content) -> Any:
        """What the file says in the place of a mandated content: its facts, or a state."""
        node = self.names.get(content.label)
        return node.data if isinstance(node, Group) else getattr(node, "value", None)

    def _content(self, content: Content) -> Rendered:
        node = self.names.get(content.label)
        if isinstance(node, Group):
            return self._topic(Draw(content.label, rest=True), frozenset())
        if isinstance(node, Leaf) and node.entry.shape is Shape.TEXTS:
            return Rendered(tidy("\n\n".join(self.rendering.print(text) for text in node)))
        return Rendered(tidy(self.rendering.print(node))) if node else Rendered("")

    def _sections(self) -> list[Section]:
        """The headings under 主要举措和成效: the file's own 提纲, else the Standard's outline; numbers are assigned."""
        own = self.file.report.outline
        if isinstance(own, list) and own:
            return [
                Section(_unnumbered(item.heading), tuple(item.drawn_from))
                for item in own
                if isinstance(item.heading, str) and isinstance(item.drawn_from, list)
            ]
        return [Section(_unnumbered(part.heading), part.draws_on) for part in self.standard.outline]

    def _achievements(self) -> Rendered:
        named = named_measures(self.sections)
        parts = []
        for section, drawn in zip(self.sections, draws(self.sections), strict=True):
            body = self._only_measure(drawn, named) or "\n\n".join(self._topic(draw, named) for draw in drawn)
            if FACT not in body and self.demanded:
                body = self._empty_section(section)
            if FACT in body:
                parts.append(f"### {self._text(section.heading)}\n\n{body}")
        return Rendered("\n\n".join(parts))

    def _only_measure(self, drawn: Sequence[Draw], named: frozenset[tuple[str, str]]) -> str:
        """The text of the one measure that a section names, where that is all it has: its heading stands for both."""
        node = self.names.get(drawn[0].topic) if len(drawn) == 1 and len(drawn[0].measures) == 1 else None
        if not isinstance(node, Group):
            return ""
        positions = self._positions(node, drawn[0], named)
        if len(positions) != 1 or (drawn[0].rest and FACT in tidy("\n\n".join(self._rest(node)))):
            return ""
        items = node.of(MEASURES)
        assert isinstance(items, Items)
        texts = [group.of("内容") for group in replace(items, only=positions)]
        return tidy("\n\n".join(self.rendering.print(text) for text in texts if isinstance(text, Leaf)))

    def _empty_section(self, section: Section) -> Rendered:
        """The gap of a heading that the clerk's 提纲 or a notice demands and no fact fills."""
        words = f"【待补：“{section.heading}”部分的内容】"
        return self.rendering.slot(words, ("提纲",), gap=True)

    def _topic(self, draw: Draw, named: frozenset[tuple[str, str]]) -> Rendered:
        """What a section takes of a topic, tidied: measures, the sentences of its templates, its trade figures."""
        node = self.names.get(draw.topic)
        if not isinstance(node, Group):
            return Rendered("")
        pieces = [self._measures(node, self._positions(node, draw, named)), *(self._rest(node) if draw.rest else ())]
        text = tidy("\n\n".join(pieces))
        missing = self._missing(node, text) if draw.rest else ()
        return Rendered("\n\n".join((text, *missing)))

    def _rest(self, topic: Group) -> list[str]:
        """What a topic has beside its measures: the sentences of its templates, its trade figures."""
        names = self._templates(topic.model) if self._has_something(topic) else ()
        trade_figures = topic.of(TRADE_FIGURES)
        assert isinstance(trade_figures, Items)
        told = self.rendering.print(trade_figures) if trade_figures.is_given() else ""
        return [*(self.language.render(name, self.names) for name in names), told]

    def _positions(self, topic: Group, draw: Draw, named: frozenset[tuple[str, str]]) -> frozenset[int]:
        """Which of the topic's measures this section shows."""
        given = topic.data.measures if isinstance(topic.data, ReportTopic) else None
        headings = [measure.heading for measure in given] if isinstance(given, list) else []
        return frozenset(
            n
            for n, heading in enumerate(headings)
            if heading in draw.measures or (draw.rest and (draw.topic, heading) not in named)
        )

    def _measures(self, topic: Group, positions: frozenset[int]) -> str:
        items = topic.of(MEASURES)
        assert isinstance(items, Items)
        if isinstance(items.value, Owed):
            return self.rendering.print(items) if not positions else ""
        return self._part(replace(items, only=positions)) if positions else ""

    def _has_something(self, topic: Group) -> bool:
        """Whether the topic's templates have anything to say: facts of its own, or required ones that are missing."""
        required = any(path[0] == topic.path[0] and len(path) > 1 for path in self.rendering.required)
        computed = any(path[0] == topic.path[0] for path in self.rendering.computed)
        return required or computed or self._has_own_facts(topic)

    def _has_own_facts(self, topic: Group) -> bool:
        """Whether the file says anything of the topic beside its measures and trade figures."""
        own = (entry for label, entry in entries(topic.model).items() if label not in (MEASURES, TRADE_FIGURES))
        return isinstance(topic.data, Topic) and any(getattr(topic.data, e.attribute) is not None for e in own)

    def _templates(self, model: type[Topic]) -> Iterator[str]:
        """The topic's own template, and that of the trade pack."""
        assert issubclass(model, ReportTopic)
        yield f"topics/{model.attribute()}.md"
        if self.language.has(name := f"pack/{model.attribute()}.md"):
            yield name

    def _missing(self, topic: Group, printed: str) -> Iterator[str]:
        """Gaps for required facts of the topic that went away with an absent clause around them."""
        shown = {labels(self.rendering.slots[int(n)].path) for n in SLOT.findall(printed)}
        for path in sorted(self.rendering.required):
            if path[0] == topic.path[0] and len(path) > 1 and path not in shown:
                node = self._at(path)
                if isinstance(node, Leaf | Items) and (node.value is None or isinstance(node.value, Owed)):
                    yield self.rendering.print(node)
                elif isinstance(node, Group) and not node.is_given():
                    yield self.rendering.gap(path, self._declared(path))

    def _at(self, path: FactPath) -> Leaf | Group | Items | None:
        """The fact at `path`, or the part of one: an item of a list, a row of a small table, 目标 of a figure."""
        node: Any = self.names.get(str(path[0]))
        for step in path[1:]:
            if isinstance(step, int):
                node = replace(node, only=frozenset((step,))) if isinstance(node, Items) else None
            elif isinstance(node, Group):
                node = node.of(step) if step in entries(node.model) else None
            elif isinstance(node, Leaf):
                node = node.of(step)
        return node if isinstance(node, Leaf | Group | Items) else None

    def _declared(self, path: FactPath) -> Fact:
        """The declaration at a label path."""
        entry = entry_at(self.file.model, path)
        return entry.fact if entry else Fact(str(path[-1]))

    def _part(self, items: Items) -> str:
        assert items.entry.model is not None
        return tidy(self.language.render(part_name(items.entry.model), {LIST: items})).strip()

    def _quoted(self, name: str, path: FactPath) -> Leaf | Group | Items | None:
        """The fact that 「name」 in a text at `path` means, None where it names none (the text stands as typed)."""
        found = self._named(name, path)
        node = self._at(found) if found else None
        return None if found and isinstance(node, Group) and found[0] in entries(Frame) else node

    def _named(self, name: str, path: FactPath) -> FactPath | None:
        """The path that 「name」 in a text at `path` names; a text can't quote itself, or what it is part of."""
        found = quoted(name, self.file.report, self.file.model, _topic_of(path))
        return found if isinstance(found, tuple) and found not in along(path) else None

    def _said(self) -> frozenset[FactPath]:
        """The facts that texts of the report quote: templates don't say them again."""
        said: set[FactPath] = set()
        for path, entry, value in self.file.stated:
            for text in _quoting_texts(path, entry, value):
                for match in PLACEHOLDER.finditer(text):
                    if found := self._named(match[1], path):
                        said.add(found)
        return frozenset(said)


def _unnumbered(heading: str) -> str:
    split = split_number(heading)
    return split[2] if split else heading


def _topic_of(path: FactPath) -> str:
    return str(path[0]) if path else ""


def _quoting_texts(path: FactPath, entry: Entry, value: Any) -> list[str]:
    """The texts at `path` whose 「」 are replaced when they are printed."""
    if path[0] in entries(Frame) and path[0] != "导语":
        return []
    if entry.shape is Shape.TEXT and isinstance(value, str):
        return [value]
    return value if entry.shape is Shape.TEXTS and isinstance(value, list) else []
