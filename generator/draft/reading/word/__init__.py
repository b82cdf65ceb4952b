"""Reader of Word files: paragraphs, rows and layout, through lxml over the parts of the package."""

from __future__ import annotations

from generator.draft.reading.word.reading import lines

__all__ = ["lines"]
