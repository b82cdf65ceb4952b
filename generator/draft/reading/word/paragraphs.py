"""The paragraphs of a body in the order in which `Story` counts them, so that `Place.paragraph` finds its w:p."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from generator.draft.reading.word import table
from generator.draft.reading.word.names import ALTERNATE, TBL, TEXT_BOX, P, branch
from generator.draft.reading.word.paragraph import NOT_SHOWN
from generator.draft.reading.word.story import NO_BLOCKS, joins


def paragraphs(body: etree._Element) -> tuple[etree._Element, ...]:
    """Paragraph number n is the element n - 1: those of tables, content controls and deleted rows are counted, text
    boxes behind the paragraph that anchors them (behind the last of several whose marks are deleted)."""
    return tuple(_Walk().blocks(body))


class _Walk:
    """`_boxes`: those whose paragraph is not yet at its end."""

    def __init__(self) -> None:
        self._boxes: list[etree._Element] = []

    def blocks(self, parent: etree._Element) -> Iterator[etree._Element]:
        yield from self._inside(parent)
        yield from self._closed()

    def _inside(self, parent: etree._Element) -> Iterator[etree._Element]:
        for child in parent:
            if child.tag == P:
                yield child
                self._boxes += _boxes(child)
                if not joins(child):
                    yield from self._closed()
            elif child.tag == TBL:
                yield from self._closed()
                for row in table.rows(child):
                    yield from row.iter(P) if table.deleted(row) else self._row(row)
            elif child.tag == ALTERNATE:
                shown = branch(child)
                if shown is not None:
                    yield from self._inside(shown)
            elif child.tag not in NO_BLOCKS:
                yield from self._inside(child)

    def _row(self, row: etree._Element) -> Iterator[etree._Element]:
        for cell in table.cells(row):
            yield from self.blocks(cell)

    def _closed(self) -> Iterator[etree._Element]:
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            yield from self.blocks(box)


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The text boxes that are shown in a paragraph, in order."""
    for child in element:
        if child.tag == TEXT_BOX:
            yield child
        elif child.tag == ALTERNATE:
            shown = branch(child)
            if shown is not None:
                yield from _boxes(shown)
        elif child.tag not in NOT_SHOWN:
            yield from _boxes(child)
