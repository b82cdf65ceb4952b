"""A reference document that an agency adapted in its word processor → what reports are written into."""

from __future__ import annotations

from generator.draft.writing.word.reference.adopting import adopted

__all__ = ["adopted"]
