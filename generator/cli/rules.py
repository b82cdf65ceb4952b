"""`fazhi rules`: what a draft is checked for, a rule a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from schemas.messages import _

if TYPE_CHECKING:
    from generator.checking.rule import Rule


@click.command(options_metavar=_("[选项]"), help=_("列出检查用的规则：代码、程度、问题、适用的报告。"))
def rules() -> None:
    """Print the rules by code."""
    from generator.checking.outputs.showing import padded
    from generator.checking.registry import rules as all_rules
    from generator.facts.characters import display_width

    head = (_("代码"), _("程度"), _("问题"), _("对谁"), _("报告年度"), _("依据已核实"))
    rows = [tuple(_cells(rule)) for rule in all_rules()]
    widths = [max(map(display_width, column)) for column in zip(head, *rows, strict=True)]
    for row in (head, *rows):
        click.echo("  ".join(map(padded, row, widths)).rstrip())
    click.echo("\n" + _("一条规则的依据和例子：fazhi explain 代码"))


def _cells(rule: Rule) -> Iterator[str]:
    from generator.checking.explaining import severity, years

    yield from (rule.CODE, severity(rule).word, _(rule.TITLE), _(rule.WHOM), years(rule))
    yield _("是") if rule.CONFIRMED else _("否")
