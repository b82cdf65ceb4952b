"""The command line: `fazhi`. Commands are loaded when they are called, so that `fazhi --help` loads nothing heavy."""

from __future__ import annotations

import gc
import os
import sys

import click

from generator.cli.chinese import teach_click
from generator.cli.language import spoken_language
from schemas.errors import FazhiError
from schemas.messages import _, speak
from schemas.trouble import trouble

EXIT_FINDINGS, EXIT_USAGE = 1, 2


def main() -> None:
    """Run `fazhi`. Exit codes: 0 done; 1 findings, or a stage that refuses; 2 wrong usage, configuration or facts."""
    # A short run makes no garbage worth collecting; looking for it takes a fifth of the time.
    gc.disable()
    # No plugin of pydantic's is wanted, and to look for one it reads the metadata of all that is installed.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        speak(spoken_language(sys.argv[1:], os.environ))
        teach_click()
        # Only now: its words are made on import.
        from generator.cli.group import cli

        code = cli(standalone_mode=False, prog_name="fazhi")
    except click.ClickException as error:
        error.show()
        code = EXIT_USAGE
    except Exception as error:
        click.echo(_explained(error), err=True)
        code = EXIT_USAGE
    sys.exit(code if isinstance(code, int) else 0)


def _explained(error: Exception) -> str:
    """What a run says that ended with `error`."""
    if isinstance(error, click.Abort):
        return _("已中止。")
    if isinstance(error, FazhiError):
        return _("错误：{message}").format(message=error)
    if isinstance(error, OSError):
        # What no command foresaw.
        said = _("错误：读写“{place}”出错（{reason}），请核对文件名、权限和磁盘空间。")
        place = error.filename or _("屏幕或输出重定向的文件")
        return said.format(place=place, reason=trouble(error))
    from generator.cli.unforeseen import told

    return told(error)
