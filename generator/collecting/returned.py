"""A form that came back: every answer with its place, what is none with the reason, every row that is gone.

What an answer means is not decided here, only which fact it is for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.facts.questions import LabelPath
from schemas.messages import _


class Place(NamedTuple):
    """Where an answer stands, for messages."""

    file: str
    sheet: str
    cell: str

    def __str__(self) -> str:
        inside = "!".join(filter(None, (self.sheet, self.cell)))
        return f"{self.file} {inside}".strip()


class Answer(NamedTuple):
    """What an office says of one fact.

    typed: text for a single value, a list or a group for a list. beside: particulars (其中, 目标 …) as they are typed.
    state: what stands in the column of states. note: its remark, without the particulars that it named. person, day:
    who gave it and when, empty where nobody said.
    """

    path: LabelPath
    typed: Any
    place: Place
    state: str = ""
    beside: Mapping[str, Any] = {}
    note: str = ""
    person: str = ""
    day: str = ""


class Unread(NamedTuple):
    """Something that was written and can't be taken, with the reason, in Chinese. name: of the fact, as it is read."""

    name: str
    place: Place
    reason: str


@dataclass
class Returned:
    """A form as it came back.

    asked: the facts that it has rows of; missing: those whose rows are gone. changed: whether the catalogue is another
    than when the form went out. person, day: who filled it in and when, as it says at its top.
    """

    file: str
    office: str
    answers: list[Answer] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    missing: list[LabelPath] = field(default_factory=list)
    asked: list[LabelPath] = field(default_factory=list)
    changed: bool = False
    person: str = ""
    day: str = ""


class Refused(NamedTuple):
    """A file, or a form in it, that nothing was taken from, with the reason in Chinese."""

    file: str
    reason: str


def only_once(answers: list[Answer], unread: list[Unread], name: Mapping[LabelPath, str]) -> Iterator[Answer]:
    """Each answer once; of a fact that was answered twice in different words none, which is told."""
    by_path: dict[LabelPath, list[Answer]] = {}
    for answer in answers:
        by_path.setdefault(answer.path, []).append(answer)
    for path, found in by_path.items():
        said = {(repr(one.typed), one.state, repr(one.beside)) for one in found}
        if len(said) == 1:
            yield found[0]
            continue
        reason = _("这一项填了{n}处，内容不一样：{texts}").format(
            n=len(found), texts="、".join(dict.fromkeys(f"“{_shown(one)}”" for one in found))
        )
        unread.append(Unread(name.get(path, "·".join(path)), found[0].place, reason))


def _shown(answer: Answer) -> str:
    return answer.typed if isinstance(answer.typed, str) and answer.typed else answer.state
