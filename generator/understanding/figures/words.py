"""The words of figures, from `words.toml`, as the patterns that the grammar asks for."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


@lru_cache(maxsize=64)
def words(table: str, name: str) -> tuple[str, ...]:
    """The words of one entry, the longest first, so that a pattern of them finds the longest."""
    return tuple(sorted(_data()[table][name].split(), key=len, reverse=True))


def one_of(table: str, *names: str) -> str:
    """An expression for any word of the entries, the longest first."""
    found = sorted((word for name in names for word in words(table, name)), key=len, reverse=True)
    return "|".join(map(re.escape, found))


@lru_cache(maxsize=64)
def pattern(before: str, table: str, names: tuple[str, ...], behind: str) -> re.Pattern[str]:
    """Any word of the entries, with an expression before and one behind it."""
    return re.compile(f"{before}(?:{one_of(table, *names)}){behind}")


@lru_cache(maxsize=2)
def units(with_numerals: bool) -> re.Pattern[str]:
    """The unit that begins at a place, the longest; with_numerals: one that 汉字 numerals count with."""
    if with_numerals:
        counted = one_of("units", "with_numerals")
    else:
        counted = f"{one_of('units', 'amounts')}|(?:{one_of('units', 'measures')})次?"
    return re.compile(f"(?!{one_of('units', 'not_units')})(?:{counted})")
