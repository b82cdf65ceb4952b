"""稿种: what each of the four has, what it refuses, and with which exit code."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from command_line import COMPLETE, Run, contents, fazhi, fazhi_each, given, outputs, reports

STAGES = ("送审稿", "会议稿", "报送稿", "公开稿")
SIGNATURE = "某某县城市管理局\n"
CONFLICT = COMPLETE.replace("  信访受理: 18件\n", "  信访受理: 18件\n  行政诉讼败诉: 55件\n")
GAPS = COMPLETE.replace("成文日期: 2026-01-20\n", "成文日期: 待补（办公室）\n").replace("54件", "待补（法规科）")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], dict[str, Run]]:
    """The words of the report at each stage, and how each run ended."""
    folder = tmp_path_factory.mktemp("稿种")
    given(folder)
    runs = fazhi_each(folder, [("render", "facts.yaml", "-o", f"{stage}.txt", "--stage", stage) for stage in STAGES])
    assert [run.code for run in runs] == [0] * len(STAGES)
    texts = {stage: (folder / f"{stage}.txt").read_text(encoding="utf-8").replace("　", "") for stage in STAGES}
    return texts, dict(zip(STAGES, runs, strict=True))


Written = tuple[dict[str, str], dict[str, Run]]


def test_a_draft_for_approval_is_a_whole_letter(written: Written) -> None:
    text = written[0]["送审稿"]
    assert "\n\n某某县人民政府：\n" in text
    assert text.endswith(f"\n{SIGNATURE}2026年1月20日\n（联系人：法规科，0000-0000000）\n")
    assert "特此报告" not in text
    assert "（讨论稿）" not in text
    assert "比上年" not in text


def test_a_draft_for_a_meeting_says_so_and_is_addressed_and_signed_by_nobody(written: Written) -> None:
    text = written[0]["会议稿"]
    assert "情况的报告\n（讨论稿）\n" in text
    assert "某某县人民政府：" not in text
    assert "2026年1月20日" not in text
    assert text.count("某某县城市管理局") == 1


def test_a_text_for_filing_ends_with_the_set_phrase(written: Written) -> None:
    text = written[0]["报送稿"]
    assert f"\n特此报告。\n\n{SIGNATURE}2026年1月20日\n" in text
    assert "\n\n某某县人民政府：\n" in text


def test_a_public_text_has_no_addressee_no_contact_and_nothing_that_is_not_public(written: Written) -> None:
    text = written[0]["公开稿"]
    assert text.endswith(f"\n{SIGNATURE}2026年1月20日\n")
    for withheld in ("某某县人民政府", "联系人", "0000", "120件", "纪律整顿", "内部整顿", "信访", "18件", "特此报告"):
        assert withheld not in text
    for kept in ("36次", "54件"):
        assert kept in text


def test_a_public_text_lists_what_it_leaves_out(written: Written) -> None:
    lines = written[1]["公开稿"].lines
    assert lines[-1] == "公开稿没有写入：行政执法·举措·内部整顿、行政执法·行政处罚、矛盾纠纷·信访受理"
    assert not [line for stage in STAGES[:3] for line in written[1][stage].lines if "没有写入" in line]


def test_a_draft_for_approval_shows_its_gaps_and_lists_them(tmp_path: Path) -> None:
    given(tmp_path, GAPS)
    run = fazhi(tmp_path, "render", "facts.yaml", *reports())
    assert run.code == 0
    gaps = ["【待补：成文日期，办公室】", "【待补：行政诉讼案件（件），法规科】"]
    assert sorted(line for line in run.lines if line.startswith("  · ")) == sorted(f"  · {gap}" for gap in gaps)
    assert f"还有{len(gaps)}处待补：" in run.lines
    for suffix in (".txt", ".md", ".html"):
        assert all(gap in (tmp_path / f"报告{suffix}").read_text(encoding="utf-8") for gap in gaps)
    paragraphs = docx.Document(str(tmp_path / "报告.docx")).paragraphs
    spans = [span for paragraph in paragraphs for span in paragraph.runs]
    assert sorted(span.text for span in spans if span.style.element.xpath("w:rPr/w:shd")) == sorted(gaps)


def test_final_texts_refuse_gaps_and_conflicts_with_exit_code_1_and_write_nothing(tmp_path: Path) -> None:
    given(tmp_path, GAPS, "gaps.yaml")
    given(tmp_path, CONFLICT, "conflict.yaml")
    before = contents(tmp_path)
    commands = [
        ("render", f"{name}.yaml", *reports(name + stage), "--stage", stage)
        for name, stage in (("gaps", "报送稿"), ("gaps", "public"), ("conflict", "filing"))
    ]
    runs = fazhi_each(tmp_path, commands)
    assert [run.code for run in runs] == [1, 1, 1]
    for run, stage in zip(runs[:2], ("报送稿", "公开稿"), strict=True):
        assert run.lines[0] == f"{stage}还有2处待补："
        assert sorted(run.lines[1:3]) == ["  · 【待补：成文日期，办公室】", "  · 【待补：行政诉讼案件（件），法规科】"]
    assert runs[2].lines[0].startswith("必改 conflict.yaml:15: 矛盾纠纷·行政诉讼败诉: ")
    assert runs[2].lines[1] == "报送稿还有1处必改（见上面标“必改”的各行）。"
    for run in runs:
        assert run.lines[-1].endswith("请在填报表里补齐、改好；先看样子可以生成送审稿（--stage 送审稿）。")
    assert contents(tmp_path) == before


def test_a_conflict_is_named_and_does_not_keep_a_draft_from_being_written(tmp_path: Path) -> None:
    given(tmp_path, CONFLICT)
    run = fazhi(tmp_path, "render", "facts.yaml", "-o", "报告.txt", "--stage", "会议稿")
    assert run.code == 0
    assert run.lines[0].startswith("必改 facts.yaml:15: ")
    assert "已生成 报告.txt（会议稿）" in run.lines


def test_a_document_is_chosen_by_its_number(tmp_path: Path) -> None:
    second = "  - {稿种: 报送稿, 主送: 某某县委}\n矛盾纠纷:\n"
    given(tmp_path, COMPLETE.replace("矛盾纠纷:\n", second, 1))
    chosen, beyond = fazhi_each(
        tmp_path,
        [("render", "facts.yaml", *outputs(f"{n}.txt"), "--document", str(n)) for n in (2, 3)],
    )
    assert (chosen.code, beyond.code) == (0, 2)
    text = (tmp_path / "2.txt").read_text(encoding="utf-8")
    assert "\n某某县委：\n" in text
    assert "特此报告。" in text
    assert beyond.err == "错误：填报表“报送”里只有2份文件，没有第3份\n"
    assert not (tmp_path / "3.txt").exists()


LAST = "机关: {全称: 某某县城市管理局, 层级: 县, 类别: 部门}\n年度: 2024\n矛盾纠纷: {行政诉讼案件: 50件}\n"


def test_last_years_file_gives_the_growth_and_another_years_is_an_error(tmp_path: Path) -> None:
    given(tmp_path)
    given(tmp_path, LAST, "2024.yaml")
    given(tmp_path, LAST.replace("2024", "2023"), "2023.yaml")
    for year in (2023, 2024):
        given(tmp_path, COMPLETE.replace("年度: 2025\n", f"年度: 2025\n上年: {year}.yaml\n"), f"上{year}.yaml")
    commands = [
        ("render", "facts.yaml", "-o", "a.txt", "--previous", "2024.yaml"),
        ("render", "上2024.yaml", "-o", "b.txt"),
        ("render", "facts.yaml", "-o", "d.txt", "--previous", "2023.yaml"),
        ("render", "上2023.yaml", "-o", "e.txt"),
    ]
    runs = fazhi_each(tmp_path, commands)
    assert [run.code for run in runs] == [0, 0, 2, 2]
    for name in "ab":
        assert "54件，比上年增长8%" in (tmp_path / f"{name}.txt").read_text(encoding="utf-8")
    assert runs[2].lines[0] == "错误 2023.yaml:1: 这是2023年度的填报表，上年应为2024年度"
    assert runs[3].lines[0] == "错误 上2023.yaml:7: 上年: 2023.yaml是2023年度的填报表，上年应为2024年度"
    assert not [path for path in tmp_path.iterdir() if path.stem in "de"]
