"""The rule of 2019 that mandates the contents, as the rules about them cite it, and which of them a draft lacks."""

from __future__ import annotations

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.draft.model import Heading
from generator.understanding.sections import heading_name
from schemas.messages import _, message, shown
from schemas.reporter import LAST_YEAR
from schemas.standard_tables import Content

BASIS = "《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）“年度报告”一章"
WHOM = message("地方各级党委和政府、县级以上政府部门")
YEARS = range(2019, LAST_YEAR + 1)


def asked(case: Case) -> tuple[Content, ...]:
    """The contents that bind this reporter in this year, in the Standard's order."""
    return tuple(content for content in case.standard.contents if content.mandatory and content.binding)


def content(case: Case, name: str) -> Content | None:
    """The content as the Standard asks for it, None where it does not bind."""
    return next((content for content in asked(case) if content.id == name), None)


def is_given(case: Case, name: str) -> bool:
    """Whether the draft gives the content."""
    return case.understood.contents[name].present


def is_specific(case: Case, name: str) -> bool:
    """Whether the draft gives the content, and not in principle only."""
    content = case.understood.contents[name]
    return content.present and not content.general


def is_headed(case: Case, name: str) -> bool:
    """Whether a heading of the draft names the content, be there anything beneath it or not."""
    return bool(case.understood.contents[name].headings)


def empty_of_causes(case: Case) -> tuple[Heading, ...]:
    """The headings that name the causes and have no shortcomings beneath them, where the draft gives no causes."""
    causes, shortcomings = (case.understood.contents[name] for name in ("causes", "shortcomings"))
    if causes.present:
        return ()
    full = {where.heading for where in shortcomings.at}
    return tuple(one for one in causes.headings if heading_name(one) not in full and not _is_sentence(one))


def _is_sentence(heading: Heading) -> bool:
    return "，" in heading.text and heading.text.endswith("。")


def lacks(case: Case, name: str) -> Content | None:
    """The content where it is asked for and the draft has neither its words nor a heading for it."""
    return None if is_given(case, name) or is_headed(case, name) else content(case, name)


def missing(case: Case, code: str, severity: Severity, content: Content, next_step: str) -> Finding:
    """The finding that a content is nowhere in the draft, and what to do about it."""
    text = _("未见“{label}”部分。{next_step}").format(label=shown(content.label), next_step=next_step)
    return Finding(code, severity, text, basis=cited(case, content))


def cited(case: Case, content: Content) -> str:
    """The number of the document that asks for the content, 厅字〔2019〕28号; its source where it has none."""
    numbers = (source.doc_number for source in case.standard.sources if source.source == content.source)
    return shown(next(numbers, "") or content.source)
