"""The paragraphs of a Word file stand under the numbers that the reader gives them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from word_files import MC, document, p, read, run, table

from generator.draft.reading.word.names import T, w
from generator.draft.reading.word.paragraphs import paragraphs

WORDS = st.sampled_from("甲乙丙丁戊").map(lambda word: p(word))
JOINING = st.just(p("己", "<w:rPr><w:del w:id='1'/></w:rPr>"))
EMPTY = st.just("<w:p/>")


def _boxed(inner: str) -> str:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{inner}</w:txbxContent></v:textbox></w:pict></w:r>"
    other = box.replace(inner, p("旧"))
    return p(
        f"{run('框')}<mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{other}</mc:Fallback></mc:AlternateContent>"
    )


def _containers(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    some = st.lists(inner, max_size=3).map("".join)
    full = st.lists(inner, min_size=1, max_size=3).map("".join)
    return st.one_of(
        some.map(lambda body: f"<w:sdt><w:sdtPr/><w:sdtContent>{body}</w:sdtContent></w:sdt>"),
        some.map(lambda body: f"<w:del w:id='1'>{body}</w:del>"),
        full.map(_boxed),
        st.lists(full, min_size=1, max_size=2).map(lambda cells: table(tuple(cells), tuple(cells))),
        full.map(lambda body: table((body,)).replace("<w:tr>", "<w:tr><w:trPr><w:del w:id='1'/></w:trPr>", 1)),
        some.map(
            lambda body: (
                f"<mc:AlternateContent><mc:Choice Requires='w14'>{body}</mc:Choice>"
                f"<mc:Fallback>{p('旧')}</mc:Fallback></mc:AlternateContent>"
            )
        ),
    )


BODY = st.lists(st.recursive(st.one_of(WORDS, EMPTY, JOINING), _containers, max_leaves=8), max_size=6).map("".join)


@given(BODY)
def test_a_line_stands_in_the_paragraph_of_its_number(body: str) -> None:
    body += p("尾") + p("末")
    root = etree.fromstring(document(body).encode())
    found = paragraphs(root[0])
    last = 0
    for line in read(body).lines:
        numbers = [place.paragraph for place in line.places] or [line.number]
        assert all(n <= len(found) for n in numbers)
        if line.text and not line.cells:
            assert _words(found[line.number - 1]) in line.text
        last = numbers[-1]
    assert _words(found[last - 1]) == "末"
    assert last == len(found)


def _words(paragraph: etree._Element) -> str:
    """Its first text, those in boxes aside."""
    return "".join(text.text or "" for text in paragraph.iterfind(f"{w('r')}/{T}"))


def test_the_old_branch_of_an_alternate_content_is_not_counted() -> None:
    assert MC
    root = etree.fromstring(document(_boxed(p("甲")) + p("乙")).encode())
    assert [_words(one) for one in paragraphs(root[0])] == ["框", "甲", "乙"]
