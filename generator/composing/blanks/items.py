"""Paragraphs written under a heading → the items of the list that they are for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from generator.composing.view import HEADING
from generator.draft.numbering import split_number
from schemas.fields import Topic, entries

_CAUSE = "原因"
_CAUSES = re.compile(
    "(?:^|(?<=[。；，]))(?:(?P<said>(?:究其|其)?(?:主要|客观|主观)?原因(?:主要)?(?:是|在于|为|有|：))|(?=(?:主要)?(?:是)?(?:由于|因为)|主要是因))"
)
_POINTS = re.compile("(?:^|(?<=[。；：]))(?:第?[一二三四五六七八九十]是|第[一二三四五六七八九十]，)")
_ENDS = "。；，、 　"
_HEADED = re.compile(r"([^\W\d_“”《》「」]{2,16})。(?=.)")
"""A first sentence so short and plain that it is a heading; the report prints both alike."""


class Words(NamedTuple):
    """A paragraph of prose. head: the short heading that it begins with, or that it is (then there is no text)."""

    head: str
    text: str


def items(paragraphs: Sequence[Words], model: type[Topic]) -> list[dict[str, Any]]:
    """The records of `model` in the paragraphs: one each, or a short heading with all that follows it.

    What is counted “一是…；二是…” in one paragraph is as many records, but of measures, which print as they are.
    """
    parted = _CAUSE in entries(model) or not _prints_as_written(model)
    found: list[dict[str, Any]] = []
    heads_several = False
    for paragraph in paragraphs:
        if paragraph.head and not paragraph.text:
            found.append({HEADING: _bare(paragraph.head)})
            heads_several = True
        elif paragraph.head:
            found.append(_item(model, paragraph.head, paragraph.text))
            heads_several = False
        elif heads_several:
            _append(found[-1], model, paragraph.text)
        else:
            points = _pointed(paragraph.text) if parted else [paragraph.text]
            found += [_item(model, *(_headed(text) if len(points) == 1 else ("", text))) for text in points]
    return found


def _prints_as_written(model: type[Topic]) -> bool:
    return "公开" in entries(model)


def _item(model: type[Topic], head: str, text: str) -> dict[str, Any]:
    item: dict[str, Any] = {HEADING: _bare(head)} if head else {}
    _append(item, model, text)
    if head and not item[model.plain_text]:
        # “宣传形式单一。原因在于经费不足。” is a shortcoming with its cause.
        item[model.plain_text] = item.pop(HEADING)
    return item


def _headed(text: str) -> tuple[str, str]:
    """A short first sentence and the rest; nothing and the whole where there is none."""
    found = _HEADED.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def _append(item: dict[str, Any], model: type[Topic], text: str) -> None:
    label = model.plain_text
    words, cause = _with_cause(text) if _CAUSE in entries(model) else (text, "")
    item[label] = f"{item[label]}\n{words}" if label in item else words
    if cause:
        item[_CAUSE] = cause


def _with_cause(text: str) -> tuple[str, str]:
    """The shortcoming and its cause, which the report introduces anew; the whole and nothing where no cause is told."""
    found = _CAUSES.search(text)
    if found is None:
        return text, ""
    return text[: found.start()].rstrip("；，"), text[found.end() :]


def _pointed(text: str) -> list[str]:
    starts = [found.span() for found in _POINTS.finditer(text)]
    if len(starts) < 2 or starts[0][0] > 0:
        return [text]
    ends = [start for start, _end in starts[1:]] + [len(text)]
    return [text[end:last].rstrip("；") for (_start, end), last in zip(starts, ends, strict=True)]


def _bare(heading: str) -> str:
    split = split_number(heading)
    return (split[2] if split else heading).strip(_ENDS)
