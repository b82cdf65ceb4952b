"""Every format says the words of the draft, no more and no less."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from draft_words import paragraphs_of
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.draft.fingerprint import Fingerprint
from generator.draft.model import Attachment, Draft, Heading, Paragraph, Span, Table
from generator.draft.numbering import number
from generator.draft.writing import html, markdown, text, word
from generator.draft.written import reader

NASTY = (
    "# 不是标题", "- 不是列表", "+ 甲", "* 甲", "1. 甲", "12) 甲", "1.甲", "> 引", "| 甲 | 乙 |", "---", "===", "***",
    "```", "~~~", "<b>甲</b>", "<!-- 甲 -->", "</p><script>alert(1)</script>", "&amp;", "&#32;", "&lt;", "\\", "甲\\",
    "[甲](http://乙)", "![甲](乙)", "[甲]: 乙", "a_b_c", "**甲**", "~~甲~~", "`甲`", "$x$", "甲 #", "    缩进",
    "\u3000\u3000全角", "尾 ", "“双随机、一公开”——甲……", "]]>", "<w:t>甲</w:t>", "{{ 甲 }}", "【待补：件】",
    "a\tb", "|", "\\|",
    "https://www.example.com/a_b", "一、甲", "（一）甲。乙。", "𠮷野家", "é", ":smile:", "&", "<", '"', "'", "2025年",
)  # fmt: skip
characters = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff")
some_text = st.one_of(st.sampled_from(NASTY), st.text(characters, min_size=1, max_size=12), st.just("全县依法行政。"))
words = st.builds(str.__add__, some_text, st.one_of(st.just(""), some_text)).filter(str.strip)
paragraphs = st.builds(Paragraph, words)
headings = st.builds(Heading, st.integers(1, 4), words)
run_in_headings = st.builds(lambda level, a, b: Heading(level, a + "。", run_in=b), st.integers(1, 4), words, words)
cells = st.one_of(st.just(""), words)
tables = st.integers(1, 3).flatmap(
    lambda n: st.lists(st.tuples(*[cells] * n), min_size=1, max_size=3).map(lambda rows: Table(tuple(rows)))
)
blocks = st.lists(st.one_of(paragraphs, headings, run_in_headings, tables), max_size=6).map(tuple).map(number)
attachments = st.lists(st.builds(Attachment, words, blocks), max_size=2).map(tuple)
lines = st.lists(words, max_size=3).map(tuple)
maybe = st.one_of(st.just(""), words)
drafts = st.builds(Draft, lines, maybe, maybe, blocks, attachments, lines, maybe, maybe)

Writer = Callable[[Draft], bytes]
FORMATS: dict[str, Writer] = {
    ".txt": lambda draft: text.write(draft).encode(),
    ".md": lambda draft: markdown.write(draft, "1:").encode(),
    ".html": lambda draft: html.write(draft, "1:").encode(),
    ".docx": lambda draft: word.write(draft, "1:"),
}
each_format = pytest.mark.parametrize("suffix", FORMATS)


def words_in(suffix: str, data: bytes) -> list[str]:
    read = reader(suffix)
    assert read is not None
    return [cell for row in read(data).rows for cell in row if cell.strip()]


@each_format
@settings(max_examples=60, deadline=None)
@given(draft=drafts.map(lambda draft: replace(draft, attachments=())))
def test_every_format_says_the_words_of_the_draft(suffix: str, draft: Draft) -> None:
    expected = [shown for shown in paragraphs_of(draft) if shown.strip()]
    found = words_in(suffix, FORMATS[suffix](draft))
    if suffix == ".txt":
        # Spaces at the ends and tabs are layout there.
        expected = [shown.replace("\t", " ").strip() for shown in expected]
        found = [shown.strip() for shown in found]
    assert found == expected


@each_format
@settings(max_examples=40, deadline=None)
@given(draft=drafts)
def test_the_fingerprint_of_a_draft_is_that_of_its_file(suffix: str, draft: Draft) -> None:
    read = reader(suffix)
    assert read is not None
    assert Fingerprint.of_rows(read(FORMATS[suffix](draft)).rows) == Fingerprint.of(draft)


@each_format
@settings(max_examples=15, deadline=None)
@given(draft=drafts)
def test_the_same_draft_makes_the_same_bytes(suffix: str, draft: Draft) -> None:
    assert FORMATS[suffix](draft) == FORMATS[suffix](draft)


@settings(max_examples=60, deadline=None)
@given(draft=drafts.map(lambda draft: replace(draft, attachments=())))
def test_a_markdown_renderer_shows_the_words_of_the_draft(draft: Draft) -> None:
    markdown_it = pytest.importorskip("markdown_it", reason="markdown-it-py is not installed")
    rendered = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(markdown.write(draft))
    expected = ["".join(shown.split()) for shown in paragraphs_of(draft)]
    # Without a fingerprint it would not be read.
    page = f'<meta name="{html.FINGERPRINT}" content="1:">{rendered}'
    found = ["".join(shown.split()) for shown in words_in(".html", page.encode())]
    assert found == [shown for shown in expected if shown]


@settings(max_examples=30, deadline=None)
@given(drafts, st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=3))
def test_gaps_are_marked_and_change_no_word(draft: Draft, places: list[tuple[int, int]]) -> None:
    spans = tuple(Span(start, start + length, ("项",), gap=True) for start, length in places)
    marked = replace(
        draft,
        blocks=tuple(block if isinstance(block, Table) else replace(block, spans=spans) for block in draft.blocks),
        frame_spans=tuple((field, span) for span in spans for field in ("title", "signatories", "date", "note")),
    )
    for suffix in (".html", ".docx"):
        assert words_in(suffix, FORMATS[suffix](marked)) == words_in(suffix, FORMATS[suffix](draft))


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ufffe", "\ud800"])
def test_a_character_that_xml_cannot_hold_is_left_out_of_a_word_file(character: str) -> None:
    draft = Draft((f"关于{character}报告",), blocks=(Paragraph(f"甲{character}乙"), Table(((f"丙{character}",),))))
    with zipfile.ZipFile(io.BytesIO(word.write(draft))) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    assert "".join(str(piece) for piece in root.itertext()) == "关于报告甲乙丙"
