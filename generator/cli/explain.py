"""`fazhi explain S103`: the page of a rule."""

from __future__ import annotations

import click

from schemas.messages import _


@click.command(options_metavar=_("[选项]"), help=_("说明一条规则：查什么、依据什么、对谁，好例和坏例。"))
@click.argument("code", metavar=_("代码"))
def explain(code: str) -> None:
    """Print the page. Raises UsageError, with the nearest code, for one that there is not."""
    from generator.checking.explaining import explained
    from generator.checking.registry import rule, rules
    from generator.checking.selecting import unknown_code

    found = rule(code.strip())
    if found is None:
        raise click.UsageError(unknown_code(code, [one.CODE for one in rules()]))
    click.echo(f"{found.CODE}  {explained(found)}")
