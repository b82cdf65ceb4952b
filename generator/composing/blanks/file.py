"""A filled blank on the disk, and the fact file that it is for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.composing.blanks.reading import ReadBack, is_blank, read_back
from generator.draft.reading.reading import read_filled
from generator.draft.reading.unreadable import UnreadableError
from generator.facts.reading import read
from generator.facts.standard import standard_for
from schemas.errors import FactFileError
from schemas.messages import _


def read_file(path: Path, into: Path, standards: Sequence[Path] = ()) -> ReadBack:
    """What the filled blank at `path` says, in the text of the fact file `into`.

    Raises FactFileError where the one can't be read, is no blank or another's, or where the other has errors.
    """
    file = read(into)
    if file.errors:
        raise FactFileError(_("填报表有{n}处错误，请先改好：{first}").format(n=len(file.errors), first=file.errors[0]))
    try:
        sources, controls = read_filled(path)
    except UnreadableError as error:
        raise FactFileError(_("读不了（{trouble}）").format(trouble=error), str(path)) from error
    if not is_blank(sources, controls):
        said = _("看不出是空白模板：没有填写说明，也没有【待补：……】")
        raise FactFileError(said, str(path))
    try:
        return read_back(file, standard_for(file, standards), sources, controls, path.name)
    except FactFileError as error:
        raise FactFileError(error.trouble, str(path)) from error
