"""The Standard in force for a fact file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.facts.reading import FactFile
from schemas.standard import Standard, load_standard


def standard_for(file: FactFile, given: Sequence[Path] = ()) -> Standard:
    """The Standard for its year, level and kind, with the files that its 标准 names (relative to it), then `given`.

    The fact file has year, level and kind. Raises StandardError for a local file that can't be used.
    """
    assert file.year
    assert file.level
    assert file.kind
    named = file.report.standards
    folder = file.path.parent if file.path else Path()
    local = [folder / str(name) for name in named] if isinstance(named, list) else []
    return load_standard(file.year, file.level, file.kind, [*local, *given])
