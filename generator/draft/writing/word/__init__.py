"""Draft → .docx in the format of GB/T 9704—2012."""

from __future__ import annotations

from generator.draft.writing.word.package import reference_document, sample_document, write

__all__ = ["reference_document", "sample_document", "write"]
