"""版头 and 版记 in a Word file: written, read as no words of the report, and a person's changes to them noticed."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from generator.draft.fingerprint import Fingerprint
from generator.draft.model import Draft, Head, Paragraph, Record, words_alone
from generator.draft.reading import read
from generator.draft.saving import Target, write_all
from generator.draft.target import Edited, Untouched, state
from generator.draft.writing import word
from generator.draft.writing.frame import closing_indents

JOINT = Head(("中共某某县委员会", "某某县人民政府", "文件"), "某发〔2026〕　号", ("张三", "李四五", "王六"))
SINGLE = Head(("某某县城市管理局文件",), "某城管〔2026〕4号", ("张三",))
RECORD = Record("市城市管理局，县委依法治县办", "某某县城市管理局办公室", "2026年1月16日印发")
DRAFT = Draft(
    title=("某某县城市管理局", "关于2025年度法治政府建设情况的报告"),
    addressee="县委、县政府：",
    blocks=(Paragraph("全年收到申请27件。" * 40),),
    signatories=("某某县城市管理局",),
    date="2026年1月16日",
    head=SINGLE,
    record=RECORD,
)


def written(folder: Path, draft: Draft) -> Path:
    path = folder / "报告.docx"
    path.write_bytes(word.write(draft, Fingerprint.of(draft).dump()))
    return path


@pytest.mark.parametrize("head", [SINGLE, JOINT, Head((), "某城管〔2026〕　号", ("　　",)), Head(), Head(("某局",))])
@pytest.mark.parametrize("record", [RECORD, Record(), Record("市局")])
def test_what_stands_around_a_report_is_read_as_no_words_of_it(tmp_path: Path, head: Head, record: Record) -> None:
    draft = replace(DRAFT, head=head, record=record)
    path = written(tmp_path, draft)
    [source] = read(path)
    assert source.draft == draft
    assert isinstance(state(path), Untouched)
    assert word.write(draft) == word.write(draft)


@pytest.mark.parametrize("words", ["〔2026〕4号", "抄送", "张三", "城市管理局文件"])
def test_a_number_filled_in_by_hand_is_never_overwritten(tmp_path: Path, words: str) -> None:
    path = written(tmp_path, DRAFT)
    document = docx.Document(str(path))
    run = next(run for p in document.paragraphs for run in p.runs if words in run.text)
    run.text = run.text.replace(words, words + "改")
    document.save(str(path))
    assert isinstance(state(path), Edited)
    assert Target.of(path, DRAFT).refusal


def test_only_a_word_file_has_them(tmp_path: Path) -> None:
    paths = [tmp_path / f"报告{suffix}" for suffix in (".txt", ".md", ".html", ".docx")]
    assert list(write_all([Target.of(path, DRAFT) for path in paths])) == paths
    assert all(isinstance(state(path), Untouched) for path in paths)
    for path in paths[:-1]:
        assert "某城管" not in path.read_text(encoding="utf-8")
        assert "抄送" not in path.read_text(encoding="utf-8")
    assert words_alone(DRAFT) == DRAFT


def test_the_signer_is_named_in_楷体_and_the_number_in_仿宋() -> None:
    document = docx.Document(io.BytesIO(word.write(DRAFT)))
    line = next(p for p in document.paragraphs if "签发人" in p.text)
    assert line.text == "\t某城管〔2026〕4号\t签发人：张三"
    assert [run.style.name for run in line.runs if "张三" in run.text] == ["签发人姓名"]


def test_a_long_name_with_a_seal_ends_at_the_edge_with_the_date_under_its_middle() -> None:
    names = ("某" * 28,)
    [right], date_right = closing_indents(replace(DRAFT, signatories=names, sealed=True))
    assert right == 0
    assert date_right == (28 - 6.5) / 2
