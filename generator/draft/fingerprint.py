"""What a file said when it was written: a short hash of each paragraph, to see whether people have edited it since."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from generator.draft.model import Block, Draft, Heading, Paragraph, Table
from generator.draft.writing.frame import attachment_marks, attachment_note, head_rows, record_rows

_VERSION = "1:"
_DIGITS = 8
_DUMPED = re.compile(rf"{_VERSION}(?:[0-9a-f]{{{_DIGITS}}})*")
# Spaces, and characters that some format has no way to hold, are no words.
_NO_WORD = re.compile("[\\s\x00-\x1f\x7f-\x9f\ufeff\ud800-\udfff\ufffe\uffff]+")


Row = tuple[str, ...]
"""A paragraph as one text, or the cells of a table row."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The hashes of a document's paragraphs and table rows in order, 8 hexadecimal digits each."""

    hashes: tuple[str, ...]

    @classmethod
    def of(cls, draft: Draft) -> Fingerprint:
        """The fingerprint of what a writer makes of the draft."""
        return cls.of_rows(_shown(draft))

    @classmethod
    def of_rows(cls, rows: Iterable[Row]) -> Fingerprint:
        """The fingerprint of paragraphs and table rows as read from a file; empty ones do not count."""
        return cls(tuple(_hash(words) for words in map(_words, rows) if words))

    def dump(self) -> str:
        """The fingerprint in letters, digits and a colon."""
        return _VERSION + "".join(self.hashes)

    @classmethod
    def parse(cls, dumped: str) -> Fingerprint:
        """The fingerprint that was dumped so. ValueError when it is none, or of a version unknown here."""
        if not _DUMPED.fullmatch(dumped):
            raise ValueError(f"not a fingerprint: {dumped[:40]!r}")
        digits = dumped.removeprefix(_VERSION)
        return cls(tuple(digits[at : at + _DIGITS] for at in range(0, len(digits), _DIGITS)))

    def changed_paragraphs(self, new: Draft) -> list[str]:
        """The paragraphs of `new` whose words were not there before, in order; the cells of a row parted by tabs."""
        old = set(self.hashes)
        return ["\t".join(row) for row in _shown(new) if (words := _words(row)) and _hash(words) not in old]


def _shown(draft: Draft) -> Iterator[Row]:
    """What a reader sees: the draft's words with 附件说明 and the marks of attachments, between 版头 and 版记."""
    yield from head_rows(draft.head)
    lines = (*draft.title, draft.stage_mark, draft.addressee)
    yield from ((line,) for line in lines)
    yield from _of_blocks(draft.blocks)
    yield from ((mark + name,) for mark, name in attachment_note(draft))
    yield from ((line,) for line in (*draft.signatories, draft.date))
    if draft.note:
        yield (f"（{draft.note}）",)
    for mark, attachment in zip(attachment_marks(draft), draft.attachments, strict=True):
        yield from ((mark,), (attachment.title,))
        yield from _of_blocks(attachment.blocks)
    yield from ((left + right,) for left, right in record_rows(draft.record))


def _of_blocks(blocks: tuple[Block, ...]) -> Iterator[Row]:
    for block in blocks:
        match block:
            case Heading():
                yield (block.number + block.text + block.run_in,)
            case Paragraph():
                yield (block.text,)
            case Table():
                yield from block.rows


def _words(row: Row) -> str:
    cells = [_NO_WORD.sub("", cell) for cell in row]
    return "\t".join(cells) if any(cells) else ""


def _hash(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:_DIGITS]
