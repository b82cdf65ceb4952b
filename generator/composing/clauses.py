"""Clauses: `[[ … ]]` goes when a fact directly in it is unknown, or when nothing inside it is left.

A clause that goes takes its separator with it: the one it begins with, else the one that follows.
Outside clauses, a sentence with an unknown fact goes, and so does one that lost all it had to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.composing.marks import ABSENT, CLOSE, END, FACT, GONE, OPEN

SEPARATORS = "，、；"
_STOPS = "。！？"
_TOKEN = re.compile(f"[{OPEN}{CLOSE}]")
_SENTENCE = re.compile(f"[^{_STOPS}\n]*[{_STOPS}]?")
_BEFORE_STOP = re.compile(f"[{SEPARATORS}]{GONE}+(?=[{_STOPS}；）]|$)|{GONE}+(?=[{_STOPS}）]|$)")
_EATEN = re.compile(f"{GONE}+[{SEPARATORS}]?")
_LEADING = re.compile(f"^(#* ?){GONE}*[{SEPARATORS}]+")
_HANGING = re.compile(f"[{SEPARATORS}]+$")


@dataclass(slots=True)
class _Clause:
    """A clause being read: its text so far, whether a fact directly in it is unknown."""

    text: list[str] = field(default_factory=list)
    lost: bool = False

    def close(self) -> tuple[str, bool]:
        body = "".join(self.text)
        return body, self.lost or FACT not in body


def fold(rendered: str) -> str:
    """`rendered` without the clauses and sentences whose facts are unknown; slots stay. Brackets are balanced."""
    stack = [_Clause()]
    at = 0
    for token in _TOKEN.finditer(rendered):
        _append(stack[-1], rendered[at : token.start()], inside=len(stack) > 1)
        at = token.end()
        if token[0] == OPEN:
            stack.append(_Clause())
            continue
        body, gone = stack.pop().close()
        if gone:
            body = _remains(body, at_top=len(stack) == 1)
        stack[-1].text.append(body)
    _append(stack[-1], rendered[at:], inside=False)
    return "\n".join(_tidy(line) for line in "".join(stack[0].text).split("\n"))


_TRACE = "\ue006"
"""Left at the top level by a clause that took its separator along, so that a sentence left empty is seen."""


def _remains(body: str, *, at_top: bool) -> str:
    """What stands where a clause went: nothing where it took a separator or a stop of its own along."""
    takes_its_own = body[:1] in tuple(SEPARATORS) or body[-1:] in tuple(SEPARATORS + _STOPS)
    return (_TRACE if at_top else "") if takes_its_own else GONE


def _append(clause: _Clause, text: str, *, inside: bool) -> None:
    if inside and ABSENT in text:
        clause.lost = True
        text = text.replace(ABSENT, "")
    clause.text.append(text)


def _tidy(line: str) -> str:
    """One line: sentences that lost their facts removed, separators and stops put right."""
    changed = any(mark in line for mark in (ABSENT, GONE, _TRACE))
    if not changed:
        return _LEADING.sub(r"\1", line)
    kept = []
    for sentence in _SENTENCE.findall(line):
        if ABSENT in sentence or (FACT not in sentence and (GONE in sentence or _TRACE in sentence)):
            continue
        sentence = _BEFORE_STOP.sub("", sentence.replace(_TRACE, ""))
        kept.append(_LEADING.sub(r"\1", _EATEN.sub("", sentence)))
    text = "".join(kept)
    return _HANGING.sub("。", text) if _HANGING.search(text) and END in text else text
