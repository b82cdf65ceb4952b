"""Patterns that are compiled when they are first used are the same patterns."""

from __future__ import annotations

import re

import pytest

from schemas.patterns import lazy_pattern


def test_a_pattern_finds_what_the_compiled_one_finds() -> None:
    lazy, compiled = lazy_pattern("第([0-9]+)条"), re.compile("第([0-9]+)条")
    text = "依照第8条、第12条办理"
    assert lazy.findall(text) == compiled.findall(text)
    assert lazy.sub("某条", text) == compiled.sub("某条", text)
    assert lazy.pattern == compiled.pattern


def test_a_second_use_compiles_nothing() -> None:
    lazy = lazy_pattern("甲+")
    first = lazy.search
    re.purge()
    assert lazy.search is first


def test_a_mistake_shows_at_the_first_use() -> None:
    lazy = lazy_pattern("（(")
    with pytest.raises(re.error):
        lazy.search("甲")
