"""Facts → Draft: the one place where templates, Standard and fact file meet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from generator.composing.as_written import Written, as_written
from generator.composing.blocks import blocks
from generator.composing.body import Body
from generator.composing.clauses import tidy
from generator.composing.frame import Gap, Request, frame, gaps_in
from generator.composing.language import Folder, Language, PackFolder, language_for
from generator.composing.rendering import Rendering, gap_words
from generator.composing.statistics import statistics
from generator.composing.view import PUBLISHED, along
from generator.draft.model import Draft, FactPath, Span, spans_of
from generator.draft.numbering import number
from generator.facts.catalogue import entry_at, labels_by_path
from generator.facts.own_template import REPORT as OWN_REPORT
from generator.facts.problems import nearest
from generator.facts.reading import FactFile
from schemas.agency import Frame
from schemas.errors import StandardError
from schemas.fields import Entry, Shape, entries
from schemas.messages import _
from schemas.reporter import Level, Stage
from schemas.standard import Standard
from schemas.values import Owed, Quantity, Stated


class Composition(NamedTuple):
    """A composed document.

    gaps: the words of every 【待补：…】 in it, in order; open: the facts that are to fill them. unused: what was given
    and no sentence states. withheld: facts that a 公开稿 leaves out.
    """

    draft: Draft
    gaps: tuple[str, ...]
    unused: tuple[FactPath, ...]
    withheld: tuple[FactPath, ...]
    open: tuple[FactPath, ...] = ()


def compose(
    facts_file: FactFile,
    standard: Standard,
    request: Request,
    previous: Callable[[FactPath], Quantity | None] = lambda _path: None,
    folders: tuple[Folder, ...] = (),
) -> Composition:
    """The draft of one document. `folders`: an agency's own templates, looked into before the built-in ones.

    The fact file has its essentials (name, level, kind, year). Raises TemplateError for a template that can't be used,
    StandardError for a notice that demands unknown facts.
    """
    _refuse_unknown_requirements(standard, facts_file)
    rendering = Rendering(
        stage=request.stage,
        required=frozenset(tuple(path.split(".")) for path in standard.required),
        computed=dict(facts_file.rates.items()),
        previous=previous,
    )
    own = (facts_file.template.folder,) if facts_file.template else ()
    pack = (PackFolder(facts_file.pack.folder),) if facts_file.pack else ()
    language = language_for(facts_file.model, (*folders, *own, *pack))
    if language.has(OWN_REPORT):
        # A sentence of the agency's own never goes unseen: what it states and nobody knows is a gap.
        rendering.required |= language.mentions(OWN_REPORT)
    body = Body(facts_file, standard, request, rendering, language)
    written = _written(facts_file, body, language)
    letter = frame(facts_file, standard, request, written.blocks, written.title)
    tables = statistics(facts_file, request, previous, rendering.required)
    draft = replace(letter, attachments=(*written.attachments, *tables.attachments))
    rendering.withheld += tables.withheld
    if request.stage is Stage.PUBLIC:
        rendering.withheld += _marked_private(facts_file)
    unused = tuple(_unused(facts_file, rendering, tuple(spans_of(draft))))
    gaps = (*gaps_in(letter), *_gaps_elsewhere(facts_file, rendering, letter, draft))
    withheld = tuple(dict.fromkeys(rendering.withheld))
    return Composition(draft, tuple(gap.words for gap in gaps), unused, withheld, tuple(gap.path for gap in gaps))


def _written(facts_file: FactFile, body: Body, language: Language) -> Written:
    """The report by the agency's own template, where it has one, else by the skeleton for its level and kind."""
    if language.has(OWN_REPORT):
        return as_written(tidy(language.render(OWN_REPORT, body.names)), body.rendering.slots)
    marked = language.render(_skeleton(facts_file), body.context())
    return Written((), number(blocks(tidy(marked), body.rendering.slots)), ())


def _refuse_unknown_requirements(standard: Standard, facts_file: FactFile) -> None:
    """Raise StandardError where a notice demands (必填) what no fact file has."""
    known = {".".join(path) for path in labels_by_path(facts_file.model)} | {c.label for c in standard.contents}
    if unknown := [path for path in standard.required if path not in known]:
        near = nearest(unknown[0], known)
        hint = _("，是不是“{near}”？").format(near=near) if near else ""
        raise StandardError(_("通知里的必填“{path}”不是填报表的数据").format(path=unknown[0]) + hint)


def _skeleton(facts_file: FactFile) -> str:
    assert facts_file.kind is not None
    kind = "township" if facts_file.level is Level.TOWNSHIP else facts_file.kind.name.lower()
    return f"kinds/{kind}.md"


def _marked_private(facts_file: FactFile) -> Iterator[FactPath]:
    """The items of lists that say 公开: 否, quoted or not."""
    for path, entry, value in facts_file.stated:
        if entry.fact.label == PUBLISHED and value is False:
            yield path[:-1]


def _unused(facts_file: FactFile, rendering: Rendering, spans: tuple[Span, ...]) -> Iterator[FactPath]:
    """What the clerk gave and the draft does not state: figures and texts, but not what is left out on purpose."""
    withheld = set(rendering.withheld)
    stated = {above for span in spans for above in along(span.fact)}
    for path, entry, value in facts_file.stated:
        left_out = any(above in withheld for above in along(path))
        if _is_told(path, entry, value) and path not in stated and not left_out:
            yield path


def _gaps_elsewhere(file: FactFile, rendering: Rendering, letter: Draft, draft: Draft) -> Iterator[Gap]:
    """The gaps of what is open and has none in the letter itself: a whole topic, a group, an item, a cell."""
    shown = {above for span in spans_of(letter) if span.gap for above in along(span.fact)}
    for path, entry, value in file.stated:
        in_report = path[0] not in entries(Frame) or path[0] in _FRAME_IN_REPORT
        if isinstance(value, Owed) and in_report and path not in shown and path not in rendering.withheld:
            shown.add(path)
            yield Gap(gap_words(path, entry.fact, value.office), path)
    for path in dict.fromkeys(span.fact for span in spans_of(draft) if span.gap):
        if path not in shown and (declared := entry_at(file.model, path)):
            yield Gap(gap_words(path, declared.fact), path)


def _is_told(path: FactPath, entry: Entry, value: object) -> bool:
    """Whether it is something that a report tells: a figure or a text of a topic or a mandated part."""
    if str(path[0]) in entries(Frame):
        return False
    if isinstance(value, Owed):
        return False
    is_text = entry.shape in (Shape.TEXT, Shape.TEXTS) and not entry.fact.standing
    return value is Stated.UNCOUNTED or (is_text and not isinstance(value, Stated)) or _is_figure(entry, value)


_FRAME_IN_REPORT = ("导语", "统计截止", "依据文件", "政治表述", "成文日期")
"""What the report prints of the frame."""


def _is_figure(entry: Entry, value: object) -> bool:
    """Whether the clerk gave a figure: 无 and 0 are none, a template says them where leaders want to read them."""
    if isinstance(value, Quantity):
        return bool(value.value)
    return entry.shape in (Shape.QUANTITY, Shape.TABLE) and value not in (Stated.NOT_APPLICABLE, Stated.NONE)
