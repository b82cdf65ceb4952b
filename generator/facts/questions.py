"""The questions there are for a reporter: every declared fact that concerns it, by part, in the order of the report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.facts.catalogue import labels_by_path
from generator.facts.own_template import Part as OwnPart
from generator.facts.problems import spell
from schemas.agency import Frame
from schemas.fields import Entry, Shape, Topic, entries
from schemas.measures import Measure
from schemas.messages import _, shown
from schemas.reporter import Kind, Level

LabelPath = tuple[str, ...]


class Question(NamedTuple):
    """One fact to ask for: its label path in the fact file, its declaration. part: its place among the parts."""

    path: LabelPath
    entry: Entry
    part: int
    place: int

    @property
    def name(self) -> str:
        """What it is called within its part: 规范性文件清理·修改."""
        inner = self.path if self.path[0] in entries(Frame) or len(self.path) == 1 else self.path[1:]
        return spell(inner)

    @property
    def titled(self) -> str:
        """Its name for people, with the unit: 行政处罚（件）."""
        return with_unit(self.name, self.entry.fact.unit)

    @property
    def is_list(self) -> bool:
        """Whether its answer is made of items: records, texts, a small table."""
        return self.entry.shape in (Shape.RECORDS, Shape.TEXTS, Shape.TABLE)

    @property
    def governs(self) -> LabelPath | None:
        """The path of the fact it depends on, None for one that is asked unconditionally."""
        fact = self.entry.fact
        return (*self.path[:-1], fact.depends_on) if fact.depends_on else None


def with_unit(name: str, unit: str) -> str:
    """`name` with its unit in brackets, where it has one, in the script in use."""
    return shown(f"{name}（{unit}）" if unit else name)


class Part(NamedTuple):
    """A part of the questionnaire: a topic, a mandated part, or what stands around them (报告信息)."""

    label: str
    questions: tuple[Question, ...]


@cache
def parts(model: type[Frame], level: Level, kind: Kind, order: tuple[str, ...]) -> tuple[Part, ...]:
    """All parts with all questions for a reporter of this level and kind. order: the topics that come first, by label.

    Within a part figures come before lists, and measures last: what their text quotes is then known.
    """
    frame = [(label,) for label in entries(Frame)]
    own = [label for label in entries(model) if label not in entries(Frame)]
    rest = [label for label in own if label not in order]
    groups = [(_("报告信息"), frame), *((label, [(label,)]) for label in (*order, *rest) if label in own)]
    found: list[Part] = []
    for label, roots in groups:
        paths = [path for root in roots for path in _asked(model, root, level, kind)]
        paths.sort(key=lambda pair: _last_to_ask(pair[1]))
        if paths:
            number = len(found)
            questions = (Question(path, entry, number, place) for place, (path, entry) in enumerate(paths))
            found.append(Part(label, tuple(questions)))
    return tuple(found)


@cache
def parts_of_template(model: type[Frame], level: Level, kind: Kind, own: tuple[OwnPart, ...]) -> tuple[Part, ...]:
    """The parts of a report with a template of its own: what stands around it, then its headings, each fact once."""
    around = parts(model, level, kind, ())[:1]
    found = [*around]
    for heading, paths in own:
        number = len(found)
        known = labels_by_path(model)
        questions = (Question(path, known[path], number, place) for place, path in enumerate(paths))
        found.append(Part(heading or _("开头"), tuple(questions)))
    return tuple(found)


def _asked(model: type[Topic], path: LabelPath, level: Level, kind: Kind) -> Iterator[tuple[LabelPath, Entry]]:
    """The facts at and under `path`, groups taken apart; rare ones and those that do not concern the reporter not."""
    group = model
    for step in path[:-1]:
        inner = entries(group)[step].model
        assert inner is not None
        group = inner
    entry = entries(group)[path[-1]]
    if entry.fact.rare or not entry.fact.applies(level, kind):
        return
    if entry.shape is Shape.GROUP and entry.model:
        for label in entries(entry.model):
            yield from _asked(model, (*path, label), level, kind)
    else:
        yield path, entry


def _last_to_ask(entry: Entry) -> int:
    if entry.shape is not Shape.RECORDS:
        return 0
    return 2 if entry.model and issubclass(entry.model, Measure) else 1


def order_of(topics: Sequence[str], contents: Sequence[str], outline: Sequence[str]) -> tuple[str, ...]:
    """The order of the parts: topics as the outline draws on them, the others, then the mandated contents.

    topics: labels of all topics as declared; contents: labels of the mandated contents, in the order of the report;
    outline: labels of topics in the order of the headings, with repetitions.
    """
    first = [label for label in dict.fromkeys(outline) if label in topics and label not in contents]
    others = [label for label in topics if label not in first and label not in contents]
    return (*first, *others, *dict.fromkeys(contents))
