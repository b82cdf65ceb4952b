"""What persons first responsible do, in the words of the Standard's duties."""

from __future__ import annotations

import re

from generator.checking.rule import Case
from schemas.reporter import Kind
from schemas.standard_tables import Duty

_MOST = 5
_LONGEST = 12
"""Characters of a deed that still reads well in a list."""
_PARTY = "党委主要负责人"


def deeds_of(case: Case) -> tuple[str, ...]:
    """A few deeds that show the duties of this reporter's head, short: 主持会议研究法治议题, 制定年度计划.

    The party head's duties count where the party committee reports together with the government.
    """
    government_alone = case.standard.kind is Kind.GOVERNMENT and not case.understood.joint
    duties = [duty for duty in case.standard.duties if not (government_alone and duty.office == _PARTY)]
    deeds = (deed for duty in duties if (deed := _deed(duty)))
    return tuple(dict.fromkeys(deeds))[:_MOST]


def _deed(duty: Duty) -> str:
    """The first short clause of a duty that says it in a word by which it is known; empty where none does."""
    clauses = re.split("[，；]", duty.text)
    known = (clause for clause in clauses if any(word in clause for word in duty.keywords))
    return next((clause for clause in known if len(clause) <= _LONGEST), "")
