"""`fazhi check`: drafts held against the rules; the findings go to standard output or into a file."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.checking.configuration import MAX_JOBS
from generator.checking.outputs import FORMATS, parse_form
from generator.checking.selecting import THRESHOLDS, parse_threshold
from generator.cli import EXIT_FINDINGS
from generator.cli.options import STANDARDS
from generator.cli.words import CODES, DAY, KIND, LEVEL, STAGE, YEAR, Word
from schemas.messages import _
from schemas.reporter import Kind, Level, Stage

if TYPE_CHECKING:
    from generator.checking.configuration import Configuration
    from generator.checking.findings import DraftReport
    from generator.checking.many import Check

_THRESHOLD = Word(parse_threshold, THRESHOLDS, _("程度"))
_FORM = Word(parse_form, FORMATS, _("格式"))
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    options_metavar=_("[选项]"),
    help=_(
        "检查报告草稿（Word、文本、网页、PDF）：规定的内容缺不缺、空不空，标题、年度、序号对不对。"
        "可以写几个文件、文件夹（连同下级文件夹）或者 *.docx。"
        "常用的选项可以写进 fazhi.toml，放在当前文件夹或上级文件夹；命令里写了的，以命令为准。"
    ),
)
@click.argument("words", metavar=_("文件 …"), nargs=-1)
@click.option("--year", metavar=_("年份"), type=YEAR, help=_("报告哪一年的工作，默认从文中看出"))
@click.option("--level", type=LEVEL, help=_("层级，默认从文中看出"))
@click.option("--kind", type=KIND, help=_("类别，默认从文中看出"))
@click.option("--stage", type=STAGE, help=_("稿种；报送稿另查主送、署名、日期、结尾和 Word 文件的版式"))
@click.option("--filed-on", metavar=_("日期"), type=DAY, help=_("报送的日期，如 2026-02-28；写了才查是否逾期"))
@STANDARDS
@click.option("--select", metavar=_("规则"), multiple=True, type=CODES, help=_("只查这些规则，如 S 或 S101,S103"))
@click.option("--ignore", metavar=_("规则"), multiple=True, type=CODES, help=_("不查这些规则"))
@click.option("--fail-on", type=_THRESHOLD, help=_("有这一程度以上的问题时退出码为1，默认 error（“必改”）"))
@click.option(
    "--output-format",
    "form",
    type=_FORM,
    default=FORMATS[0],
    help=_("输出格式，默认 text；letter 是写给报送单位的修改意见，其余给程序用"),
)
@click.option(
    "-o",
    "--output",
    metavar=_("文件"),
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("结果写进文件，不写在屏幕上；不覆盖任何稿件。写了 --fix 的，是重设格式的新文件"),
)
@click.option(
    "--fix",
    is_flag=True,
    help=_("按标准重设 .docx 的格式，另存到 -o 的文件，文字一字不动，再查新文件；要同时写 --select W"),
)
@click.option("--exclude", metavar=_("名称"), multiple=True, help=_("文件夹里不查的，如“旧稿”或“*.txt”，可以写几个"))
@click.option("-j", "--jobs", metavar="N", type=click.IntRange(1, MAX_JOBS), help=_("同时用几个进程，默认按处理器个数"))
@click.option("--config", metavar=_("文件"), type=_FILE, help=_("用这一个配置文件，不找 fazhi.toml"))
def check(
    words: tuple[str, ...],
    year: int | None,
    level: Level | None,
    kind: Kind | None,
    stage: Stage | None,
    filed_on: date | None,
    standards: tuple[Path, ...],
    select: tuple[tuple[str, ...], ...],
    ignore: tuple[tuple[str, ...], ...],
    fail_on: int | None,
    form: str,
    output: Path | None,
    fix: bool,
    exclude: tuple[str, ...],
    jobs: int | None,
    config: Path | None,
) -> None:
    """Check the files and write what came of it. Ends with 1 where a finding is at or above the threshold."""
    # Before anything heavy is loaded: wrong usage is said at once.
    always = _configured(config)
    paths = _files(words, exclude, always)
    from generator.checking.check import Settings, check_file
    from generator.checking.findings import Severity
    from generator.checking.outputs import Manner, writer
    from generator.checking.selecting import Selection
    from generator.cli.check_output import destination, in_colour

    selection = Selection(_flat(select) or always.select, _flat(ignore) or always.ignore)
    if fix:
        from generator.cli.check_fix import fixed, refuse_wrong_use

        output = refuse_wrong_use(paths, output, selection)
        paths, output = (fixed(paths[0], output),), None
    settings = Settings(
        year=year or always.year,
        level=level or always.level,
        kind=kind or always.kind,
        standards=standards or always.standard,
        stage=stage or always.stage,
        filed_on=filed_on,
        selection=selection,
    )
    threshold = next(one for one in (fail_on, always.fail_on, Severity.ERROR) if one is not None)
    worst = _Worst()
    with destination(output, (*paths, *map(str, settings.standards))) as write:
        reports = _begun(_reports(paths, partial(check_file, settings=settings), jobs or always.jobs, output))
        for piece in writer(form)(
            worst.over(reports), Manner(colour=output is None and in_colour(), fail_on=threshold)
        ):
            write(piece)
    raise click.exceptions.Exit(EXIT_FINDINGS if worst.severity >= threshold else 0)


class _Worst:
    """The worst severity among the reports that have passed, 0 for none."""

    severity = 0

    def over(self, reports: Iterable[DraftReport]) -> Iterator[DraftReport]:
        """The reports, as they come."""
        for report in reports:
            self.severity = max(self.severity, report.worst)
            yield report


def _begun(reports: Iterator[DraftReport]) -> Iterator[DraftReport]:
    """The reports, the first of which is made now: a standard that can't be used is told before anything is printed."""
    return chain(list(islice(reports, 1)), reports)


def _flat(codes: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(code for some in codes for code in some)


def _configured(path: Path | None) -> Configuration:
    from generator.checking.configuration import Configuration, find, load

    path = path or find(Path())
    if path is None:
        return Configuration()
    from generator.checking.registry import rules

    return load(path, [rule.CODE for rule in rules()])


def _files(words: tuple[str, ...], exclude: tuple[str, ...], always: Configuration) -> tuple[str, ...]:
    """The files to check. Raises UsageError where there is none at all."""
    from generator.checking.files import Exclusion, find_files

    if not words:
        raise click.UsageError(_("要检查哪些文件？请写文件名、文件夹或 *.docx，如：fazhi check 报告.docx"))
    above = always.path.parent if always.path else Path()
    exclusion = Exclusion(exclude) if exclude else Exclusion(always.exclude, str(above))
    found = find_files(words, exclusion)
    if found.paths:
        for word in found.in_vain:
            click.echo(_("“{word}”里没有可以检查的文件，跳过").format(word=word), err=True)
        return found.paths
    from generator.draft.reading import SUFFIXES

    said = _("“{words}”里没有可以检查的文件。能检查的有：{suffixes}。请核对文件夹，或者直接写文件名。")
    raise click.UsageError(said.format(words=" ".join(words), suffixes=" ".join(SUFFIXES)))


def _reports(paths: tuple[str, ...], check: Check, jobs: int | None, output: Path | None) -> Iterator[DraftReport]:
    """The reports of all files; a bar on the screen tells how far they are where nothing else does."""
    from generator.checking.many import FEW, check_many

    reports = check_many(paths, check, jobs)
    if len(paths) < FEW or not sys.stderr.isatty() or (sys.stdout.isatty() and output is None):
        yield from reports
        return
    with click.progressbar(length=len(paths), label=_("检查"), file=sys.stderr) as bar:
        for report in reports:
            # A file may hold several reports.
            bar.update(report.part == 0)
            yield report
