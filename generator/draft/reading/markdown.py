"""Markdown to its lines: a heading's marks give its level, a pipe table its rows, escapes are themselves again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.draft.model import Place
from generator.draft.reading.lines import Line, Lines
from generator.draft.reading.marks import mark
from generator.draft.reading.text import lines as text_lines
from generator.draft.words import Words
from generator.draft.written.markdown import ESCAPE, RULE, plain

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+")
_CLOSING_MARKS = re.compile(r"(?<![ \t])[ \t]+#+[ \t]*$")
_ESCAPE_OR_MARKUP = re.compile(rf"{ESCAPE.pattern}|\*{{1,3}}|__|`|^ {{0,3}}(?:> ?)+|^\s*[-+] (?=\S)")
_COMMENT = re.compile(r"\s*<!--.*-->\s*")
_RULE, _LONGEST_FRONT_MATTER = "---", 60
_UNDERLINE = re.compile(r"\s*(?:=+|-{3,}|\*{3,}|_{3,})\s*")
_CELL_END = re.compile(r"(?<!\\)\|")


def lines(data: bytes) -> Lines:
    """The lines of the file. Raises UnreadableError."""
    read = text_lines(data)
    return read._replace(lines=tuple(_lines(read.lines)))


def _lines(read: tuple[Line, ...]) -> Iterator[Line]:
    for line in read[_after_front_matter(read) :]:
        text = line.text
        if _COMMENT.fullmatch(text) or _UNDERLINE.fullmatch(text) or RULE.fullmatch(text.strip()):
            yield line._replace(text="", cells=())
        elif text.lstrip().startswith("|"):
            yield line._replace(cells=tuple(plain(cell).strip() for cell in _cells(text)))
        else:
            yield _prose(line)


def _after_front_matter(read: tuple[Line, ...]) -> int:
    """How many lines at the top are between two rules, as site generators have them."""
    if not read or read[0].text.strip() != _RULE:
        return 0
    return next((n for n, line in enumerate(read[1:_LONGEST_FRONT_MATTER], start=2) if line.text.strip() == _RULE), 0)


def _cells(row: str) -> list[str]:
    return _CELL_END.split(row.strip().removeprefix("|").removesuffix("|"))


def _prose(line: Line) -> Line:
    """The line without its markup; one `#` is the title, unless the words are numbered, each more a level below it."""
    found = _HEADING.match(line.text)
    begin = found.end() if found else 0
    closing = _CLOSING_MARKS.search(line.text, begin) if found else None
    words = _plain(line, begin, closing.start() if closing else len(line.text))
    level = len(found[1]) - 1 if found else 0
    role = "title" if found and level == 0 and mark(words.text) is None else ""
    return line._replace(text=words.text, level=min(level, 4), role=role, places=words.places, cells=())


def _plain(line: Line, begin: int, end: int) -> Words:
    """Characters [begin, end) without escapes and marks of emphasis, each with its place."""
    stretches: list[tuple[str, int]] = []
    at = begin
    for found in _ESCAPE_OR_MARKUP.finditer(line.text, begin, end):
        stretches.append((line.text[at : found.start()], at))
        if ESCAPE.fullmatch(found[0]):
            stretches.append((plain(found[0]), found.start() + found[0].startswith("\\")))
        at = found.end()
    stretches.append((line.text[at:end], at))
    kept = [(text, where) for text, where in stretches if text]
    places = (Place(0, line.number, where, where + len(text)) for text, where in kept)
    return Words("".join(text for text, _where in kept), tuple(places))
