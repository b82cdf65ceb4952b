"""Texts that were left unfinished, that repeat what the program writes itself, or that hold more than they may."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.facts.catalogue import StatedFact, texts
from generator.facts.problems import Path, Remark, Severity
from schemas.messages import _

_UNFINISHED = re.compile(
    r"【待[^【】\n]*】|(?<![A-Za-z])(?:X{2,}|x{2,}|TODO|todo)(?![A-Za-z])|[×＿_]{2,}|(?<!某)某(?:县|局(?!部))"
)
_FILES = ("上年", "标准", "分工")
"""Facts that hold names of files, in which anything may stand."""
_DOCUMENTS = {
    "依据文件": "《法治政府建设与责任落实督察工作规定》",
    "印发文件": "《2025年法治政府建设工作要点》",
    "年度计划": "《2025年法治政府建设工作要点》",
}
"""Facts that hold names of documents, with an example of one."""
_NUMERAL = "一二三四五六七八九十"
_NUMBERED = re.compile(
    rf"[{_NUMERAL}]{{1,3}}[、.．是]|第[{_NUMERAL}]{{1,3}}[、，,：:]|[（(][{_NUMERAL}0-9]{{1,3}}[）)]"
    r"|[0-9]{1,2}(?:[、）)]|[.．](?![0-9]))"
)
"""A number of its own before a heading; “3.15”, “一网通办” are none."""


def wording(stated: Iterable[StatedFact]) -> Iterator[Remark]:
    """What is wrong with the words of what is `stated`: unfinished ones must be changed, the rest is worth a look."""
    for path, entry, text in texts(stated):
        label = entry.fact.label
        if label not in _FILES and (match := _UNFINISHED.search(text)):
            said = _("还有没写完的字样“{words}”，请补齐或删去").format(words=match[0][:20])
            yield Remark(path, said, Severity.CONFLICT)
        if said := _of_label(label, path, text):
            yield Remark(path, said, Severity.DOUBT)


def _of_label(label: str, path: Path, text: str) -> str:
    """What to say of `text` as the fact of that label, empty for nothing."""
    if label == "小标题" or (label == "标题" and path[0] == "提纲"):
        match = _NUMBERED.match(text)
        return _("序号由程序编，请删去“{number}”").format(number=match[0]) if match else ""
    if label in _DOCUMENTS and not ("《" in text and "》" in text):
        return _("文件名称要带书名号，如{example}").format(example=_DOCUMENTS[label])
    if label == "主送":
        return _addressee(text)
    return ""


def _addressee(text: str) -> str:
    """One body; “县委、县政府” is one in use, and so is allowed."""
    if "抄送" in text:
        return _("主送里只写主送机关，抄送的请写在“抄送”里")
    if len([body for body in re.split("[，,；;]", text) if body.strip()]) > 1:
        return _("主送只写一个机关，其余的请写在“抄送”里")
    return ""
