"""Tracked changes are read as accepted, with a note that they are there."""

from __future__ import annotations

from word_files import abstract, level, num, numbered, p, read, row, run, style, table, texts

from generator.draft.reading.lines import Line
from generator.draft.source import Note

BY = 'w:id="1" w:author="甲" w:date="2026-01-05T00:00:00Z"'
MARK_DELETED = f"<w:rPr><w:del {BY}/></w:rPr>"


def inserted(text: str) -> str:
    return f"<w:ins {BY}>{run(text)}</w:ins>"


def deleted(text: str) -> str:
    return f"<w:del {BY}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def test_what_is_inserted_counts_and_what_is_deleted_does_not() -> None:
    found = read(p(run("办结") + deleted("26件") + inserted("27件") + run("。")))
    assert found.lines == (Line("办结27件。", 1),)
    assert found.notes == (Note.REVISIONS,)
    assert found.layout is not None
    assert found.layout.revisions == 2


def test_what_is_moved_stands_where_it_went() -> None:
    gone = f"<w:moveFrom {BY}>{run('先')}</w:moveFrom>"
    here = f"<w:moveTo {BY}>{run('先')}</w:moveTo>"
    assert texts(p(gone + run("后")) + p(here + run("来"))) == ["后", "先来"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    styles = style("a", "heading 1") + style("b", "heading 2")
    body = p(run("主要"), f'<w:pStyle w:val="a"/>{MARK_DELETED}') + p(run("做法"), '<w:pStyle w:val="b"/>') + p("甲")
    assert read(body, styles=styles).lines == (Line("主要做法", 1, level=2), Line("甲", 3))


def test_a_deleted_paragraph_is_counted_and_not_read() -> None:
    body = p("甲") + p(deleted("乙"), MARK_DELETED) + p(deleted("丙"), MARK_DELETED) + p("丁")
    assert read(body).lines == (Line("甲", 1), Line("丁", 4))


def test_a_deleted_paragraph_mark_before_a_table_or_at_the_end_joins_nothing() -> None:
    body = p("甲", MARK_DELETED) + table(("一", "二")) + p("乙", MARK_DELETED)
    assert read(body).lines == (Line("甲", 1), row(2, "一", "二"), Line("乙", 4))


def test_a_deleted_paragraph_has_no_automatic_number() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    gone = numbered("乙", 1).replace("<w:pPr>", f"<w:pPr>{MARK_DELETED}").replace(run("乙"), deleted("乙"))
    found = read(numbered("甲", 1) + gone + numbered("丙", 1), numbering=numbering)
    assert [(line.mark, line.text) for line in found.lines] == [("1.", "甲"), ("2.", "丙")]


def test_a_deleted_row_is_counted_and_not_read() -> None:
    rows = table(("甲", "1"), ("乙", "2"), ("丙", "3"))
    body = rows.replace(f"<w:tr><w:tc>{p('乙')}", f"<w:tr><w:trPr><w:del {BY}/></w:trPr><w:tc>{p('乙')}")
    assert read(body).lines == (row(1, "甲", "1"), row(5, "丙", "3"))


def test_a_change_of_format_alone_is_a_tracked_change_too() -> None:
    found = read(p(run("甲", f"<w:b/><w:rPrChange {BY}><w:rPr/></w:rPrChange>")))
    assert found.notes == (Note.REVISIONS,)
    assert [line.text for line in found.lines] == ["甲"]
