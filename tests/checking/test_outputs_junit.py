"""JUnit XML, read back by a library of its own."""

from __future__ import annotations

from drafts_checked import DOUBT, MISSING, REMARK, REPORTS, UNREAD, hostile, report
from junitparser import Error, Failure, JUnitXml, TestSuite

from generator.checking.findings import DraftReport, Severity
from generator.checking.outputs import Manner, writer
from generator.checking.selecting import NEVER


def suites(*reports: DraftReport, fail_on: int = Severity.ERROR) -> list[TestSuite]:
    xml = "".join(writer("junit")(reports, Manner(fail_on=fail_on)))
    return list(JUnitXml.fromstring(xml.encode()))


def counts(suite: TestSuite) -> tuple[int, int, int, int]:
    """Tests, failures, errors and skipped, as the file says and as it holds."""
    said = (suite.tests, suite.failures, suite.errors, suite.skipped)
    suite.update_statistics()
    assert said == (suite.tests, suite.failures, suite.errors, suite.skipped)
    return said


def test_a_suite_stands_for_each_report_and_a_case_for_each_finding() -> None:
    found = suites(*REPORTS)
    assert [suite.name for suite in found][:3] == ["报送/城管局（定稿）.docx", "报送/水利局.txt#1", "报送/100%.pdf"]
    assert [counts(suite) for suite in found] == [(3, 1, 0, 0), (1, 0, 0, 0), (1, 0, 1, 0), (1, 1, 0, 0)]


def test_what_is_at_the_threshold_fails_and_what_is_below_passes_with_its_words() -> None:
    for fail_on, failures in ((Severity.ERROR, 1), (Severity.WARNING, 2), (Severity.HINT, 3), (NEVER, 0)):
        (suite,) = suites(report("a.docx", MISSING, DOUBT, REMARK), fail_on=fail_on)
        assert counts(suite) == (3, failures, 0, 0)
        passed = [case for case in suite if not case.result]
        assert all(case.system_out for case in passed)


def test_a_failure_says_what_is_wrong_where_and_why() -> None:
    (suite,) = suites(report("a.docx", MISSING))
    (case,) = suite
    (failure,) = case.result
    assert isinstance(failure, Failure)
    assert (case.classname, case.name) == ("a.docx", "S103 有不足，缺原因（第12段第3字）")
    assert failure.message == "有不足，未见原因。请逐条写明原因。（厅字〔2019〕28号）"
    assert failure.text == f"{failure.message}\n二、存在的不足"


def test_a_file_that_can_not_be_read_is_an_error_not_a_failure() -> None:
    (suite,) = suites(DraftReport("a.pdf", findings=(UNREAD,)))
    (case,) = suite
    assert [type(result) for result in case.result] == [Error]


def test_a_report_without_findings_is_a_case_that_passed() -> None:
    (suite,) = suites(report("a.docx"))
    assert [(case.name, case.is_passed) for case in suite] == [("没有发现问题", True)]


def test_no_text_breaks_the_xml() -> None:
    (suite,) = suites(hostile())
    (case,) = suite
    assert "]]>&<b>" in case.result[0].message
