"""A folder of templates → everything that is wrong with it, file by file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from jinja2 import TemplateSyntaxError, nodes

from generator.composing.body import MEASURES, TRADE_FIGURES
from generator.composing.ejecting import built_in_templates
from generator.composing.language import in_chinese, parsed
from generator.composing.linting.claims import claims
from generator.composing.linting.findings import Finding
from generator.composing.linting.folder import Found, fields_file, read_folder
from generator.composing.names import models_in, names_for, part_name
from generator.composing.sources import read_source
from generator.composing.translation import Steps, Translator
from generator.facts.own_template import REPORT
from generator.facts.problems import Severity, nearest
from schemas.agency import Frame
from schemas.errors import FazhiError, TemplateError
from schemas.fields import Shape, Topic, entries
from schemas.measures import ReportTopic
from schemas.messages import _
from schemas.packs import FIELDS_FILE, load_pack, with_pack
from schemas.report import annual_report

_MOST_SLIPS, _MOST_LEFT_OUT = 20, 60
_PACK = "pack/"


def lint(folder: Path) -> list[Finding]:
    """Everything that is wrong in the folder, an agency's own templates or a trade pack, in the order of its files."""
    found = read_folder(folder)
    findings = list(found.findings)
    model: type[Frame] = annual_report()
    own: dict[str, tuple[str, ...]] = {}
    if fields_file(folder):
        try:
            pack = load_pack(folder)
            model = with_pack(model, pack)
            own = {topic: tuple(new.label for new in facts) for topic, facts in pack.facts.items()}
        except FazhiError as error:
            findings.append(Finding(FIELDS_FILE, 0, Severity.ERROR, str(error)))
    linter = _Linter(model, found)
    findings += linter.findings()
    findings += _used_nowhere(folder, linter, own)
    return sorted(set(findings), key=lambda one: (one.file, one.line, -one.severity, one.message))


@dataclass
class _Linter:
    """templates: the folder's, by the name the language knows them under. used: what each names of the facts."""

    model: type[Frame]
    found: Found
    used: dict[str, set[tuple[str, ...]]] = field(default_factory=dict)
    included: set[str] = field(default_factory=set)
    _found: list[Finding] = field(default_factory=list)
    _steps: dict[str, Steps] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.files = {_name(file, self.model): file for file in self.found.sources}

    def findings(self) -> list[Finding]:
        """What is wrong with each template of the folder."""
        for name in self.files:
            try:
                self._translated(name, ())
            except TemplateSyntaxError as error:
                self._report(error)
            except TemplateError as error:
                self._tell(name, 0, str(error))
            except RecursionError:
                self._tell(name, 0, _("括号或引用套得太深"))
            except ValueError:
                self._tell(name, 0, _("里面有太长的数字"))
        for name in self.files:
            if not self._is_reached(name):
                near = nearest(name, self._reachable())
                hint = _("，是不是“{near}”？").format(near=near) if near else ""
                self._tell(name, 0, _("没有哪里用到这个模板") + hint, Severity.DOUBT)
        return self._found

    def _translated(self, name: str, including: tuple[str, ...]) -> Steps:
        if including:
            self.included.add(name)
            if not names_for(name, self.model).keys() <= names_for(including[-1], self.model).keys():
                raise TemplateError(_("不能引用“{name}”，它用的名称这里没有").format(name=name))
        if name not in self._steps:
            # What can't be translated is told once, however often it is included.
            self._steps[name] = ()
            tree = self._tree(name)
            translator = Translator(name, including, self._translated, self._report)
            self._steps[name] = translator.body(tree.body, names_for(name, self.model))
            self.used[name] = translator.used
            if file := self.files.get(name):
                told = claims(tree, file)
                self._found += _words_of_last_year(file, told) if file == REPORT else told
                self._found += _repeated(tree, file)
        return self._steps[name]

    def _tree(self, name: str) -> nodes.Template:
        """The tree of the template; a line that Jinja can't read is told and left out, as far as that is safe."""
        file = self.files.get(name)
        source = self.found.sources[file] if file else read_source(name, (files("templates"),))
        if source is None:
            raise TemplateError(_("没有模板“{name}”").format(name=name[:60]))
        lines = source.split("\n")
        for _slip in range(_MOST_SLIPS):
            try:
                return parsed("\n".join(lines), name)
            except TemplateSyntaxError as error:
                self._report(error)
                at = error.lineno - 1
                if not 0 <= at < len(lines) or not lines[at] or "{%" in lines[at]:
                    return _above(lines, at, name)
                lines[at] = ""
        return parsed("", name)

    def _report(self, error: TemplateSyntaxError) -> None:
        self._tell(error.name or "", error.lineno, in_chinese(error))

    def _tell(self, name: str, line: int, said: str, severity: Severity = Severity.ERROR) -> None:
        self._found.append(Finding(self.files.get(name, name), line, severity, said))

    def _is_reached(self, name: str) -> bool:
        return name in self.included or name in self._reachable() or self.files[name] == REPORT

    def _reachable(self) -> frozenset[str]:
        """The names that a report asks for."""
        topics = {entry.model for entry in entries(self.model).values() if entry.model}
        attributes = {topic.attribute() for topic in topics if issubclass(topic, ReportTopic)}
        named = {f"{folder}{attribute}.md" for attribute in attributes for folder in ("topics/", _PACK)}
        parts = {part_name(model) for model in models_in(self.model)}
        return frozenset({*named, *parts, *built_in_templates()})


def _words_of_last_year(file: str, told: Iterable[Finding]) -> Iterator[Finding]:
    """A report learned from last year's keeps its sentences without figures: they are to be looked at, once for all."""
    if count := sum(finding.severity is Severity.ERROR for finding in told):
        said = _("有{n}句没有数据，是去年的原话，请逐句核对今年是否仍然如此")
        yield Finding(file, 0, Severity.DOUBT, said.format(n=count))


def _above(lines: Sequence[str], at: int, name: str) -> nodes.Template:
    """As much of what stands above the line as can be read."""
    for end in range(min(at, len(lines)), max(at - _MOST_LEFT_OUT, 0), -1):
        try:
            return parsed("\n".join(lines[:end]), name)
        except TemplateSyntaxError:
            continue
    return parsed("", name)


def _name(file: str, model: type[Topic]) -> str:
    """The name under which the language knows the file: a pack's templates lie at the top of its folder."""
    return file if "/" in file else _PACK + file


def _repeated(tree: nodes.Template, file: str) -> Iterator[Finding]:
    """Branches whose condition an earlier one of the same if has: they are never taken."""
    for choice in tree.find_all(nodes.If):
        tests = [choice.test]
        for branch in choice.elif_:
            if branch.test in tests:
                said = _("这个分支的条件前面已经有了，永远走不到")
                yield Finding(file, branch.lineno, Severity.DOUBT, said)
            tests.append(branch.test)


def _used_nowhere(folder: Path, linter: _Linter, own: Mapping[str, tuple[str, ...]]) -> Iterator[Finding]:
    """Facts that no template states: of the folder's own, and of topics whose template it replaces."""
    everywhere = {path for name, used in linter.used.items() for path in used}
    for topic, labels in own.items():
        for label in labels:
            if (topic, label) not in everywhere:
                said = _("“{fact}”没有哪个模板用到，填了也不会写进报告").format(fact=f"{topic}.{label}")
                yield Finding(FIELDS_FILE, _line_of(folder / FIELDS_FILE, label), Severity.DOUBT, said)
    for label, entry in entries(linter.model).items():
        if not (entry.model and issubclass(entry.model, ReportTopic)):
            continue
        name = f"topics/{entry.model.attribute()}.md"
        if name in linter.files and name in linter.used:
            added = set(own.get(label, ()))
            left = [path for path in _facts(entry.model, (label,)) if path not in everywhere and path[1] not in added]
            if left:
                said = _("这些数据没有用到，填了也不会写进报告：{facts}")
                facts = "、".join(".".join(path[1:]) for path in left)
                yield Finding(linter.files[name], 0, Severity.DOUBT, said.format(facts=facts))


def _facts(model: type[Topic], path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The facts of a topic that a template is to state; measures and trade figures print by themselves."""
    for label, entry in entries(model).items():
        if entry.fact.rare or (len(path) == 1 and label in (MEASURES, TRADE_FIGURES)):
            continue
        if entry.shape is Shape.GROUP and entry.model:
            yield from _facts(entry.model, (*path, label))
        else:
            yield (*path, label)


def _line_of(file: Path, label: str) -> int:
    """The line in which a pack declares the fact of that label; 0 where it is not found."""
    lines = file.read_text(encoding="utf-8-sig").split("\n")
    return next((n for n, line in enumerate(lines, start=1) if f'"{label}"' in line and "标签" in line), 0)
