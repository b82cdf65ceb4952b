"""A learned template a year later: figures are asked for, years follow the report year, history stays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from drafts_of_text import draft_of
from learned import REAL, lesson_of, real_report, rendered, words, write

from generator.draft.model import spans_of
from generator.draft.source import Source
from generator.facts.interview import Interview
from generator.facts.lastyear import last_year
from generator.facts.own_template import parts_of, printed
from generator.facts.reading import read, reread
from generator.facts.standard import standard_for
from generator.facts.writing import new_text
from generator.learning.learn import Given
from schemas.reporter import Kind, Level

COUNTY = Given("某某县人民政府", Level.COUNTY, Kind.GOVERNMENT, 2023)


def _next_year(folder: Path) -> Path:
    """Next year's fact file for the template in `folder`, as `fazhi new --template` writes it."""
    before = read(folder / "facts.yaml")
    assert before.year
    assert before.level
    assert before.kind
    asked = printed(parts_of(before.template, before.model, before.year + 1))
    text = new_text(
        before.model,
        before.level,
        before.kind,
        before.agency,
        before.year + 1,
        previous=before,
        previous_name="facts.yaml",
        template="报告.md",
        asked=asked,
    )
    path = folder / "今年.yaml"
    path.write_text(text, "utf-8")
    return path


def _learned(text: str, folder: Path) -> Path:
    return write(lesson_of(Source(draft_of("主要工作", text)), COUNTY), folder)


def _body(path: Path) -> str:
    return "\n".join(words(rendered(path)))


def test_years_follow_the_report_year_and_history_stays(tmp_path: Path) -> None:
    _learned(
        "2023年以来，对照《2023年法治建设工作要点》和《实施纲要（2021—2025年）》（中发〔2021〕33号），"
        "自2018年起执行，较2022年有进步。2024年继续。",
        tmp_path,
    )
    body = _body(_next_year(tmp_path))
    assert "2024年以来" in body
    assert "较2023年有进步" in body
    assert "2025年继续" in body
    assert "《【待补：法治建设工作要点】》" in body
    assert "《实施纲要（2021—2025年）》（中发〔2021〕33号），自2018年起" in body


def test_a_count_is_never_taken_over(tmp_path: Path) -> None:
    _learned("全年办理行政诉讼案件5件，清理河道垃圾30吨。", tmp_path)
    body = _body(_next_year(tmp_path))
    assert "5件" not in body
    assert "30吨" not in body
    assert "【待补：行政诉讼案件（件），法规科】" in body


def test_none_becomes_some(tmp_path: Path) -> None:
    facts = _learned("全年行政诉讼案件5件，无行政诉讼败诉案件，其余照旧。", tmp_path)
    changed = reread(read(facts), facts.read_text("utf-8").replace("行政诉讼败诉: 无", "行政诉讼败诉: 2件"))
    assert "全年行政诉讼案件5件，行政诉讼败诉案件2件，其余照旧。" in "\n".join(words(rendered(changed)))


def test_some_becomes_none_and_the_clause_goes(tmp_path: Path) -> None:
    facts = _learned("全年行政诉讼案件5件，清理垃圾30吨，其余照旧。", tmp_path)
    changed = reread(read(facts), facts.read_text("utf-8").replace("30吨", "无"))
    assert "全年行政诉讼案件5件，其余照旧。" in "\n".join(words(rendered(changed)))


def test_one_changed_fact_changes_exactly_the_places_that_state_it(tmp_path: Path) -> None:
    facts = write(lesson_of(real_report("baisha-town-2023.txt")), tmp_path)
    file = read(facts)
    before = rendered(file)
    after = rendered(reread(file, facts.read_text("utf-8").replace("调解案件: 1065件", "调解案件: 2222件")))
    assert [line.replace("1065件", "2222件") for line in words(before)] == words(after)
    stated = [span for span in spans_of(before) if span.fact == ("矛盾纠纷", "调解案件")]
    assert "\n".join(words(after)).count("2222件") == len(stated) == 1


@pytest.mark.parametrize(("name", "part", "given"), REAL, ids=lambda value: str(value)[:24])
def test_no_trace_of_the_old_year_is_left_but_in_history(name: str, part: int, given: Given, tmp_path: Path) -> None:
    lesson = lesson_of(real_report(name, part), given)
    write(lesson, tmp_path)
    body = _body(_next_year(tmp_path))
    year = lesson.learned.report.year
    # “较2018年” of next year's report is what it compares with.
    left = [body[max(0, m.start() - 12) : m.end() + 4] for m in re.finditer(f"(?<![-—〔0-9]){year}年", body)]
    assert [words for words in left if not re.search(f"[较比与同]{year}年", words)] == []


def test_last_year_s_town_report_asks_one_question_a_slot_by_its_own_headings(tmp_path: Path) -> None:
    lesson = lesson_of(real_report("baisha-town-2023.txt"))
    write(lesson, tmp_path)
    file = read(_next_year(tmp_path))
    interview = Interview(file, standard_for(file), last_year(file).file)
    slots = {slot.path: slot.value for slot in lesson.learned.slots}
    asked = [question for question in interview.asked if question.path in slots]
    assert [q.path for q in asked] == list(dict.fromkeys(q.path for q in asked))
    assert {q.path for q in asked} == slots.keys()
    assert all(question.part > 0 or question.path not in slots for question in interview.asked)
    for question in asked:
        shown = interview.last_figure(question) or interview.last(question)
        assert str(shown) in (slots[question.path], "0件")
    headings = [part.label for part in interview.parts[1:]]
    assert headings == [heading for heading in _headings(lesson.template) if heading in headings]
    assert len(headings) >= 8


def _headings(template: str) -> list[str]:
    found = [re.sub(r"^#+ ", "", line).split("。")[0] for line in template.split("\n") if line.startswith("##")]
    return [heading.replace("{{ 年度 }}", "2024").replace("{{ 年度|次年 }}", "2025") for heading in found]
