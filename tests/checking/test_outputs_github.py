"""Workflow commands of GitHub Actions."""

from __future__ import annotations

import re

from drafts_checked import DOUBT, MISSING, REMARK, REPORTS, WHOLE, hostile, report

from generator.checking.findings import DraftReport
from generator.checking.outputs import writer

COMMAND = re.compile(r"::(?P<name>error|warning|notice) (?P<properties>[^:]*)::(?P<data>.*)")
"""As the runner reads a line: the first :: behind the properties ends them."""


def lines(*reports: DraftReport) -> list[str]:
    return "".join(writer("github")(reports)).splitlines()


def unescaped(text: str) -> str:
    for code, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def read(line: str) -> tuple[str, dict[str, str], str]:
    found = COMMAND.fullmatch(line)
    assert found, line
    pairs = dict(one.split("=", 1) for one in found["properties"].split(","))
    return found["name"], {key: unescaped(value) for key, value in pairs.items()}, unescaped(found["data"])


def test_a_command_names_file_line_column_title_and_message() -> None:
    (line,) = lines(report("报送/a.docx", MISSING))
    assert line == (
        "::error file=报送/a.docx,line=12,col=3,title=S103 有不足，缺原因"
        "::有不足，未见原因。请逐条写明原因。（厅字〔2019〕28号）"
    )


def test_severities_are_the_three_that_there_are() -> None:
    assert [read(line)[0] for line in lines(report("a", MISSING, DOUBT, REMARK))] == ["error", "warning", "notice"]


def test_what_is_about_the_whole_file_names_no_line() -> None:
    (line,) = lines(report("a.txt", WHOLE))
    assert sorted(read(line)[1]) == ["file", "title"]


def test_a_report_without_findings_says_nothing() -> None:
    assert lines(report("a.docx")) == []


def test_signs_that_mean_something_to_the_runner_are_escaped() -> None:
    (line,) = lines(report("a,b:c%.docx", MISSING._replace(message="50%，\n::set-env::")))
    _name, properties, data = read(line)
    assert properties["file"] == "a,b:c%.docx"
    assert data.startswith("50%， ::set-env::")


def test_no_text_makes_a_command_of_its_own() -> None:
    assert len(lines(hostile())) == 1
    assert [read(line)[0] for line in lines(*REPORTS)] == ["error", "warning", "notice", "error", "error"]
