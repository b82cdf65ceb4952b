"""Which fact a row is for: by its path, by its label under its topic where the two disagree or the path is gone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from generator.facts.catalogue import labels_by_path
from generator.facts.problems import spell
from generator.facts.questions import LabelPath
from schemas.agency import Frame
from schemas.fields import Shape, Topic, entries

PARTICULARS = ("其中", "目标", "比较基准", "会同", "口径")
"""What a row below a figure can be about."""

_NUMBER = re.compile(r"^[0-9]{1,3}\s*[.、．]\s*")
_AFTER = re.compile(r"[（(]逐条填写[）)].*$", re.DOTALL)
_UNIT = re.compile(r"[（(][^（）()]{1,8}[）)]$")


def parse_path(text: str, model: type[Topic]) -> LabelPath | None:
    """The path that `text` spells: of a declared fact, of a figure with the name of a particular; None for another."""
    steps = tuple(step.strip() for step in text.strip().split("·"))
    declared = labels_by_path(model)
    if steps in declared:
        return steps
    for depth in range(len(steps) - 1, 0, -1):
        entry = declared.get(steps[:depth])
        if entry and entry.shape is Shape.QUANTITY and steps[depth] in PARTICULARS:
            rest = "·".join(steps[depth + 1 :])
            return (*steps[: depth + 1], rest) if rest else steps[: depth + 1]
    return None


def plain(label: str) -> str:
    """A label without what people and forms put around it: spaces, numbers, units, “（逐条填写）…”."""
    text = unicodedata.normalize("NFKC", _AFTER.sub("", label)).replace("．", "·")
    return _NUMBER.sub("", "".join(text.split()))


class Labels:
    """The labels of the facts that an office can be asked for, within their topics."""

    def __init__(self, model: type[Topic]) -> None:
        self.model = model
        self.by_topic = _by_topic(model)

    def is_topic(self, text: str) -> bool:
        """Whether `text` is the name of a topic."""
        return plain(text) in self.by_topic

    def within(self, topic: str, label: str) -> LabelPath | None:
        """The fact of that label in a topic, None where there is none or more than one."""
        known = self.by_topic.get(topic, {})
        name = plain(label)
        return known.get(name) or known.get(_UNIT.sub("", name))

    def anywhere(self, label: str) -> LabelPath | None:
        """The fact of that label where only one topic has it."""
        found = [path for topic in self.by_topic if (path := self.within(topic, label))]
        return found[0] if len(found) == 1 else None


@cache
def _by_topic(model: type[Topic]) -> Mapping[str, Mapping[str, LabelPath]]:
    """Topic → name within it → path; names that stand for several facts are left out."""
    found: dict[str, dict[str, LabelPath]] = {}
    declared = labels_by_path(model)
    for path, entry in declared.items():
        around = (declared[path[:depth]].shape for depth in range(1, len(path)))
        if path[0] in entries(Frame) or entry.shape is Shape.GROUP or not all(s is Shape.GROUP for s in around):
            continue
        topic = found.setdefault(path[0], {})
        # As the form names it; the last step alone is enough where it is the only one.
        topic[plain(spell(path[1:]) if len(path) > 1 else path[0])] = path
    for name, names in found.items():
        lasts: dict[str, list[LabelPath]] = {}
        for path in list(names.values()):
            lasts.setdefault(plain(path[-1]), []).append(path)
        found[name] = {last: paths[0] for last, paths in lasts.items() if len(paths) == 1} | names
    return found
