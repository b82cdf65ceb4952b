"""A file, checked: read, understood, held against its Standard, reported in the form of every output."""

from __future__ import annotations

import pickle
from datetime import date
from pathlib import Path

import pytest
from drafts import CONTENTS, notice

from generator.checking.check import Settings, check_file
from generator.checking.findings import DraftReport, Severity
from generator.checking.selecting import Selection
from schemas.errors import StandardError
from schemas.reporter import Kind, Level, Stage

COMPLETE = """\
云岭县水利局关于2025年度法治政府建设情况的报告
县委、县政府：
2025年，我局推进法治政府建设，现将有关情况报告如下：
一、2025年推进法治政府建设的主要举措和成效
（一）规范执法。开展执法培训3次，办结行政处罚12件，无一被撤销。
（二）优化服务。办结取水许可26件，全部按期办结，群众少跑腿。
二、存在的不足和原因
部分执法文书制作不规范，主要原因是培训偏重法条，实务练习不多。
三、主要负责人履行推进法治建设第一责任人职责情况
局长主持局党组会议研究法治议题4次，带头学法6次，出庭应诉1次，年终述法。
四、2026年推进法治政府建设的主要安排
修订执法文书范本，每季度评查一次案卷。
特此报告。
云岭县水利局
2026年1月15日
"""
PLAIN = Settings()
SHORTCOMINGS = COMPLETE[COMPLETE.index("二、") : COMPLETE.index("三、")]


def checked(folder: Path, text: str | bytes, settings: Settings = PLAIN, name: str = "报告.txt") -> DraftReport:
    (report,) = check_file(_file(folder, text, name), settings)
    return report


def _file(folder: Path, text: str | bytes, name: str = "报告.txt") -> Path:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def codes(report: DraftReport) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_a_complete_report_has_no_finding_at_any_stage(tmp_path: Path) -> None:
    for stage in (None, *Stage):
        assert codes(checked(tmp_path, COMPLETE, Settings(stage=stage, filed_on=date(2026, 2, 3)))) == []


def test_the_report_says_what_was_checked_against_what(tmp_path: Path) -> None:
    report = checked(tmp_path, COMPLETE)
    assert report.path == str(tmp_path / "报告.txt")
    assert report.title == "云岭县水利局关于2025年度法治政府建设情况的报告"
    assert report.report_year == 2025
    assert report.agency == "云岭县水利局"
    assert report.closing[0] > report.headings[-1].line
    assert "法治政府建设与责任落实督察工作规定" in report.standard
    assert tuple(name for name, _content in report.contents) == CONTENTS
    assert all(content.present and content.own_heading and content.at for _name, content in report.contents)


def test_headings_are_as_in_the_draft_without_what_follows_them(tmp_path: Path) -> None:
    headings = checked(tmp_path, COMPLETE).headings
    assert [(one.level, one.number, one.text, one.line, one.column) for one in headings][:4] == [
        (1, "一、", "2025年推进法治政府建设的主要举措和成效", 4, 1),
        (2, "（一）", "规范执法", 5, 1),
        (2, "（二）", "优化服务", 6, 1),
        (1, "二、", "存在的不足和原因", 7, 1),
    ]


def test_findings_come_by_place(tmp_path: Path) -> None:
    text = (
        COMPLETE.replace(SHORTCOMINGS, "").replace("2026年推进", "2025年推进").replace("2025年，我局", "2024年，我局")
    )
    places = [(finding.line, finding.column) for finding in checked(tmp_path, text).findings]
    assert len(places) >= 3
    assert places[0] == (0, 0)
    assert places == sorted(places)


def test_the_same_words_give_the_same_findings_in_traditional_characters(tmp_path: Path) -> None:
    from opencc import OpenCC

    text = COMPLETE.replace(SHORTCOMINGS, "")
    traditional = checked(tmp_path, OpenCC("s2t").convert(text))
    assert codes(traditional) == codes(checked(tmp_path, text))
    assert [content.present for _name, content in traditional.contents] == [True, False, False, True, True]


# Years, and who reports


def test_a_report_of_2018_is_not_blamed_for_the_rule_of_2019(tmp_path: Path) -> None:
    text = COMPLETE.replace(SHORTCOMINGS, "").replace("三、", "二、").replace("四、", "三、")
    text = text.replace("2026", "2019").replace("2025", "2018")
    report = checked(tmp_path, text)
    assert codes(report) == ["S181"]
    assert report.report_year == 2018
    assert "法治政府建设与责任落实督察工作规定" not in report.standard


def test_a_year_that_is_told_comes_before_that_of_the_text(tmp_path: Path) -> None:
    report = checked(tmp_path, COMPLETE.replace(SHORTCOMINGS, ""), Settings(year=2017))
    assert report.report_year == 2017
    assert "S102" not in codes(report)


def test_a_year_that_nobody_says_is_unknown_and_said_once(tmp_path: Path) -> None:
    text = (
        COMPLETE.replace("2025年度", "")
        .replace("2025年，", "")
        .replace("2025年", "")
        .replace("2026年推进", "下一年度推进")
    )
    text = text.replace("2026年1月15日\n", "")
    report = checked(tmp_path, text)
    assert report.report_year is None
    assert codes(report) == ["S182"]
    assert codes(checked(tmp_path, text, Settings(year=2025))) == ["S124"]


def test_level_and_kind_that_are_told_choose_the_standard(tmp_path: Path) -> None:
    text = COMPLETE.replace(COMPLETE[COMPLETE.index("三、") : COMPLETE.index("四、")], "")
    as_county = checked(tmp_path, text, Settings(level=Level.COUNTY, kind=Kind.GOVERNMENT))
    (said,) = (finding.message for finding in as_county.findings if finding.rule == "S104")
    assert "主持常务会议研究法治议题" in said


def test_a_notice_is_laid_over_the_national_standard(tmp_path: Path) -> None:
    path = notice(tmp_path, 报送截止="12月20日")
    report = checked(tmp_path, COMPLETE, Settings(standards=(path,), filed_on=date(2026, 1, 20)))
    assert codes(report) == ["S171"]
    assert report.standard[-1] == "示例通知"


def test_a_notice_that_cannot_be_used_is_an_error_of_usage(tmp_path: Path) -> None:
    with pytest.raises(StandardError):
        checked(tmp_path, COMPLETE, Settings(standards=(tmp_path / "没有.yaml",)))


def test_a_request_in_a_report_for_filing_is_an_error(tmp_path: Path) -> None:
    text = COMPLETE.replace("特此报告。", "恳请县政府增加执法经费。特此报告。")
    (finding,) = checked(tmp_path, text, Settings(stage=Stage.FILING)).findings
    assert (finding.rule, finding.severity) == ("S164", Severity.ERROR)


# Secrecy

MARKED = [
    f"机密★1年\n{COMPLETE}",
    f"000001\n秘密\n{COMPLETE}",
    f"绝密★长期\n特急\n{COMPLETE}",
    COMPLETE.replace("县委、县政府：", "密级：机密\n县委、县政府："),
    "机密★1年" + COMPLETE.replace("\n", ""),
]


@pytest.mark.parametrize("text", MARKED)
def test_of_a_file_with_a_secrecy_mark_one_thing_is_said_and_nothing_shown(tmp_path: Path, text: str) -> None:
    for selection in (Selection(), Selection(("S1",)), Selection((), ("E121",))):
        report = checked(tmp_path, text.replace(SHORTCOMINGS, ""), Settings(selection=selection))
        assert codes(report) == ([] if selection.ignore else ["E121"])
        shown = report._replace(path="", findings=())
        assert shown == DraftReport("")
        for finding in report.findings:
            assert finding.message == "文件上有密级标志，没有检查。请停止处理，交保密部门。"
            assert (finding.line, finding.column, finding.excerpt) == (0, 0, "")


def test_where_one_report_of_a_file_bears_a_mark_none_is_shown(tmp_path: Path) -> None:
    second = COMPLETE.replace("水利局", "林业局")
    path = _file(tmp_path, f"【篇一】\n{COMPLETE}\n【篇二】\n秘密★5年\n{second}")
    (report,) = check_file(path, Settings())
    assert codes(report) == ["E121"]
    assert report.title == ""


@pytest.mark.parametrize(
    "words",
    [
        "开展保密教育2次，没有发生泄露国家秘密、商业秘密的事件。",
        "学习《中华人民共和国保守国家秘密法》，机密文件专柜存放。",
    ],
)
def test_words_about_secrets_are_no_mark(tmp_path: Path, words: str) -> None:
    assert codes(checked(tmp_path, COMPLETE.replace("（一）", f"{words}\n（一）"))) == []


# Files


def test_a_file_with_two_reports_has_two_results_with_the_same_path(tmp_path: Path) -> None:
    second = COMPLETE.replace("水利局", "林业局").replace(SHORTCOMINGS, "")
    path = _file(tmp_path, f"【篇一】\n{COMPLETE}\n【篇二】\n{second}")
    reports = check_file(path, Settings())
    assert [report.part for report in reports] == [0, 1]
    assert {report.path for report in reports} == {str(path)}
    assert "S102" not in codes(reports[0])
    assert "S102" in codes(reports[1])


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [("空.txt", b"", "E103"), ("损坏.docx", b"PK\x03\x04 broken", "E108"), ("空白.txt", b" \n \n", "E103")],
)
def test_a_file_that_cannot_be_read_is_one_error_with_a_next_step(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    report = checked(tmp_path, data, name=name)
    assert codes(report) == [code]
    assert report.worst == Severity.ERROR
    assert "请" in report.findings[0].message
    assert (report.title, report.contents, report.headings) == ("", (), ())


def test_a_file_that_is_not_there_is_a_finding(tmp_path: Path) -> None:
    (report,) = check_file(tmp_path / "没有.docx", Settings())
    assert codes(report) == ["E101"]


def test_of_a_text_that_is_no_such_report_nothing_else_is_said(tmp_path: Path) -> None:
    report = checked(tmp_path, "防汛物资采购公告\n一、采购内容\n三、报名方式\n请于6月5日前报名。\n")
    assert codes(report) == ["E120"]


def test_that_a_file_cannot_be_read_is_said_whatever_is_selected_unless_it_is_ignored(tmp_path: Path) -> None:
    assert codes(checked(tmp_path, b"", Settings(selection=Selection(("S1",))))) == ["E103"]
    assert codes(checked(tmp_path, b"", Settings(selection=Selection((), ("E103",))))) == []


def test_settings_and_results_can_be_sent_to_another_process(tmp_path: Path) -> None:
    settings = Settings(2025, Level.COUNTY, Kind.DEPARTMENT, (), Stage.FILING, date(2026, 2, 3))
    assert pickle.loads(pickle.dumps(settings)) == settings
    report = checked(tmp_path, COMPLETE.replace(SHORTCOMINGS, ""), settings)
    assert pickle.loads(pickle.dumps(report)) == report
