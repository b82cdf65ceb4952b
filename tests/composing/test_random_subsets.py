"""Whatever part of the facts is known, the report reads well: random subsets of the catalogue for each kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from sample_facts import composed, facts_from, random_facts

from generator.draft.model import Draft, Heading, Paragraph
from schemas.reporter import Kind, Level

KINDS = [(Level.COUNTY, Kind.GOVERNMENT), (Level.COUNTY, Kind.DEPARTMENT), (Level.TOWNSHIP, Kind.GOVERNMENT)]
OTHERS = [(Level.PROVINCE, Kind.GOVERNMENT), (Level.CITY, Kind.GOVERNMENT), (Level.CITY, Kind.DEPARTMENT)]
BAD_PUNCTUATION = re.compile(
    r"[，、；：。！？]{2,}|(?<!报告如下)[，、；：]$|^[，、；：。）]|（[，、；：）]|[，、；：]）|“”|《》|其中[，、。；]|[\ue000-\uf8ff]|\[\[|\]\]|\{\{"
)
GAP = re.compile(r"【待补：[^】]*】")
SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
FORMULAS = ("现将", "特此报告")


def _texts(draft: Draft) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    for block in draft.blocks:
        if isinstance(block, Paragraph):
            yield block.text, [(span.start, span.end) for span in block.spans]
        elif isinstance(block, Heading):
            shift = len(block.text)
            yield block.run_in, [(span.start - shift, span.end - shift) for span in block.spans]


def _check(level: Level, kind: Kind, seed: int) -> None:
    draft = composed(facts_from(random_facts(level, kind, seed))).draft
    for block in draft.blocks:
        if isinstance(block, Heading | Paragraph):
            text = block.text + getattr(block, "run_in", "")
            assert not (bad := BAD_PUNCTUATION.search(GAP.sub("【待补】", text))), (seed, bad, text)
            assert text.strip() == text
    _every_heading_has_text(draft, seed)
    _numbers_have_no_gaps(draft, seed)
    for text, spans in _texts(draft):
        for sentence in SENTENCE.finditer(text):
            stated = any(start < sentence.end() and end > sentence.start() for start, end in spans)
            formula = any(words in sentence[0] for words in FORMULAS)
            assert stated or formula, (seed, f"a claim without a fact: {sentence[0]}")


def _every_heading_has_text(draft: Draft, seed: int) -> None:
    for at, block in enumerate(draft.blocks):
        if isinstance(block, Heading) and not block.run_in:
            after = draft.blocks[at + 1] if at + 1 < len(draft.blocks) else None
            deeper = isinstance(after, Heading) and after.level > block.level
            assert after is not None, (seed, block)
            assert deeper or not isinstance(after, Heading), (seed, block)


def _numbers_have_no_gaps(draft: Draft, seed: int) -> None:
    counts = [0] * 5
    for block in draft.blocks:
        if isinstance(block, Heading):
            counts[block.level] += 1
            counts[block.level + 1 :] = [0] * (4 - block.level)
            arabic = "".join(character for character in block.number if character.isdigit())
            assert not arabic or int(arabic) == counts[block.level], (seed, block)
            assert block.level == 1 or counts[block.level - 1], (seed, block)


@pytest.mark.parametrize(("level", "kind"), KINDS)
def test_sixty_random_subsets_read_well_and_claim_nothing_without_a_fact(level: Level, kind: Kind) -> None:
    for seed in range(60):
        _check(level, kind, seed)


@pytest.mark.slow
@pytest.mark.parametrize(("level", "kind"), [*KINDS, *OTHERS])
def test_five_hundred_random_subsets_read_well_and_claim_nothing_without_a_fact(level: Level, kind: Kind) -> None:
    for seed in range(500):
        _check(level, kind, seed)
