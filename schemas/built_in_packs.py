"""The trade packs that travel with the program, by name: a help page lists them without loading pydantic."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable


def built_in_packs() -> tuple[str, ...]:
    """The names of the packs that travel with the program, in the order of their code points."""
    return tuple(sorted(entry.name for entry in built_in_folder().iterdir() if entry.is_dir()))


def built_in_folder() -> Traversable:
    """The folder that holds a folder for each of them."""
    return files("templates") / "packs"
