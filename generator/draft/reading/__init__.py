"""Readers: any file to the Sources it holds."""

from __future__ import annotations

from generator.draft.reading.reading import SUFFIXES, read

__all__ = ["SUFFIXES", "read"]
