"""A blank holds everything that such a report is to hold, each fact once, and tells how to fill it in."""

from __future__ import annotations

from pathlib import Path

import pytest
from filled_blanks import SUFFIXES, blank_for, blank_in, facts_in, gaps_of
from sample_facts import NAMES

from generator.composing.blanks.blank import NO_NAME, blank
from generator.composing.blanks.reporter import reporter
from generator.draft.control_tags import LONGEST, fact_of, tag_of
from generator.draft.guidance import GUIDANCE
from generator.draft.model import Heading, Paragraph, spans_of
from generator.draft.reading.reading import read_filled
from generator.draft.saving import made
from generator.facts.catalogue import labels_by_path
from generator.facts.standard import standard_for
from schemas.agency import Frame
from schemas.fields import Shape, entries
from schemas.reporter import Kind, Level

REPORTERS = list(NAMES)
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("level", "kind"), REPORTERS)
def test_every_fact_that_concerns_the_reporter_has_one_gap(level: Level, kind: Kind) -> None:
    file = reporter(level, kind, 2025, NAMES[level, kind])
    found = [fact for _words, fact in gaps_of(blank(file, standard_for(file)))]
    assert len(found) == len(set(found))
    declared = labels_by_path(file.model)
    concerned = {
        path
        for path, entry in declared.items()
        if path[0] not in entries(Frame)
        and entry.shape is not Shape.GROUP
        and all(declared[path[:n]].shape is Shape.GROUP for n in range(1, len(path)))
        and not any(declared[path[:n]].fact.rare for n in range(1, len(path) + 1))
        and all(declared[path[:n]].fact.applies(level, kind) for n in range(1, len(path) + 1))
        and path[1:] != ("业务数据",)
    }
    assert {fact for fact in found if fact[0] not in entries(Frame)} == concerned - {("其他需要报告的情况",)} | (
        {("其他需要报告的情况",)} & set(found)
    )


@pytest.mark.parametrize(("level", "kind"), REPORTERS)
@pytest.mark.parametrize("year", [2018, 2025, 2027])
def test_a_blank_has_the_mandated_headings_of_its_year(level: Level, kind: Kind, year: int) -> None:
    file = reporter(level, kind, year)
    standard = standard_for(file)
    draft = blank(file, standard)
    headings = [block.text for block in draft.blocks if isinstance(block, Heading) and block.level == 1]
    mandated = [content.heading for content in standard.contents if content.mandatory and not content.under]
    assert [heading for heading in headings if heading in mandated] == mandated
    assert NO_NAME in "".join(draft.title)
    assert str(year) in "".join(draft.title)


def test_each_heading_has_guidance_beneath_it(tmp_path: Path) -> None:
    blocks = blank_for(facts_in(tmp_path)).blocks
    for n, block in enumerate(blocks):
        if isinstance(block, Heading) and not block.run_in:
            below = blocks[n + 1]
            assert isinstance(below, Paragraph)
            assert below.guidance, block.text


def test_guidance_says_what_counts_in_which_unit_by_which_rule(tmp_path: Path) -> None:
    text = "\n".join(b.text for b in blank_for(facts_in(tmp_path)).blocks if isinstance(b, Paragraph) and b.guidance)
    assert "本年收到的" not in text  # a department hears no cases
    assert "只计以法治为专题的集体学习" in text
    assert "研究法治议题：单位也可以用次、件" in text
    assert "厅字〔2019〕28号" in text
    assert "健全行政执法工作体系，全面推进严格规范公正文明执法" in text


def test_a_notice_gives_a_blank_its_headings() -> None:
    file = reporter(Level.TOWNSHIP, Kind.GOVERNMENT, 2025)
    standard = standard_for(file, [ROOT / "examples" / "local-standard" / "通知.yaml"])
    headings = [b.text for b in blank(file, standard).blocks if isinstance(b, Heading) and not b.run_in]
    assert headings[:2] == ["2025年工作开展情况", "加强组织领导，落实法治责任"]


def test_a_pack_adds_the_gaps_of_its_facts() -> None:
    file = reporter(Level.COUNTY, Kind.DEPARTMENT, 2025, pack="城市管理")
    found = {fact for _words, fact in gaps_of(blank(file, standard_for(file)))}
    assert ("行政执法", "违停劝离") in found


def test_each_gap_of_a_word_file_is_a_content_control_that_names_its_fact(tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    _sources, controls = read_filled(blank_in(tmp_path, ".docx", facts))
    gaps = {span.fact for span in spans_of(blank_for(facts)) if span.gap}
    assert {control.fact for control in controls} == gaps
    assert all(fact_of(tag_of(fact)) == fact for fact in gaps)
    assert max(len(tag_of(fact)) for fact in gaps) <= LONGEST


def test_a_fact_with_a_longer_name_than_a_tag_holds_goes_without_control() -> None:
    assert tag_of(("板块", "长" * LONGEST)) == ""
    assert tag_of(("a.b", "c")) == ""


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_blank_is_the_same_bytes(suffix: str, tmp_path: Path) -> None:
    draft = blank_for(facts_in(tmp_path))
    assert made(draft, suffix) == made(draft, suffix)


def test_guidance_begins_alike_in_every_format(tmp_path: Path) -> None:
    facts = facts_in(tmp_path)
    assert f"　　{GUIDANCE}空白模板" in blank_in(tmp_path, ".txt", facts).read_text("utf-8")
    assert f"> {GUIDANCE}空白模板" in blank_in(tmp_path, ".md", facts).read_text("utf-8")
