"""The rules: found without a list, sound when loaded, each with its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checking import registry
from generator.checking import rules as package
from generator.checking.findings import Severity
from generator.checking.registry import MalformedRuleError, page, rule, rules, rules_of_drafts, rules_of_files
from generator.draft.reading.unreadable import Reason
from generator.draft.source import Note

FOLDER = Path(package.__file__).parent


def test_every_module_among_the_rules_is_a_rule_and_they_come_by_code() -> None:
    names = sorted(path.stem.upper() for path in FOLDER.glob("[a-z]*.py"))
    assert [rule.CODE for rule in rules()] == names


def test_a_rule_is_found_by_its_code_in_either_case() -> None:
    found = rule("s102")
    assert found is not None
    assert found.CODE == "S102"
    assert rule("S999") is None
    assert rule("") is None


def test_rules_of_drafts_and_of_files_are_all_the_rules() -> None:
    assert {one.CODE for one in (*rules_of_drafts(), *rules_of_files())} == {one.CODE for one in rules()}
    assert not set(rules_of_drafts()) & set(rules_of_files())


def test_the_rules_that_measure_word_files_can_be_left_out() -> None:
    left_out = {one.CODE for one in rules_of_drafts()} - {one.CODE for one in rules_of_drafts(word_format=False)}
    assert left_out == {one.CODE for one in rules() if one.CODE.startswith("W")}


def test_every_reason_why_a_file_cannot_be_read_has_a_rule_with_a_message_of_its_own() -> None:
    about = {one.REASON: one.MESSAGE for one in rules_of_files()}  # type: ignore[attr-defined]
    assert set(about) == set(Reason)
    assert len(set(about.values())) == len(Reason)


def test_every_note_of_a_reader_has_a_rule() -> None:
    sources = "".join(path.read_text("utf-8") for path in FOLDER.glob("e2*.py"))
    assert all(f"Note.{note.name}" in sources for note in Note)


@pytest.mark.parametrize("code", [one.CODE for one in rules()])
def test_the_page_of_a_rule_has_its_title_an_explanation_and_samples_of_both_sorts(code: str) -> None:
    one = rule(code)
    assert one is not None
    told = page(one)
    assert told.title == one.TITLE
    assert told.explanation.endswith("。")
    assert "例：" not in told.explanation
    assert told.good
    assert told.bad
    assert all(sample.text for sample in (*told.good, *told.bad))
    assert one.BASIS
    assert one.WHOM
    assert one.SEVERITY in Severity


def test_what_an_example_is_checked_with_stands_in_its_header() -> None:
    one = rule("S171")
    assert one is not None
    assert page(one).bad[1].options == (("报送日期", "2026-01-16"), ("通知.报送截止", "12月20日"))


@pytest.mark.parametrize(
    ("line", "wrong", "said"),
    [
        ('CODE = "S101"', 'CODE = "S102"', "CODE is not S101"),
        ('TITLE = message("缺“主要举措和成效”")', "", "no TITLE"),
        ("坏例", "例", "no 坏例 in its docstring"),
    ],
)
def test_a_module_that_is_no_rule_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, wrong: str, said: str
) -> None:
    source = (FOLDER / "s101.py").read_text("utf-8").replace(line, wrong)
    (tmp_path / "s101.py").write_text(source, "utf-8")
    (tmp_path / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path.parent)
    with pytest.raises(MalformedRuleError, match=f"s101: .*{said}"):
        registry.load(tmp_path.name, "S101")
