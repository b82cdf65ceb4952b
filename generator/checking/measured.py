"""A draft from a Word file, measured: its paragraphs by element, with the format that each has in the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import NamedTuple

from generator.checking.rule import Case
from generator.checking.spots import Spot, at_places
from generator.draft.elements import BODY, elements
from generator.draft.elements import Element as Named
from generator.draft.folding import one_spelling
from generator.draft.measuring import Layout, Measured, Stretch
from generator.draft.measuring.sections import Pitch, Section
from generator.draft.model import Place
from generator.draft.source import Source
from schemas.format import Element, Format, load

HEADINGS = ("heading1", "heading2", "heading3", "heading4")
RUNNING = (BODY, *HEADINGS)
"""What makes the text of a report, line after line."""
RECORD = frozenset(("copies", "printed"))
"""版记."""
NOT_DECREED = frozenset(("stage_mark", "table_text", "table_head"))
"""Elements that the standard has no rule for."""
_BEFORE_SIGNERS = ("签发人：", "号")


class Part(NamedTuple):
    """A paragraph, or the part of one that is an element: characters [start, end).

    number: of the paragraph. stretches: its characters by their format, without white space at either end of one.
    file_part: of the file, from 0.
    """

    number: int
    name: str
    element: Element
    paragraph: Measured
    start: int
    end: int
    stretches: tuple[Stretch, ...]
    file_part: int

    @property
    def whole(self) -> bool:
        """Whether the paragraph begins with it, so that how the paragraph stands is how the element does."""
        return self.start == 0

    @property
    def text(self) -> str:
        """Its characters."""
        return self.paragraph.text[self.start : self.end]

    @property
    def spot(self) -> Spot:
        """Where it is."""
        text = self.text
        words = text.strip()
        start = self.start + (text.index(words) if words else 0)
        return at_places(words, (Place(self.file_part, self.number, start, start + len(words)),))


class Setting(NamedTuple):
    """How running text is set: size, and space between characters, pt."""

    size: float
    spacing: float
    pitch: Pitch


class MeasuredDraft:
    """A draft and the layout of the file that it stands in."""

    def __init__(self, source: Source, layout: Layout, standard: Format) -> None:
        self.layout = layout
        self.standard = standard
        self.parts = tuple(_parts(source, layout, standard))

    @cached_property
    def last_of(self) -> dict[int, Part]:
        """Number of a paragraph → the last part in it."""
        return {part.number: part for part in self.parts}

    def of(self, *names: str) -> Iterator[Part]:
        """The parts that are these elements, in order."""
        return (part for part in self.parts if part.name in names)

    def paragraphs(self, *names: str) -> Iterator[Part]:
        """Those of them that a paragraph begins with: how it stands is how they do."""
        return (part for part in self.of(*names) if part.whole)

    def decreed(self) -> Iterator[Part]:
        """The parts whose format the standard rules."""
        return (part for part in self.parts if part.name not in NOT_DECREED)

    @cached_property
    def sections(self) -> tuple[tuple[Section, Part], ...]:
        """The sections that words of the report stand in, each with the first of them there."""
        found: dict[int, tuple[Section, Part]] = {}
        for part in self.parts:
            section = self.layout.section(part.number)
            found.setdefault(section.first, (section, part))
        return tuple(found.values())

    @cached_property
    def upright(self) -> tuple[tuple[Section, Part], ...]:
        """Those whose pages stand upright: of others only the paper is told."""
        return tuple(found for found in self.sections if not found[0].is_landscape)

    @cached_property
    def running(self) -> Setting | None:
        """How most of the running text is set; None without any."""
        found: Counter[Setting] = Counter()
        for part in self.paragraphs(*RUNNING):
            if setting := self.setting(part):
                found[setting] += len(part.paragraph.text)
        return found.most_common(1)[0][0] if found else None

    def setting(self, part: Part) -> Setting | None:
        """How a part is set, as most of its characters are; None where it has none."""
        found: Counter[tuple[float, float]] = Counter()
        for stretch in part.stretches:
            if stretch.format.size:
                found[(stretch.format.size, stretch.format.spacing or 0.0)] += len(stretch.text)
        if not found:
            return None
        size, spacing = found.most_common(1)[0][0]
        section = self.layout.section(part.number)
        return Setting(size, spacing, section.pitch(part.paragraph.format, size))


@lru_cache(maxsize=1)
def measured(case: Case) -> MeasuredDraft | None:
    """The draft of a case, measured once for all rules; None where it is from no Word file."""
    layout = case.source.layout
    if layout is None or layout.file is None:
        return None
    return MeasuredDraft(case.source, Layout(layout.file), load())


def _parts(source: Source, layout: Layout, standard: Format) -> Iterator[Part]:
    for number, element in sorted(elements(source).items()):
        if element.name not in standard.elements or not 0 < number <= len(layout):
            continue
        paragraph = layout.paragraph(number)
        edges = [*_begun(element, paragraph.text), (len(paragraph.text), "")]
        for (start, name), (end, _next) in pairwise(edges):
            if paragraph.text[start:end].strip():
                what = standard.elements[name]
                stretches = tuple(_stretches(paragraph, start, end))
                yield Part(number, name, what, paragraph, start, end, stretches, source.part)


def _stretches(paragraph: Measured, start: int, end: int) -> Iterator[Stretch]:
    """Those of characters [start, end)."""
    for stretch in paragraph.stretches:
        first = max(start - stretch.start, 0)
        text = stretch.text[first : max(end - stretch.start, 0)]
        if words := text.strip():
            yield Stretch(stretch.start + first + text.index(words), words, stretch.format)


def _begun(element: Named, text: str) -> Iterator[tuple[int, str]]:
    """(where it begins, name) of each element in a paragraph."""
    if element.name == "document_number":
        yield from _number_and_signers(one_spelling(text))
        return
    yield 0, element.name
    if 0 < element.run_in < len(text):
        yield element.run_in, BODY


def _number_and_signers(text: str) -> Iterator[tuple[int, str]]:
    """Of a line with 发文字号, “签发人：”, names: where several sign, the last stands beside the number."""
    before = next((mark for mark in _BEFORE_SIGNERS if mark in text), "")
    if before:
        yield 0, "document_number"
    yield (text.rindex(before) + len(before) if before else 0), "signer"
