"""How a report is to look, as the options of the command line say it, and what is to be said about that."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from generator.cli.reporting import say
from generator.draft.look import SIMPLIFIED, TRADITIONAL, Look
from generator.draft.model import Draft
from schemas.format import FONT_SETS
from schemas.messages import _

_GB2312 = FONT_SETS[0]
_OF_SCRIPT = {SIMPLIFIED: _GB2312, TRADITIONAL: "hant"}


def look_of(fonts: str | None, script: str) -> Look:
    """The look that was asked for. UsageError where the fonts have not the characters of the script."""
    if script == TRADITIONAL and fonts == _GB2312:
        raise click.UsageError(_("gb2312 这一套字体没有繁体字。请去掉 --fonts，或者写 --fonts gbk。"))
    return Look(fonts or _OF_SCRIPT[script], script)


def say_rare_characters(draft: Draft, outputs: Iterable[Path], look: Look) -> None:
    """The characters of a Word file that its fonts lack."""
    if look.fonts != _GB2312 or not any(path.suffix.lower() == ".docx" for path in outputs):
        return
    from generator.draft.rare import beyond_gb2312

    if rare := beyond_gb2312(draft):
        said = _(
            "注意：{characters} 不在 GB2312 字符集内，用仿宋_GB2312 等字体会显示成别的字体或者方框。"
            "请打印前逐一核对；装有 GBK 字库的，加 --fonts gbk 重新生成。"
        )
        say(said.format(characters=_("、").join(f"“{character}”" for character in rare)))
