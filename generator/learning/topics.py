"""Which topic of the catalogue a part of a report belongs to, by its headings, else by its words."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple


class Persons(NamedTuple):
    """The topic of what leaders did themselves, and its groups with the words for whom they are about."""

    topic: str
    groups: tuple[tuple[str, re.Pattern[str]], ...]


def topic_of(headings: Sequence[str], text: str, allowed: Collection[str]) -> str:
    """The label of the topic: what the innermost heading speaks of that speaks of any, else what `text` speaks of most.

    headings: folded, the outermost first. allowed: the topics that the reporter has.
    """
    topics = [(label, words) for label, words in _topics() if label in allowed]
    for heading in reversed(headings):
        if found := next((label for label, words in topics if words.search(heading)), ""):
            return found
    counts = {label: len(words.findall(text)) for label, words in topics}
    best = max(counts, key=lambda label: counts[label])
    return best if counts[best] else str(_data()["fallback"])


@lru_cache(maxsize=1)
def _topics() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((one["label"], re.compile(one["words"])) for one in _data()["topic"])


@lru_cache(maxsize=1)
def persons() -> Persons:
    """Whose deeds are told apart from those of the body."""
    data = _data()["persons"]
    groups = tuple((one["group"], re.compile(one["words"])) for one in data["person"])
    return Persons(data["topic"], groups)


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("topics.toml").read_text("utf-8"))
