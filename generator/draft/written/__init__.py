"""What a file that was written earlier says now: its rows of words and the fingerprint it carries, format by format."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from generator.draft.written.model import Written

_MODULES = {
    ".docx": "word",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}


def reader(suffix: str) -> Callable[[bytes], Written] | None:
    """The reader for files with this suffix, in lower case; None for a format that is not written here."""
    if suffix not in _MODULES:
        return None
    # lxml only for a run that meets a Word file.
    module = import_module(f"generator.draft.written.{_MODULES[suffix]}")
    return cast("Callable[[bytes], Written]", module.read)


__all__ = ["Written", "reader"]
