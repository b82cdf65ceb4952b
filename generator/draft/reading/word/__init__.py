"""Reader of Word files: paragraphs, rows and layout, through lxml over the parts of the package."""

from __future__ import annotations

from generator.draft.reading.word.reading import lines, lines_of, opened

__all__ = ["lines", "lines_of", "opened"]
