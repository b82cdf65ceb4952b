"""What is said of a mistake in the program itself: a line for the clerk, and one for who maintains it."""

from __future__ import annotations

import traceback

from schemas.messages import _

_FRAMES = 3
_LONGEST = 300


def told(error: BaseException) -> str:
    """Two lines: what it means for the clerk's work; kind and text of `error`, and where it was raised.

    The place is module:line, the innermost first, then who called it.
    """
    frames = reversed(list(traceback.walk_tb(error.__traceback__))[-_FRAMES:])
    places = " ← ".join(f"{frame.f_globals.get('__name__', '?')}:{line}" for frame, line in frames)
    text = " ".join(str(error).split())[:_LONGEST]
    said = _("程序出了意外，已经存好的内容不受影响。请把下面这行发给维护人员：")
    return f"{said}\n{type(error).__name__}: {text} ({places})"
