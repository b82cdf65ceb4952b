"""Files as offices make them: all formatting by hand, page numbers in text boxes, cover pages, several sections."""

from __future__ import annotations

from pathlib import Path

import pytest
from office_files import BODY, HEI, body, line, office_file, run
from planted import measured

from generator.checking.findings import Finding, Severity


def found(folder: Path, paragraphs: list[str], **others: str) -> list[str]:
    return [finding.rule for finding in measured(folder, office_file(paragraphs, **others))]


def replaced(number: int, paragraph: str) -> list[str]:
    paragraphs = body()
    paragraphs[number] = paragraph
    return paragraphs


def test_a_file_formatted_by_hand_has_27_characters_a_line_and_no_other_finding(tmp_path: Path) -> None:
    (only,) = measured(tmp_path, office_file(body()))
    assert (only.rule, only.severity) == ("W105", Severity.HINT)
    assert "每行27字" in only.message


@pytest.mark.parametrize(
    ("number", "paragraph", "rule"),
    [
        (4, line(run("2025年我局推进法治政府建设，现将有关情况报告如下："), run("粘贴来的一句。", "宋体")), "W111"),
        (4, line(run("2025年我局推进法治政府建设，现将有关情况报告如下："), run("小字一句。", BODY, 28)), "W114"),
        (5, line(run("一、主要举措", HEI), run("和成效")), "W112"),
        (8, line(run("部分乡镇巡查不够及时，主要原因是协管人员不足。" * 3), indent='<w:ind w:left="640"/>'), "W121"),
        (8, line(run("　　部分乡镇巡查不够及时，主要原因是协管人员不足。" * 2)), "W121"),
        (3, line(run("县委、县政府：")), "W124"),
        (1, line(run("关于2025年度法治政府建设情况的报告", "方正小标宋简体", 44), align="center"), "W123"),
        (15, line(run("某县水利局"), indent="", align="right"), "W127"),
    ],
)
def test_a_slip_in_it_is_found(tmp_path: Path, number: int, paragraph: str, rule: str) -> None:
    assert sorted(found(tmp_path, replaced(number, paragraph))) == ["W105", rule]


@pytest.mark.parametrize(
    "paragraph",
    [
        line(run("　　部分乡镇巡查不够及时，主要原因是协管人员不足。"), indent=""),
        line(run("部分乡镇巡查不够及时，主要原因是协管人员不足。", more='<w:color w:val="auto"/>')),
        line(run("部分乡镇巡查不够及时，主要原因是协管人员不足。", "仿宋"), indent='<w:ind w:firstLine="643"/>'),
        "<w:tbl><w:tr><w:tc>" + line(run("部分乡镇", "宋体", 21), indent="", align="center") + "</w:tc></w:tr></w:tbl>",
    ],
    ids=["spaces typed", "colour auto", "another name, twips", "a table"],
)
def test_what_looks_right_is_right(tmp_path: Path, paragraph: str) -> None:
    paragraphs = body()
    paragraphs.insert(9, paragraph)
    assert found(tmp_path, paragraphs) == ["W105"]


def test_a_line_above_a_table_may_stand_in_the_middle(tmp_path: Path) -> None:
    paragraphs = body()
    cell = line(run("取水许可", "宋体", 21), indent="", align="center")
    caption = line(run("表1 取水许可办理情况"), indent="", align="center")
    table = f"<w:tbl><w:tr><w:tc>{cell}</w:tc><w:tc>{cell}</w:tc></w:tr></w:tbl>"
    paragraphs[9:9] = [caption, table]
    assert found(tmp_path, paragraphs) == ["W105"]


def test_a_cover_with_a_section_of_its_own_is_not_measured(tmp_path: Path) -> None:
    end = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:left="1800"/></w:sectPr>'
    cover = [line(run("　", BODY, 72), indent="", align="center"), f"<w:p><w:pPr>{end}</w:pPr></w:p>"]
    assert found(tmp_path, cover + body()) == ["W105"]


def test_wrong_margins_of_a_later_section_are_found_where_it_begins(tmp_path: Path) -> None:
    paragraphs = body()
    good = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:footer="1417"/></w:sectPr>'
    )
    paragraphs[8] = paragraphs[8].replace("</w:pPr>", f"{good}</w:pPr>", 1)
    later = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1440" w:right="1474" w:bottom="1984" w:left="1588"/></w:sectPr>'
    )
    findings: dict[str, Finding] = {one.rule: one for one in measured(tmp_path, office_file(paragraphs, later))}
    assert set(findings) == {"W102", "W105"}
    assert findings["W102"].line == 10
    assert "上25.4毫米" in findings["W102"].message


def test_a_grid_of_28_characters_gives_28(tmp_path: Path) -> None:
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/>'
        '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/></w:sectPr>'
    )
    assert found(tmp_path, body(), section=section) == []
