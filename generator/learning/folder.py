"""The files of a folder that an agency keeps: declared facts, last year's facts."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from generator.facts.layout import entry_lines
from generator.learning.learned import Learned
from generator.learning.missing import Missing
from generator.learning.report import Report
from generator.learning.slots import LabelPath
from schemas.agency import Frame
from schemas.fields import entries
from schemas.packs import QUANTITY
from schemas.states import Stated

_SHARE = re.compile("率|占比|比例|比重")
_MOST = 100_000
"""Per cent: what grows may grow by more than 100."""
FACTS = "facts.yaml"


def fields_of(learned: Learned) -> str:
    """`fields.toml`: the facts that the catalogue lacks, by topic."""
    out = ["# 本单位报告里有、填报表没有的数据。“标签”可以改，改时 报告.md、facts.yaml 里的名称一起改。"]
    for slot in learned.slots:
        if not slot.own:
            continue
        topic, label = slot.path
        out += ["", f"[[{_quoted(topic)}]]", f'"标签" = {_quoted(label)}']
        out += [f'"单位" = {_quoted(slot.unit)}'] if slot.type == QUANTITY else [f'"类型" = {_quoted(slot.type)}']
        out += [f'"上限" = {_MOST}'] if slot.unit == "%" and not _SHARE.search(label) else []
        if slot.sentence:
            out.append(f'"说明" = {_quoted(f"去年写作“{slot.sentence}”")}')
    return "\n".join(out) + "\n"


def facts_of(learned: Learned, model: type[Frame], template: str, missing: Sequence[Missing] = ()) -> str:
    """`facts.yaml`: what the report states. template: what 模板 says, the way from the fact file to the folder."""
    report = learned.report
    head = [f"# {report.agency}{report.year}年度法治政府建设情况填报表，由报告生成；“报告.md”是它的模板。", ""]
    values: dict[str, Any] = {**frame_of(report), "模板": template}
    for topic in in_order(model, {slot.path[0] for slot in learned.slots}):
        for slot in (slot for slot in learned.slots if slot.path[0] == topic):
            _put(values, slot.path, slot.value)
    for one in missing:
        if one.path:
            _put(values, one.path, Stated.NOT_APPLICABLE.value)
    return (
        "\n".join([*head, *(line for label, value in values.items() for line in entry_lines(label, value, 0))]) + "\n"
    )


def frame_of(report: Report) -> dict[str, Any]:
    """What a fact file says of the report itself: who reports, on which year, to whom, signed when."""
    draft, understood = report.draft, report.understood
    agency: dict[str, Any] = {"全称": report.agency}
    if len(draft.signatories) == 1 and draft.signatories[0] != report.agency:
        agency["落款"] = draft.signatories[0]
    agency |= {"层级": report.level.value, "类别": report.kind.value}
    document: dict[str, Any] = {}
    if len(draft.signatories) > 1:
        document["发文机关"] = list(draft.signatories)
    document["主送"] = draft.addressee.rstrip("：:") or Stated.NONE.value
    contact = draft.note.removeprefix("联系人：")
    if contact:
        document["附注" if contact == draft.note else "联系人"] = contact
    values: dict[str, Any] = {"机关": agency, "年度": str(report.year)}
    if isinstance(understood.signed, date):
        values["成文日期"] = understood.signed.isoformat()
    return values | {"报送": [document]}


def in_order(model: type[Frame], topics: Collection[str]) -> list[str]:
    """The topics in the order of a fact file."""
    return [label for label in entries(model) if label in topics]


def _put(values: dict[str, Any], path: LabelPath, value: str) -> None:
    for step in path[:-1]:
        values = values.setdefault(step, {})
    values[path[-1]] = value


def _quoted(text: str) -> str:
    """A string of TOML; what it holds stands on one line and has no control characters (`clean_text` took them)."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ").replace("\t", " ") + '"'
