"""`fazhi template learn`: a past report into a folder that an agency keeps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.cli import EXIT_USAGE
from generator.cli.own_template import STYLES
from generator.cli.reading_reports import report_in
from generator.cli.reporting import say, stop
from generator.draft.target import write_new
from generator.facts.own_template import REPORT
from generator.learning.decisions import DECISIONS, Decision, decisions_in, text_of
from generator.learning.folder import FACTS
from generator.learning.learn import Given, Lesson, learn, report_of
from generator.learning.slots import Confidence
from schemas.errors import ReferenceDocumentError
from schemas.messages import _
from schemas.packs import FIELDS_FILE, MAX_BYTES, load_template, with_pack
from schemas.report import annual_report


def learn_from(path: Path, folder: Path, part: int | None, given: Given, earlier: Path | None, review: bool) -> None:
    """Learn, let the user correct what was guessed, write the folder, and say what came of it."""
    if there := [name for name in (REPORT, FIELDS_FILE, FACTS, DECISIONS, STYLES) if (folder / name).exists()]:
        said = _("“{folder}”里已经有{name}，不会覆盖；请换一个文件夹（以前核对的结果，用 --earlier {folder} 带过去）")
        stop(said.format(folder=folder, name=there[0]), EXIT_USAGE)
    decided = _decided(earlier) if earlier else ()
    report = report_of(report_in(path, part), given)
    model = annual_report()
    lesson = learn(report, model, decided)
    if review:
        from generator.cli.template_review import reviewed

        decided = reviewed(lesson, model, decided)
        lesson = learn(report, model, decided)
    _write(folder, path, lesson, decided)
    _tell(folder, lesson)


def _decided(earlier: Path) -> tuple[Decision, ...]:
    """The decisions kept in an earlier folder; none where it has no such file."""
    path = earlier / DECISIONS
    if not path.is_file():
        return ()
    with path.open("rb") as file:
        return decisions_in(file.read(MAX_BYTES + 1), f"{earlier.name}/{DECISIONS}")


def _write(folder: Path, source: Path, lesson: Lesson, decided: tuple[Decision, ...]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    files = {REPORT: lesson.template, FIELDS_FILE: lesson.fields, FACTS: lesson.facts}
    files |= {DECISIONS: text_of(decided)} if decided else {}
    for name, text in files.items():
        write_new(folder / name, text.encode())
    with_pack(annual_report(), load_template(folder.resolve()))
    if styles := _styles(source):
        write_new(folder / STYLES, styles)


def _styles(source: Path) -> bytes | None:
    """The Word file's own styles as a reference document, None where the report is no .docx or they can't be used."""
    if source.suffix.lower() != ".docx":
        return None
    from generator.draft.look import Look
    from generator.draft.writing.word.reference import adopted

    try:
        return adopted(source.read_bytes(), Look()).base.package
    except (ReferenceDocumentError, OSError) as error:
        say(_("没有取出 Word 样式：{trouble}").format(trouble=error))
        return None


def _tell(folder: Path, lesson: Lesson) -> None:
    slots = lesson.learned.slots
    own = sum(slot.own for slot in slots)
    said = _("已生成 {folder}：模板用到{all}项数据，其中填报表里有的{known}项，本单位自己的{own}项。")
    say(said.format(folder=folder, all=len(slots), known=len(slots) - own, own=own))
    for one in lesson.missing:
        if one.path:
            say(_("报告里没有“{label}”。模板里留了空的一节，明年填了才印。").format(label=one.label))
        else:
            say(_("报告里没有“{label}”，请在模板里补上。").format(label=one.label))
    guesses = list(_guesses(lesson))
    if guesses:
        say(_("拿不准、没有对应到填报表的{n}项（加 --review 逐项核对）：").format(n=len(guesses)))
        for guess in guesses:
            say(f"  · {guess}")
    say(
        _("生成去年的报告：fazhi render {facts} -o 报告.docx。今年的填报表：{new}").format(
            facts=folder / FACTS,
            new=f"fazhi new --template {folder} --year {lesson.learned.report.year + 1} -o 填报表.yaml",
        )
    )


def _guesses(lesson: Lesson) -> Iterator[str]:
    for bound in lesson.learned.bound:
        if bound.confidence is Confidence.GUESSED:
            reading = bound.reading
            said = _("{words}：可能是“{fact}”（“{sentence}”）")
            yield said.format(words=reading.words, fact=".".join(bound.path), sentence=shortened(reading.sentence))


def shortened(sentence: str) -> str:
    """A sentence for a list."""
    return sentence if len(sentence) <= _LONGEST else sentence[: _LONGEST - 1] + "…"


_LONGEST = 60
