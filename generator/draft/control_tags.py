"""How a content control of a Word file names the fact that it is for: 行政复议.收到申请, 行政执法.举措.0.内容."""

from __future__ import annotations

from generator.draft.model import FactPath

LONGEST = 64
"""Characters that Word takes for the tag of a content control; a file with more is damaged to it."""


def tag_of(fact: FactPath) -> str:
    """The tag of a control for the fact; empty where no tag can hold its name."""
    steps = [str(step) for step in fact]
    tag = ".".join(steps)
    return tag if len(tag) <= LONGEST and not any("." in step for step in steps) else ""


def fact_of(tag: str) -> FactPath:
    """The fact that a tag names; positions in lists are numbers again."""
    return tuple(int(step) if step.isascii() and step.isdigit() else step for step in tag.split("."))
