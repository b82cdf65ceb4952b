"""What stands around a printed document: 版头 above its title, 版记 at its foot. What is not known yet is kept open."""

from __future__ import annotations

import re
from datetime import date

from generator.composing.phrasing import date_phrase
from generator.draft.model import Head, Record
from schemas.agency import Document
from schemas.reporter import Stage
from schemas.states import Stated

_OPEN = "　"
_OPEN_NAME = "　　"
_NUMBER_TO_COME = re.compile(r"(?<=[〕\])）])\s*号$")


def head(document: Document | None, stage: Stage, year: int) -> Head:
    """版头: the mark only of a 报送稿, number and signer also of a 送审稿, on which the leader writes them.

    A report goes to superiors, so that beside a mark or a number the signer's place is there too. year: in which the
    document is signed.
    """
    if document is None or stage not in (Stage.APPROVAL, Stage.FILING):
        return Head()
    marks = _lines(document.mark) if stage is Stage.FILING else ()
    if not marks and document.number is None and document.signer is None:
        return Head()
    signers = () if document.signer is Stated.NONE else _lines(document.signer) or (_OPEN_NAME,)
    return Head(marks, _number(document.number, year), signers)


def record(document: Document | None, stage: Stage, year: int) -> Record:
    """版记 of a 报送稿: to whom copies go, who printed it and when. year: in which the document is signed."""
    if document is None or stage is not Stage.FILING:
        return Record()
    copies = "，".join(line.rstrip("。，；") for line in _lines(document.copies))
    printed_by = document.printed_by if isinstance(document.printed_by, str) else ""
    if not printed_by:
        return Record(copies)
    day = document.printed_on
    printed_on = date_phrase(day) if isinstance(day, date) else f"{year}年{_OPEN}月{_OPEN}日"
    return Record(copies, printed_by, f"{printed_on}印发")


def _number(given: object, year: int) -> str:
    """发文字号 as given, with room for the number where that is to come."""
    if given is Stated.NONE or given is Stated.NOT_APPLICABLE:
        return ""
    if isinstance(given, str):
        return _NUMBER_TO_COME.sub(f"{_OPEN}号", given)
    return f"{_OPEN * 3}〔{year}〕{_OPEN}号"


def _lines(given: object) -> tuple[str, ...]:
    return tuple("".join(str(text).split("\n")) for text in given) if isinstance(given, list) else ()
