"""What `fazhi` loads before anything is asked at a terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import generator.interviewing

TERMINAL = ("questionary", "prompt_toolkit", "generator.interviewing.terminal")
ENGINE = [
    "generator.facts.interview",
    *(f"generator.interviewing.{path.stem}" for path in Path(*generator.interviewing.__path__).glob("*.py")),
]


def loaded(code: str, names: tuple[str, ...], *words: str) -> str:
    """Which of these modules are loaded once `code` has run."""
    script = (
        f"import sys\ntry:\n    {code}\nfinally:\n    print([n for n in {names} if n in sys.modules], file=sys.stderr)"
    )
    ended = subprocess.run([sys.executable, "-c", script, *words], capture_output=True, text=True, check=False)
    return ended.stderr.splitlines()[-1]


def test_help_loads_no_terminal_and_no_pydantic() -> None:
    for words in (["--help"], ["ask", "--help"], ["ask"]):
        assert loaded("from generator.cli import main; main()", (*TERMINAL, "pydantic", "yaml"), *words) == "[]", words


def test_the_engine_of_the_questionnaire_loads_no_terminal() -> None:
    assert "generator.interviewing.answering" in ENGINE
    assert loaded(f"import {', '.join(ENGINE)}", TERMINAL) == "[]"


def test_answers_from_a_file_load_no_terminal(tmp_path: Path) -> None:
    facts = tmp_path / "facts.yaml"
    facts.write_text("机关: {全称: 某某县司法局, 层级: 县, 类别: 部门}\n年度: 2025\n", encoding="utf-8")
    answers = tmp_path / "answers.yaml"
    answers.write_text("成文日期: 2026-01-16\n", encoding="utf-8")
    words = ["ask", str(facts), "--answers", str(answers)]
    assert loaded("from generator.cli import main; main()", TERMINAL, *words) == "[]"
    assert "成文日期: 2026-01-16" in facts.read_text(encoding="utf-8")
