"""What a blank tells who fills it in: paragraphs that are no words of a report, in whatever format they stand."""

from __future__ import annotations

GUIDANCE = "填写说明："
"""What each of them begins with."""


def is_guidance(text: str) -> bool:
    """Whether the paragraph is one of them."""
    return text.lstrip().startswith(GUIDANCE)
