"""Blanks for tests, and what a clerk does with one: every gap filled, in each format."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from generator.composing.blanks.blank import blank
from generator.composing.blanks.file import read_file
from generator.composing.blanks.reading import ReadBack
from generator.draft.control_tags import fact_of
from generator.draft.model import Draft, FactPath, Span, Table
from generator.draft.saving import made
from generator.facts.catalogue import entry_at
from generator.facts.reading import FactFile, read
from generator.facts.standard import standard_for
from schemas.fields import Shape

AGENCY = "云岭县城市管理局"
HEAD = f"机关:\n  全称: {AGENCY}\n  层级: 县\n  类别: 部门\n年度: 2025\n"
SUFFIXES = (".docx", ".txt", ".md")
MARK = re.compile(r"【待补：[^【】\n]*】")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def facts_in(folder: Path, text: str = HEAD) -> Path:
    """A fact file in the folder."""
    path = folder / "facts.yaml"
    path.write_text(text, "utf-8")
    return path


def blank_for(facts: Path) -> Draft:
    """The blank for the reporter of the fact file."""
    file = read(facts)
    return blank(file, standard_for(file))


def blank_in(folder: Path, suffix: str, facts: Path) -> Path:
    """That blank as a file."""
    path = folder / f"模板{suffix}"
    path.write_bytes(made(blank_for(facts), suffix))
    return path


def edited(path: Path, *changes: tuple[str, str]) -> Path:
    """The text file with each change made once."""
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    path.write_text(text, "utf-8")
    return path


def taken(path: Path, facts: Path) -> ReadBack:
    """What reading the file back gives; it is written into the fact file."""
    found = read_file(path, facts)
    facts.write_text(found.text, "utf-8")
    return found


def answers(file: FactFile) -> Callable[[FactPath], str]:
    """What a clerk writes into the gap of each fact: another figure for each; nothing where the test has none."""
    counted = [0]

    def answer(fact: FactPath) -> str:
        entry = entry_at(file.model, fact)
        counted[0] += 1
        if entry is None or fact[0] in ("机关", "报送", "成文日期"):
            return ""
        match entry.shape:
            case Shape.QUANTITY:
                return "96.5%" if entry.fact.unit == "%" else f"{counted[0] + 1}{entry.fact.unit}"
            case Shape.TEXTS:
                return "《甲办法》、《乙要点》"
            case Shape.TABLE:
                return "执法记录仪32部、皮尺十一个"
            case Shape.YES_NO:
                return "是"
            case _:
                return ""

    return answer


def gaps_of(draft: Draft) -> list[tuple[str, FactPath]]:
    """The words and the fact of every gap in the body, in order."""
    found: list[tuple[str, FactPath]] = []
    for block in draft.blocks:
        if not isinstance(block, Table):
            words = block.text + getattr(block, "run_in", "")
            spans: list[Span] = sorted(span for span in block.spans if span.gap)
            found += [(words[span.start : span.end], span.fact) for span in spans]
    return found


def filled_text(path: Path, facts: Path) -> dict[FactPath, str]:
    """Fill every gap of a text or Markdown file; what was written, by fact."""
    answer = answers(read(facts))
    waiting = gaps_of(blank_for(facts))
    given: dict[FactPath, str] = {}

    def fill(mark: re.Match[str]) -> str:
        if not waiting or waiting[0][0] != mark[0]:
            return mark[0]
        _words, fact = waiting.pop(0)
        if words := answer(fact):
            given[fact] = words
        return words or mark[0]

    path.write_text(MARK.sub(fill, path.read_text("utf-8")), "utf-8")
    assert not waiting
    return given


def filled_word(path: Path, facts: Path, *, keep_controls: bool = True) -> dict[FactPath, str]:
    """Fill every gap of a Word file, without its content controls where they are not kept."""
    answer = answers(read(facts))
    given: dict[FactPath, str] = {}

    def fill(control: etree._Element) -> None:
        fact = fact_of(str(control.find(f"{_W}sdtPr/{_W}tag").get(f"{_W}val")))  # type: ignore[union-attr]
        if words := answer(fact):
            given[fact] = words
            next(control.iter(f"{_W}t")).text = words
        if not keep_controls:
            parent = control.getparent()
            assert parent is not None
            for child in [*control.find(f"{_W}sdtContent")]:  # type: ignore[misc]
                control.addprevious(child)
            parent.remove(control)

    change_word(path, lambda root: [fill(control) for control in [*root.iter(f"{_W}sdt")]])
    return given


def change_word(path: Path, change: Callable[[etree._Element], object]) -> Path:
    """The Word file with its main part changed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(content)
                change(root)
                content = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
            new.writestr(name, content)
    path.write_bytes(packed.getvalue())
    return path
