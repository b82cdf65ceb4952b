"""What a Standard is made of: one frozen record for each kind of entry. No pydantic: a check starts with this."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def placeholders(pattern: str) -> tuple[str, ...]:
    """The names in braces in `pattern`, in order: `{本级}委、{本级}政府` gives 本级, 本级."""
    return tuple(_PLACEHOLDER.findall(pattern))


def fill(pattern: str, names: Mapping[str, str]) -> str:
    """`pattern` with each `{name}` replaced by its value; a name without a value stays as it is written.

    Not `str.format`: a pattern may come from a stranger's file, and `format` reaches into attributes.
    """
    return _PLACEHOLDER.sub(lambda found: names.get(found[1], found[0]), pattern)


class Source(NamedTuple):
    """A data file that went into a Standard. `confirmed`: somebody compared it with a published text."""

    id: str
    title: str
    doc_number: str
    issuer: str
    source: str
    confirmed: bool


class Content(NamedTuple):
    """One of the mandated contents of a report.

    `label` is the key of the fact file that holds it, and its name in messages; “主要举措和成效” is no key: the
    topics of the outline make it. `heading` is the wording for the report year. `under` names the content under
    whose heading this one stands (不足 and 原因 share one). `binding` says whether the rule binds this reporter in
    this year; where it does not, the contents are a skeleton and nothing more. `prescribed`: a local 提纲 gives it
    this heading.
    """

    id: str
    label: str
    heading: str
    mandatory: bool
    binding: bool
    source: str
    confirmed: bool
    under: str | None = None
    prescribed: bool = False


class Route(NamedTuple):
    """To whom a report goes: one body as addressee (主送), the others as `copies` (抄送).

    `addressee` and `copies` are patterns with `{本级}`, `{上级}` (县, 市, 镇 …) and `{业务主管部门}`: see `fill`.
    `joint`: the party committee and the government report together. `deadline`: the first day that the rule's
    “…前” no longer covers; a report of that very day is not called late.
    """

    id: str
    reporter: str
    joint: bool
    addressee: str
    copies: tuple[str, ...]
    deadline: date
    source: str
    confirmed: bool
    note: str = ""


class OutlineItem(NamedTuple):
    """A measure of an outline's part, with the number it has in the document."""

    number: str
    title: str
    confirmed: bool


class OutlinePart(NamedTuple):
    """A part of the outline: its official `title`, the `heading` a report uses, and the facts it draws on.

    `draws_on` holds topics of the fact file, in order; a local outline may also name one measure: `党的领导.学法`.
    """

    id: str
    title: str
    heading: str
    draws_on: tuple[str, ...]
    source: str
    confirmed: bool
    items: tuple[OutlineItem, ...] = ()


class Term(NamedTuple):
    """A wording that is out of place in this report year; say `instead`. Inside an `allowed` word it is right.

    `changed` is when the new wording came, as precisely as known: "2021-07-15", "2020-08", "2018", or "" for a
    plain mistake.
    """

    text: str
    instead: str
    changed: str
    source: str
    confirmed: bool
    allowed: tuple[str, ...] = ()
    note: str = ""


class Document(NamedTuple):
    """A document that reports cite: its exact title, its number, and when it was published and came into force.

    `published` and `in_force` are "2025-12", "2026-02-01" or "" where not known. `wrong_titles` are seen misprints.
    """

    title: str
    source: str
    confirmed: bool
    doc_number: str = ""
    published: str = ""
    in_force: str = ""
    wrong_titles: tuple[str, ...] = ()
    note: str = ""


class Phrase(NamedTuple):
    """A set political phrase that fits this report year. Offered to the clerk, never printed unasked."""

    text: str
    since: str
    source: str
    confirmed: bool
    note: str = ""


class Duty(NamedTuple):
    """A duty of the person first responsible, in short; `keywords` are words that evidence of it uses.

    `office` is who holds it (党委主要负责人, 政府主要负责人; 主要负责人 of a department or township). `binding` is
    false where the duty is followed by analogy only.
    """

    id: str
    office: str
    text: str
    keywords: tuple[str, ...]
    binding: bool
    source: str
    confirmed: bool
