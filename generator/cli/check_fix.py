"""`fazhi check --fix`: the format of a copy re-set by the standard, before it is checked."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import click

from generator.checking.outputs.showing import printable
from generator.checking.selecting import Selection
from generator.draft.resetting import Kept, KeptReason, Refusal, RefusedError
from schemas.errors import OutputError
from schemas.messages import _, message

_FORMAT_RULES = "W"
_SUFFIX = ".docx"
_SHOWN, _LONGEST = 10, 24
"""What was left: lines, and characters of each."""

_REFUSALS = {
    Refusal.STRICT: message("是“严格的 Open XML”格式。请在 Word 里另存为“Word 文档（*.docx）”，再重设格式。"),
    Refusal.MACROS: message("含有宏。请在 Word 里另存为不带宏的 .docx，再重设格式。"),
    Refusal.SIGNED: message("有数字签名，一改就失效。请用签名以前的文件重设格式。"),
    Refusal.UNCERTAIN: message("重设格式会改动其中的文字或者编号，没有动。请在 Word 或 WPS 里另存一份再试。"),
}
_REASONS = {
    KeptReason.UNNAMED: message("第{n}段“{text}”：看不出是哪一种要素"),
    KeptReason.BOXED: message("第{n}段“{text}”：在文本框里"),
    KeptReason.FOOTER: message("页脚“{text}”：页码夹在文字中间"),
}


def refuse_wrong_use(paths: Sequence[str], output: Path | None, selection: Selection) -> Path:
    """Where the new file goes. UsageError for a --fix that can't be meant, OutputError for a file that is there."""
    if not any(code.startswith(_FORMAT_RULES) for code in selection.select):
        said = _("--fix 只重设版式，请同时写 --select W，如：fazhi check 稿.docx --select W --fix -o 新稿.docx")
        raise click.UsageError(said)
    if output is None:
        raise click.UsageError(_("--fix 不改动原文件，请用 -o 写明新文件，如：-o 新稿.docx"))
    if len(paths) != 1:
        raise click.UsageError(_("--fix 一次只处理一个文件，现在有{n}个。请分开来做。").format(n=len(paths)))
    if Path(paths[0]).suffix.lower() != _SUFFIX:
        said = _("--fix 只处理 .docx 文件，“{path}”不是。请在 Word 或 WPS 里另存为 .docx。")
        raise click.UsageError(said.format(path=paths[0]))
    if output.suffix.lower() != _SUFFIX:
        raise click.UsageError(_("“{path}”：重设格式的新文件，后缀应为 .docx").format(path=output))
    if os.path.realpath(output) == os.path.realpath(paths[0]):
        raise OutputError(_("“{path}”是要检查的文件，不覆盖。请另取文件名。").format(path=output))
    if not output.parent.is_dir():
        raise OutputError(_("“{path}”：没有文件夹“{folder}”，请先建好").format(path=output, folder=output.parent))
    if os.path.lexists(output):
        raise OutputError(_("“{path}”已经存在，不覆盖。请另取文件名。").format(path=output))
    return output


def fixed(path: str, output: Path) -> str:
    """Writes the file at `path`, its format re-set, to `output`, and tells what was left; the file to be checked then.

    That is the first itself where it can't be read or bears a mark of secrecy: what is said of it the check says.
    Raises OutputError for a file whose format is not re-set, and where disk or permissions refuse.
    """
    # What only this needs.
    from generator.checking.secrecy import bears_mark
    from generator.draft.reading import read
    from generator.draft.reading.unreadable import UnreadableError
    from generator.draft.resetting import reset
    from generator.draft.target import write_atomically

    try:
        marked = any(map(bears_mark, read(Path(path))))
        result = None if marked else reset(Path(path).read_bytes())
    except UnreadableError:
        result = None
    except RefusedError as error:
        said = _("“{path}”{why}没有生成“{output}”。")
        raise OutputError(said.format(path=path, why=_(_REFUSALS[error.refusal]), output=output)) from error
    if result is None:
        click.echo(_("没有重设格式，没有生成“{path}”，原因见下。").format(path=output), err=True)
        return path
    write_atomically(output, result.data)
    click.echo(_("已按标准重设格式，写入“{path}”，文字一字未动。").format(path=output), err=True)
    _tell(result.kept)
    return str(output)


def _tell(kept: Sequence[Kept]) -> None:
    if not kept:
        return
    click.echo(_("以下{n}处保持原样，请自己看一看：").format(n=len(kept)), err=True)
    for one in kept[:_SHOWN]:
        text = printable(one.text if len(one.text) <= _LONGEST else f"{one.text[:_LONGEST]}……")
        click.echo("  · " + _(_REASONS[one.reason]).format(n=one.paragraph, text=text), err=True)
    if len(kept) > _SHOWN:
        click.echo(_("  ……共{n}处").format(n=len(kept)), err=True)
