"""Each paragraph gets the style of its element; what overrides it goes."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from generator.draft.reading.word.file import WordFile
from generator.draft.reading.word.names import P_PR, R_PR, Properties, children, properties, value, w
from generator.draft.resetting.body import Block, Member
from generator.draft.resetting.cleaning import CharacterStyles, clean_paragraph, clean_run
from generator.draft.resetting.numbering import Place, clean_level, list_place, put_list_place
from generator.draft.resetting.order import PARAGRAPH, put_new
from generator.draft.resetting.placing import Above, Closing, above, place
from generator.draft.resetting.runs import first_run_from, own_runs
from generator.draft.word_styles import AROUND, GAP, GAP_RUN_IN, PARAGRAPH_STYLES, RUN_IN, SIGNER
from schemas.format import Format

_R_STYLE, _P_STYLE = w("rStyle"), w("pStyle")
_IN_TABLES = ("table_text", "table_head")
_KEPT_IN_TABLES = ("jc", "keepNext", "keepLines")
_KEPT_AROUND = ("spacing", "ind", "jc", "tabs", "snapToGrid", "keepNext", "keepLines")
"""Where 版头 and 版记 stand hangs on what is drawn and framed there: they get their fonts, and stay in their places."""
_OURS = frozenset(style.name.lower() for style in PARAGRAPH_STYLES.values())
_GAPS = frozenset((GAP.name.lower(), GAP_RUN_IN.name.lower()))


class Resetting:
    """Re-sets the paragraphs of a file. ids: our id of a style → its id in the file."""

    def __init__(self, file: WordFile, styles: etree._Element, standard: Format, closing: Closing) -> None:
        self.ids: dict[str, str] = {}
        self._file = file
        self._standard = standard
        self._closing = closing
        self._styles = CharacterStyles(styles, file.styles)
        self._lists: dict[int, Place] = {}
        self._own: set[int] = set()

    def prepare(self, found: Sequence[Block]) -> None:
        """Remembers what hangs on the styles of the file, before ours come."""
        for block in found:
            for member in block.members:
                if listed := list_place(self._file, member.element, member.style):
                    self._lists[id(member.element)] = listed
                style_id = value(properties(member.element, P_PR), _P_STYLE)
                if self._styles.name(style_id) in _OURS:
                    self._own.add(id(member.element))

    def run(self, found: Sequence[Block]) -> None:
        """Re-sets all that can be told, and the empty lines between."""
        broken = False
        for block, over in zip(found, above(found), strict=True):
            if block.boxed:
                continue
            if block.element is not None:
                self._named(block, over, broken=broken)
            elif block.is_empty and not block.in_table:
                self._empty(block)
            broken = block.breaks_page

    def _named(self, block: Block, over: Above, *, broken: bool) -> None:
        """broken: a page ends right above."""
        assert block.element is not None
        name = block.element.name
        style = self.ids[PARAGRAPH_STYLES[name].id]
        run_in = self._first_of_run_in(block)
        for member in block.members:
            self._reset_runs(member, name, run_in)
            found = clean_paragraph(member.element, style, _kept(name))
            listed = self._lists.get(id(member.element))
            if listed and name not in _IN_TABLES:
                put_list_place(found, listed)
                clean_level(self._file, listed)
            if name not in (*_IN_TABLES, *AROUND):
                place(found, block, over, self._standard, self._closing, listed=bool(listed))
            if name.startswith("heading") and block.element.run_in:
                put_new(found, "keepNext", PARAGRAPH, val="0")
            if name == "attachment_mark" and broken:
                put_new(found, "pageBreakBefore", PARAGRAPH, val="0")

    def _first_of_run_in(self, block: Block) -> etree._Element | None:
        at = block.element.run_in if block.element else 0
        return first_run_from(block.words.shown, at) if at else None

    def _reset_runs(self, member: Member, name: str, run_in: etree._Element | None) -> None:
        kept = ("sz", "szCs", "w", "spacing", "fitText") if name == "issuer_mark" else ()
        behind = False
        for run in own_runs(member.element):
            behind = behind or run is run_in
            own = self._styles.name(value(children(run.find(R_PR)), _R_STYLE))
            style = RUN_IN if behind else None
            if own in _GAPS:
                style = GAP_RUN_IN if behind else GAP
            elif own == SIGNER.name.lower():
                style = SIGNER
            clean_run(run, self.ids[style.id] if style else "", member.style, self._styles, kept)

    def _empty(self, block: Block) -> None:
        """A line left empty takes a row of the grid as any other, but where it is ours or ends a section."""
        for member in block.members:
            found = properties(member.element, P_PR)
            if id(member.element) in self._own or w("sectPr") in found or w("framePr") in found or _is_flat(found):
                continue
            for run in own_runs(member.element):
                clean_run(run, "", member.style, self._styles)
            clean = clean_paragraph(member.element, self.ids[PARAGRAPH_STYLES["body"].id])
            if listed := self._lists.get(id(member.element)):
                put_list_place(clean, listed)


def _is_flat(found: Properties) -> bool:
    """Whether an empty paragraph is meant to take no room."""
    spacing = found.get(w("spacing"))
    if spacing is None or spacing.get(w("lineRule")) != "exact":
        return False
    line = spacing.get(w("line")) or ""
    return line.isdigit() and int(line) <= 120


def _kept(name: str) -> tuple[str, ...]:
    if name in AROUND:
        return _KEPT_AROUND
    return _KEPT_IN_TABLES if name in _IN_TABLES else ()
