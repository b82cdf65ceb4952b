"""What stands around the body: title, 主送, 署名, date, 附注; absent or a gap where it is not known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.composing.around import head, record
from generator.composing.naming import addressee
from generator.composing.phrasing import date_phrase
from generator.composing.rendering import GAP_BEGINS, gap_words
from generator.composing.titling import broken_title, title_lines
from generator.draft.model import Block, Draft, FactPath, Heading, Span, Table
from generator.facts.reading import FactFile
from schemas.agency import Agency, Document
from schemas.errors import FactFileError
from schemas.fields import Fact
from schemas.messages import _
from schemas.reporter import Stage
from schemas.standard import Standard
from schemas.values import Owed, Stated, clean_text

STAGE_MARKS = {Stage.MEETING: "（讨论稿）"}


class Request(NamedTuple):
    """Which document is wanted: its 稿种, and what the fact file says of it under 报送 (None: nothing).

    number: its position there, from 1; 0 where the file lists none.
    """

    stage: Stage
    document: Document | None = None
    number: int = 0


def choose_document(file: FactFile, stage: Stage | None = None, number: int | None = None) -> Request:
    """The document asked for: the `number`th under 报送, else the first of that 稿种, else the first.

    Without a stage it is a 送审稿, unless a document was named. Raises FactFileError where there is no such number.
    """
    given = file.report.documents
    documents = given if isinstance(given, list) else []
    if number is not None:
        if not 1 <= number <= len(documents):
            raise FactFileError(
                _("填报表“报送”里只有{n}份文件，没有第{number}份").format(n=len(documents), number=number)
            )
        document = documents[number - 1]
        own = document.stage if isinstance(document.stage, Stage) else Stage.APPROVAL
        return Request(stage or own, document, number)
    stage = stage or Stage.APPROVAL
    if not documents:
        return Request(stage)
    position = next((n for n, document in enumerate(documents, 1) if document.stage == stage), 1)
    return Request(stage, documents[position - 1], position)


def frame(
    file: FactFile,
    standard: Standard,
    request: Request,
    blocks: tuple[Block, ...],
    own_title: tuple[str, ...] = (),
) -> Draft:
    """The draft of `blocks` with everything around them that this 稿种 has.

    own_title: as the agency's own template has it, where the document is given none.
    """
    document, agency = request.document, file.report.agency
    issuers = _given_texts(document.issuers if document else None) or (_line(file.agency),)
    given = request.document is not None and isinstance(request.document.title, str)
    title = own_title if own_title and not given else _title(standard, request, issuers)
    spans: list[tuple[str, Span]] = [("title", _span("\n".join(title), ("机关", "全称")))]
    sent_to = signatories = signed_on = note = ""
    if request.stage in (Stage.APPROVAL, Stage.FILING):
        sent_to = _addressee(file, standard, request, len(issuers) > 1, spans)
    if request.stage is not Stage.MEETING:
        signatories = "\n".join(issuers if len(issuers) > 1 else (_line(_signature(agency, file.agency)),))
        spans.append(("signatories", _span(signatories, ("机关", "落款"))))
        signed_on = _date(file, spans)
    if request.stage in (Stage.APPROVAL, Stage.FILING) and document and isinstance(document.contact, str):
        note = f"联系人：{_line(document.contact)}"
        spans.append(("note", _span(note, _of(request, "联系人"))))
    elif request.stage is not Stage.MEETING and document and isinstance(document.note, str):
        note = _line(document.note)
        spans.append(("note", _span(note, _of(request, "附注"))))
    return Draft(
        title=title,
        stage_mark=STAGE_MARKS.get(request.stage, ""),
        addressee=sent_to,
        blocks=blocks,
        signatories=tuple(signatories.split("\n")) if signatories else (),
        date=signed_on,
        note=note,
        frame_spans=tuple(spans),
        head=head(document, request.stage, _signing_year(file)),
        record=record(document, request.stage, _signing_year(file)),
        sealed=document is not None and document.sealed is True,
    )


def _title(standard: Standard, request: Request, issuers: tuple[str, ...]) -> tuple[str, ...]:
    given = request.document.title if request.document else None
    if isinstance(given, str):
        return broken_title(given, issuers)
    return tuple(clean_text(line) for line in title_lines(issuers, standard.year, standard.report_name))


def _addressee(
    file: FactFile,
    standard: Standard,
    request: Request,
    joint: bool,
    spans: list[tuple[str, Span]],
) -> str:
    """主送 with its colon: as given, else by the routes of the rule, else a gap."""
    given = request.document.addressee if request.document else None
    if given is Stated.NONE or given is Stated.NOT_APPLICABLE:
        return ""
    assert file.level is not None
    text = _line(given) if isinstance(given, str) else None
    if given is None:
        text = addressee(standard.routes, file.agency, file.level, joint=joint)
    path = _of(request, "主送")
    if text is None:
        office = given.office if isinstance(given, Owed) else ""
        text = gap_words(path[-1:], Fact("主送机关", office=office))
        spans.append(("addressee", _span(text, path, gap=True)))
    else:
        text = text.rstrip("：:")
        spans.append(("addressee", _span(text, path)))
    return text + "："


def _date(file: FactFile, spans: list[tuple[str, Span]]) -> str:
    day = file.report.signed_on
    path = ("成文日期",)
    if day is None or isinstance(day, Owed | Stated):
        # Kept open, as on paper; whoever owes it is named.
        owed = isinstance(day, Owed) and day.office
        text = gap_words(path[-1:], Fact("成文日期", office=owed)) if owed else f"{_signing_year(file)}年　月　日"
        spans.append(("date", _span(text, path, gap=True)))
        return text
    text = date_phrase(day)
    spans.append(("date", _span(text, path)))
    return text


def _signing_year(file: FactFile) -> int:
    """The year in which the document is signed: as the file says, else by the rule the year after the report year."""
    day = file.report.signed_on
    assert file.year is not None
    return day.year if isinstance(day, date) else file.year + 1


def _signature(agency: object, name: str) -> str:
    short = agency.short_name if isinstance(agency, Agency) else None
    return short if isinstance(short, str) else name


def _given_texts(value: object) -> tuple[str, ...]:
    return tuple(_line(str(text)) for text in value) if isinstance(value, list) else ()


def _line(text: str) -> str:
    """A text that stands on a line of its own: without line breaks."""
    return "".join(text.split("\n"))


def _of(request: Request, label: str) -> FactPath:
    return ("报送", request.number - 1, label) if request.number else ("报送", label)


def _span(text: str, path: FactPath, *, gap: bool = False) -> Span:
    return Span(0, len(text), path, gap)


class Gap(NamedTuple):
    """An open gap: its words 【待补：…】, and the fact that is to fill it."""

    words: str
    path: FactPath


def gaps_in(draft: Draft) -> Iterator[Gap]:
    """Every open gap of the letter, in order."""
    for name, span in draft.frame_spans:
        value = getattr(draft, name)
        text = value if isinstance(value, str) else "\n".join(value)
        if span.gap:
            words = text[span.start : span.end]
            named = words.startswith(GAP_BEGINS)
            yield Gap(words if named else gap_words(span.fact[-1:], Fact(str(span.fact[-1]))), span.fact)
    for block in draft.blocks:
        if not isinstance(block, Table):
            text = block.text + (block.run_in if isinstance(block, Heading) else "")
            yield from (Gap(text[span.start : span.end], span.fact) for span in block.spans if span.gap)
