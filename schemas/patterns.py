"""Patterns that are compiled when they are first used: of many, one run needs few, and to compile one takes a while."""

from __future__ import annotations

import re
from typing import Any, cast


class _Pattern:
    def __init__(self, expression: str) -> None:
        self._expression = expression

    def __getattr__(self, name: str) -> Any:
        """What the compiled pattern has of that name. It is kept here, so that this is asked for each name once."""
        found = getattr(re.compile(self._expression), name)
        setattr(self, name, found)
        return found


def lazy_pattern(expression: str) -> re.Pattern[str]:
    """As `re.compile(expression)`, but at its first use; a mistake in the expression shows only then."""
    return cast("re.Pattern[str]", _Pattern(expression))
