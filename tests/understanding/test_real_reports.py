"""The real reports are read as a careful person reads them: `truth.toml` was written down by reading them."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

from generator.draft.folding import one_spelling
from generator.draft.model import Heading
from generator.draft.reading import read
from generator.draft.source import Source
from generator.understanding.understanding import understand

ROOT = Path(__file__).parents[2]
REPORTS = Path(os.environ.get("FAZHI_REPORTS") or ROOT.parent / "shared" / "reports")
TRUTH = tomllib.loads(Path(__file__).with_name("truth.toml").read_text("utf-8"))["report"]
CONTENTS = ("achievements", "shortcomings", "causes", "first_responsible", "plans")
each_report = pytest.mark.parametrize("truth", TRUTH, ids=lambda truth: f"{truth['file']}-{truth['part']}")


def source(truth: dict[str, Any]) -> Source:
    path = REPORTS / truth["file"]
    if not path.is_file():
        pytest.skip(f"the real reports are not in {REPORTS}; FAZHI_REPORTS names their folder")
    return read(path)[truth["part"]]


def headings(found: Source) -> list[list[Any]]:
    rows = []
    for block in found.draft.blocks:
        if isinstance(block, Heading):
            place, text = block.places[0], block.text.rstrip("。")
            rows.append([block.level, block.number, place.paragraph, place.start + 1, len(text), text[:4]])
    return rows


@each_report
def test_the_headings_are_those_a_careful_person_sees(truth: dict[str, Any]) -> None:
    assert headings(source(truth)) == truth["headings"]


@each_report
def test_the_contents_are_where_a_careful_person_finds_them(truth: dict[str, Any]) -> None:
    found = understand(source(truth)).contents
    for name in CONTENTS:
        content = found[name]
        lines = sorted({where.place.paragraph for where in content.at})
        assert [content.present, content.own_heading, lines] == truth[name], name


@each_report
def test_title_year_level_and_kind_are_known_where_the_report_says_them(truth: dict[str, Any]) -> None:
    found = source(truth)
    understood = understand(found)
    assert understood.is_report
    assert len("".join(found.draft.title)) == truth["title_length"]
    assert understood.year == truth.get("year")
    assert understood.kind
    assert understood.kind.value == truth["kind"]
    if "level" in truth:
        assert understood.level
        assert understood.level.value == truth["level"]


def test_two_reports_in_one_file_are_two_drafts() -> None:
    source(TRUTH[2])
    assert len(read(REPORTS / "two-summaries-2020.txt")) == 2


def test_site_furniture_is_no_part_of_a_draft() -> None:
    for truth in TRUTH:
        draft = source(truth).draft
        words = "".join(
            block.number + block.text + block.run_in if isinstance(block, Heading) else getattr(block, "text", "")
            for block in draft.blocks
        )
        for furniture in (
            "扫一扫",
            "字号",
            "发布日期",
            "發布日期",
            "索引号",
            "关注公众号",
            "關注公眾號",
            "查看更多",
            "申明敬告",
            "首页",
        ):
            assert furniture not in words, truth["file"]


def test_a_traditional_report_gives_the_same_verdict_as_its_simplified_form(tmp_path: Path) -> None:
    opencc = pytest.importorskip("opencc")
    traditional = source(next(truth for truth in TRUTH if truth["file"].startswith("baisha")))
    path = tmp_path / "简体.txt"
    text = (REPORTS / "baisha-town-2023.txt").read_text(encoding="utf-8")
    path.write_text(opencc.OpenCC("t2s").convert(text), encoding="utf-8")
    simplified = read(path)[0]
    one, other = understand(traditional), understand(simplified)
    assert [(row[0], row[2], row[4]) for row in headings(traditional)] == [
        (row[0], row[2], row[4]) for row in headings(simplified)
    ]
    for name in CONTENTS:
        assert one.contents[name].present == other.contents[name].present
        assert one.contents[name].own_heading == other.contents[name].own_heading
    assert (one.year, one.level, one.kind) == (other.year, other.level, other.kind)
    assert [one_spelling(line) for line in traditional.draft.title] == list(simplified.draft.title)
