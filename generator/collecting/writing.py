"""Forms as files: which there are, and that each reaches the disk whole and overwrites nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from generator.collecting.form import Form
from generator.draft.target import write_new
from schemas.agency import Frame
from schemas.errors import OutputError
from schemas.messages import _

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_LONGEST = 60
_WORKBOOK, _PAPER = ".xlsx", ".docx"

Target = tuple[Path, Form]
"""A file, and the form that goes into it."""


def targets(form: Form, output: Path | None, folder: Path | None, on_paper: Collection[str] = ()) -> list[Target]:
    """The files of a form: `output` with all offices, or one an office in `folder`, in Word for those `on_paper`."""
    if output is not None:
        return [(output, form)]
    found: list[Target] = []
    names: set[str] = set()
    for sheet in form.sheets:
        name = plain = _NOT_IN_NAMES.sub(" ", sheet.office).strip(" .")[:_LONGEST] or "科室"
        number = 1
        while name.lower() in names:
            number += 1
            name = f"{plain}（{number}）"
        names.add(name.lower())
        suffix = _PAPER if sheet.office in on_paper else _WORKBOOK
        assert folder is not None
        found.append((folder / f"{name}{suffix}", form._replace(sheets=(sheet,))))
    return found


def refuse_unwritable(paths: Iterable[Path]) -> None:
    """Raise OutputError, before anything is written, where a file is there already, or the folder is not."""
    for path in paths:
        if path.exists():
            raise OutputError(_("“{path}”：文件已经存在，不会覆盖；请换一个文件名").format(path=path))
        if path.parent.exists() and not path.parent.is_dir():
            raise OutputError(_("“{path}”：没有文件夹“{folder}”，请先建好").format(path=path, folder=path.parent))


def write_all(wanted: Sequence[Target], model: type[Frame]) -> Iterator[Path]:
    """Write each file, all made before the first is written; its path as soon as it is there. Raises OutputError."""
    made = [(path, _bytes(path, form, model)) for path, form in wanted]
    for path, data in made:
        try:
            path.parent.mkdir(exist_ok=True)
        except OSError:
            raise OutputError(
                _("“{path}”：没有文件夹“{folder}”，请先建好").format(path=path, folder=path.parent)
            ) from None
        write_new(path, data)
        yield path


def _bytes(path: Path, form: Form, model: type[Frame]) -> bytes:
    if path.suffix.lower() == _WORKBOOK:
        from generator.collecting.book import write

        return write(form, model)
    from generator.collecting.paper import write as write_paper

    return write_paper(form)
