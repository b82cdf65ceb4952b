"""How the mandated contents are worded, from `wordings.toml`; a pattern is compiled when it is first asked for."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

CONTENTS = ("achievements", "shortcomings", "causes", "first_responsible", "plans")
_NEVER = "(?!)"


class Wordings(NamedTuple):
    """The patterns for a report on one year, for folded text. year: None where it is not known."""

    year: int | None

    def of(self, content: str, name: str) -> re.Pattern[str]:
        """The pattern `name` of a content: heading, heading_not, sentence … One that the data lacks matches nothing."""
        following = str(self.year + 1) if self.year else _NEVER
        return _compiled(content, name, following if content == "plans" else "")

    def acts(self) -> tuple[re.Pattern[str], ...]:
        """A pattern for each kind of act by which the first responsible carry out their duty."""
        return _acts()


@lru_cache(maxsize=64)
def _compiled(table: str, name: str, following: str) -> re.Pattern[str]:
    found = _data()[table].get(name, [])
    patterns = [found] if isinstance(found, str) else found
    return re.compile("|".join(pattern.replace("{next}", following) for pattern in patterns) or _NEVER)


@lru_cache(maxsize=1)
def _acts() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, _data()["first_responsible"]["acts"]))


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("wordings.toml").read_text("utf-8"))
