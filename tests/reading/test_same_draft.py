"""What a writer wrote, the reader of the format gives back: read(write(draft)) == draft."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.composing.compose import compose
from generator.composing.frame import choose_document
from generator.draft.model import Attachment, Draft, Heading, Paragraph, Table
from generator.draft.numbering import number
from generator.draft.reading import assembling, html, markdown, read, text, word
from generator.draft.reading.lines import Lines
from generator.draft.writing import html as html_writer
from generator.draft.writing import markdown as markdown_writer
from generator.draft.writing import text as text_writer
from generator.draft.writing import word as word_writer
from generator.facts.reading import read as read_facts
from schemas.reporter import Stage
from schemas.standard import load_standard

EXAMPLES = Path(__file__).parents[2] / "examples"
FORMATS: dict[str, tuple[Callable[[Draft], bytes], Callable[[bytes], Lines]]] = {
    ".txt": (lambda draft: text_writer.write(draft).encode(), text.lines),
    ".md": (lambda draft: markdown_writer.write(draft, "1:").encode(), markdown.lines),
    ".html": (lambda draft: html_writer.write(draft, "1:").encode(), html.lines),
    ".docx": (lambda draft: word_writer.write(draft, "1:"), word.lines),
}
each_format = pytest.mark.parametrize("suffix", FORMATS)

# Words as officials write them; what a heading or a number could be mistaken for is in other tests.
VERBS = ("加强", "规范", "推进", "健全", "落实", "完善")
THINGS = ("行政执法监督", "规范性文件管理", "“三项制度”", "领导干部学法用法", "A级景区巡查（含夜间）", "《某某办法》")
phrases = st.builds("".join, st.tuples(st.sampled_from(VERBS), st.sampled_from(THINGS)))
figures = st.builds(lambda n, unit: f"{n}{unit}", st.integers(1, 99999), st.sampled_from("件份次名"))
sentences = st.builds(lambda what, how, n: f"全年{what}，{how}，办理{n}，群众较为满意。", phrases, phrases, figures)
paragraphs = st.builds(lambda *parts: Paragraph("".join(parts)), sentences, sentences)
headings = st.builds(Heading, st.just(2), phrases)
run_in = st.builds(lambda what, rest: Heading(2, f"{what}。", run_in=rest), phrases, sentences)
tables = st.lists(st.tuples(phrases, figures), min_size=2, max_size=4).map(lambda rows: Table(tuple(rows)))
# As long as the whole report, with empty cells.
statistics = st.lists(st.tuples(phrases, figures, st.sampled_from(["", "目标80%"])), min_size=30, max_size=60).map(
    lambda rows: Table((("指标", "本年", "备注"), *rows))
)
bodies = st.lists(st.one_of(run_in, st.tuples(headings, paragraphs)), min_size=1, max_size=3).map(
    lambda found: [block for one in found for block in (one if isinstance(one, tuple) else (one,))]
)
TITLES = (("云岭县水利局", "关于2025年度法治政府建设情况的报告"), ("云岭县2025年度法治政府建设情况报告",))
PARTS = ("2025年推进法治政府建设的主要举措和成效", "存在的不足和原因", "2026年推进法治政府建设的主要安排")


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A report in three parts, with or without addressee, signature, note, table and attachment."""
    blocks = [draw(paragraphs)]
    for part in PARTS:
        blocks += [Heading(1, part), *draw(bodies)]
    if draw(st.booleans()):
        blocks += [draw(paragraphs), draw(tables), draw(paragraphs)]
    titles = draw(st.sampled_from([(), ("行政执法数据统计表",), ("行政执法数据统计表", "矛盾纠纷数据统计表")]))
    attachments = tuple(Attachment(title, (draw(st.one_of(tables, statistics)),)) for title in titles)
    return Draft(
        title=draw(st.sampled_from(TITLES)),
        stage_mark=draw(st.sampled_from(["", "（讨论稿）"])),
        addressee=draw(st.sampled_from(["", "县委、县政府："])),
        blocks=number(tuple(blocks)),
        attachments=attachments,
        signatories=draw(st.sampled_from([("云岭县水利局",), ("中共云岭县委", "云岭县人民政府")])),
        date=draw(st.sampled_from(["2026年1月15日", "2025年12月31日"])),
        note=draw(st.sampled_from(["", "联系人：法规科，0000-0000000", "此件公开发布"])),
    )  # fmt: skip


@each_format
@settings(max_examples=30, deadline=None)
@given(draft=drafts())
def test_the_draft_read_is_the_draft_written(suffix: str, draft: Draft) -> None:
    write, lines = FORMATS[suffix]
    (source,) = assembling.sources(lines(write(draft)))
    assert source.draft == draft


@each_format
@settings(max_examples=30, deadline=None)
@given(draft=drafts())
def test_every_place_points_at_the_words_that_were_read_there(suffix: str, draft: Draft) -> None:
    write, read_lines = FORMATS[suffix]
    data = write(draft)
    (source,) = assembling.sources(read_lines(data))
    if suffix == ".docx":
        shown = {line.number: line.text for line in read_lines(data).lines}
    else:
        shown = dict(enumerate(data.decode().split("\n"), start=1))
    for block in source.draft.blocks:
        if not isinstance(block, Table):
            words = block.number + block.text + block.run_in if isinstance(block, Heading) else block.text
            read_there = "".join(shown[place.paragraph][place.start : place.end] for place in block.places)
            assert read_there == words


@each_format
@pytest.mark.parametrize("example", sorted(path.parent.name for path in EXAMPLES.glob("*/facts.yaml")))
def test_every_example_is_read_as_it_was_composed(suffix: str, example: str, tmp_path: Path) -> None:
    facts = read_facts(EXAMPLES / example / "facts.yaml")
    assert facts.year
    assert facts.level
    assert facts.kind
    draft = compose(facts, load_standard(facts.year, facts.level, facts.kind), choose_document(facts)).draft
    path = tmp_path / f"报告{suffix}"
    path.write_bytes(FORMATS[suffix][0](draft))
    (source,) = read(path)
    assert source.draft == draft


@each_format
def test_a_report_with_the_statistics_of_its_topics_is_read_as_it_was_composed(suffix: str, tmp_path: Path) -> None:
    text = (EXAMPLES / "bureau-2025" / "facts.yaml").read_text(encoding="utf-8")
    (tmp_path / "facts.yaml").write_text(text.replace("[行政执法] ", "[行政执法, 机构职能] "), encoding="utf-8")
    facts = read_facts(tmp_path / "facts.yaml")
    assert facts.year
    assert facts.level
    assert facts.kind
    standard = load_standard(facts.year, facts.level, facts.kind)
    draft = compose(facts, standard, choose_document(facts, Stage.FILING)).draft
    assert [len(attachment.blocks) for attachment in draft.attachments] == [1, 1]
    path = tmp_path / f"报告{suffix}"
    path.write_bytes(FORMATS[suffix][0](draft))
    (source,) = read(path)
    assert source.draft == draft
