"""The blank of a report: composed like any other, from facts that are all still to come, with guidance in between."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.composing.blanks import guidance
from generator.composing.blanks.all_open import all_open, is_prose
from generator.composing.compose import compose
from generator.composing.frame import Request, choose_document
from generator.composing.rendering import gap_words
from generator.draft.guidance import GUIDANCE
from generator.draft.model import Block, Draft, FactPath, Heading, Paragraph, Span, Table, spans_of
from generator.facts.catalogue import entry_at
from generator.facts.problems import Path
from generator.facts.reading import FactFile
from schemas.fields import Entry, Shape
from schemas.measures import ReportTopic
from schemas.reporter import Stage
from schemas.standard import Content, OutlinePart, Standard

NAME = ("机关", "全称")
NO_NAME = "【待补：机关全称】"
"""Stands for the name of an agency that nobody said."""


def blank(file: FactFile, standard: Standard) -> Draft:
    """The blank for the reporter and year of `file`, whatever else it says.

    Every gap is fillable. Raises as `compose` does.
    """
    opened = all_open(file, standard)
    chosen = choose_document(opened, Stage.APPROVAL)
    composed = compose(opened, standard, Request(Stage.APPROVAL, chosen.document, chosen.number)).draft
    named = tuple(_named(block, file) for block in composed.blocks)
    blocks = tuple(_guided(named, file, standard, _without_place(opened, composed)))
    return _with_name(_fillable(replace(composed, blocks=blocks)))


def facts_in(block: Block) -> tuple[FactPath, ...]:
    """The facts that are to be filled in there, each once."""
    spans = () if isinstance(block, Table) else block.spans
    return tuple(dict.fromkeys(span.fact for span in spans if span.gap))


def _named(block: Block, file: FactFile) -> Block:
    """A gap that takes sentences with the name of its topic: 【待补：行政执法·举措】."""
    if not isinstance(block, Paragraph) or len(block.spans) != 1 or not block.spans[0].gap:
        return block
    path = block.spans[0].fact
    entry = entry_at(file.model, path)
    if entry is None or len(path) != 2 or not is_prose(entry) or block.spans[0].end < len(block.text):
        return block
    words = gap_words(("", *path), entry.fact)
    return replace(block, text=words, spans=(Span(0, len(words), path, gap=True),))


def _guided(blocks: tuple[Block, ...], file: FactFile, standard: Standard, placeless: list[Path]) -> Iterator[Block]:
    """The blocks with guidance under each heading and before each paragraph, and gaps for facts without a sentence."""
    yield from map(_told, guidance.opening(standard))
    contents = {content.heading: content for content in standard.contents if not content.under}
    parts = _parts(file, standard)
    for n, block in enumerate(blocks):
        beneath = [*_beneath(blocks[n + 1 :], block)] if isinstance(block, Heading) and not block.run_in else []
        if not beneath:
            yield from map(_told, _before(block, file))
        yield block
        if isinstance(block, Heading) and block.level == 1:
            yield from map(_told, _of_content(contents.get(block.text), file))
        elif isinstance(block, Heading) and block.level == 2 and (part := parts.get(block.text)):
            topics = [entry for name in part.draws_on if (entry := entry_at(file.model, name.split(".")[:1]))]
            yield from map(_told, guidance.of_part(part, standard, topics))
        topic = _topic_ending(blocks, n)
        yield from (_placeless(path, file) for path in placeless if path[:1] == topic)


def _before(block: Block, file: FactFile) -> Iterator[str]:
    facts = facts_in(block)
    lone = entry_at(file.model, facts[0]) if len(facts) == 1 else None
    if lone and is_prose(lone) and _in_topic(facts[0], file):
        yield from guidance.of_prose(lone)
    else:
        yield from guidance.of_facts(file.model, facts)


def _of_content(content: Content | None, file: FactFile) -> Iterator[str]:
    if content:
        entry = entry_at(file.model, (content.label,))
        yield from guidance.of_content(content, entry if entry and entry.shape is not Shape.GROUP else None)


def _parts(file: FactFile, standard: Standard) -> dict[str, OutlinePart]:
    """The parts of the outline by heading; the headings of the file's own 提纲 have what they draw on and no more."""
    own = file.report.outline
    if not isinstance(own, list) or not own:
        return {part.heading: part for part in standard.outline}
    items = [(item.heading, item.drawn_from) for item in own]
    return {
        heading: OutlinePart("", "", heading, tuple(drawn), "", True)
        for heading, drawn in items
        if isinstance(heading, str) and isinstance(drawn, list)
    }


def _in_topic(path: Path, file: FactFile) -> bool:
    entry = entry_at(file.model, path[:1])
    return bool(entry and entry.model and issubclass(entry.model, ReportTopic))


def _beneath(rest: Iterable[Block], heading: Heading) -> Iterator[Block]:
    for block in rest:
        if isinstance(block, Heading) and block.level <= heading.level:
            return
        yield block


def _topic_ending(blocks: tuple[Block, ...], n: int) -> Path:
    """The topic whose last block this is; empty for none."""
    here = {fact[:1] for fact in facts_in(blocks[n])}
    later = {fact[:1] for block in blocks[n + 1 :] for fact in facts_in(block)}
    return next(iter(here - later), ())


def _without_place(opened: FactFile, composed: Draft) -> list[Path]:
    """The facts of topics for which no sentence has a gap."""
    placed = {span.fact for span in spans_of(composed)}
    return [
        path
        for path, entry, _value in opened.stated
        if path not in placed and entry.shape is not Shape.GROUP and _in_topic(path, opened) and not _in_list(path)
    ]


def _in_list(path: Path) -> bool:
    return any(isinstance(step, int) for step in path)


def _placeless(path: Path, file: FactFile) -> Paragraph:
    """A gap of its own, among the guidance: the report says it in other words, or not at all."""
    entry = entry_at(file.model, path)
    assert isinstance(entry, Entry)
    words = gap_words(path, entry.fact)
    told = next(guidance.of_facts(file.model, (path,)), "")
    before = f"{GUIDANCE}另外填写，报告里不照印："
    return Paragraph(
        f"{before}{words}。{told}",
        (Span(len(before), len(before) + len(words), path, gap=True),),
        guidance=True,
    )


def _told(text: str) -> Paragraph:
    return Paragraph(GUIDANCE + text, guidance=True)


def _with_name(draft: Draft) -> Draft:
    """The draft with gaps where the name of the agency is to stand."""
    spans = [span for span in draft.frame_spans if span[1].fact != NAME]
    for field in ("title", "signatories"):
        text = "\n".join(getattr(draft, field))
        if (at := text.find(NO_NAME)) >= 0:
            spans = [(name, span) for name, span in spans if name != field]
            spans.append((field, Span(at, at + len(NO_NAME), NAME, gap=True, fillable=True)))
    return replace(draft, frame_spans=tuple(spans))


def _fillable(draft: Draft) -> Draft:
    framed = tuple((name, _open(span)) for name, span in draft.frame_spans)
    return replace(draft, blocks=tuple(map(_opened, draft.blocks)), frame_spans=framed)


def _opened(block: Block) -> Block:
    return block if isinstance(block, Table) else replace(block, spans=tuple(map(_open, block.spans)))


def _open(span: Span) -> Span:
    return span._replace(fillable=span.gap)
