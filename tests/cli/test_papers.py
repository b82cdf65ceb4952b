"""What goes beside the report: --briefing 送签说明, --provenance 数据来源表."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from command_line import COMPLETE, SUFFIXES, contents, fazhi, fazhi_each, given

LAST = "机关: {全称: 某某县城市管理局, 层级: 县, 类别: 部门}\n年度: 2024\n矛盾纠纷: {行政诉讼案件: 50件}\n"
DOUBTFUL = COMPLETE.replace("  行政检查: 36次\n", "  行政检查: 36次\n  收到检察建议: 1份\n  回复检察建议: 2份\n")


def papers(suffix: str, stem: str = "") -> list[str]:
    return ["--briefing", f"{stem}说明{suffix}", "--provenance", f"{stem}来源{suffix}"]


def test_both_are_written_in_the_format_of_their_suffix_beside_the_report(tmp_path: Path) -> None:
    given(tmp_path)
    given(tmp_path, LAST, "2024.yaml")
    words = ["render", "facts.yaml", "--previous", "2024.yaml"]
    runs = fazhi_each(tmp_path, [[*words, "-o", f"报告{suffix}", *papers(suffix, suffix[1:])] for suffix in SUFFIXES])
    for run, suffix in zip(runs, SUFFIXES, strict=True):
        assert run.code == 0, run.err
        assert run.lines[:3] == [
            f"已生成 报告{suffix}（送审稿）",
            f"已生成 {suffix[1:]}说明{suffix}（送签说明）",
            f"已生成 {suffix[1:]}来源{suffix}（数据来源表）",
        ]
    page = (tmp_path / "txt说明.txt").read_text(encoding="utf-8")
    assert "行政诉讼案件\t54件\t50件\t增长8%\n" in page
    assert "信访受理" in page.partition("三、公开稿不写入的内容")[2]
    assert "行政执法\t行政检查\t36次\t执法科\t\t\t一、（一）\n" in (tmp_path / "txt来源.txt").read_text(
        encoding="utf-8"
    )
    shown = [paragraph.text for paragraph in docx.Document(str(tmp_path / "docx说明.docx")).paragraphs]
    assert shown[0] == "送签说明"


def test_without_the_options_nothing_goes_beside_the_report(tmp_path: Path) -> None:
    given(tmp_path)
    assert fazhi(tmp_path, "render", "facts.yaml", "-o", "报告.txt").code == 0
    assert set(contents(tmp_path)) == {"facts.yaml", "报告.txt", ".报告.txt.fazhi"}


def test_edited_papers_are_kept_and_all_refusals_are_told_in_one_run(tmp_path: Path) -> None:
    given(tmp_path)
    words = ["render", "facts.yaml", "-o", "报告.txt", *papers(".md")]
    assert fazhi(tmp_path, *words).code == 0
    for name in ("报告.txt", "说明.md", "来源.md"):
        path = tmp_path / name
        path.write_text(path.read_text(encoding="utf-8") + "领导批示：同意。\n", encoding="utf-8")
    before = contents(tmp_path)
    run = fazhi(tmp_path, *words)
    assert run.code == 1
    assert [line.partition("生成以后")[0] for line in run.lines if "有人改过" in line] == [
        "“报告.txt”",
        "“说明.md”",
        "“来源.md”",
    ]
    assert run.lines[-1] == "什么都没有写。"
    assert contents(tmp_path) == before
    assert fazhi(tmp_path, *words, "--beside").code == 0
    assert {"报告（新1）.txt", "说明（新1）.md", "来源（新1）.md"} < set(contents(tmp_path))
    assert contents(tmp_path)["说明.md"] == before["说明.md"]


def test_names_that_can_not_be_are_all_told_in_one_run_and_nothing_is_written(tmp_path: Path) -> None:
    given(tmp_path, COMPLETE, "facts.md")
    before = contents(tmp_path)
    run = fazhi(
        tmp_path,
        "render",
        "facts.md",
        "-o",
        "报告.pdf",
        "-o",
        "a.txt",
        "--briefing",
        "./a.txt",
        "--provenance",
        "facts.md",
    )
    assert run.code == 2
    assert run.err.splitlines() == [
        "错误：“报告.pdf”：后缀应为 .docx .txt .md .html 之一",
        "“a.txt”是输入文件，或者写了两遍，请另取文件名",
        "“facts.md”是输入文件，或者写了两遍，请另取文件名",
    ]
    assert contents(tmp_path) == before


@pytest.mark.parametrize("language", ["en", "zh-Hant"])
def test_the_papers_are_simplified_chinese_in_whatever_language_messages_are(language: str, tmp_path: Path) -> None:
    given(tmp_path, DOUBTFUL)
    stem = language.replace("-", "")
    words = ["render", "facts.yaml", "-o", "报告.txt"]
    runs = fazhi_each(
        tmp_path, [[*words, *papers(".txt")], [*words[:-1], "其他.txt", *papers(".txt", stem), "--lang", language]]
    )
    assert [run.code for run in runs] == [0, 0]
    said = "“回复检察建议2份”大于“收到检察建议1份”（必须改正，法规科）。"
    assert said in (tmp_path / "说明.txt").read_text(encoding="utf-8")
    for name in ("说明.txt", "来源.txt"):
        assert (tmp_path / f"{stem}{name}").read_bytes() == (tmp_path / name).read_bytes()


def test_the_same_facts_give_the_same_papers_byte_for_byte(tmp_path: Path) -> None:
    given(tmp_path)
    for stem in "甲乙":
        assert fazhi(tmp_path, "render", "facts.yaml", "-o", f"{stem}.docx", *papers(".docx", stem)).code == 0
    found = contents(tmp_path)
    assert found["甲说明.docx"] == found["乙说明.docx"]
    assert found["甲来源.docx"] == found["乙来源.docx"]
