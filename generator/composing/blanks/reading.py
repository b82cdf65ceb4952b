"""A filled blank read back: its figures and texts into the fact file, and a list of what could not be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from generator.composing.blanks.aligning import aligned, gap
from generator.composing.blanks.all_open import all_open
from generator.composing.blanks.blank import blank
from generator.composing.blanks.items import Words, items
from generator.composing.blanks.pieces import Piece, controls_in, in_words, pieces, replaced
from generator.composing.blanks.units import AGENCY, MARK, Unit, skeleton
from generator.composing.blanks.values import typed
from generator.composing.blanks.walking import Filled, Prose, Strange, is_open, walk
from generator.composing.frame import choose_document
from generator.composing.view import HEADING
from generator.draft.model import Draft, FactPath
from generator.draft.reading.word.controls import Control
from generator.draft.source import Source
from generator.facts.answering import understand
from generator.facts.carried import checked
from generator.facts.catalogue import entry_at, value_at
from generator.facts.merging import Conflict, Merge, add_items, add_value
from generator.facts.problems import Path, spell
from generator.facts.reading import FactFile
from generator.facts.setting import set_in
from schemas.errors import FactFileError, NotUnderstoodError
from schemas.fields import Shape
from schemas.messages import _
from schemas.reporter import Stage
from schemas.standard import Standard

_MADE_FOR = re.compile(r"空白模板（(\w+)·(\w+)·(\d{4})年度）")
_YEAR = re.compile(r"(20\d{2})年")


class Left(NamedTuple):
    """Words that were not read in. line: the line, or the paragraph of a Word file; why: and what to do."""

    line: int
    words: str
    why: str


class ReadBack(NamedTuple):
    """text: of the fact file with what was read. taken: the facts set. same: how many stood there already.
    still_open: gaps that nobody filled. conflicts, left: what was not taken over."""

    text: str
    taken: tuple[Path, ...]
    same: int
    still_open: int
    conflicts: tuple[Conflict, ...]
    left: tuple[Left, ...]


def is_blank(sources: Sequence[Source], controls: Sequence[Control]) -> bool:
    """Whether the file began as a blank: it has guidance, gaps, or content controls that name facts."""
    found = [piece for source in sources for piece in pieces(source.draft.blocks, controls)]
    return bool(controls) or any(piece.is_guidance or MARK.search(piece.text) for piece in found)


def read_back(
    file: FactFile, standard: Standard, sources: Sequence[Source], controls: Sequence[Control], source: str
) -> ReadBack:
    """What the filled blank says, set in the text of `file`. source: its name, kept beside each figure (来源).

    Raises FactFileError where it was made for another agency, level, kind or year.
    """
    made = blank(file, standard)
    found = [piece for one in sources for piece in pieces(one.draft.blocks, controls)]
    _refuse_others(file, sources[0].draft, made, found, controls)
    reading = _Reading(file, all_open(file, standard), controls, source)
    blanks = skeleton(made, file.model)
    prose: list[tuple[FactPath, Piece]] = []
    for step in walk(blanks, found, controls, file.model):
        match step:
            case Filled(piece, unit):
                reading.unit(piece, unit)
            case Prose(piece, None):
                reading.leave(piece, _("看不出属于哪一部分，请写到所在的标题下面"))
            case Prose(piece, to) if to is not None:
                reading.prose_piece(piece, to, prose)
            case Strange(piece):
                reading.leave(piece, _("空白模板里没有这个标题，标题和下面的文字没有读入"))
    for to, group in groupby(sorted(prose, key=lambda one: tuple(map(str, one[0]))), key=lambda one: one[0]):
        reading.list(to, [piece for _to, piece in group])
    reading.frame(sources[0].draft, made)
    for piece in found:
        if piece.is_guidance and piece.text not in blanks.guidance and not controls_in(piece.text):
            reading.check_guidance(piece)
    return reading.result()


def _refuse_others(
    file: FactFile, draft: Draft, made: Draft, found: Iterable[Piece], controls: Sequence[Control]
) -> None:
    assert file.level
    assert file.kind
    own = (file.level.value, file.kind.value, str(file.year))
    marker = next((one for piece in found if (one := _MADE_FOR.search(piece.text))), None)
    if marker and marker.groups() != own:
        said = _("这份空白模板是“{its}”的，填报表是“{own}”的，没有读入")
        raise FactFileError(said.format(its="·".join(marker.groups()), own="·".join(own)))
    title, wanted = (in_words("".join(one.title), controls) for one in (draft, made))
    if (year := _YEAR.search(title)) and year[1] != str(file.year):
        said = _("这份空白模板写的是{its}年，填报表是{own}年度的，没有读入")
        raise FactFileError(said.format(its=year[1], own=file.year))
    rest = wanted.removeprefix(file.agency)
    name = title.removesuffix(rest) if title.endswith(rest) else ""
    if name and not MARK.search(name) and name != file.agency:
        said = _("这份空白模板是“{its}”填的，填报表是“{own}”的，没有读入")
        raise FactFileError(said.format(its=name, own=file.agency))


@dataclass
class _Reading:
    """What was found so far. opened: what the blank was composed from."""

    file: FactFile
    opened: FactFile
    controls: Sequence[Control]
    source: str
    merge: Merge = field(default_factory=Merge)
    left: list[Left] = field(default_factory=list)
    still_open: int = 0

    def leave(self, piece: Piece, why: str, words: str = "") -> None:
        """Note what is not read in."""
        said = words or in_words(piece.text, self.controls)
        if said.strip():
            self.left.append(Left(piece.line, said.strip(), why))

    def unit(self, piece: Piece, unit: Unit) -> None:
        """The values of a paragraph of the blank."""
        values: dict[int, str] = {}
        marks: dict[int, str] = {}
        for number in controls_in(piece.text):
            control = self.controls[number]
            if control.fact in unit.gaps:
                position = unit.gaps.index(control.fact)
                marks[number] = gap(position)
                if control.text and not is_open(control.text):
                    values[position] = control.text
        text = unit.with_gaps(in_words(replaced(piece.text, marks), self.controls))
        # By words alone only as far as no control has told already.
        found = aligned(unit.text, text, len(unit.gaps))
        values = {**found.values, **values}
        self.still_open += len(found.kept - values.keys())
        for position, words in values.items():
            if unit.gaps[position][:1] == AGENCY:
                continue
            self.value(unit.gaps[position], words, piece)
        for words in found.added if not unit.guidance else ():
            self.leave(piece, _not_in_blank(), words)

    def value(self, fact: FactPath, words: str, piece: Piece) -> None:
        """One fact's value as it was written."""
        entry = entry_at(self.file.model, fact)
        if entry is None:
            self.leave(piece, _("填报表里没有“{fact}”这一项").format(fact=spell(fact)), words)
            return
        if words.count("《") != words.count("》"):
            self.leave(piece, _not_in_blank(), words)
            return
        if entry.shape is Shape.QUANTITY:
            words = self._first(fact, words, piece)
        answer = typed(entry, words)
        place = str(piece.line)
        try:
            if entry.shape is Shape.RECORDS and isinstance(answer, list):
                add_items(self.merge, self.file, fact, answer, place)
            else:
                add_value(self.merge, self.file, fact, answer, self.source, place)
        except NotUnderstoodError as error:
            self.leave(piece, f"{spell(fact)}: {error}", words)

    def _first(self, fact: FactPath, words: str, piece: Piece) -> str:
        """The figure that `words` begin with, where other words follow it, which are noted."""
        figure, mark, rest = words.partition(next((one for one in words if one in "，。；"), "\n"))
        if not rest.strip() or self._is_understood(fact, words) or not self._is_understood(fact, figure):
            return words
        self.leave(piece, _not_in_blank(), mark + rest)
        return figure

    def _is_understood(self, fact: FactPath, words: str) -> bool:
        try:
            understand(self.file.model, fact, words)
        except NotUnderstoodError:
            return False
        return True

    def prose_piece(self, piece: Piece, to: FactPath, prose: list[tuple[FactPath, Piece]]) -> None:
        """A paragraph for a list; figures in it that have a fact of their own are quoted by name."""
        text = in_words(piece.text, self.controls).strip()
        if not text or is_open(text):
            self.still_open += bool(text)
            return
        names: dict[int, str] = {}
        for number in controls_in(piece.text):
            control = self.controls[number]
            if not control.paragraphs and control.text and not is_open(control.text):
                self.value(control.fact, control.text, piece)
                names[number] = f"「{spell(control.fact)}」"
        text = in_words(replaced(piece.text, names), self.controls).strip()
        head = in_words(piece.head, self.controls).strip()
        prose.append((to, Piece(head, text, piece.level, piece.line)))

    def list(self, to: FactPath, found: Sequence[Piece]) -> None:
        """All paragraphs that are for one list, or one text."""
        entry = entry_at(self.file.model, to)
        if entry is None:
            for piece in found:
                self.leave(piece, _("看不出属于哪一部分，请写到所在的标题下面"))
            return
        place = str(found[0].line)
        try:
            if entry.shape is Shape.RECORDS and entry.model:
                words = [Words(piece.head, piece.text.removeprefix(piece.head)) for piece in found]
                add_items(self.merge, self.file, to, items(words, entry.model), place)
            elif entry.shape is Shape.TEXTS:
                add_value(self.merge, self.file, to, [piece.text for piece in found], place=place)
            elif item := _item_of(to):
                text = "\n".join(piece.text for piece in found)
                heading = value_at(self.opened.report, (*to[:item], HEADING))
                add_items(self.merge, self.file, to[: item - 1], [{HEADING: heading, str(to[-1]): text}], place)
            else:
                add_value(self.merge, self.file, to, "\n".join(piece.text for piece in found), place=place)
        except NotUnderstoodError as error:
            for piece in found:
                self.leave(piece, f"{spell(to)}: {error}")

    def frame(self, draft: Draft, made: Draft) -> None:
        """主送, 署名, 成文日期 where a clerk wrote other ones than the blank has."""
        request = choose_document(self.file, Stage.APPROVAL)
        addressee = ("报送", max(request.number - 1, 0), "主送")
        shown = (
            (addressee, draft.addressee.rstrip("：:"), made.addressee.rstrip("：:")),
            (("机关", "落款"), "".join(draft.signatories), "".join(made.signatories)),
            (("成文日期",), draft.date, made.date),
        )
        for fact, words, blank_words in shown:
            text = in_words(words, self.controls).strip()
            if text and text != blank_words.strip() and not MARK.search(text) and "　" not in text:
                self.value(fact, text, Piece("", text, 0, 0))

    def check_guidance(self, piece: Piece) -> None:
        """Guidance that somebody wrote into."""
        if not _MADE_FOR.search(piece.text) and "另外填写" not in piece.text:
            self.leave(piece, _("填写说明里的文字不读入；要写进报告的请另起一段"))

    def result(self) -> ReadBack:
        """The fact file's text with all of it."""
        values = self.merge.values
        text = set_in(self.file, values) if values else self.file.text
        labels = {tuple(step for step in path if isinstance(step, str)) for path in values}
        text = checked(text, labels, self.file.model) if values else text
        conflicts, left = tuple(self.merge.conflicts), tuple(sorted(self.left))
        return ReadBack(text, tuple(values), self.merge.same, self.still_open, conflicts, left)


def _not_in_blank() -> str:
    return _("不是空白模板里的字句，没有读入；要多说的请另起一段写")


def _item_of(path: FactPath) -> int:
    """How many steps lead to the item of a list in which the fact is; 0 where it is in none."""
    return next((depth for depth, step in enumerate(path, start=1) if isinstance(step, int)), 0)
