"""A past report at the command line: learned, rendered, asked for again next year, its facts read out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from command_line import fazhi

REPORT = """\
某某县水利局2023年度法治政府建设情况报告

县政府：

2023年，我局坚持依法行政。现将有关情况报告如下：

一、2023年主要举措和成效

（一）规范执法。全年办理行政处罚案件27件，清理河道垃圾30吨。

（二）化解纠纷。全年行政诉讼案件2件，无行政诉讼败诉案件。

二、党政主要负责人履行推进法治建设第一责任人职责情况

局长主持局党组会研究法治议题3次。

三、2023年存在的不足和原因

（一）案卷质量不高。原因是培训不够。

四、2024年工作安排

加强培训，力争开展培训5期。

某某县水利局
2024年1月15日
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "去年.txt").write_text(REPORT, "utf-8")
    return tmp_path


def test_a_learned_folder_renders_last_year_s_report(folder: Path) -> None:
    learned = fazhi(folder, "template", "learn", "去年.txt", "-o", "水利局")
    assert learned.code == 0, learned.err
    assert "模板用到6项数据，其中填报表里有的4项，本单位自己的2项" in learned.err
    assert fazhi(folder, "render", "水利局/facts.yaml", "-o", "再来.txt").code == 0
    assert "".join((folder / "再来.txt").read_text("utf-8").split()) == "".join(REPORT.split())


def test_next_year_s_file_holds_what_the_template_asks_for(folder: Path) -> None:
    fazhi(folder, "template", "learn", "去年.txt", "-o", "水利局")
    made = fazhi(folder, "new", "--template", "水利局", "--year", "2024", "-o", "今年.yaml")
    assert made.code == 0, made.err
    text = (folder / "今年.yaml").read_text("utf-8")
    assert "模板: 水利局" in text
    assert "上年: 水利局/facts.yaml" in text
    assert "全称: 某某县水利局" in text
    assert re.search(r"行政处罚: +#", text)
    assert "行政检查" not in text
    answers = (
        "行政执法: {行政处罚: 31件, 清理河道垃圾: 28吨}",
        "矛盾纠纷: {行政诉讼案件: 4件, 行政诉讼败诉: 1件}",
        "第一责任人履职情况: {单位主要负责人: {研究法治议题: 4次}}",
        "依法行政能力: {开展培训: 6期}",
    )
    (folder / "答案.yaml").write_text("\n".join(answers), "utf-8")
    assert fazhi(folder, "ask", "今年.yaml", "--answers", "答案.yaml").code == 0
    rendered = fazhi(folder, "render", "今年.yaml", "-o", "今年.txt")
    assert "没有数据的句子是去年的原话" in rendered.err
    report = (folder / "今年.txt").read_text("utf-8")
    assert "全年办理行政处罚案件31件，清理河道垃圾28吨。" in report
    assert "全年行政诉讼案件4件，行政诉讼败诉案件1件。" in report
    assert "四、2025年工作安排" in report
    assert "2023" not in report


def test_nothing_that_is_there_is_overwritten(folder: Path) -> None:
    fazhi(folder, "template", "learn", "去年.txt", "-o", "水利局")
    before = (folder / "水利局" / "报告.md").read_bytes()
    again = fazhi(folder, "template", "learn", "去年.txt", "-o", "水利局")
    assert again.code == 2
    assert "不会覆盖" in again.err
    assert (folder / "水利局" / "报告.md").read_bytes() == before


def test_what_a_report_does_not_say_is_asked_for_by_name(folder: Path) -> None:
    (folder / "无名.txt").write_text("一、主要工作\n\n全年开展检查5次，处罚3件，依法行政。\n", "utf-8")
    refused = fazhi(folder, "template", "learn", "无名.txt", "-o", "无名")
    assert refused.code == 2
    assert "--name" in refused.err
    assert "--year" in refused.err
    assert not (folder / "无名").exists()


def test_reviewing_needs_a_terminal(folder: Path) -> None:
    refused = fazhi(folder, "template", "learn", "去年.txt", "-o", "水利局", "--review")
    assert refused.code == 2
    assert "这里不是终端" in refused.err


def test_a_report_that_can_t_be_read_says_why(folder: Path) -> None:
    (folder / "坏的.docx").write_bytes(b"PK\x03\x04 not a word file")
    refused = fazhi(folder, "template", "learn", "坏的.docx", "-o", "坏的")
    assert refused.code == 2
    assert "坏的.docx" in refused.err


def test_the_facts_of_a_past_report_are_bound_guessed_and_left(folder: Path) -> None:
    read = fazhi(folder, "facts", "from", "去年.txt", "--into", "去年.yaml")
    assert read.code == 0, read.err
    assert "行政执法.行政处罚：27件（“全年办理行政处罚案件27件，清理河道垃圾30吨”）" in read.out
    assert "已对应到填报表的4项" in read.out
    assert "没有对应" in read.out
    text = (folder / "去年.yaml").read_text("utf-8")
    assert "行政诉讼败诉: 无" in text
    assert "- 事项: 清理河道垃圾\n          数量: 30吨" in text
    assert "5期" not in text
    rendered = fazhi(folder, "render", "去年.yaml", "-o", "另写.txt")
    assert rendered.code == 0, rendered.err


def test_a_word_file_gives_its_own_styles_too(folder: Path) -> None:
    fazhi(folder, "template", "learn", "去年.txt", "-o", "水利局")
    fazhi(folder, "render", "水利局/facts.yaml", "-o", "去年.docx")
    assert fazhi(folder, "template", "learn", "去年.docx", "-o", "水利局2").code == 0
    assert (folder / "水利局2" / "样式.docx").is_file()
    assert fazhi(folder, "render", "水利局2/facts.yaml", "-o", "再来.docx").code == 0


def test_a_learned_template_passes_its_check_and_last_year_s_words_are_pointed_out(folder: Path) -> None:
    fazhi(folder, "template", "learn", "去年.txt", "-o", "水利局")
    checked = fazhi(folder, "template", "check", "水利局")
    assert checked.code == 0, checked.out
    assert "是去年的原话，请逐句核对" in checked.out
