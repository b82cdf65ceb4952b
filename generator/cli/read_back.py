"""What is said of a file that was read into a fact file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.reporting import say
from generator.facts.problems import spell
from schemas.messages import _

if TYPE_CHECKING:
    from generator.composing.blanks.reading import ReadBack

_SHOWN = 60
"""Characters of a text that is shown."""


def say_read_back(path: Path, into: Path, found: ReadBack) -> None:
    """What was taken over, what stood there already, what contradicts it, what could not be read in."""
    said = _("“{path}”读入{n}项，{same}项与填报表一致，{open}处还没有填。")
    say(said.format(path=path, n=len(found.taken), same=found.same, open=found.still_open))
    if found.conflicts:
        said = _("以下{n}项填报表“{into}”里已有不同的内容，没有改动，请核对后自己改：")
        say(said.format(n=len(found.conflicts), into=into))
        for conflict in found.conflicts:
            line = _("  · {fact}：填报表“{there}”，这里“{new}”")
            shown = {"there": _short(conflict.there), "new": _short(conflict.new)}
            say(line.format(fact=spell(conflict.path), **shown) + _place(path, conflict.place))
    if found.left:
        say(_("以下{n}处没有读入：").format(n=len(found.left)))
        for left in found.left:
            line = _("  · “{words}”：{why}").format(words=_short(left.words), why=left.why)
            say(line + _place(path, str(left.line)))


def _place(path: Path, line: str) -> str:
    """Where it stands: the paragraph of a Word file, the line of a text."""
    if not line or line == "0":
        return ""
    text = path.suffix.lower() in (".txt", ".md", ".markdown")
    return (_("（第{n}行）") if text else _("（第{n}段）")).format(n=line)


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"
