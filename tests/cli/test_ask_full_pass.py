"""A whole fact file filled in at a terminal, from `fazhi new` to the Word file."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from clerk import at_work
from command_line import fazhi
from screens import PLACE, Kind, screen_of

from generator.facts.catalogue import value_at
from generator.facts.characters import display_width
from generator.facts.decoding import decode
from generator.facts.interview import Interview
from generator.facts.plain import plain
from generator.facts.reading import read, read_text
from schemas.fields import Topic, entries
from schemas.standard import load_standard
from schemas.values import Quantity

EXAMPLES = Path(__file__).parents[2] / "examples"
BUREAU, COUNTY, TOWN = "bureau-2025", "county-government-2025", "town-2025"
SMALL = """\
机关: {全称: 某某县城市管理局, 自称: 我局, 层级: 县, 类别: 部门}
年度: 2025
成文日期: 2026-01-20
制度建设:
  内部制度: 6项
  合同合法性审查: 37份
  制定规范性文件: 无
矛盾纠纷:
  行政诉讼案件: 6件
  行政诉讼败诉: 无
  举措:
    - {小标题: 规范应诉, 内容: 全年办理行政诉讼案件「行政诉讼案件」，均已办结。}
存在的不足和原因:
  - {问题: 基层法制审核力量不足, 原因: 中队没有专职法制员}
下一年度安排:
  - {内容: 为每个中队配备法制员}
"""
_LEFT_OUT = "本人述法"
"""What the examples do not state, though 述法形式 is only asked where it is the case."""
_LEFT_OUT_SAID = "履行推进法治建设第一责任人职责情况列入年终述职。"


class Pass(NamedTuple):
    """What came of a pass: its name, the folder, the example's facts as text, the exit status.

    seen: every screen; way: those up to the overview at the end.
    """

    name: str
    folder: Path
    wanted: str
    code: int
    seen: list[str]
    way: list[str]


def passed(name: str, folder: Path, wanted: str) -> Pass:
    """`fazhi new`, then everything in `wanted` answered at the terminal."""
    file = read_text(wanted)
    facts = plain(file.document)
    for group in facts.get("第一责任人履职情况", {}).values():
        if isinstance(group, dict) and "述法形式" in group:
            group[_LEFT_OUT] = "是"
    assert file.level
    assert file.kind
    words = ["--name", file.agency, "--level", file.level.value, "--kind", file.kind.value, "--year", str(file.year)]
    trade = ["--pack", file.pack.name] if file.pack else []
    assert fazhi(folder, "new", "-o", "facts.yaml", *words, *trade).code == 0
    with at_work(folder, facts=facts) as clerk:
        clerk.goes_through()
        way = list(clerk.seen)
        clerk.adds_the_rest()
        return Pass(name, folder, wanted, clerk.leaves(), clerk.seen, way)


ALL = [pytest.param(name, marks=pytest.mark.slow) for name in ("small", BUREAU, TOWN, COUNTY)]
every_pass = pytest.mark.parametrize("whole", ALL, indirect=True)


@pytest.fixture(scope="module")
def whole(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pass:
    example: str = request.param
    folder = tmp_path_factory.mktemp(example)
    if example == "small":
        return passed(example, folder, SMALL)
    path = EXAMPLES / example / "facts.yaml"
    shutil.copy(path.with_name("last-year.yaml"), folder)  # What 上年 names.
    return passed(example, folder, decode(path.read_bytes(), path.name))


def covered(value: Any) -> Any:
    """`value` as far as the questionnaire asks for it: without rare facts; 会同 as the sentence has it."""
    if isinstance(value, Topic):
        inner = entries(type(value)).values()
        return {entry.fact.label: covered(getattr(value, entry.attribute)) for entry in inner if not entry.fact.rare}
    if isinstance(value, Quantity):
        return str(value), value.target, value.base, value.parts, "、".join(value.together_with), value.published
    return [covered(item) for item in value] if isinstance(value, list) else value


# One pass is fast; two tests of it would be two passes wherever tests run side by side.
@pytest.mark.parametrize("whole", ["small", *ALL[1:]], indirect=True)
def test_what_was_answered_is_the_report(whole: Pass) -> None:
    wanted, found = read_text(whole.wanted), read(whole.folder / "facts.yaml")
    assert whole.code == 0
    assert found.errors == ()
    assert wanted.year
    assert wanted.level
    assert wanted.kind
    standard = load_standard(wanted.year, wanted.level, wanted.kind, ())
    differing = {
        "·".join(path): (before, after)
        for path in Interview(wanted, standard).questions
        if (before := covered(value_at(wanted.report, path))) != (after := covered(value_at(found.report, path)))
        and path[-1] != _LEFT_OUT
    }
    assert differing == {}


@every_pass
def test_the_report_is_rendered_from_what_was_answered(whole: Pass) -> None:
    words = ["-o", "报告.docx", "-o", "报告.txt", "--stage", "送审稿" if whole.name == "small" else "报送稿"]
    run = fazhi(whole.folder, "render", "facts.yaml", *words)
    assert run.code == 0, run.err
    assert zipfile.is_zipfile(whole.folder / "报告.docx")
    if whole.name != "small":
        wanted = (EXAMPLES / whole.name / "report.txt").read_text(encoding="utf-8").splitlines()
        found = (whole.folder / "报告.txt").read_text(encoding="utf-8").splitlines()
        assert [line for line in found if not line.endswith(_LEFT_OUT_SAID)] == wanted


@every_pass
def test_no_line_is_wider_than_the_screen(whole: Pass) -> None:
    """A line that fills the last column was wrapped or cut off; what the clerk typed may be."""
    wide = {line for text in whole.seen for line in _told(text) if display_width(line) > 79}
    assert wide == set()


def _told(text: str) -> list[str]:
    """The lines of a screen that the program wrote."""
    screen = screen_of(text)
    if screen is None or screen.kind not in (Kind.FIGURE, Kind.LINE, Kind.TEXT):
        return text.splitlines()
    before, _prompt, after = text.partition("\n> ")
    footer = [line for line in after.splitlines() if re.match(r"(F\d|Enter|Ctrl)", line)]
    return [*before.splitlines(), *footer]


@every_pass
def test_every_question_says_where_the_clerk_is(whole: Pass) -> None:
    places = [found for text in whole.way for found in PLACE.findall(text)]
    numbers = [int(part) for part, *_rest in places]
    assert numbers == sorted(numbers)
    assert all(int(answered) <= int(asked) for *_rest, answered, asked in places)
