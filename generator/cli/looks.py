"""How a report is to look, as the options of the command line say it, and what is to be said about that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.reporting import say
from generator.draft.look import PLAIN, SIMPLIFIED, TRADITIONAL, Look
from generator.draft.model import Draft
from schemas.errors import ReferenceDocumentError
from schemas.format import load
from schemas.messages import _
from schemas.trouble import trouble

if TYPE_CHECKING:
    from generator.draft.writing.word.base import Base

_WORD = ".docx"
_GB2312 = PLAIN.fonts
_OF_SCRIPT = {SIMPLIFIED: _GB2312, TRADITIONAL: "hant"}


def look_of(fonts: str | None, script: str, reference: Path | None, outputs: Sequence[Path]) -> Look:
    """The look that was asked for; how a reference document departs from the standard is said.

    UsageError where the fonts have not the characters of the script, or no file can heed the reference document;
    ReferenceDocumentError where that can't be used.
    """
    if script == TRADITIONAL and fonts == _GB2312:
        raise click.UsageError(_("gb2312 这一套字体没有繁体字。请去掉 --fonts，或者写 --fonts gbk。"))
    look = Look(fonts or _OF_SCRIPT[script], script)
    if reference is None:
        return look
    if not any(path.suffix.lower() == _WORD for path in outputs):
        raise click.UsageError(_("--reference-doc 只用于 Word 文件，请加上 -o 报告.docx。"))
    return look._replace(reference=_adopted(reference, look))


def say_rare_characters(draft: Draft, outputs: Iterable[Path], look: Look) -> None:
    """The characters of a Word file that its fonts lack."""
    if not any(path.suffix.lower() == _WORD for path in outputs) or not _has_few_characters(look):
        return
    from generator.draft.rare import beyond_gb2312

    if rare := beyond_gb2312(draft):
        said = _(
            "注意：{characters} 不在 GB2312 字符集内，用仿宋_GB2312 等字体会显示成别的字体或者方框。"
            "请打印前逐一核对；装有 GBK 字库的，加 --fonts gbk 重新生成。"
        )
        say(said.format(characters=_("、").join(f"“{character}”" for character in rare)))


def _has_few_characters(look: Look) -> bool:
    """Whether the font of the body has no characters but those of GB 2312, as its name says."""
    standard = look.reference.standard if look.reference else load(fonts=look.fonts)
    return standard.elements["body"].font.name.endswith("GB2312")


def _adopted(path: Path, look: Look) -> Base:
    """What reports are written into; what is to be known of it is said once."""
    from generator.draft.reading.archive import LARGEST_FILE
    from generator.draft.writing.word.reference import adopted

    try:
        with path.open("rb") as file:
            found = adopted(file.read(LARGEST_FILE + 1), look)
    except ReferenceDocumentError as error:
        raise ReferenceDocumentError(_("参考文档“{path}”：{trouble}").format(path=path, trouble=error)) from error
    except OSError as error:
        said = _("参考文档“{path}”读不了（{trouble}），请核对文件名和权限。")
        raise ReferenceDocumentError(said.format(path=path, trouble=trouble(error))) from error
    if found.departures:
        say(_("参考文档“{path}”与 GB/T 9704—2012 不一致的地方，照参考文档排：").format(path=path))
        for departure in found.departures:
            say(f"  · {departure}")
    if found.missing:
        said = _("参考文档“{path}”没有以下样式，按标准补上：{names}")
        say(said.format(path=path, names=_("、").join(found.missing)))
    if found.numbered:
        said = _("参考文档“{path}”的以下样式带自动编号，报告的标题自带序号，没有用自动编号：{names}")
        say(said.format(path=path, names=_("、").join(found.numbered)))
    return found.base
