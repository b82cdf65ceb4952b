"""How prompts look. Colours go where NO_COLOR is set (prompt_toolkit sees to it); nothing is told by colour alone."""

from __future__ import annotations

from questionary import Style

STYLE = Style(
    [
        ("qmark", ""),
        ("question", ""),
        ("answer", "bold"),
        ("pointed", "bold underline"),
        ("about", "italic"),
        ("bottom-toolbar", "noreverse fg:ansibrightblack"),
    ]
)
