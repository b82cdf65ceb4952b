"""A text written in the clerk's own editor ($EDITOR, 记事本 on Windows)."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click
from prompt_toolkit.input import create_input

from generator.facts.decoding import MAX_BYTES, decode
from schemas.errors import FazhiError
from schemas.messages import _


def edited(text: str) -> tuple[str, str]:
    """`text` as it comes back from the editor, in whatever encoding; and what went wrong, empty for nothing.

    Where anything went wrong the text is the old one.
    """
    handle, name = tempfile.mkstemp(suffix=".txt")
    path = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        with create_input().cooked_mode():
            click.edit(filename=name)
        with path.open("rb") as changed:
            return decode(changed.read(MAX_BYTES), path.name).strip("\n"), ""
    except (click.ClickException, FazhiError, OSError, ValueError) as error:
        said = error.format_message() if isinstance(error, click.ClickException) else str(error)
        return text, _("编辑器没有用成，文字还是原来的：{trouble}").format(trouble=said)
    finally:
        path.unlink(missing_ok=True)
