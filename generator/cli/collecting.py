"""What the commands about forms have in common: the fact file beside last year's, the 分工 file."""

from __future__ import annotations

from pathlib import Path

from generator.cli import EXIT_USAGE
from generator.cli.reporting import say_problems, stop
from generator.collecting.division import Division, division_for
from generator.facts.interview import Interview, reporter
from generator.facts.lastyear import last_year
from generator.facts.reading import FactFile, read
from generator.facts.standard import standard_for
from schemas.errors import FactFileError
from schemas.messages import _


def interview_of(facts: Path, previous: Path | None) -> Interview:
    """What is asked of the reporter of this fact file; says what is wrong with last year's.

    Raises FactFileError where the file does not say who reports, and on which year.
    """
    return over(read(facts), previous)


def over(file: FactFile, previous: Path | None) -> Interview:
    """The same for a file that was read."""
    reporter(file)
    if file.year is None or not file.agency:
        said = _("开头的“机关”“年度”没有填好，请先补上全称、年度")
        raise FactFileError(said, str(file.path or file.name))
    before = last_year(file, previous)
    say_problems(before.problems)
    return Interview(file, standard_for(file), before.file)


def the_division(file: FactFile, given: Path | None) -> Division:
    """The 分工 that applies; ends with exit code 2, every trouble named, where its file can't be used."""
    found = division_for(file, given)
    if found.problems:
        say_problems(found.problems)
        stop(_("分工文件有{n}处要改，什么都没有写。").format(n=len(found.problems)), EXIT_USAGE)
    return found.division
