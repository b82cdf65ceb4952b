"""`fazhi render`: fact file in, report out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from generator.cli import EXIT_FINDINGS, EXIT_USAGE
from generator.cli.options import STANDARDS
from generator.cli.words import FONTS, SCRIPT, STAGE
from generator.draft.look import SIMPLIFIED, TRADITIONAL
from schemas.messages import _
from schemas.reporter import Stage


@click.command(options_metavar=_("[选项]"), help=_("由填报表生成报告。输出文件的后缀决定格式：.docx .txt .md .html。"))
@click.argument("facts", metavar=_("填报表"), type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o",
    "--output",
    "outputs",
    metavar=_("文件"),
    multiple=True,
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("输出文件，可以写几个"),
)
@click.option("--stage", type=STAGE, help=_("稿种，默认送审稿；报送稿、公开稿有待补处时不生成"))
@click.option("--document", "number", metavar="N", type=int, help=_("按填报表“报送”里的第几份生成"))
@click.option(
    "--previous",
    metavar=_("文件"),
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=_("上一年的填报表，用来写“比上年增长……”"),
)
@STANDARDS
@click.option("--fonts", type=FONTS, help=_("字体用哪一套：gb2312（Windows 通行，默认）、gbk（统信、麒麟通行）"))
@click.option("--script", type=SCRIPT, default=SIMPLIFIED, help=_("hans 简体（默认），hant 繁体"))
@click.option(
    "--reference-doc",
    "reference",
    metavar=_("文件"),
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=_("本单位改过的 Word 样式文件（见 fazhi template word），照它排版"),
)
@click.option(
    "--briefing",
    metavar=_("文件"),
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("另写一页送签说明：要核实的事项、与上年的主要变化、公开稿不写入的内容"),
)
@click.option(
    "--provenance",
    metavar=_("文件"),
    type=click.Path(dir_okay=False, path_type=Path),
    help=_("另写数据来源表：每个数据的科室、来源、日期和在报告中的位置"),
)
@click.option("--beside", is_flag=True, help=_("输出文件已被人改过时，写到旁边的新文件里"))
def render(
    facts: Path,
    outputs: tuple[Path, ...],
    stage: Stage | None,
    number: int | None,
    previous: Path | None,
    standards: tuple[Path, ...],
    fonts: str | None,
    script: str,
    reference: Path | None,
    briefing: Path | None,
    provenance: Path | None,
    beside: bool,
) -> None:
    """Compose the document and write it in every format asked for, or nothing at all."""
    from generator.draft.saving import Target, refuse_unknown_formats, write_all

    # Before anything heavy is loaded: a wrong name is said at once.
    papers = [path for path in (briefing, provenance) if path]
    refuse_unknown_formats((*outputs, *papers), inputs=(facts, *standards, *filter(None, (previous, reference))))
    from generator.cli.looks import look_of, say_rare_characters
    from generator.cli.own_template import own_styles, say_words_of_last_year
    from generator.cli.papers import Work, beside_the_report
    from generator.cli.reporting import (
        refuse_unfinished,
        say,
        say_problems,
        say_remaining,
        say_skipped,
        say_written,
        stop,
    )
    from generator.composing.compose import compose
    from generator.composing.frame import choose_document
    from generator.facts.lastyear import last_value, last_year
    from generator.facts.problems import Severity
    from generator.facts.reading import read
    from generator.facts.standard import standard_for

    look = look_of(fonts, script, reference, (*outputs, *papers))
    file = read(facts)
    before = last_year(file, previous)
    problems = (*file.problems, *before.problems)
    say_problems(problems)
    if errors := [problem for problem in problems if problem.severity is Severity.ERROR]:
        stop(_("填报表有{n}处错误，没有生成报告。请按上面各行改好后再来。").format(n=len(errors)), EXIT_USAGE)
    if reference is None and (styles := own_styles(file, outputs)):
        look = look_of(fonts, script, styles, outputs)
    standard = standard_for(file, standards)
    say_skipped(standard)
    request = choose_document(file, stage, number)
    figures = partial(last_value, file, before.file)
    composed = compose(file, standard, request, figures)
    if request.stage.is_final:
        refuse_unfinished(request.stage, composed.gaps, file.problems)
    work = Work(file, standard, request, before, figures, composed, previous)
    drafts = [(path, composed.draft, request.stage.value) for path in outputs]
    drafts += [(path, draft, name) for path, draft, name in beside_the_report(work, briefing, provenance)]
    if script == TRADITIONAL:
        from generator.draft.traditional import traditional

        drafts = [(path, traditional(draft), name) for path, draft, name in drafts]
    targets = [Target.of(path, draft, beside=beside) for path, draft, _name in drafts]
    refused = [target for target in targets if target.refusal]
    for target in refused:
        say(target.refusal)
    if refused:
        stop(_("什么都没有写。"), EXIT_FINDINGS)
    for path, (_asked, _draft, name) in zip(write_all(targets, look), drafts, strict=True):
        say_written(path, name)
    say_rare_characters(composed.draft, (*outputs, *papers), look)
    say_remaining(composed, file.report)
    say_words_of_last_year(file)
