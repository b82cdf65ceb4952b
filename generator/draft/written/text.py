"""The words of a .txt; its fingerprint stands in a file beside it."""

from __future__ import annotations

from generator.draft.written.model import Written, decoded


def read(data: bytes) -> Written:
    """Each line is a paragraph, or a table row with its cells parted by tabs."""
    return Written(tuple(tuple(line.split("\t")) for line in decoded(data).split("\n")))
