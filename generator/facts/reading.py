"""Reading a fact file: the report, and every problem with its line. Nothing in the content raises."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from pathlib import Path as FilePath
from typing import Any

from pydantic import ValidationError

from generator.facts.arithmetic import conflicts, derived
from generator.facts.carried import REMARK, unchecked
from generator.facts.catalogue import StatedFact, facts, value_at
from generator.facts.dates import dates
from generator.facts.decoding import MAX_BYTES, decode
from generator.facts.differing import contradictions
from generator.facts.document import line_of, load
from generator.facts.essentials import essentials, unsuitable
from generator.facts.explaining import explain, unknown_empty_keys
from generator.facts.halves import halves
from generator.facts.mending import mend
from generator.facts.nodes import MapNode
from generator.facts.plain import plain, prune, typed_path
from generator.facts.problems import Path, Problem, Remark, Severity
from generator.facts.references import references
from generator.facts.wording import wording
from schemas.agency import Frame
from schemas.errors import FactFileError, FazhiError
from schemas.fields import Topic, entries
from schemas.messages import _
from schemas.packs import FIELDS_FILE, Pack, load_pack, load_template, with_pack
from schemas.report import annual_report
from schemas.reporter import Kind, Level
from schemas.trouble import trouble
from schemas.values import Owed, Quantity, parse_state

_MAX_ROUNDS = 5
MAX_NAME = 80
"""Characters of a folder's name (a file system holds 255 bytes)."""


@dataclass(frozen=True, eq=False)
class FactFile:
    """A fact file as it was read.

    report: what was valid, an instance of `model` (every unusable part is absent). problems: sorted by line.
    text: the file as it was typed; document: its YAML, each line in its place.
    path: where it was read from, None for a text.
    """

    report: Frame
    problems: tuple[Problem, ...]
    document: MapNode
    model: type[Frame]
    text: str
    name: str
    path: FilePath | None = None
    data: Any = None
    """What was validated: positions in its lists are those of `report`."""
    pack: Pack | None = None
    """The trade pack that 机关.行业 names, by which `model` is larger."""
    template: Pack | None = None
    """The agency's own template that 模板 names, and the facts that it adds."""
    mended: str = ""
    """The text that `document` was read from: as YAML can read it, with as many lines."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that make the file unusable as it is (exit code 2)."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)

    @property
    def level(self) -> Level | None:
        """层级 of the reporter."""
        return value if isinstance(value := self._of_agency("level"), Level) else None

    @property
    def kind(self) -> Kind | None:
        """类别 of the reporter."""
        return value if isinstance(value := self._of_agency("kind"), Kind) else None

    @property
    def agency(self) -> str:
        """全称 of the reporter, empty where it is not known."""
        return value if isinstance(value := self._of_agency("name"), str) else ""

    @cached_property
    def year(self) -> int | None:
        """The report year, None where the file states none, or one from which no day can be reckoned (0000, 9999)."""
        year = self.report.year
        return int(year) if isinstance(year, str) and re.fullmatch(r"[12][0-9]{3}", year) else None

    @cached_property
    def stated(self) -> tuple[StatedFact, ...]:
        """Every fact about which the file says something."""
        return facts(self.report)

    @cached_property
    def rates(self) -> Mapping[tuple[str, ...], Quantity]:
        """The rates that were not typed but follow from other figures, by label path."""
        return derived(self.report)

    def line_of(self, path: Path) -> int:
        """The line of the fact at `path` of the report (positions as in the report), of its nearest group if absent."""
        return line_of(self.document, typed_path(self.data, path))

    def _of_agency(self, attribute: str) -> Any:
        return getattr(self.report.agency, attribute, None)


def read(path: FilePath | str, model: type[Frame] | None = None) -> FactFile:
    """The fact file at `path`. Raises FactFileError only where it can't be read at all."""
    path = FilePath(path)
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise FactFileError(_("打不开（{reason}），请核对文件名").format(reason=trouble(error)), str(path)) from error
    return _read(decode(content, path.name), path.name, model, path)


def read_text(text: str, name: str = "facts.yaml", model: type[Frame] | None = None) -> FactFile:
    """The fact file in `text`. `model`: what it may hold; else the built-in topics and the pack that 行业 names."""
    return _read(text, name, model, None)


def reread(file: FactFile, text: str) -> FactFile:
    """`file` with other text in it; nothing is read from the disk but the pack that 行业 names."""
    return _read(text, file.name, None, file.path, file)


def _read(
    text: str, name: str, model: type[Frame] | None, path: FilePath | None, before: FactFile | None = None
) -> FactFile:
    """before: the same file with other text, of which the topics that are as they were are not validated again."""
    base = model or annual_report()
    mended, slips = mend(text, base, name)
    loaded = load(mended, name)
    data = _normal(plain(loaded.document) or {})
    remarks: list[Remark] = []
    pack = template = None
    if model is None:
        base, pack = _with_pack(base, data, path, remarks)
        base, template = _with_template(base, data, path, remarks)
    report = _validated(base, data, remarks, _unchanged(before, base, data) if before else {})
    remarks += [Remark(place, message) for place, message in unknown_empty_keys(loaded.document, base)]
    unusable = {remark.path for remark in remarks}
    # Of a file in which nothing can be read that much is said, not what is missing in it.
    stated = facts(report)
    found = _checks(report, stated, base) if loaded.document else ()
    checked = [replace(remark, path=typed_path(data, remark.path)) for remark in found]
    remarks += [remark for remark in checked if remark.path not in unusable]
    if REMARK in text:
        given = (path for path, _entry, value in stated if not isinstance(value, Owed))
        remarks += unchecked(text, loaded.document, (typed_path(data, path) for path in given))
    located = [_located(remark, loaded.document, name) for remark in remarks]
    unread = [*slips, *loaded.problems] or list(_empty(loaded.document, name))
    problems = sorted([*unread, *located], key=lambda problem: problem.line)
    return FactFile(report, tuple(problems), loaded.document, base, text, name, path, data, pack, template, mended)


def _empty(document: MapNode, name: str) -> Iterator[Problem]:
    if not document:
        yield Problem(1, (), _("填报表里什么也没有，可用 fazhi new 新建一份"), file=name)


def _checks(report: Frame, stated: Sequence[StatedFact], model: type[Frame]) -> Iterator[Remark]:
    yield from essentials(report)
    yield from unsuitable(report, stated)
    yield from conflicts(report, stated)
    yield from contradictions(report, model)
    yield from references(report, stated, model)
    yield from wording(stated)
    yield from halves(report, stated)
    yield from dates(report)


def _normal(data: dict[str, Any]) -> dict[str, Any]:
    """`data` with 年度 as bare digits (2025年、2025年度)."""
    if isinstance(year := data.get("年度"), str) and (match := re.fullmatch(r"\s*(\d{4})\s*年?度?\s*", year)):
        data["年度"] = str(int(match[1]))
    return data


def _with_pack(
    model: type[Frame], data: dict[str, Any], path: FilePath | None, remarks: list[Remark]
) -> tuple[type[Frame], Pack | None]:
    """The model with the facts of the pack that 机关.行业 names: a built-in one, or a folder beside the fact file."""
    agency = data.get("机关")
    trade = agency.get("行业") if isinstance(agency, dict) else None
    if not isinstance(trade, str) or parse_state(trade):
        return model, None
    beside = path.parent / trade.strip() if path and len(trade) <= MAX_NAME else None
    try:
        return _packed(model, str(beside) if beside and beside.is_dir() else trade.strip())
    except FazhiError as error:
        remarks.append(Remark(("机关", "行业"), str(error)))
        return model, None


def _with_template(
    model: type[Frame], data: dict[str, Any], path: FilePath | None, remarks: list[Remark]
) -> tuple[type[Frame], Pack | None]:
    """The model with the facts of the template that 模板 names: a folder beside the fact file, or a file in one."""
    named = data.get("模板")
    if not isinstance(named, str) or parse_state(named):
        return model, None
    folder = (path.parent if path else FilePath()) / named.strip()
    try:
        folder = folder.parent if folder.is_file() else folder
        return _templated(model, folder.resolve(), _stamp(folder / FIELDS_FILE))
    except (FazhiError, OSError) as error:
        said = str(error) if isinstance(error, FazhiError) else _("读不到这个文件夹")
        remarks.append(Remark(("模板",), said))
        return model, None


def _stamp(file: FilePath) -> tuple[int, int]:
    """What changes when the file does; its own where there is none."""
    try:
        found = file.stat()
    except OSError:
        return 0, -1
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=16)
def _templated(model: type[Frame], folder: FilePath, _changed: tuple[int, int]) -> tuple[type[Frame], Pack]:
    """Kept, since this year's file and last year's name the same template, which somebody may edit meanwhile."""
    template = load_template(folder)
    return with_pack(model, template), template


@cache
def _packed(model: type[Frame], name_or_folder: str) -> tuple[type[Frame], Pack]:
    """Kept, since this year's file and last year's name the same pack."""
    pack = load_pack(name_or_folder)
    return with_pack(model, pack), pack


def _unchanged(before: FactFile, model: type[Frame], data: dict[str, Any]) -> Mapping[str, Topic]:
    """The groups of `before` whose data is the same now, by label."""
    if before.model is not model or not isinstance(before.data, dict):
        return {}
    same = [label for label, entry in entries(model).items() if entry.model and label in data]
    known = {label: value_at(before.report, (label,)) for label in same if before.data.get(label) == data[label]}
    return {label: value for label, value in known.items() if isinstance(value, Topic)}


def _validated(model: type[Frame], data: dict[str, Any], remarks: list[Remark], known: Mapping[str, Topic]) -> Frame:
    """The report in `data`; what is unusable is taken out of it, and remarked on by its place in the document.

    known: groups that were validated before.
    """
    for _round in range(_MAX_ROUNDS):
        try:
            return model.model_validate({**data, **known})
        except ValidationError as error:
            found = explain(error, model)
        remarks += [Remark(typed_path(data, path), message) for path, message in found]
        prune(data, [path for path, _message in found])
    return model.model_validate({})


def _located(remark: Remark, document: MapNode, name: str) -> Problem:
    return Problem(line_of(document, remark.path), remark.path, remark.message, remark.severity, name)
