"""What persons first responsible do, as examples for who reports."""

from __future__ import annotations

from generator.checking.rule import Case
from generator.checking.words import words
from schemas.messages import _, shown
from schemas.reporter import Kind, Level


def deeds_of(case: Case) -> str:
    """A few deeds of this reporter's heads, in a row: 主持会议研究法治议题、制定年度计划.

    Those of the party's head come first where the party committee reports together with the government.
    """
    deeds = words("deeds", _office(case))
    if case.understood.joint and case.standard.level is not Level.TOWNSHIP:
        deeds = tuple(dict.fromkeys((*words("deeds", "党委"), *deeds)))
    return _("、").join(map(shown, deeds))


def _office(case: Case) -> str:
    if case.standard.kind is Kind.DEPARTMENT:
        return "部门"
    return "乡镇" if case.standard.level is Level.TOWNSHIP else "政府"
