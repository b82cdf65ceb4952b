"""数据来源表: every figure of a fact file with the office, who gave it and when, and where the report states it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.composing.compose import Composition
from generator.composing.statistics import words_of_state
from generator.composing.view import along
from generator.draft.model import CellSpan, Draft, FactPath, Heading, Paragraph, Span, Table, spans_in
from generator.draft.writing.frame import attachment_marks
from generator.facts.carried import REMARK, still_unchecked
from generator.facts.figures import Figure, figures_of, topics_of
from generator.facts.plain import typed_path
from generator.facts.reading import FactFile
from schemas.values import Owed, Quantity, parse_date

_HEAD = ("板块", "数据", "数值", "责任科室", "提供人、来源", "日期", "报告中位置")
_VALUE = 2
_BEGINNING, _NOWHERE, _NOT_PUBLIC = "开头部分", "未写入", "公开稿不写入"
_RECKONED = "计算得出"
_DATED = re.compile(r"(?P<who>.*?)[\s，,、（(]*(?P<date>[0-9]{4}[-年/.][0-9]{1,2}[-月/.][0-9]{1,2}日?|[0-9]{8})[）)]?")


def provenance(file: FactFile, composed: Composition) -> Draft:
    """The table as a document of its own; `composed` is the report it belongs to."""
    standing = _standing(composed.draft)
    unchecked = _unchecked(file)
    rows: list[tuple[str, ...]] = []
    spans: list[CellSpan] = []
    written = sourced = count = 0
    for topic in topics_of(file.report):
        for figure in figures_of(file.report, topic, file.rates):
            where = _where(figure, standing, composed.withheld)
            who, day = _source(figure, figure.path in unchecked)
            value = words_of_state(figure.value, figure.fact)
            if isinstance(figure.value, Quantity):
                value = figure.value.text
            elif isinstance(figure.value, Owed):
                spans.append(CellSpan(len(rows) + 1, _VALUE, Span(0, len(value), figure.path, gap=True)))
            rows.append((topic, figure.name, value, figure.fact.office, who, day, where))
            if not figure.part:
                count += 1
                written += where not in (_NOWHERE, _NOT_PUBLIC)
                sourced += bool(who)
    lead = (
        f"共有数据{count}项，写入报告{written}项，未写入{count - written}项；"
        f"记有来源{sourced}项，没有记来源{count - sourced}项。"
    )
    table = (Table((_HEAD, *rows), tuple(spans)),) if rows else ()
    return Draft(title=(*composed.draft.title, "数据来源表"), blocks=(Paragraph(lead), *table))


def _standing(draft: Draft) -> Mapping[FactPath, Sequence[str]]:
    """Where each fact stands, in order; the facts around one that is stated stand there too.

    An attachment is named for what stands nowhere else.
    """
    found: dict[FactPath, dict[str, None]] = defaultdict(dict)
    for where, span in _stated(draft):
        for path in along(span.fact):
            found[path][where] = None
    attached: dict[FactPath, dict[str, None]] = defaultdict(dict)
    for mark, attachment in zip(attachment_marks(draft), draft.attachments, strict=True):
        for span in spans_in(attachment.blocks):
            attached[span.fact][mark] = None
    return {path: tuple(places) for path, places in (attached | found).items()}


def _stated(draft: Draft) -> Iterator[tuple[str, Span]]:
    """Every span of the body with the numbers of the two headings that it stands under: 一、（四）."""
    numbers: list[str] = []
    for block in draft.blocks:
        if isinstance(block, Heading) and block.level <= 2:
            numbers = [*numbers[: block.level - 1], block.number]
        where = "".join(numbers) or _BEGINNING
        yield from ((where, span) for span in spans_in((block,)))


def _where(figure: Figure, standing: Mapping[FactPath, Sequence[str]], withheld: Sequence[FactPath]) -> str:
    """Of a row of a small table: where the table stands."""
    places = standing.get(figure.path) or (standing.get(figure.path[:-1], ()) if not figure.fact.unit else ())
    if places:
        return "；".join(places)
    return _NOT_PUBLIC if any(path in withheld for path in along(figure.path)) else _NOWHERE


def _source(figure: Figure, is_unchecked: bool) -> tuple[str, str]:
    """Who gave the figure, and the day: what the fact file keeps as 来源, or that it was reckoned."""
    if figure.reckoned:
        return _RECKONED, ""
    given = figure.value.source if isinstance(figure.value, Quantity) else ""
    if not given:
        return (REMARK if is_unchecked else ""), ""
    if found := _DATED.fullmatch(given):
        try:
            return found["who"], parse_date(found["date"]).isoformat()
        except ValueError:
            pass
    return given, ""


def _unchecked(file: FactFile) -> frozenset[FactPath]:
    """The facts that were taken over from last year and nobody has checked."""
    places = {typed_path(file.data, path): path for path, _entry, _value in file.stated}
    return frozenset(places[place] for place in still_unchecked(file, places))
