"""Answers of offices put into a fact file: what is new is set, what is the same stays, what differs is kept beside.

Pure: a fact file and forms in, text and an account out. Nothing that a clerk or an office said is ever lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.collecting.account import Account, Conflict
from generator.collecting.items import Items
from generator.collecting.preferring import Preference, rank
from generator.collecting.returned import Answer, Returned, Unread
from generator.collecting.saying import is_zero, value_of
from generator.facts.answering import understand
from generator.facts.carried import checked, still_unchecked
from generator.facts.catalogue import entry_at, value_at
from generator.facts.characters import clean
from generator.facts.differing import Reported, in_words, reported_in, same, with_reported
from generator.facts.layout import plain_value
from generator.facts.noting import noted
from generator.facts.particulars import FIGURE, figure_of
from generator.facts.plain import plain
from generator.facts.problems import Path, spell
from generator.facts.questions import LabelPath
from generator.facts.reading import FactFile
from generator.facts.setting import set_in
from generator.facts.typed import typed_at
from schemas.errors import NotUnderstoodError
from schemas.fields import Shape
from schemas.messages import _
from schemas.states import Owed, Stated
from schemas.values import Quantity, parse_date

_LONGEST_FILE = 60


def take(file: FactFile, forms: Iterable[Returned], preferred: Sequence[Preference] = ()) -> Account:
    """The text of `file` with the answers of these forms, and what came of each."""
    taking = _Taking(file, preferred)
    taking.reconsider()
    for form in forms:
        for answer in form.answers:
            taking.answer(form, answer)
        taking.account.unread += [(form.office, unread) for unread in form.unread]
    return taking.finished()


def source_of(form: Returned, answer: Answer, note: str = "") -> str:
    """Who gave an answer, in which file, and when, as it is kept beside it: 法规科 张三（法规科.xlsx） 2026-01-05."""
    who = " ".join(filter(None, (form.office, answer.person or form.person)))
    remark = f"备注：{note}" if note else ""
    told = " ".join(filter(None, (f"{who}（{form.file[:_LONGEST_FILE]}）{remark}", _day(answer.day or form.day))))
    return " ".join(clean(told).split())


def _day(typed: str) -> str:
    """A day as every source has it, what is none as it was typed."""
    try:
        return parse_date(typed).isoformat()
    except ValueError:
        return typed


@dataclass
class _Taking:
    file: FactFile
    preferred: Sequence[Preference]
    account: Account = field(init=False)
    values: dict[Path, Any] = field(default_factory=dict)
    """What was set, as a report holds it, or as it is typed, by the path in the file."""
    sources: dict[Path, str] = field(default_factory=dict)
    """Where a fact has no place for 来源: what is noted behind it."""
    seen: set[LabelPath] = field(default_factory=set)
    lists: dict[LabelPath, Items] = field(default_factory=dict)
    reported: list[Reported] = field(init=False)
    carried: frozenset[Path] = field(init=False)
    """What was taken over from last year, and nobody has checked."""

    def __post_init__(self) -> None:
        self.carried = still_unchecked(self.file, [path for path, _entry, _value in self.file.stated])
        self.account = Account(self.file.text)
        self.reported = list(reported_in(plain(self.file.report.reported)))

    def answer(self, form: Returned, answer: Answer) -> None:
        """Take one answer of an office."""
        name = spell(answer.path)
        try:
            value = value_of(answer, form.office, self.file.model)
            if value is None:
                return self._only_note(form, answer)
            self._refuse_denied(answer.path)
            self._take(form, answer, value)
        except NotUnderstoodError as error:
            said = answer.typed if isinstance(answer.typed, str) else answer.state
            reason = f"“{said[:40]}”：{error}" if said and said[:10] not in str(error) else str(error)
            self.account.unread.append((form.office, Unread(name, answer.place, reason)))
        return None

    def _only_note(self, form: Returned, answer: Answer) -> None:
        if answer.note:
            self.account.notes.append((form.office, spell(answer.path), answer.note))

    def _refuse_denied(self, path: LabelPath) -> None:
        """Raise NotUnderstoodError where a group around the fact is said to be 无 or 不适用 as a whole."""
        for depth in range(1, len(path)):
            if isinstance(state := value_at(self.file.report, path[:depth]), Stated):
                said = _("填报表里“{group}”整块填的是“{state}”，要采用先改那里")
                raise NotUnderstoodError(said.format(group=spell(path[:depth]), state=state.value))

    def _take(self, form: Returned, answer: Answer, value: Any) -> None:
        path = answer.path
        entry = entry_at(self.file.model, path)
        assert entry is not None
        if isinstance(value, Quantity):
            source = source_of(form, answer, answer.note)
            self._figure(form.office, path, value, source)
            return
        source = source_of(form, answer)
        self._only_note(form, answer)
        if isinstance(value, Owed):
            self._owed(form.office, path, value)
        elif entry.shape in (Shape.RECORDS, Shape.TEXTS, Shape.TABLE) and not isinstance(value, Stated):
            self._list(form.office, path, value, source)
        else:
            self._single(form.office, path, value, source)

    def _owed(self, office: str, path: LabelPath, value: Owed) -> None:
        """待补, where nothing else is said; an office may name another one that it is to come from."""
        now = self._now(path)
        is_new = now is None and typed_at(self.file, path) is None
        if is_new or (isinstance(now, Owed) and now != value and value.office != office):
            self.values[path] = value
            self.account.taken.append((spell(path), office))

    def _now(self, path: LabelPath) -> Any:
        """What the file says of the fact by now, as a report holds it; a group of items that were taken counts too."""
        if path in self.values:
            return self.values[path]
        if path in self.lists:
            return self.lists[path].typed or None
        return value_at(self.file.report, path)

    def _is_free(self, path: LabelPath) -> bool:
        """Whether nothing is said yet: nothing, 待补, or what was taken over from last year and nobody has checked."""
        now = self._now(path)
        if path in self.carried and path not in self.values and path not in self.lists:
            return True
        if now is None:
            return typed_at(self.file, path) is None or self._is_to_come(path)
        return isinstance(now, Owed)

    def _is_to_come(self, path: LabelPath) -> bool:
        """Whether only what stands beside a figure (目标) is there."""
        typed = typed_at(self.file, path)
        return isinstance(typed, dict) and not figure_of(typed)

    def _figure(self, office: str, path: LabelPath, value: Quantity, source: str) -> None:
        now = self._now(path)
        if is_zero(value) and not (isinstance(now, Quantity) and same(now, value)):
            said = _("填的是“{text}”，是没有发生，还是不清楚？没有发生的在“状态”里选“无”，还没拿到的选“待补”")
            raise NotUnderstoodError(said.format(text=value.text))
        if self._is_free(path):
            self._set(office, path, self._with_old_particulars(path, value), source)
        elif isinstance(now, Quantity) and same(now, value) and (merged := value.beside(now)):
            self._set_if_new(office, path, now, merged, merged.source or source)
        else:
            self._differ(office, spell(path), path, now, value, source)

    def _with_old_particulars(self, path: LabelPath, value: Quantity) -> Quantity:
        """The figure with what was noted in the file while it was to come."""
        typed = typed_at(self.file, path)
        if not isinstance(typed, dict):
            return value
        kept = {name: said for name, said in typed.items() if name not in (FIGURE, "分子", "分母", "来源")}
        given = plain_value(value)
        new = given if isinstance(given, dict) else {FIGURE: given}
        understood = understand(self.file.model, path, {**kept, **new})
        return understood if isinstance(understood, Quantity) else value

    def _set_if_new(self, office: str, path: LabelPath, now: Quantity, merged: Quantity, source: str) -> None:
        self.seen.add(path)
        if merged.with_source(source) == now:
            self.account.same += 1
        else:
            self._set(office, path, merged, source)

    def _set(self, office: str, path: LabelPath, value: Any, source: str) -> None:
        self.seen.add(path)
        if isinstance(value, Quantity):
            value = value.with_source(source)
        else:
            self.sources[path] = source
        self.values[path] = value
        self.account.taken.append((spell(path), office))

    def _single(self, office: str, path: LabelPath, value: Any, source: str) -> None:
        """A text, a day, yes or no, or a state."""
        now = self._now(path)
        if self._is_free(path):
            self._set(office, path, value, source)
        elif now is not None and same(now, value):
            self.seen.add(path)
            self.account.same += 1
        else:
            self._differ(office, spell(path), path, now, value, source)

    def _list(self, office: str, path: LabelPath, value: Any, source: str) -> None:
        now = self._now(path)
        if isinstance(now, Stated):
            self._differ(office, spell(path), path, now, value, source)
            return
        self.seen.add(path)
        items = self.lists.setdefault(path, Items.of(self.file, path))
        outcome = items.add(value)
        if outcome.added:
            self.sources[path] = source
            self.account.taken.append((spell(path), office))
        elif not outcome.different:
            self.account.same += 1
        for name, old, new in outcome.different:
            fact = f"{spell(path)}·{name}"
            self._differ(office, fact, (*path, name), old, new, source)

    def _differ(self, office: str, fact: str, path: LabelPath, now: Any, value: Any, source: str) -> None:
        """An answer that is not the one that stands in the file: preferred, or kept under 另报."""
        typed, old = _typed(value), _typed(now) if now is not None else typed_at(self.file, path)
        now_source = self._source(path, now)
        if any(_is_one(one, fact, typed, source) for one in self.reported):
            self._still_open(fact, typed, source, old, now_source)
            return
        new, present = rank(self.preferred, fact, source), rank(self.preferred, fact, now_source)
        conflict = Conflict(fact, in_words(old), now_source, in_words(typed), source)
        if new is not None and (present is None or new < present):
            self.reported.append(Reported(fact, old, now_source, is_settled=True))
            self._put(office, path, value, source)
            self.account.settled.append(Conflict(fact, conflict.other, source, conflict.now, now_source))
        elif present is not None and (new is None or present < new):
            self.reported.append(Reported(fact, typed, source, is_settled=True))
            self.account.settled.append(conflict)
        else:
            self.reported.append(Reported(fact, typed, source))
            self.account.open.append(conflict)

    def _still_open(self, fact: str, typed: Any, source: str, old: Any, now_source: str) -> None:
        """An answer that is known already: told again while nobody has settled it."""
        if any(_is_one(one, fact, typed, source) and not one.is_settled for one in self.reported):
            self.account.open.append(Conflict(fact, in_words(old), now_source, in_words(typed), source))
        else:
            self.account.same += 1

    def _put(self, office: str, path: LabelPath, value: Any, source: str) -> None:
        """The answer in the place of another: of a fact, or of an item of a list."""
        holder = path[:-1]
        if entry_at(self.file.model, path) is None or holder in self.lists:
            self.lists.setdefault(holder, Items.of(self.file, holder)).replace(path[-1], plain_value(value))
            self.sources[holder] = source
            self.account.taken.append((spell(path), office))
        else:
            self.lists.pop(path, None)
            self._set(office, path, value, source)

    def _source(self, path: LabelPath, now: Any) -> str:
        """Who gave what stands in the file, empty where it is not known."""
        if isinstance(now, Quantity):
            return now.source
        return self.sources.get(path) or self.sources.get(path[:-1], "")

    def reconsider(self) -> None:
        """Settle what lies open under 另报, as far as somebody is preferred now."""
        for place, one in enumerate(self.reported):
            if one.is_settled:
                continue
            path = tuple(str(step) for step in one.path)
            now = self._in_list(path) if entry_at(self.file.model, path) is None else self._now(path)
            now_source = self._source(path, now)
            new, present = (rank(self.preferred, one.fact, source) for source in (one.source, now_source))
            if new is not None and (present is None or new < present):
                try:
                    value = self._typed_again(path, one.typed)
                except NotUnderstoodError:
                    continue
                old = _typed(now)
                self.reported[place] = Reported(one.fact, old, now_source, is_settled=True)
                self._put("", path, value, one.source)
                self.account.settled.append(Conflict(one.fact, one.words, one.source, in_words(old), now_source))
            elif present is not None and (new is None or present < new):
                self.reported[place] = one._replace(is_settled=True)
                said = Conflict(one.fact, in_words(_typed(now)), now_source, one.words, one.source)
                self.account.settled.append(said)

    def _in_list(self, path: LabelPath) -> Any:
        return self.lists.setdefault(path[:-1], Items.of(self.file, path[:-1])).of_name(path[-1])

    def _typed_again(self, path: LabelPath, typed: Any) -> Any:
        return typed if entry_at(self.file.model, path) is None else understand(self.file.model, path, typed)

    def finished(self) -> Account:
        """The account, with the text after all answers."""
        values: dict[Path, Any] = dict(self.values.items())
        for path, items in self.lists.items():
            values |= {place: typed for place, typed in items.changes().items() if path not in self.values}
        text, model = self.file.text, self.file.model
        if values:
            text = set_in(self.file, values)
        text = checked(text, self.seen, model)
        text = noted(text, self.sources, model)
        self.account.text = with_reported(text, [one for one in self.reported if one.typed is not None], model)
        return self.account


def _typed(value: Any) -> Any:
    """A value as a clerk types it, without who gave it: that is kept beside it."""
    return plain_value(value.with_source("") if isinstance(value, Quantity) else value)


def _is_one(one: Reported, fact: str, typed: Any, source: str) -> bool:
    return one.fact == fact and in_words(one.typed) == in_words(typed) and one.source == source
