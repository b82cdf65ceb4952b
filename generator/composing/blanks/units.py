"""A blank as what a filled one is held against: its sections, and in each the paragraphs with their gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.composing.blanks.aligning import MOST_GAPS, gap
from generator.composing.blanks.all_open import is_prose
from generator.draft.model import Draft, FactPath, Heading, Paragraph, Span, Table
from generator.facts.catalogue import entry_at
from schemas.errors import TemplateError
from schemas.fields import Topic
from schemas.messages import _

MARK = re.compile(r"【待补[：:][^【】\n]*】")
"""A gap as people see it."""
_UNCOUNTED = re.compile("有[，,]未计数")
"""A state with a comma in it, which is taken for the end of a clause."""
AGENCY = ("机关",)
"""What a blank says of the agency may be another's wording: nobody is asked for it there."""
_NAME = re.compile(r"[（，】]")


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph of the blank. text: its gaps as characters; marks: the words of each. prose: it takes sentences."""

    section: int
    text: str
    gaps: tuple[FactPath, ...]
    marks: tuple[str, ...]
    prose: bool = False
    guidance: bool = False

    def with_gaps(self, text: str) -> str:
        """`text` with each of this paragraph's marks in it as a character, even one whose office was changed."""
        names = {_name(mark): n for n, mark in enumerate(self.marks)}

        def character(found: re.Match[str]) -> str:
            number = names.get(_name(found[0]))
            return found[0] if number is None else gap(number)

        return MARK.sub(character, _UNCOUNTED.sub("有未计数", text))


@dataclass(frozen=True, slots=True)
class Skeleton:
    """headings: (level, text) of each section; section 0 stands before the first. guidance: its paragraphs' texts."""

    headings: tuple[tuple[int, str], ...]
    units: tuple[Unit, ...]
    guidance: frozenset[str]


def skeleton(blank: Draft, model: type[Topic]) -> Skeleton:
    """The blank's sections and paragraphs."""
    headings = [(0, "")]
    units: list[Unit] = []
    guidance = set()
    for block in blank.blocks:
        if isinstance(block, Heading) and not block.run_in:
            headings.append((block.level, block.text))
        elif isinstance(block, Paragraph) and block.guidance and not block.spans:
            guidance.add(block.text)
        elif not isinstance(block, Table):
            units.append(_unit(block, len(headings) - 1, model))
    return Skeleton(tuple(headings), tuple(units), frozenset(guidance))


def _unit(block: Paragraph | Heading, section: int, model: type[Topic]) -> Unit:
    words = block.text + (block.run_in if isinstance(block, Heading) else "")
    spans = sorted((s for s in block.spans if s.gap or s.fact[:1] == AGENCY), key=lambda span: span.start)
    if len(spans) > MOST_GAPS:
        raise TemplateError(_("模板里有一段的待补处太多，请拆成几段"))
    whole = len(spans) == 1 and (spans[0].start, spans[0].end) == (0, len(words))
    alone = whole and spans[0].gap and isinstance(block, Paragraph)
    entry = entry_at(model, spans[0].fact) if alone else None
    return Unit(
        section,
        "".join(_with_characters(words, spans)),
        tuple(span.fact for span in spans),
        tuple(words[span.start : span.end] for span in spans),
        prose=alone and (entry is None or is_prose(entry)),
        guidance=isinstance(block, Paragraph) and block.guidance,
    )


def _with_characters(words: str, spans: Sequence[Span]) -> Iterator[str]:
    at = 0
    for number, span in enumerate(spans):
        yield words[at : span.start]
        yield gap(number)
        at = span.end
    yield words[at:]


def _name(mark: str) -> str:
    """What a mark says it is for, without unit and office."""
    return _NAME.split(mark)[0]
