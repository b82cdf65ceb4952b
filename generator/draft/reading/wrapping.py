"""Hard wraps: lines that were broken at a fixed width, at line ends or (where a page was saved as one line) at spaces.

The width is found from the text itself, in columns of a full-width character.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

_NARROWEST, _WIDEST = 14, 60
_SLACK = 2.5
"""A line may be that much shorter: a mark may not begin a line, a number or word is not parted."""
_FEWEST = 5
_SHARE = 0.4
SENTENCE_MARK = re.compile("[。；！？]")
_LATIN_ENDS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ%％"


def width(text: str) -> float:
    """Columns of full width that `text` takes; Latin letters and digits take half."""
    # Of what stands in such texts only ASCII is narrow; to ask Unicode for each character takes twenty times as long.
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def wrap_width(widths: Iterable[float]) -> float:
    """The width at which lines of these widths were broken, 0 where they were not.

    Most lines are nearly as wide as each other then, and hardly one is wider.
    """
    usable = [one for one in widths if one >= _NARROWEST]
    if len(usable) < _FEWEST:
        return 0
    counts = Counter(round(one) for one in usable if one <= _WIDEST + 1)
    best, most = 0, 0
    for one in counts:
        near = counts[one] + counts[one - 1] + counts[one - 2]
        if near > most or (near == most and one > best):
            best, most = one, near
    wider = sum(1 for each in usable if each > best + 1.5)
    fits = most >= max(_FEWEST - 1, _SHARE * len(usable)) and wider <= 0.15 * len(usable)
    return float(best) if fits else 0


def goes_on(line_width: float, wrapped_at: float) -> bool:
    """Whether a line this wide was broken at the width, so that the next one continues it."""
    return bool(wrapped_at) and line_width >= wrapped_at - _SLACK


def latin_end(text: str) -> bool:
    """Whether `text` ends with a digit, a Latin letter or %."""
    return text[-1:] in _LATIN_ENDS and bool(text)


def latin_start(text: str) -> bool:
    """Whether `text` begins with a digit or a Latin letter."""
    return text[:1] in _LATIN_ENDS and bool(text)


def is_sentence_end(text: str) -> bool:
    """Whether a sentence ends with the last character of `text`, closing marks behind it left out."""
    return text.rstrip("”’\"'）)】」").endswith(("。", "！", "？", "!", "?", "；", ";")) if text else False
