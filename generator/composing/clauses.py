"""Clauses: `[[ … ]]` goes when a fact directly in it is unknown, or when nothing inside it is left.

A clause that goes takes its separator with it: the one it begins with, else the one that follows.
Outside clauses, a sentence with an unknown fact goes, and so does one that lost all it had to say.
"""

from __future__ import annotations

import re

from generator.composing.marks import ABSENT, END, FACT, GONE, TRACE

SEPARATORS = "，、；"
_STOPS = "。！？"
_SENTENCE = re.compile(f"[^{_STOPS}\n]*[{_STOPS}]?")
_BEFORE_STOP = re.compile(f"[{SEPARATORS}]{GONE}+(?=[{_STOPS}；）]|$)|{GONE}+(?=[{_STOPS}）]|$)")
_EATEN = re.compile(f"{GONE}+[{SEPARATORS}]?")
_LEADING = re.compile(f"^(#* ?){GONE}*[{SEPARATORS}]+")
_MARKS = re.compile(f"[{ABSENT}{GONE}{TRACE}]")
_HANGING = re.compile(f"[{SEPARATORS}]+$")


def remains_of(first: str, last: str) -> str:
    """What stands where a clause went that began with `first` and ended with `last` (empty: with a fact or a clause).

    A trace only, where it took a separator or a stop of its own along; else the separator that follows goes too.
    """
    return TRACE if first in tuple(SEPARATORS) or last in tuple(SEPARATORS + _STOPS) else GONE


def tidy(rendered: str) -> str:
    """`rendered` without the sentences whose facts are unknown or gone, separators and stops put right; slots stay."""
    return "\n".join(_tidy(line) if line else "" for line in rendered.split("\n"))


def _tidy(line: str) -> str:
    """One line: sentences that lost their facts removed, separators and stops put right."""
    if line.lstrip().startswith("|"):
        # A row of a table: an unknown cell is empty, the row stays.
        return _MARKS.sub("", line)
    changed = any(mark in line for mark in (ABSENT, GONE, TRACE))
    if not changed:
        return _LEADING.sub(r"\1", line)
    kept = []
    for sentence in _SENTENCE.findall(line):
        if ABSENT in sentence or (FACT not in sentence and (GONE in sentence or TRACE in sentence)):
            continue
        sentence = _BEFORE_STOP.sub("", sentence.replace(TRACE, ""))
        kept.append(_LEADING.sub(r"\1", _EATEN.sub("", sentence)))
    text = "".join(kept)
    return _HANGING.sub("。", text) if _HANGING.search(text) and END in text else text
