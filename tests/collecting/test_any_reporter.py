"""Forms of every kind of reporter, whatever its fact file says."""

from __future__ import annotations

from pathlib import Path

import pytest
from offices import interview
from sample_facts import random_facts

from generator.collecting import files
from generator.collecting.account import Account
from generator.collecting.book import write
from generator.collecting.division import Division
from generator.collecting.form import form_of
from generator.collecting.paper import write as write_paper
from generator.collecting.returned import Returned
from generator.collecting.taking import take
from generator.facts.reading import FactFile, read_text, reread
from generator.facts.setting import set_values
from schemas.report import annual_report
from schemas.reporter import Kind, Level

pytestmark = pytest.mark.slow
MODEL = annual_report()


def back(path: Path, data: bytes, file: FactFile) -> list[Returned]:
    path.write_bytes(data)
    found = list(files.read(path, file))
    returned = [one for one in found if isinstance(one, Returned)]
    assert len(returned) == len(found)
    return returned


@pytest.mark.parametrize("seed", [0, 2])
@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("level", list(Level))
def test_forms_that_nobody_changed_contradict_nothing_and_say_nothing_new_twice(
    tmp_path: Path, level: Level, kind: Kind, seed: int
) -> None:
    data = random_facts(level, kind, seed)
    file = read_text(set_values("", {(label,): typed for label, typed in data.items()}, MODEL))
    form = form_of(interview(file), Division(), everything=True)
    for name, written in (("表.xlsx", write(form, file.model)), ("表.docx", write_paper(form))):
        returned = back(tmp_path / name, written, file)
        account: Account = take(file, returned)
        assert (account.unread, account.open) == ([], [])
        assert take(reread(file, account.text), returned).text == account.text
