"""The options of `fazhi ask` that end up in the fact file, or in what is reckoned."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import fazhi
from interviews import facts_text

from generator.facts.reading import read
from generator.facts.typed import typed_at


def _answered(folder: Path, *words: str) -> Path:
    """The fact file after one figure was supplied, with these words on the command line."""
    facts = folder / "facts.yaml"
    facts.write_text(facts_text(""), encoding="utf-8")
    (folder / "answers.yaml").write_text("矛盾纠纷:\n  信访受理: 3件\n", encoding="utf-8")
    ended = fazhi(folder, "ask", "facts.yaml", "--answers", "answers.yaml", *words)
    assert "Traceback" not in ended.err
    return facts


def test_a_source_of_several_lines_is_kept_in_one(tmp_path: Path) -> None:
    typed = typed_at(read(_answered(tmp_path, "--source", "法规科\n张三")), ("矛盾纠纷", "信访受理"))
    assert typed["来源"].startswith("法规科 张三 2")


@pytest.mark.parametrize("source", ["  ", "\u3000", "\u200b"])
def test_an_empty_source_is_none(tmp_path: Path, source: str) -> None:
    assert typed_at(read(_answered(tmp_path, "--source", source)), ("矛盾纠纷", "信访受理")) == "3件"


def test_a_share_that_is_no_number_is_refused(tmp_path: Path) -> None:
    (tmp_path / "facts.yaml").write_text(facts_text(""), encoding="utf-8")
    (tmp_path / "answers.yaml").write_text("矛盾纠纷:\n  信访受理: 3件\n", encoding="utf-8")
    ended = fazhi(tmp_path, "ask", "facts.yaml", "--answers", "answers.yaml", "--share", "nan")
    assert (ended.code, "--share" in ended.err) == (2, True)
    assert (tmp_path / "facts.yaml").read_text(encoding="utf-8") == facts_text("")
