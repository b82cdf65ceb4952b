"""Who still owes what, for the message to each office and for a table with dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from generator.collecting.division import Division
from generator.draft.model import Draft, Paragraph, Table
from generator.facts.interview import Interview
from generator.facts.owing import owed_name
from generator.facts.questions import Question
from schemas.agency import Frame
from schemas.fields import entries
from schemas.messages import _, in_source_language
from schemas.values import Quantity

_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})$")
_HEAD = ("科室", "应报", "已报", "未报", "最近报来", "未报的数据")
_NOBODY = "未分工"


class Standing(NamedTuple):
    """How far one office is. office: empty for facts that nobody is known for. last: the day of its last figure."""

    office: str
    asked: int
    owed: tuple[Question, ...]
    last: date | None


def standings(interview: Interview, division: Division) -> tuple[Standing, ...]:
    """Every office that anything is expected of, in the order of the report, those of unassigned facts last."""
    asked: dict[str, list[Question]] = {}
    for question in interview.asked:
        if question.path[0] in entries(Frame):
            continue
        for office in division.offices(interview.file, question) or ("",):
            asked.setdefault(office, []).append(question)
    days = _days(interview, asked)
    return tuple(
        Standing(office, len(found), tuple(q for q in found if not interview.is_answered(q)), days.get(office))
        for office, found in sorted(asked.items(), key=lambda pair: not pair[0])
    )


def _days(interview: Interview, asked: Mapping[str, list[Question]]) -> dict[str, date]:
    """The day of the last figure of each office, as its 来源 says."""
    found: dict[str, date] = {}
    for office, questions in asked.items():
        values = (interview.value(question.path) for question in questions)
        days = [day for value in values if isinstance(value, Quantity) and (day := _day(value.source))]
        if days:
            found[office] = max(days)
    return found


def _day(source: str) -> date | None:
    match = _DAY.search(source)
    try:
        return date(*(int(part) for part in match.groups())) if match else None
    except ValueError:
        return None


def lines(found: tuple[Standing, ...], due: date | None = None) -> list[str]:
    """A line for each office that owes anything, ready to be pasted."""
    told = []
    for one in found:
        if not one.owed:
            continue
        names = "、".join(owed_name(question) for question in one.owed)
        said = _("{office}：还有{n}项没有报：{names}。").format(
            office=one.office or _("未分工"), n=len(one.owed), names=names
        )
        if due:
            said += _("请于{month}月{day}日前报来。").format(month=due.month, day=due.day)
        told.append(said)
    return told


def table(found: tuple[Standing, ...], agency: str, year: int, due: date | None = None) -> Draft:
    """All offices as a document with a table, in Chinese whatever the messages are in."""
    with in_source_language():
        rows = [
            (
                one.office or _NOBODY,
                str(one.asked),
                str(one.asked - len(one.owed)),
                str(len(one.owed)),
                one.last.isoformat() if one.last else "",
                "、".join(owed_name(question) for question in one.owed),
            )
            for one in found
        ]
    asked, owed = sum(one.asked for one in found), sum(len(one.owed) for one in found)
    lead = f"共要报{asked}项，已报{asked - owed}项，未报{owed}项。"
    if due:
        lead += f"请各科室于{due.month}月{due.day}日前报来。"
    title = (f"{agency}{year}年度法治政府建设情况", "数据报送进度表")
    return Draft(title=title, blocks=(Paragraph(lead), Table((_HEAD, *rows))))
