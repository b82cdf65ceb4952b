"""The rules that measure Word files: silent on a file in the standard's format, and each fault found once."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from planted import EXAMPLE, FAULTS, TWELVE, in_paragraph, measured, planted, sound
from word_files import packed

from generator.checking.check import Settings, check_file
from generator.checking.findings import Severity
from generator.checking.registry import rules
from generator.checking.selecting import Selection
from generator.draft.model import Attachment, Draft, Head, Paragraph, Record, Table
from generator.draft.reading import read
from generator.draft.writing import text, word
from schemas.reporter import Stage

EXAMPLES = sorted(EXAMPLE.parents[1].glob("*/report.txt"))
TABLE = Table((("事项", "本年", "上年"), ("行政处罚", "12", "11"), ("行政检查", "140", "120")))
WIDE = Table((tuple(f"第{n}列的名称" for n in range(14)), ("1",) * 14))


def codes(folder: Path, draft: Draft) -> list[str]:
    return [finding.rule for finding in measured(folder, word.write(draft))]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_our_own_file_has_no_finding(tmp_path: Path, path: Path) -> None:
    (source,) = read(path)
    assert codes(tmp_path, source.draft) == []


@pytest.mark.parametrize("sealed", [False, True])
def test_our_own_file_with_all_that_a_document_can_have_has_no_finding(tmp_path: Path, sealed: bool) -> None:
    (source,) = read(EXAMPLES[0])
    blocks = source.draft.blocks
    draft = replace(
        source.draft,
        blocks=(*blocks[:5], TABLE, *blocks[5:]),
        attachments=(
            Attachment("行政执法数据统计表", (Paragraph("以下数据截至2025年12月31日。"), TABLE)),
            Attachment("宽表", (WIDE,)),
        ),
        note="联系人：法规科，0000-0000000",
        head=Head(("某某县人民政府",), "某府〔2026〕3号", ("张三", "李四", "王五")),
        record=Record("县委依法治县办。", "某某县人民政府办公室", "2026年1月16日"),
        sealed=sealed,
    )
    assert codes(tmp_path, draft) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"addressee": "", "stage_mark": "（讨论稿）"},
        {"date": "2026年　月　日"},
        {"signatories": ("县政府",)},
        {
            "signatories": ("中共某某县委员会", "某某县人民政府"),
            "head": Head(("中共某某县委员会", "某某县人民政府", "文件")),
        },
        {"attachments": (Attachment("统计表", (TABLE,)),)},
    ],
    ids=lambda changes: "-".join(changes),
)
def test_our_own_file_has_no_finding_whatever_its_frame(tmp_path: Path, changes: dict[str, object]) -> None:
    (source,) = read(EXAMPLES[0])
    assert codes(tmp_path, replace(source.draft, **changes)) == []


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_found_once_and_nothing_else(tmp_path: Path, code: str) -> None:
    assert [finding.rule for finding in measured(tmp_path, planted(code))] == [code]


def test_of_twelve_faults_each_is_found_once_and_nothing_else(tmp_path: Path) -> None:
    assert sorted(finding.rule for finding in measured(tmp_path, planted(*TWELVE))) == sorted(TWELVE)


def test_what_the_standard_requires_is_an_error_and_what_is_usual_a_warning(tmp_path: Path) -> None:
    found = {finding.rule: finding.severity for code in FAULTS for finding in measured(tmp_path, planted(code))}
    required = {code for code, severity in found.items() if severity is Severity.ERROR}
    assert required == {
        *("W101", "W102", "W103", "W115", "W121", "W122", "W123", "W124", "W125", "W127", "W131", "W132", "W134"),
    }
    assert {code for code, severity in found.items() if severity is Severity.HINT} == {"W116", "W117"}


def test_every_rule_about_the_format_is_measured_here() -> None:
    """W100 says what can't be measured; 附件说明 and 版记 have tests of their own."""
    assert {rule.CODE for rule in rules() if rule.CODE.startswith("W")} == {*FAULTS, "W100", "W126", "W141"}


def test_a_finding_names_the_first_paragraph_how_many_there_are_and_the_menu(tmp_path: Path) -> None:
    (found,) = measured(tmp_path, planted("W121"))
    assert found.line > 1
    assert "处中的1处" in found.message
    assert "首行空1.3字" in found.message
    assert "“段落”" in found.message
    assert found.excerpt
    assert found.basis.startswith("GB/T 9704—2012")


def test_the_format_is_measured_when_selected_or_in_a_report_that_is_filed(tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(planted("W102"))

    def found(settings: Settings) -> set[str]:
        return {finding.rule[0] for report in check_file(path, settings) for finding in report.findings}

    assert "W" not in found(Settings())
    assert "W" not in found(Settings(stage=Stage.PUBLIC))
    assert "W" in found(Settings(stage=Stage.FILING))
    assert found(Settings(selection=Selection(("W",)))) == {"W"}
    assert "W" not in found(Settings(stage=Stage.FILING, selection=Selection((), ("W",))))


def test_a_file_that_is_no_word_file_is_told_once_where_the_format_was_asked_for(tmp_path: Path) -> None:
    (source,) = read(EXAMPLES[0])
    path = tmp_path / "report.txt"
    path.write_text(text.write(source.draft), encoding="utf-8")
    (asked,) = check_file(path, Settings(selection=Selection(("W",))))
    (filed,) = check_file(path, Settings(stage=Stage.FILING))
    assert [(finding.rule, finding.severity) for finding in asked.findings] == [("W100", Severity.HINT)]
    assert all(not finding.rule.startswith("W") for finding in filed.findings)


@pytest.mark.parametrize(
    ("name", "style", "properties", "found"),
    [
        ("spaces", "BodyText", '<w:ind w:firstLineChars="0" w:firstLine="0"/>', ["W121"]),
        ("centred with an indent", "Title", '<w:ind w:firstLineChars="200" w:firstLine="640"/>', ["W123"]),
        ("twips of two characters", "BodyText", '<w:ind w:firstLineChars="0" w:firstLine="640"/>', []),
        ("characters beside other twips", "BodyText", '<w:ind w:firstLineChars="200" w:firstLine="420"/>', []),
        ("auto colour", "Heading2", '<w:ind w:firstLineChars="200" w:left="0"/>', []),
        ("with a seal", "DateOfIssue", '<w:ind w:rightChars="400" w:right="1280"/>', ["W127"]),
    ],
)
def test_what_stands_differently_is_found_only_where_it_looks_different(
    tmp_path: Path, name: str, style: str, properties: str, found: list[str]
) -> None:
    members = sound()
    in_paragraph(members, style, properties)
    assert [finding.rule for finding in measured(tmp_path, packed(members))] == found, name


@pytest.mark.parametrize(
    "colour", ['<w:color w:val="auto"/>', '<w:color w:val="000000" w:themeColor="text1"/>', '<w:color w:val="0D0D0D"/>']
)
def test_black_is_black_however_it_is_written(tmp_path: Path, colour: str) -> None:
    members = sound()
    in_paragraph(members, "Heading2", run=colour)
    assert measured(tmp_path, packed(members)) == []


@pytest.mark.parametrize(
    "name", ["仿宋", "仿宋_GB2312", "方正仿宋_GBK", "方正仿宋简体", "FangSong", "fangsong_gb2312", "华文仿宋"]
)
def test_a_font_is_known_by_each_of_its_names(tmp_path: Path, name: str) -> None:
    members = sound()
    in_paragraph(members, "BodyText", run=f'<w:rFonts w:eastAsia="{name}" w:ascii="Times New Roman"/>')
    assert measured(tmp_path, packed(members)) == []


def test_a_list_of_attachments_stands_two_characters_in(tmp_path: Path) -> None:
    (source,) = read(EXAMPLES[0])
    draft = replace(source.draft, attachments=(Attachment("统计表", (TABLE,)),))
    data = word.write(draft)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    in_paragraph(members, "AttachmentNote", '<w:ind w:leftChars="0" w:left="0" w:hangingChars="0" w:hanging="0"/>')
    assert [finding.rule for finding in measured(tmp_path, packed(members))] == ["W126"]


def test_a_record_block_without_rules_is_told(tmp_path: Path) -> None:
    (source,) = read(EXAMPLES[0])
    data = word.write(replace(source.draft, record=Record("县委依法治县办。", "某某县人民政府办公室", "2026年1月16日")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    members["word/document.xml"] = re.sub(rb"<w:pBdr>.*?</w:pBdr>", b"", members["word/document.xml"])
    assert [finding.rule for finding in measured(tmp_path, packed(members))] == ["W141"]


def test_a_file_by_python_docx_has_the_faults_of_its_template_each_once_for_an_element(tmp_path: Path) -> None:
    document = docx.Document()
    (source,) = read(EXAMPLE)
    for line in text.write(source.draft).splitlines():
        document.add_paragraph(line.strip())
    path = tmp_path / "plain.docx"
    document.save(str(path))
    found = measured(tmp_path, path.read_bytes())
    assert len({(finding.rule, finding.line) for finding in found}) == len(found)
    assert {finding.rule for finding in found if finding.severity is Severity.ERROR} == {
        *("W101", "W102", "W121", "W123", "W126", "W127", "W131"),
    }
    assert any("ＭＳ 明朝" in finding.message for finding in found if finding.rule == "W111")


def test_a_file_without_styles_settings_theme_and_footers_is_measured(tmp_path: Path) -> None:
    members = sound()
    for name in [name for name in members if name.startswith(("word/s", "word/f", "word/t"))]:
        del members[name]
    found = {finding.rule for finding in measured(tmp_path, packed(members))}
    assert {"W111", "W114", "W121", "W131"} <= found


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="soffice (LibreOffice) is needed to convert")
@pytest.mark.parametrize("suffix", ["odt", "doc"])
def test_our_own_file_keeps_its_format_in_other_formats(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(planted())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    (report,) = check_file(path.with_suffix(f".{suffix}"), Settings(selection=Selection(("W",))))
    assert [finding.rule for finding in report.findings] == ["W100"]
