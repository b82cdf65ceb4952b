"""A report → its template, the facts that its words state, what is declared for those the catalogue lacks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.facts.catalogue import model_at
from generator.learning.binding import Binder
from generator.learning.deciding import bind
from generator.learning.decisions import Choice, Decision, words_around
from generator.learning.naming import name_for, text_name
from generator.learning.readings import readings, spots_of, statements_by_line
from generator.learning.report import Line, Report, lines
from generator.learning.slots import Bound, Confidence, LabelPath, Reading, Slot
from generator.learning.spots import Kind, Spot
from schemas.agency import Frame
from schemas.fields import entries
from schemas.packs import QUANTITY, TEXT
from schemas.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Mark:
    """A spot of a line, and what stands there in the template: `{{ … }}`. slot: None for the year and names."""

    spot: Spot
    code: str
    slot: Slot | None = None
    otherwise: str = ""
    """Behind 无: what stands at the end of the clause in a year in which there are some."""


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned. lines: the texts of the report, marks: what stands in each of them instead of its words."""

    report: Report
    lines: list[Line]
    marks: list[list[Mark]]
    slots: list[Slot]
    bound: list[Bound]


def learned(report: Report, model: type[Frame], decisions: Sequence[Decision] = ()) -> Learned:
    """What `report` has to teach. model: that of its fact file. decisions: of people, which go before all guesses."""
    return _Learning(report, model, {one.around: one for one in decisions}).all()


@dataclass(slots=True)
class _Learning:
    report: Report
    model: type[Frame]
    decisions: Mapping[str, Decision]
    named: dict[str, Slot] = field(default_factory=dict)
    """The slots of the report's own, by the words around them and their value."""
    slots: dict[LabelPath, Slot] = field(default_factory=dict)
    texts: dict[tuple[str, str], Slot] = field(default_factory=dict)

    def all(self) -> Learned:
        binder = Binder(self.model, self.report.level, self.report.kind)
        found = lines(self.report, self.model)
        told = statements_by_line(found)
        read = [reading for n, line in enumerate(found) for reading in readings(n, line, told[n], binder)]
        bound = bind(read, self.decisions)
        places = {(one.reading.line, one.reading.spot): one for one in bound}
        marks: list[list[Mark]] = []
        for number, line in enumerate(found):
            spots = spots_of(line, self.report, told[number])
            marks.append([mark for spot in spots if (mark := self._mark(line, spot, places.get((number, spot))))])
        return Learned(self.report, found, marks, list(self.slots.values()), bound)

    def _mark(self, line: Line, spot: Spot, bound: Bound | None) -> Mark | None:
        match spot.kind:
            case Kind.YEAR:
                return Mark(spot, {0: "{{ 年度 }}", 1: "{{ 年度|次年 }}", -1: "{{ 年度|上年 }}"}[spot.years])
            case Kind.AGENCY:
                first, last = line.prose.span(spot.start, spot.end)
                words = line.prose.words[first:last]
                name = next((name for name in self.report.about.names if name.words == words), None)
                return Mark(spot, _printing(name.path)) if name else None
            case Kind.FIGURE:
                assert bound
                return self._figure(line, spot, bound)
            case Kind.NONE:
                return self._none(line, spot, bound) if bound else None
            case _:
                return self._text(line, spot)

    def _figure(self, line: Line, spot: Spot, bound: Bound) -> Mark | None:
        reading = bound.reading
        decided = self.decisions.get(words_around(reading))
        if decided and decided.choice is Choice.TEXT:
            return None
        if reading.figure is None:
            return self._text(line, spot)
        if decided and decided.choice is Choice.MERGE and (same := self.named.get(decided.argument)):
            return _counted(spot, same) if same.value == reading.figure.text else None
        if bound.confidence is Confidence.BOUND:
            slot = Slot(bound.path, reading.figure.text, sentence=excerpt(line, spot))
        else:
            slot = self._own(line, reading, decided)
        slot = self.slots.setdefault(slot.path, slot)
        self.named.setdefault(words_around(reading), slot)
        return _counted(spot, slot)

    def _own(self, line: Line, reading: Reading, decided: Decision | None) -> Slot:
        """A fact that the catalogue lacks; the same words with the same figure are the same fact."""
        assert reading.figure
        known = self.named.get(words_around(reading))
        if known and known.own and known.value == reading.figure.text and known.path[0] == line.topic:
            return known
        taken = self._taken(line.topic)
        given = decided.argument if decided and decided.choice is Choice.NAME else ""
        label = given if given and given not in taken else name_for(reading.before, reading.behind, taken)
        return Slot(
            (line.topic, label), reading.figure.text, True, QUANTITY, reading.figure.unit, excerpt(line, reading.spot)
        )

    def _none(self, line: Line, spot: Spot, bound: Bound) -> Mark | None:
        if bound.confidence is not Confidence.BOUND:
            return None
        words = bound.reading.words
        slot = self.slots.setdefault(bound.path, Slot(bound.path, "无", sentence=excerpt(line, spot)))
        printed = "" if words == "无" else f'("{words}")'
        return Mark(spot, f"{{{{ {'.'.join(slot.path)}|无{printed} }}}}", slot, _printing(slot.path))

    def _text(self, line: Line, spot: Spot) -> Mark:
        first, last = line.prose.span(spot.start, spot.end)
        words = line.prose.words[first:last]
        known = self.texts.get((spot.kind.value, words)) if spot.kind is not Kind.DAY else None
        if known is None:
            known = Slot((line.topic, self._text_label(line, spot)), words, True, TEXT, sentence=excerpt(line, spot))
            self.slots[known.path] = known
            self.texts[spot.kind.value, words] = known
        return Mark(spot, _printing(known.path), known)

    def _text_label(self, line: Line, spot: Spot) -> str:
        text, taken = line.prose.text, self._taken(line.topic)
        match spot.kind:
            case Kind.TITLE:
                return text_name(text[spot.start : spot.end], taken)
            case Kind.NUMBER:
                return text_name(text[: spot.start][-12:] + "文号", taken)
            case Kind.LEADER:
                return text_name(text[: spot.start][-4:] + "姓名", taken)
            case Kind.CELL:
                return text_name(text.split("\t")[0], taken)
            case Kind.FIGURE:
                return name_for(text[: spot.start][-40:], text[spot.end :][:20], taken)
        done = re.split("[，。；：、（）]", text[spot.end :].lstrip("前起间，"))[0][:8]
        return text_name((done or text[: spot.start][-6:]) + "时间", taken)

    def _taken(self, topic: str) -> set[str]:
        inner = model_at(self.model, (topic,))
        return {
            *(entries(inner) if inner else ()),
            *(path[1] for path in self.slots if path[0] == topic and len(path) > 1),
        }


def excerpt(line: Line, spot: Spot) -> str:
    """The words around a spot, within its sentence."""
    text = line.prose.text
    before, behind = text[max(0, spot.start - _BEFORE) : spot.start], text[spot.end : spot.end + _BEHIND]
    return re.split("[。；！？\t]", before)[-1] + text[spot.start : spot.end] + re.split("[。；！？\t]", behind)[0]


_BEFORE, _BEHIND = 24, 12


def _counted(spot: Spot, slot: Slot) -> Mark:
    """A figure; 0 is no figure to the language, so it is printed as a 无 that reads “0件”."""
    printing = _printing(slot.path)
    if Quantity.parse(slot.value).value:
        return Mark(spot, printing, slot)
    path = ".".join(slot.path)
    nothing = f'{{{{ {path}|无("{slot.value}") }}}}'
    return Mark(spot, f"{{% if {path} is 无 %}}{nothing}{{% else %}}{printing}{{% endif %}}", slot)


def _printing(path: LabelPath) -> str:
    return "{{ " + ".".join(path) + " }}"
