"""Whatever part of the catalogue a file holds: its tables and papers are made, and say of it what it says."""

from __future__ import annotations

from functools import partial

import pytest
from sample_facts import composed, facts_from, random_facts

from generator.composing.briefing import briefing
from generator.composing.frame import choose_document
from generator.composing.provenance import provenance
from generator.draft.model import Table
from generator.draft.writing.word.rows import rows
from generator.facts.figures import figures_of, topics_of
from generator.facts.lastyear import last_value
from schemas.reporter import Kind, Level, Stage
from schemas.values import Quantity

REPORTERS = [(level, kind) for level in Level for kind in Kind]


@pytest.mark.parametrize(("level", "kind"), REPORTERS, ids=lambda one: one.value)
@pytest.mark.parametrize("seed", range(4))
def test_every_figure_of_any_file_is_in_its_table_and_in_the_table_of_sources(
    level: Level, kind: Kind, seed: int
) -> None:
    data = random_facts(level, kind, seed)
    empty = facts_from(data)
    data["报送"] = [{"稿种": "送审稿", "统计表": list(topics_of(empty.report))}]
    file = facts_from(data)
    composition = composed(file)
    figures = [figure for topic in topics_of(file.report) for figure in figures_of(file.report, topic, file.rates)]
    tables = [block for one in composition.draft.attachments for block in one.blocks if isinstance(block, Table)]
    assert sum(len(table.rows) - 1 for table in tables) >= len(figures)
    (source,) = [block for block in provenance(file, composition).blocks if isinstance(block, Table)] or [None]
    shown = source.rows[1:] if source else ()
    assert [row[1] for row in shown] == [figure.name for figure in figures]
    typed = [figure.value.text for figure in figures if isinstance(figure.value, Quantity)]
    assert [row[2] for row, figure in zip(shown, figures, strict=True) if isinstance(figure.value, Quantity)] == typed


@pytest.mark.parametrize(("level", "kind"), REPORTERS, ids=lambda one: one.value)
@pytest.mark.parametrize("seed", range(3))
def test_the_page_for_the_leader_is_never_longer_than_a_page(level: Level, kind: Kind, seed: int) -> None:
    file = facts_from(random_facts(level, kind, seed))
    before = facts_from({**random_facts(level, kind, seed + 100), "年度": "2024"})
    previous = partial(last_value, file, before)
    request = choose_document(file)
    page = briefing(file, composed(file), request, before, previous, (), composed(file, Stage.PUBLIC))
    taken = 2.0
    for block in page.blocks:
        taken += 0.85 * len(block.rows) if isinstance(block, Table) else rows(block.text, 28, 2)[0]
    assert taken <= 22
