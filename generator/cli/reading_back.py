"""`fazhi facts from`: which of the files are forms and which are blanks, and the blanks read back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.facts.holding import HeldFile

_TEXTS = (".txt", ".md", ".markdown")
"""Files that can only be blanks."""


def sorted_out(given: Iterable[Path]) -> tuple[list[Path], list[Path]]:
    """The forms and the blanks among the files, each once; of a folder whatever may be a form, by name.

    What is neither counts as a form, so that it is refused with the others.
    """
    from generator.collecting import files

    found: dict[Path, None] = {}
    for path in given:
        if path.is_dir():
            inside = sorted(one for one in path.iterdir() if one.suffix.lower() in (*files.WORKBOOKS, *files.PAPERS))
            found |= dict.fromkeys(one for one in inside if not one.name.startswith(("~$", ".")))
        else:
            found[path] = None
    blanks = [path for path in found if path.suffix.lower() in _TEXTS or files.is_other_paper(path)]
    return [path for path in found if path not in blanks], blanks


def read_blanks(blanks: Sequence[Path], held: HeldFile, standards: Sequence[Path]) -> bool:
    """Read each blank into the fact file, one after the other; whether everything in them was taken over."""
    complete = True
    for path in blanks:
        from generator.cli.read_back import say_read_back
        from generator.composing.blanks.file import read_file

        found = read_file(path, held.path, standards)
        if found.text != held.text:
            held.save(found.text)
        say_read_back(path, held.path, found)
        complete &= not found.conflicts and not found.left
    return complete
