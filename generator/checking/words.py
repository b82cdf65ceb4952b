"""The words that rules look for: data in `words.toml`, read once."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("words.toml")


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, tuple[str, ...]]]:
    data = tomllib.loads(_FILE.read_text("utf-8"))
    return {name: {key: tuple(words) for key, words in table.items()} for name, table in data.items()}


def words(table: str, key: str) -> tuple[str, ...]:
    """The words of `key` in `table`; none where nobody wrote any down."""
    return _tables()[table].get(key, ())
