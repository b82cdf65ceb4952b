"""Which fact of the catalogue a figure is: by the words around it, its unit, its topic. The words are data."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from generator.facts.catalogue import labels_by_path
from generator.learning.slots import LabelPath
from generator.learning.topics import persons
from schemas.agency import Frame
from schemas.fields import Entry, Shape
from schemas.quantities import Quantity
from schemas.reporter import Kind as Reporter
from schemas.reporter import Level
from schemas.units import accepted

_NEAR = "[^，。；、：@#∅]{0,10}?"
_FAR = "[^。；]{0,60}?"
_WINDOW = 160
_IN_PERSON = re.compile(
    "(?:书记|[省市县区旗镇乡州盟局厅]长|主任|第一责任人)(?:、[^，。；]{0,8})?(?:职责)?，?[^，。；]{0,8}?"
    "(?:主持|带头|认真履行|亲自|作为|先后|组织|听取|审定|带队|签发|审签)"
)
"""A sentence that tells what a leader did, wherever it stands."""
_OF_CHANGE = re.compile("压缩|减少|新增")
"""Labels of facts that are changes themselves."""
_PREFERRED = 20
"""What a ! in the data is worth, in characters."""


class Told(NamedTuple):
    """A sentence in which one figure is #, a 无 ∅, and every other @; `at`: where that one stands."""

    sentence: str
    at: int


class Binder:
    """The facts that a reporter of this level and kind has, and the words by which reports speak of them."""

    def __init__(self, model: type[Frame], level: Level, kind: Reporter) -> None:
        declared = labels_by_path(model)
        self._entries: dict[LabelPath, Entry] = {
            path: entry
            for path, entry in declared.items()
            if entry.shape is Shape.QUANTITY
            and all(declared[path[:n]].shape is Shape.GROUP for n in range(1, len(path)))
            and all(declared[path[:n]].fact.applies(level, kind) for n in range(1, len(path) + 1))
        }
        self._groups = {path[:2] for path in self._entries}
        self._wordings = [one for one in _wordings() if one.path in self._entries or one.path[0] == persons().topic]

    def candidates(
        self, told: Told, figure: Quantity | None, topic: str, before: str, *, is_change: bool = False
    ) -> dict[LabelPath, int]:
        """The facts that the figure (None: a 无) may be, each with the characters that speak for it.

        topic: of the part of the report; before: all that stands before the figure in its paragraph. is_change: whether
        it says by how much something changed: few facts are that.
        """
        begin = max(0, told.at - _WINDOW)
        window = told.sentence[begin : told.at + _WINDOW]
        is_duty = topic == persons().topic or _IN_PERSON.search(told.sentence[: told.at])
        person = self._person(before) if is_duty else ""
        found: dict[LabelPath, int] = {}
        for wording in self._wordings:
            of_person = wording.path[0] == persons().topic
            # What the first responsible did themselves is no deed of the whole body; its stocks are its own anywhere.
            if of_person != bool(person) and not (person and self._entries[wording.path].fact.standing):
                continue
            path = (persons().topic, person, wording.path[1]) if of_person else wording.path
            if is_change and not _OF_CHANGE.search(path[-1]):
                continue
            if path not in self._entries or (figure is not None and not self._fits(path, figure)):
                continue
            if weight := wording.weight(window, told.at - begin):
                found[path] = max(found.get(path, 0), weight)
        return found

    def _person(self, before: str) -> str:
        """The group of the one whose deeds are told: the last who was named."""
        named = [(found.end(), group) for group, words in persons().groups for found in words.finditer(before)]
        here = [(at, group) for at, group in named if (persons().topic, group) in self._groups]
        return max(here)[1] if here else "?"

    def _fits(self, path: LabelPath, figure: Quantity) -> bool:
        fact = self._entries[path].fact
        return accepted(figure.unit, fact.unit, fact.units)


class Wording(NamedTuple):
    """A way in which reports speak of a fact."""

    path: LabelPath
    pattern: re.Pattern[str]
    bonus: int

    def weight(self, window: str, at: int) -> int:
        """How many characters of the window say so around the figure at `at`; 0 where none do."""
        for found in self.pattern.finditer(window):
            if found.start() <= at < found.end():
                return self.bonus + sum(len(part) for part in found.groups() if part)
        return 0


@lru_cache(maxsize=1)
def _wordings() -> tuple[Wording, ...]:
    data = tomllib.loads(Path(__file__).with_name("wordings.toml").read_text("utf-8"))
    return tuple(
        Wording(path, _compiled(one.rstrip("!")), _PREFERRED * one.count("!"))
        for path, worded in _leaves(data)
        for one in worded
    )


def _leaves(data: Mapping[str, object], above: LabelPath = ()) -> Iterator[tuple[LabelPath, list[str]]]:
    for label, inner in data.items():
        if isinstance(inner, Mapping):
            yield from _leaves(inner, (*above, label))
        elif isinstance(inner, list):
            yield (*above, label), inner


def _compiled(wording: str) -> re.Pattern[str]:
    """`~`: a few characters of the same clause; `…`: anything of the sentence. What is said outright is in groups."""
    pieces = re.split("([~…#∅])", wording)
    known = {"~": _NEAR, "…": _FAR, "#": "#", "∅": "∅", "": ""}
    return re.compile("".join(known[piece] if piece in known else _outright(piece) for piece in pieces))


def _outright(piece: str) -> str:
    """What is said outright, as one group: brackets in the data only hold alternatives together."""
    return "(" + re.sub(r"\((?!\?)", "(?:", piece) + ")"
