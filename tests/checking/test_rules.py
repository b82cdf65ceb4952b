"""Every sample in the page of a rule is what it says: the rule finds something in a 坏例 and nothing in a 好例."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from samples import whole

from generator.checking.check import Settings, check_file
from generator.checking.registry import Example, page, rules
from schemas.reporter import Stage, parse_year

NOTICE = "通知."
SAMPLES = [
    pytest.param(rule.CODE, sample, is_bad, id=f"{rule.CODE}-{'bad' if is_bad else 'good'}{n}")
    for rule in rules()
    for is_bad, samples in ((False, page(rule).good), (True, page(rule).bad))
    for n, sample in enumerate(samples, start=1)
    if not sample.told
]


@pytest.mark.parametrize(("code", "sample", "is_bad"), SAMPLES)
def test_a_sample_is_good_or_bad_as_its_rule_says(code: str, sample: Example, is_bad: bool, tmp_path: Path) -> None:
    (report,) = check_file(written(tmp_path, whole(sample.text)), settings(tmp_path, sample))
    found = {finding.rule for finding in report.findings}
    assert (code in found) is is_bad, report


@pytest.mark.parametrize(("code", "sample"), [sample.values[:2] for sample in SAMPLES if not sample.values[2]])
def test_a_good_sample_has_no_error_at_all(code: str, sample: Example, tmp_path: Path) -> None:
    (report,) = check_file(written(tmp_path, whole(sample.text)), settings(tmp_path, sample))
    assert [finding for finding in report.findings if finding.severity.name == "ERROR"] == []


def test_only_files_that_are_no_text_and_the_format_of_word_files_are_described_instead_of_shown() -> None:
    told = {rule.CODE for rule in rules() for sample in (*page(rule).good, *page(rule).bad) if sample.told}
    assert all(code.startswith(("E", "W")) for code in told)


def written(folder: Path, text: str) -> Path:
    path = folder / "报告.txt"
    path.write_text(text + "\n", "utf-8")
    return path


def settings(folder: Path, sample: Example) -> Settings:
    """What the header of the sample asks for; what begins with 通知. goes into a county's notice."""
    given = Settings()
    notice = {"名称": "示例通知"}
    for name, value in sample.options:
        match name:
            case "稿种":
                given = given._replace(stage=Stage.parse(value))
            case "报送日期":
                given = given._replace(filed_on=date.fromisoformat(value))
            case "年度":
                given = given._replace(year=parse_year(value))
            case _:
                assert name.startswith(NOTICE), name
                notice[name.removeprefix(NOTICE)] = value
    if len(notice) > 1:
        path = folder / "通知.yaml"
        lines = (f"{key}: {value}" if value.startswith("[") else f'{key}: "{value}"' for key, value in notice.items())
        path.write_text("\n".join(lines), "utf-8")
        given = given._replace(standards=(path,))
    return given
