"""Measures a Word file: the format that each paragraph and run has in the end, resolved as Word does."""

from __future__ import annotations

from generator.draft.measuring.layout import Layout
from generator.draft.measuring.paragraphs import Measured, Stretch

__all__ = ["Layout", "Measured", "Stretch"]
