"""What is asked of one reporter, what is answered, what an answer changes. Pure: text of a fact file in, text out.

The fact file is the only memory: whoever opens it again goes on where it was left.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any

from generator.facts.applying import Need, is_affirmed, is_filled, need
from generator.facts.carried import still_unchecked
from generator.facts.catalogue import value_at
from generator.facts.lastyear import last_value
from generator.facts.own_template import Part as OwnPart
from generator.facts.own_template import parts_of, printed
from generator.facts.problems import Path, Problem, Severity
from generator.facts.questions import LabelPath, Part, Question, order_of, parts, parts_of_template
from generator.facts.reading import FactFile
from generator.facts.references import source_parts
from generator.facts.typed import typed_at
from generator.facts.writing import standing_values
from schemas.errors import FactFileError
from schemas.fields import Shape, entries
from schemas.measures import Measure, ReportTopic
from schemas.messages import _
from schemas.reporter import Kind, Level
from schemas.standard import Standard
from schemas.states import Owed
from schemas.values import Quantity

_USUAL = {("统计截止",), ("依据文件",), ("政治表述",), ("报送",)}
"""What is asked about the report itself where no report of last year says what was in it."""


def reporter(file: FactFile) -> tuple[Level, Kind]:
    """Who reports, by which it is decided what is asked.

    Raises FactFileError where the file does not say it, and where it has lines that can't be read: an answer written
    into such a file would not keep them.
    """
    if unread := [problem for problem in file.problems if problem.severity is Severity.ERROR and not problem.path]:
        said = _("有看不懂的行，请先用记事本改好，以免填写时丢掉：{lines}")
        raise FactFileError(said.format(lines="；".join(f"{p.line}: {p.message}" for p in unread[:5])), file.name)
    if file.level is None or file.kind is None:
        raise FactFileError(_("没有填“层级”“类别”，不知道该问什么；请先在填报表开头写好"), file.name)
    return file.level, file.kind


@lru_cache(maxsize=2)
def _standing(previous: FactFile) -> Mapping[str, Any]:
    """Kept: last year's file stays the same while this year's is filled in."""
    return standing_values(previous.report)


@lru_cache(maxsize=2)
def _stated_in(previous: FactFile) -> frozenset[Path]:
    """The label paths of what last year's file says anything of."""
    return frozenset(path for path, _entry, _value in previous.stated)


@dataclass(frozen=True, eq=False)
class Interview:
    """A fact file being filled in. `previous`: last year's; `chosen`: questions the clerk asked for by hand.

    source: who gives the answers and when, kept beside every figure (来源); empty: nothing is kept.
    Its properties raise FactFileError where the file does not say who reports.
    """

    file: FactFile
    standard: Standard
    previous: FactFile | None = None
    chosen: frozenset[LabelPath] = frozenset()
    source: str = ""

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """All parts with every question that concerns this reporter, whether it is asked or not."""
        level, kind = reporter(self.file)
        if self.own_parts:
            return parts_of_template(self.file.model, level, kind, self.own_parts)
        topics = [
            label
            for label, entry in entries(self.file.model).items()
            if entry.model and issubclass(entry.model, ReportTopic)
        ]
        known = entries(self.file.model)
        contents = [content.label for content in self.standard.contents if content.label in known]
        return parts(self.file.model, level, kind, order_of(topics, contents, self._outline()))

    @cached_property
    def own_parts(self) -> tuple[OwnPart, ...]:
        """What the agency's own template prints, by its headings; empty where the file names none of a whole report."""
        return parts_of(self.file.template, self.file.model, self.file.year)

    def _outline(self) -> list[str]:
        """The topics in the order of the headings: of the file's own 提纲, else of the Standard's."""
        own = self.file.report.outline
        drawn = [item.drawn_from for item in own] if isinstance(own, list) else []
        sources = [source for given in drawn if isinstance(given, list) for source in given]
        if not sources:
            sources = [source for part in self.standard.outline for source in part.draws_on]
        return [source_parts(source)[0] for source in sources]

    @cached_property
    def questions(self) -> Mapping[LabelPath, Question]:
        """Every question by its path, in order."""
        return {question.path: question for part in self.parts for question in part.questions}

    @cached_property
    def needs(self) -> Mapping[LabelPath, Need]:
        """Whether each question applies beside the answers given."""
        said = {path: value for path, _entry, value in self.file.stated}
        return {path: need(said, self.file.model, question) for path, question in self.questions.items()}

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        """The questions that are put to this reporter, in order."""
        return tuple(question for question in self.questions.values() if self._is_asked(question))

    def _is_asked(self, question: Question) -> bool:
        """Answered ones are; of the others those that apply and that somebody expects an answer to."""
        path = question.path
        if self.is_stated(question) or path in self.chosen:
            return True
        if path in printed(self.own_parts):
            return True
        if self.needs[path] is not Need.OPEN or path in self.file.rates:
            return False
        return self._is_expected(question)

    def _is_expected(self, question: Question) -> bool:
        """Whether the Standard demands it, last year's report had it, or what it depends on is new."""
        governing = question.governs
        if question.path in self._demanded or self._is_told_of(question):
            return True
        if governing is None or not is_affirmed(self.value(governing)):
            return False
        return self.previous is None or not is_affirmed(value_at(self.previous.report, governing))

    def _is_told_of(self, question: Question) -> bool:
        """Whether it is for the measures of a part of which something was said: figures alone are no report."""
        if self.previous is not None or question.entry.model is None or not issubclass(question.entry.model, Measure):
            return False
        return any(path[0] == question.path[0] and path != question.path for path in self._stated)

    @cached_property
    def _stated(self) -> frozenset[LabelPath]:
        return frozenset(path for path in self.questions if typed_at(self.file, path) is not None)

    @cached_property
    def _demanded(self) -> frozenset[LabelPath]:
        """What the Standard demands or last year's report had; of results also whether there were cases at all."""
        required = {tuple(path.split(".")) for path in self.standard.required}
        required |= _USUAL if self.previous is None else set()
        found: set[LabelPath] = set()
        for path, question in self.questions.items():
            # A topic that is demanded needs something in it, a group within a topic all of it.
            is_required = path in required or (len(path) > 2 and any(path[:n] in required for n in range(2, len(path))))
            if not is_required and not self._was_stated(path):
                continue
            demanded: Question | None = question
            while demanded:
                found.add(demanded.path)
                demanded = self.questions.get(demanded.governs) if demanded.governs else None
        return frozenset(found)

    def _was_stated(self, path: LabelPath) -> bool:
        """Whether last year's file says anything of it, be it 待补."""
        return self.previous is not None and path in _stated_in(self.previous)

    def is_stated(self, question: Question) -> bool:
        """Whether the fact file says anything there, be it unusable or 待补."""
        return question.path in self._stated

    @cached_property
    def unchecked(self) -> frozenset[Path]:
        """What `fazhi new` took over from last year's file and nobody has confirmed yet."""
        return still_unchecked(self.file, self._stated)

    def is_denied(self, question: Question) -> bool:
        """Whether another answer says that there is nothing to ask here."""
        return self.needs[question.path] is Need.DENIED

    def is_answered(self, question: Question) -> bool:
        """Whether there is an answer that can be used."""
        return is_filled(question.entry, self.value(question.path))

    def value(self, path: Path) -> Any:
        """The value of a fact as the report holds it, None where nothing usable is said."""
        return value_at(self.file.report, path)

    def last(self, question: Question) -> Any:
        """What last year's file says of it, None where nothing is known."""
        value = value_at(self.previous.report, question.path) if self.previous else None
        return None if isinstance(value, Owed) else value

    def last_figure(self, question: Question) -> Quantity | None:
        """Last year's figure, also one that this year's file states beside its own (上年)."""
        if question.entry.shape is not Shape.QUANTITY:
            return None
        return last_value(self.file, self.previous, question.path)

    def change(self, question: Question) -> Decimal | None:
        """By how many per cent the figure differs from last year's; of a rate, by how many percentage points.

        None where one is unknown or last year's is 0.
        """
        now, then = self.value(question.path), self.last_figure(question)
        if not isinstance(now, Quantity) or then is None or now.unit != then.unit:
            return None
        if now.unit == "%":
            return now.value - then.value
        return (now.value - then.value) * 100 / then.value if then.value else None

    @cached_property
    def standing(self) -> Mapping[str, Any]:
        """The standing facts of last year's file as they are typed, by label; groups within groups."""
        return _standing(self.previous) if self.previous else {}

    def selectable(self, part: Part) -> tuple[Question, ...]:
        """The questions of a part that nobody expects an answer to: the clerk says which of them concern her."""
        return tuple(
            question
            for question in part.questions
            if question.governs is None
            and self.needs[question.path] is Need.OPEN
            and question.path not in self.file.rates
            and not self.is_answered(question)
            and not self._is_expected(question)
        )

    @cached_property
    def problems(self) -> Mapping[LabelPath, tuple[Problem, ...]]:
        """What is doubtful or wrong, by the question it belongs to."""
        found: dict[LabelPath, tuple[Problem, ...]] = {}
        for problem in self.file.problems:
            question = self.question_at(problem.path)
            path = question.path if question else ()
            found[path] = (*found.get(path, ()), problem)
        return found

    def question_at(self, path: Path) -> Question | None:
        """The question whose answer holds what stands at `path`, None where nobody is asked for it."""
        labels = tuple(step for step in path if isinstance(step, str))
        above = (self.questions.get(labels[:depth]) for depth in range(len(labels), 0, -1))
        return next((question for question in above if question), None)
