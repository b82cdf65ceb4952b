"""Options that several commands have, in the same words."""

from __future__ import annotations

from pathlib import Path

import click

from schemas.built_in_packs import built_in_packs
from schemas.messages import _

EXISTING_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

STANDARDS = click.option(
    "--standard",
    "standards",
    metavar=_("文件"),
    multiple=True,
    type=EXISTING_FILE,
    help=_("上级通知或指引的数据文件，可以写几个"),
)
PACK = click.option(
    "--pack",
    metavar=_("行业"),
    help=_("行业包，现有：{names}；自己的行业包写文件夹").format(names="、".join(built_in_packs())),
)
DIVISION = click.option(
    "--division",
    metavar=_("文件"),
    type=EXISTING_FILE,
    help=_("科室分工文件（默认用填报表里“分工”写的那份）"),
)
