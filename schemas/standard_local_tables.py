"""What a local Standard is made of: its days, which need a report year to become dates, and its headings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from schemas.standard_tables import fill


@dataclass(frozen=True, slots=True)
class Day:
    """A day by month and day. Without `year`: 本年 or 次年 as `next_year` says; else 7–12 月 lie in the report year
    itself and 1–6 月 in the next, since a report is asked for between the end of its year and the next summer.
    """

    month: int
    day: int
    year: int | None = None
    next_year: bool | None = None

    def of(self, report_year: int) -> date:
        """The date that is meant for a report of `report_year`."""
        later = self.month < 7 if self.next_year is None else self.next_year
        return date(self.year or report_year + later, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a local 提纲, a pattern with `{年度}` and `{下一年度}`, and the facts it draws on.

    `content` is the label of the mandated content whose own heading it is, None for one under 主要举措和成效.
    """

    title: str
    draws_on: tuple[str, ...]
    content: str | None

    def wording(self, report_year: int) -> str:
        """The heading for a report of `report_year`."""
        return fill(self.title, {"年度": str(report_year), "下一年度": str(report_year + 1)})
