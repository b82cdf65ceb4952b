"""`fazhi schema`: the JSON Schema of the fact file, for editors."""

from __future__ import annotations

import json
import sys
from io import TextIOWrapper

import click

from schemas.messages import _


@click.command(options_metavar=_("[选项]"), help=_("输出填报表的 JSON Schema（可配给编辑器，边填边校验）。"))
@click.option("--pack", metavar=_("行业"), help=_("行业包，如 城市管理"))
def schema(pack: str | None) -> None:
    """Print the schema as UTF-8 JSON."""
    from schemas.json_schema import json_schema
    from schemas.packs import load_pack, with_pack
    from schemas.report import annual_report

    model = with_pack(annual_report(), load_pack(pack)) if pack else annual_report()
    text = json.dumps(json_schema(model), ensure_ascii=False, indent=2)
    if isinstance(sys.stdout, TextIOWrapper):
        # JSON is UTF-8 whatever the console's encoding, and the same bytes everywhere: mostly it goes into a file.
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    click.echo(text)
