"""What `fazhi render` does for an agency's own template of a whole report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.cli.reporting import say
from generator.facts.own_template import REPORT
from generator.facts.reading import FactFile
from schemas.messages import _

STYLES = "样式.docx"
"""The Word styles in the folder of the template."""
_WORD = ".docx"


def own_styles(file: FactFile, outputs: Sequence[Path]) -> Path | None:
    """The reference document of the template that the file names, where it has one and a Word file is asked for."""
    folder = _folder(file)
    wanted = any(path.suffix.lower() == _WORD for path in outputs)
    return folder / STYLES if folder and wanted and (folder / STYLES).is_file() else None


def say_words_of_last_year(file: FactFile) -> None:
    """That the sentences of a learned template are last year's, where this year's report is made of it."""
    folder = _folder(file)
    if folder and (folder / REPORT).is_file() and isinstance(file.report.previous, str):
        said = _("正文照模板“{folder}”：没有数据的句子是去年的原话，请逐句核对今年是否仍然如此。")
        say(said.format(folder=folder.name))


def _folder(file: FactFile) -> Path | None:
    folder = file.template.folder if file.template else None
    return folder if isinstance(folder, Path) else None
