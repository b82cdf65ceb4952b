"""A user's own Standard: a county's notice or a province's guide, with Chinese keys, laid over the national one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from schemas.errors import StandardError
from schemas.reporter import Kind, Level
from schemas.standard_local_fields import Fields
from schemas.standard_local_tables import Day, Heading
from schemas.standard_local_text import parse
from schemas.standard_tables import Content, OutlinePart, Source

KEYS = (
    "名称",
    "文号",
    "来源",
    "适用年度",
    "适用层级",
    "适用类别",
    "报告名称",
    "提纲",
    "报送截止",
    "公开截止",
    "统计截止",
    "必填",
)


@dataclass(frozen=True, slots=True)
class LocalStandard:
    """What a local file says; None or empty where it says nothing. `years` None: every year."""

    source: Source
    years: tuple[int, ...] | None
    levels: tuple[Level, ...]
    kinds: tuple[Kind, ...]
    report_name: str | None
    headings: tuple[Heading, ...]
    filing: Day | None
    publication: Day | None
    cut_off: Day | None
    required: tuple[str, ...]

    def applies_to(self, year: int, level: Level, kind: Kind) -> bool:
        """Whether the file is meant for reports of `year` by agencies of `level` and `kind`."""
        return (self.years is None or year in self.years) and level in self.levels and kind in self.kinds

    def outline(self, year: int) -> tuple[OutlinePart, ...]:
        """The file's headings under 主要举措和成效, in its order."""
        source = self.source
        return tuple(
            OutlinePart(
                id=f"{source.id}-{number}",
                title=heading.wording(year),
                heading=heading.wording(year),
                draws_on=heading.draws_on,
                source=source.source,
                confirmed=source.confirmed,
            )
            for number, heading in enumerate((h for h in self.headings if h.content is None), start=1)
        )

    def contents(self, contents: tuple[Content, ...], year: int) -> tuple[Content, ...]:
        """`contents` under the file's headings and in its order; those it does not name follow in their old order.

        主要举措和成效 stands where the file names it, or else its first topic, or else first.
        """
        headings = {h.content: h.wording(year) for h in self.headings if h.content is not None}
        achievements = contents[0].label
        order = list(dict.fromkeys(h.content or achievements for h in self.headings))
        if achievements not in order:
            order.insert(0, achievements)
        renamed = (
            c._replace(heading=headings[c.label], prescribed=True) if c.label in headings else c for c in contents
        )
        return tuple(sorted(renamed, key=lambda c: order.index(c.label) if c.label in order else len(order)))


def read_local(path: Path, topics: Sequence[str], contents: Sequence[str]) -> LocalStandard:
    """The local Standard in `path`, YAML or (`.toml`) TOML; `topics` and `contents` are what 取自 may name.

    Raises StandardError with every problem of the file in one message, each with its line where the file is YAML.
    """
    document = parse(path, KEYS)
    fields = Fields(document, KEYS)
    name = fields.text("名称", needed=True)
    years = fields.years("适用年度")
    local = LocalStandard(
        source=Source(
            id=path.stem,
            title=name,
            doc_number=fields.text("文号"),
            issuer="",
            source=fields.text("来源") or name,
            # Its own author wrote it down: what it says is what is asked for.
            confirmed=True,
        ),
        years=years,
        levels=fields.members("适用层级", Level),
        kinds=fields.members("适用类别", Kind),
        report_name=fields.pattern("报告名称", ("机关", "年度"), needed="机关") or None,
        headings=fields.headings("提纲", topics, contents),
        filing=fields.day("报送截止", years),
        publication=fields.day("公开截止", years),
        cut_off=fields.day("统计截止", years),
        required=fields.paths("必填"),
    )
    if problems := fields.problems():
        raise StandardError("\n".join(problems))
    return local
