"""A mistake in the program itself: said in Chinese, with a line for who maintains it."""

from __future__ import annotations

import re
from pathlib import Path

from command_line import contents, fazhi, given

BROKEN = """
import generator.facts.reading
def read(*_arguments, **_options):
    raise KeyError("两\\n行")
generator.facts.reading.read = read
"""
MISSING = "import sys; sys.modules['generator.facts.reading'] = None\n"


def test_an_exception_that_nobody_foresaw_is_two_lines_without_a_traceback(tmp_path: Path) -> None:
    given(tmp_path)
    (tmp_path / "sitecustomize.py").write_text(BROKEN, encoding="utf-8")
    before = contents(tmp_path)
    run = fazhi(tmp_path, "render", "facts.yaml", "-o", "a.txt", PYTHONPATH=str(tmp_path), PYTHONDONTWRITEBYTECODE="1")
    assert (run.code, run.out) == (2, "")
    first, second = run.lines
    assert first == "程序出了意外，已经存好的内容不受影响。请把下面这行发给维护人员："
    place = r"[\w.]+:[0-9]+"
    assert re.fullmatch(rf"KeyError: '两\\n行' \(sitecustomize:4 ← generator\.cli\.render:[0-9]+ ← {place}\)", second)
    assert contents(tmp_path) == before


def test_a_part_of_the_program_that_can_not_be_loaded_is_told_so_too(tmp_path: Path) -> None:
    given(tmp_path)
    (tmp_path / "sitecustomize.py").write_text(MISSING, encoding="utf-8")
    run = fazhi(tmp_path, "render", "facts.yaml", "-o", "a.txt", PYTHONPATH=str(tmp_path))
    assert run.code == 2
    assert run.lines[0].startswith("程序出了意外")
    assert run.lines[1].startswith("ModuleNotFoundError: ")
    assert "Traceback" not in run.err
