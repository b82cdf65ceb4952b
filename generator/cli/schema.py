"""`fazhi schema`: the JSON Schema of the fact file, for editors."""

from __future__ import annotations

import json

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
    # JSON is UTF-8 whatever the console's encoding: the output is mostly redirected into a file.
    click.echo(text, file=click.get_text_stream("stdout", encoding="utf-8"))
