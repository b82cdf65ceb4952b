"""`fazhi render`: which fonts, which script, and characters that the fonts lack."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from command_line import COMPLETE, fazhi, fazhi_each, given

from generator.draft.folding import one_spelling

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(path.parent.name for path in ROOT.glob("examples/*/facts.yaml"))
RARE = COMPLETE.replace("联系人: 法规科", "联系人: 李𬭎、朱镕、𬭎")


def fonts_of(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("word/styles.xml").decode()


def test_the_set_of_fonts_is_an_option(tmp_path: Path) -> None:
    given(tmp_path)
    runs = fazhi_each(tmp_path, [("render", "facts.yaml", "-o", "a.docx", "--fonts", "gbk"),
                                 ("render", "facts.yaml", "-o", "b.docx")])  # fmt: skip
    assert [run.code for run in runs] == [0, 0]
    assert "方正仿宋_GBK" in fonts_of(tmp_path / "a.docx")
    assert "仿宋_GB2312" not in fonts_of(tmp_path / "a.docx")
    assert "仿宋_GB2312" in fonts_of(tmp_path / "b.docx")


def test_each_character_that_the_fonts_lack_is_named_once(tmp_path: Path) -> None:
    given(tmp_path, RARE)
    run = fazhi(tmp_path, "render", "facts.yaml", "-o", "a.docx")
    assert run.code == 0
    (line,) = [line for line in run.err.splitlines() if "GB2312" in line]
    assert line.startswith("注意：“𬭎”、“镕” 不在 GB2312 字符集内")


@pytest.mark.parametrize(
    "options", [("-o", "a.docx", "--fonts", "gbk"), ("-o", "a.txt"), ("-o", "a.docx", "--script", "hant")]
)
def test_nothing_is_said_of_them_where_the_fonts_have_them_or_none_is_named(
    tmp_path: Path, options: tuple[str, ...]
) -> None:
    given(tmp_path, RARE)
    run = fazhi(tmp_path, "render", "facts.yaml", *options)
    assert run.code == 0
    assert "GB2312" not in run.err


def test_fonts_without_traditional_characters_are_refused_for_them(tmp_path: Path) -> None:
    given(tmp_path)
    run = fazhi(tmp_path, "render", "facts.yaml", "-o", "a.docx", "--script", "繁体", "--fonts", "gb2312")
    assert run.code == 2
    assert "gb2312 这一套字体没有繁体字" in run.err
    assert not (tmp_path / "a.docx").exists()


def test_traditional_text_in_gbk_fonts_is_possible(tmp_path: Path) -> None:
    given(tmp_path)
    assert fazhi(tmp_path, "render", "facts.yaml", "-o", "a.docx", "--script", "hant", "--fonts", "gbk").code == 0
    assert "方正仿宋_GBK" in fonts_of(tmp_path / "a.docx")
    assert "zh-HK" in fonts_of(tmp_path / "a.docx")


def test_a_file_in_the_other_script_is_still_ours_and_written_anew(tmp_path: Path) -> None:
    given(tmp_path)
    for script in ("hant", "hans", "hant"):
        assert fazhi(tmp_path, "render", "facts.yaml", "-o", "a.docx", "-o", "a.txt", "--script", script).code == 0
    assert "法治政府建設" in (tmp_path / "a.txt").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_report_in_traditional_characters_has_the_verdict_of_the_simplified_one(tmp_path: Path, name: str) -> None:
    facts = str(ROOT / "examples" / name / "facts.yaml")
    for script in ("hans", "hant"):
        names = [word for suffix in ("docx", "txt", "md", "html") for word in ("-o", f"{script}.{suffix}")]
        assert fazhi(tmp_path, "render", facts, "--script", script, *names).code == 0
    for suffix in ("docx", "txt", "md", "html"):
        simplified, traditional = (checked(tmp_path, f"{script}.{suffix}") for script in ("hans", "hant"))
        assert traditional == simplified


def checked(folder: Path, name: str) -> str:
    """The verdict on a file as JSON, in simplified characters, without the file's name."""
    run = fazhi(folder, "check", name, "--output-format", "json")
    found = json.loads(run.out)
    for file in found["files"]:
        del file["path"]
    return one_spelling(json.dumps(found, ensure_ascii=False))


@pytest.mark.slow
@pytest.mark.parametrize("options", [("--fonts", "gbk"), ("--script", "hant"), ("--reference-doc", "样式.docx")])
def test_rules_on_the_format_have_nothing_to_say_of_what_is_written(tmp_path: Path, options: tuple[str, ...]) -> None:
    facts = str(ROOT / "examples" / "bureau-2025" / "facts.yaml")
    assert fazhi(tmp_path, "template", "word", "-o", "样式.docx").code == 0
    assert fazhi(tmp_path, "render", facts, "-o", "a.docx", "--stage", "报送稿", *options).code == 0
    run = fazhi(tmp_path, "check", "a.docx", "--select", "W", "--output-format", "json", "--fail-on", "hint")
    assert json.loads(run.out)["files"][0]["findings"] == []
    assert run.code == 0
