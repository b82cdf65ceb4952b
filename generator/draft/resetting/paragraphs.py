"""Each paragraph gets the style of its element; what overrides it goes."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from generator.draft.folding import one_spelling
from generator.draft.reading.word.file import WordFile
from generator.draft.reading.word.names import P_PR, R_PR, children, properties, value, w
from generator.draft.resetting.body import FLAT, Block, Member
from generator.draft.resetting.cleaning import CharacterStyles, clean_paragraph, clean_run
from generator.draft.resetting.keeping import keep_with_next, kept_together, surplus_lines
from generator.draft.resetting.numbering import Place, clean_level, list_place, put_list_place
from generator.draft.resetting.order import PARAGRAPH, put_new
from generator.draft.resetting.placing import Above, Closing, above, place
from generator.draft.resetting.runs import first_run_from, own_runs
from generator.draft.word_styles import AROUND, GAP, GAP_RUN_IN, PARAGRAPH_STYLES, RUN_IN, SIGNER, Style
from schemas.format import Format

_R_STYLE, _P_STYLE = w("rStyle"), w("pStyle")
_IN_TABLES = ("table_text", "table_head")
_KEPT_IN_TABLES = ("jc", "keepNext", "keepLines")
_KEPT_AROUND = ("spacing", "ind", "jc", "tabs", "snapToGrid", "keepNext", "keepLines")
"""Where 版头 and 版记 stand that somebody drew, hangs on frames and tables: they get their fonts, and stay there."""
_KEPT_OF_MARKS = ("sz", "szCs", "w", "spacing", "fitText")
"""How large the mark of the issuer is, its agency chooses."""
_SIGNED, _NUMBER = "签发人：", "号"
_OURS = frozenset(style.name.lower() for style in PARAGRAPH_STYLES.values() if not style.name.isascii())
"""Of names that are not Word's own, which any file has."""
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
        surplus = surplus_lines(found)
        for block, over in zip(found, above(found), strict=True):
            if block.boxed:
                continue
            if block.element is not None:
                self._named(block, over, broken=broken)
            elif block.is_empty and not block.in_table:
                self._empty(block, flat=block.number in surplus)
            broken = block.breaks_page
        for block in kept_together(found, self._standard):
            for member in block.members:
                keep_with_next(member.element)

    def _named(self, block: Block, over: Above, *, broken: bool) -> None:
        """broken: a page ends right above."""
        assert block.element is not None
        name = block.element.name
        style = self.ids[PARAGRAPH_STYLES[name].id]
        behind = _Behind.of(block)
        for member in block.members:
            self._reset_runs(member, name, behind)
            found = clean_paragraph(member.element, style, self._kept(block, name))
            listed = self._lists.get(id(member.element))
            if listed and name not in _IN_TABLES:
                put_list_place(found, listed)
                clean_level(self._file, listed)
            if name not in _IN_TABLES and not self._stands(block):
                place(found, block, over, self._standard, self._closing, listed=bool(listed))
            if name.startswith("heading") and block.element.run_in:
                put_new(found, "keepNext", PARAGRAPH, val="0")
            if name == "attachment_mark" and broken:
                put_new(found, "pageBreakBefore", PARAGRAPH, val="0")

    def _kept(self, block: Block, name: str) -> tuple[str, ...]:
        """The properties of a paragraph that stay."""
        if self._stands(block):
            return _KEPT_AROUND
        if name in AROUND:
            return ("spacing", "tabs") if name == "issuer_mark" else ("tabs",)
        return _KEPT_IN_TABLES if name in _IN_TABLES else ()

    def _stands(self, block: Block) -> bool:
        """Whether it is 版头 or 版记 as somebody drew it: of ours, framed, in a table."""
        first = block.members[0].element
        drawn = id(first) in self._own or block.in_table or w("framePr") in properties(first, P_PR)
        return block.element is not None and block.element.name in AROUND and drawn

    def _reset_runs(self, member: Member, name: str, behind: _Behind) -> None:
        kept = _KEPT_OF_MARKS if name == "issuer_mark" else ()
        for run in own_runs(member.element):
            style = behind.style_of(run)
            if self._styles.name(value(children(run.find(R_PR)), _R_STYLE)) in _GAPS:
                style = GAP_RUN_IN if style is RUN_IN else GAP
            clean_run(run, self.ids[style.id] if style else "", member.style, self._styles, kept)

    def _empty(self, block: Block, *, flat: bool) -> None:
        """A line left empty takes a row of the grid as any other, but where it is ours or ends a section. flat: it is
        one too many, and takes no room."""
        if block.is_flat:
            return
        for member in block.members:
            found = properties(member.element, P_PR)
            is_ours = id(member.element) in self._own and not flat
            if is_ours or w("sectPr") in found or w("framePr") in found:
                continue
            for run in own_runs(member.element):
                clean_run(run, "", member.style, self._styles)
            clean = clean_paragraph(member.element, self.ids[PARAGRAPH_STYLES["body"].id])
            if listed := self._lists.get(id(member.element)):
                put_list_place(clean, listed)
            if flat:
                put_new(clean, "snapToGrid", PARAGRAPH, val=0)
                put_new(clean, "spacing", PARAGRAPH, line=FLAT, lineRule="exact")


class _Behind:
    """What stands in a paragraph behind its element, in a style of its own: from the run `first` on."""

    def __init__(self, first: etree._Element | None, style: Style | None, *, begun: bool = False) -> None:
        self._first = first
        self._style = style
        self._begun = begun

    @classmethod
    def of(cls, block: Block) -> _Behind:
        """The text behind a heading, the names behind 签发人：."""
        name, run_in = block.element or ("", 0)
        if name == "document_number":
            text = one_spelling(block.text)
            at = text.find(_SIGNED) + len(_SIGNED)
            if at < len(_SIGNED):
                # Where several sign, the names below the number are on lines of their own.
                return cls(None, SIGNER, begun=_NUMBER not in text)
            return cls(first_run_from(block.words.shown, at), SIGNER)
        return cls(first_run_from(block.words.shown, run_in) if run_in else None, RUN_IN)

    def style_of(self, run: etree._Element) -> Style | None:
        """The style of the runs of a paragraph, which come in order."""
        self._begun = self._begun or run is self._first
        return self._style if self._begun else None
