"""Texts that were left unfinished, that repeat what the program writes itself, or that hold more than they may."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts.catalogue import texts
from generator.facts.problems import Path, Remark, Severity
from schemas.agency import Frame
from schemas.messages import _

_UNFINISHED = re.compile(
    r"【待[^【】\n]*】|(?<![A-Za-z])(?:X{2,}|x{2,}|TODO|todo)(?![A-Za-z])|[×＿_]{2,}|(?<!某)某(?:县|局(?!部))"
)
_FILES = ("上年", "标准")
"""Facts that hold names of files, in which anything may stand."""
_NUMERAL = "一二三四五六七八九十"
_NUMBERED = re.compile(
    rf"[{_NUMERAL}]{{1,3}}[、.．是]|第[{_NUMERAL}]{{1,3}}[、，,：:]|[（(][{_NUMERAL}0-9]{{1,3}}[）)]"
    r"|[0-9]{1,2}(?:[、）)]|[.．](?![0-9]))"
)
"""A number of its own before a heading; “3.15”, “一网通办” are none."""


def wording(report: Frame) -> Iterator[Remark]:
    """What is wrong with the words of `report`: unfinished ones must be changed, the rest is worth a look."""
    for path, entry, text in texts(report):
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
    if label == "依据文件" and not ("《" in text and "》" in text):
        return _("文件名称要带书名号，如《法治政府建设与责任落实督察工作规定》")
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
