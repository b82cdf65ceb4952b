"""Words of a report as text of a template: whatever the language would take for its own is quoted."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"\{|\[(?=\[|$)|\](?=\]|$)")
_AT_FIRST = "^[#|]|^[，、；]+"
"""What means something at the beginning of a line."""
_PRIVATE = re.compile("[\ue000-\uf8ff]")


def as_text(words: str, *, first: bool = False, also: str = "") -> str:
    """`words` as they stand in a template. first: at the beginning of a line. also: a pattern of more to quote."""
    words = _PRIVATE.sub("", words)
    patterns = [_SPECIAL.pattern, *([_AT_FIRST] if first else []), *([also] if also else [])]
    return re.sub("|".join(patterns), lambda found: quoted(found[0]), words)


def quoted(words: str) -> str:
    """`words` in quotation marks, printed as they are."""
    return '{{ "' + words + '" }}'
