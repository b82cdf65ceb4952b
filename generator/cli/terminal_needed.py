"""What is asked at a terminal needs one."""

from __future__ import annotations

import sys

import click

from schemas.messages import _


def refuse_without_terminal() -> None:
    """Raise UsageError where nobody can answer."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(
            _("这里不是终端，没法逐项核对。请在终端里运行；或者不加 --review，生成后改文件夹里的文件。")
        )
