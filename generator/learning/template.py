"""What was learned as text of the template language: the report's own words, its slots in their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.draft.model import Heading, Paragraph, Table
from generator.draft.numbering import number, own_number
from generator.learning.learned import Learned, Mark
from generator.learning.missing import Missing
from generator.learning.report import Line
from generator.learning.spots import Kind
from generator.learning.words import as_text, quoted

_SEPARATORS, _STOPS = "，、；,;", "。！？!?"
_OPENING, _CLOSING = "（(《“〔[【「", "）)》”〕]】」"
_COUNTED = (Kind.FIGURE, Kind.NONE)
_DIVIDING = r"。(?!$)|\|"


def template_of(learned: Learned, missing: Sequence[Missing] = ()) -> str:
    """The template of the whole report, with an empty section for each mandated content that it lacks."""
    return "\n".join(_lines(learned, missing)).strip() + "\n"


def _lines(learned: Learned, missing: Sequence[Missing]) -> Iterator[str]:
    literal = _numbers_differ(learned)
    titles = {id(one.blocks[0]): one.title for one in learned.report.draft.attachments if one.blocks}
    seen: set[int] = set()
    body = True
    for line, marks in zip(learned.lines, learned.marks, strict=True):
        part, block = line.prose.part, line.prose.block
        if part == "title":
            yield "# " + _Text(line, marks).plain(0)
            continue
        if body and part == "attachment":
            yield from _sections(missing, None)
            body = False
        if id(block) in titles and id(block) not in seen:
            yield from ("", "# " + as_text(titles[id(block)]))
        if part == "block" and id(block) not in seen:
            yield from _sections(missing, line.prose.index)
        match block:
            case Heading():
                yield from ("", _heading(line, block, marks, literal))
            case Paragraph():
                yield from ("", _Text(line, marks).clauses(0, len(line.prose.words)))
            case Table():
                if id(block) not in seen:
                    yield ""
                yield _row(line, marks)
                if id(block) not in seen and len(block.rows) > 1:
                    yield "|" + " --- |" * len(block.rows[0])
        seen.add(id(block))
    if body:
        yield from _sections(missing, None)


def _sections(missing: Sequence[Missing], place: int | None) -> Iterator[str]:
    """The empty sections that stand before the block of that index, None: at the end of the body.

    Each goes where the fact file says that the content does not apply, as last year's does.
    """
    for one in missing:
        if one.path and one.before == place:
            yield from ("", f"[[## {one.label}", "", f"{{{{ {'.'.join(one.path)} }}}}]]")


def _numbers_differ(learned: Learned) -> bool:
    """Whether the report counts its headings otherwise than they would be by themselves."""
    blocks = tuple(block for block in learned.report.draft.blocks if isinstance(block, Heading))
    pairs = zip(blocks, number(blocks), strict=True)
    return any(_value(ours.number) != _value(theirs.number) for ours, theirs in pairs if isinstance(theirs, Heading))


def _value(mark: str) -> str:
    """A number without the signs around it, which are matters of style."""
    return "".join(character for character in mark if character.isalnum())


def _heading(line: Line, block: Heading, marks: Sequence[Mark], literal: bool) -> str:
    text = _Text(line, marks)
    begin = len(block.number)
    end = begin + len(block.text)
    head = text.plain(begin, end, first=True, also=_DIVIDING)
    if own_number(head):
        head = quoted(head[0]) + head[1:]
    run_in = text.clauses(end, len(line.prose.words), first=False) if block.run_in else ""
    between = "" if block.text.endswith("。") or not run_in else " | "
    return "#" * (block.level + 1) + f" {block.number if literal else ''}{head}{between}{run_in}"


def _row(line: Line, marks: Sequence[Mark]) -> str:
    text = _Text(line, marks)
    cells, at = [], 0
    for cell in line.prose.words.split("\t"):
        words = text.plain(at, at + len(cell), also=r"\||^-(?=-*$)|^:(?=-+:?$)")
        cells.append(words.replace("\n", " "))
        at += len(cell) + 1
    return "| " + " | ".join(cells) + " |"


class _Text:
    """A line's words with its marks in their places."""

    def __init__(self, line: Line, marks: Sequence[Mark]) -> None:
        self.words = line.prose.words
        self.marks = [(*line.prose.span(mark.spot.start, mark.spot.end), mark) for mark in marks]

    def plain(self, begin: int, end: int | None = None, *, first: bool = False, also: str = "") -> str:
        """Characters [begin, end) of the words, slots in their places; no clauses."""
        end = len(self.words) if end is None else end
        pieces, at = [], begin
        for start, stop, mark in self.marks:
            if at <= start and stop <= end:
                pieces += [as_text(self.words[at:start], first=first and at == begin, also=also), mark.code]
                at = stop
        pieces.append(as_text(self.words[at:end], first=first and at == begin, also=also))
        return "".join(pieces)

    def clauses(self, begin: int, end: int, first: bool = True) -> str:
        """The same; what a figure stands in goes with it: each part of a sentence that states one is a clause."""
        pieces = []
        for start, stop in self._parts(begin, end):
            text = self.plain(start, stop, first=first and start == begin)
            stated = [mark for at, until, mark in self.marks if start <= at and until <= stop]
            counted = [mark for mark in stated if mark.spot.kind in _COUNTED]
            nothing = next((mark for mark in counted if mark.otherwise), None)
            if nothing:
                pieces.append(self._either(text, start, stop, nothing))
            else:
                pieces.append(f"[[{text}]]" if counted else text)
        return "".join(pieces)

    def _either(self, text: str, start: int, stop: int, nothing: Mark) -> str:
        """The clause “无行政诉讼败诉案件”, and the one for a year in which there are some: 行政诉讼败诉案件2件."""
        assert nothing.slot is not None
        _at, until, _mark = next(one for one in self.marks if one[2] is nothing)
        separator = self.words[start] if self.words[start] in _SEPARATORS else ""
        some = f"[[{separator}{as_text(self.words[until:stop])}{nothing.otherwise}]]"
        return f"{{% if {'.'.join(nothing.slot.path)} is 无 %}}{text}{{% else %}}{some}{{% endif %}}"

    def _joins_figures(self, at: int, end: int) -> bool:
        """Whether the 、 at `at` stands between two statements with a figure each, not within a phrase."""
        behind = next((n for n in range(at + 1, end) if self.words[n] in _SEPARATORS + _STOPS), end)
        counted = [(first, last) for first, last, mark in self.marks if mark.spot.kind in _COUNTED]
        return any(last == at for _first, last in counted) and any(at < first < behind for first, _last in counted)

    def _parts(self, begin: int, end: int) -> Iterator[tuple[int, int]]:
        """Parts of sentences: each begins with the separator before it; a stop is a part of its own."""
        start, depth = begin, 0
        inside = {at for first, last, _mark in self.marks for at in range(first, last)}
        for at in range(begin, end):
            character = self.words[at]
            if at in inside:
                continue
            depth += (character in _OPENING) - (character in _CLOSING and depth > 0)
            if depth == 0 and character in _SEPARATORS and at > start:
                if character == "、" and not self._joins_figures(at, end):
                    continue
                yield start, at
                start = at
            elif character in _STOPS:
                depth = 0
                yield start, at
                yield at, at + 1
                start = at + 1
        if start < end:
            yield start, end
