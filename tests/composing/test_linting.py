"""The linter of templates names everything at once: what is refused, what is claimed, what nothing uses."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import pytest

from generator.composing.ejecting import built_in_templates, eject
from generator.composing.linting.findings import Finding
from generator.composing.linting.lint import lint
from generator.facts.problems import Severity
from schemas.built_in_packs import built_in_packs

TOPIC = "topics/leadership.md"
FACT = "{{ 党的领导.理论中心组学习 }}"


def found_in(folder: Path, text: str, name: str = TOPIC) -> list[Finding]:
    """What the linter says of one template in a folder, but for the facts that it does not state."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return [finding for finding in lint(folder) if "这些数据没有用到" not in finding.message]


def test_the_built_in_templates_pass(tmp_path: Path) -> None:
    eject(tmp_path, list(built_in_templates()))
    assert lint(tmp_path) == []


@pytest.mark.parametrize("name", built_in_packs())
def test_the_built_in_packs_pass(name: str) -> None:
    assert lint(Path(str(files("templates"))) / "packs" / name) == []


def test_all_that_is_wrong_is_told_in_one_run_with_its_line(tmp_path: Path) -> None:
    text = "\n".join(
        (
            f"学习{FACT}。",
            "学习{{ 党的领导.理论中心组学刁 }}。",
            "{{ 7 * 7 }}{{ 党的领导.约谈() }}",
            "{% if 党的领导.述法人数 is 很多 %}述法{{ 党的领导.没有 }}。{% endif %}",
            "]]",
            '{% include "topics/none.md" %}',
            f"[[ {FACT}",
        )
    )
    found = found_in(tmp_path, text)
    assert {finding.line for finding in found if finding.severity is Severity.ERROR} == {2, 3, 4, 5, 6, 7}
    assert all(finding.file == TOPIC for finding in found)
    said = "\n".join(map(str, found))
    assert f"{TOPIC}:2: 错误 没有“理论中心组学刁”这个事实，是不是“理论中心组学法”？" in said
    assert "没有“没有”这个事实" in said
    assert "没有“很多”这个判断" in said


def test_what_jinja_cannot_read_is_told_and_the_rest_is_looked_at(tmp_path: Path) -> None:
    found = found_in(tmp_path, f"{{{{ 党的领导. }}}}\n好的{FACT}。\n{{{{ 党的领导.没有 }}}}\n{{{{ ( }}}}\n")
    assert [finding.line for finding in found] == [1, 3, 4]


@pytest.mark.parametrize(
    "text",
    [
        "坚持以人民为中心。",
        f"学习{FACT}。坚持以人民为中心。",
        f"[[学习{FACT}。认真落实各项要求。]]",
        f"#### 加强学习。扎实推进各项工作。学习{FACT}。",
        f"{{% if 党的领导.约谈 is 有 %}}严肃问责。{{% endif %}}学习{FACT}。",
    ],
)
def test_a_sentence_that_claims_something_without_a_fact_is_an_error(text: str, tmp_path: Path) -> None:
    (claim,) = found_in(tmp_path, text)
    assert claim.severity is Severity.ERROR
    assert "没有事实" in claim.message


@pytest.mark.parametrize(
    "text",
    [
        f"学习{FACT}，成效明显。",
        f"[[学习{FACT}]][[，约谈{{{{ 党的领导.约谈 }}}}]]。",
        f"#### 加强学习。[[学习{FACT}。]]",
        f"### 标题\n\n学习{FACT}。",
        f"学习{FACT}。特此报告。",
        "全年{{ 党的领导.约谈|无 }}约谈。",
        "| 项目 | 数量 |\n| --- | --- |\n| 学习 | " + FACT + " |",
        "{# 坚持以人民为中心。 #}学习" + FACT + "。",
    ],
)
def test_a_sentence_with_a_fact_a_heading_and_a_set_phrase_are_none(text: str, tmp_path: Path) -> None:
    assert found_in(tmp_path, text) == []


def test_what_can_never_appear_is_a_doubt(tmp_path: Path) -> None:
    text = (
        f"学习{FACT}。[[没有事实]]\n\n#### 空标题。\n\n#### 好标题。学习{FACT}。\n"
        "{% if 党的领导.约谈 is 有 %}约谈{{ 党的领导.约谈 }}。"
        "{% elif 党的领导.约谈 is 有 %}又{{ 党的领导.约谈 }}。{% endif %}"
    )
    found = found_in(tmp_path, text)
    assert [finding.severity for finding in found] == [Severity.DOUBT] * 3
    assert [finding.line for finding in found] == [1, 3, 6]


def test_a_template_that_nothing_asks_for_is_a_doubt_with_the_nearest_name(tmp_path: Path) -> None:
    (found,) = found_in(tmp_path, FACT, "topics/leadershp.md")
    assert (found.line, found.severity) == (0, Severity.DOUBT)
    assert "是不是“topics/leadership.md”" in found.message


def test_a_template_that_another_includes_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "inner.md").write_text(f"学习{FACT}。", "utf-8")
    assert found_in(tmp_path, '{% include "topics/inner.md" %}') == []


def test_facts_of_a_topic_that_its_new_template_leaves_out_are_named(tmp_path: Path) -> None:
    (tmp_path / "topics").mkdir()
    (tmp_path / TOPIC).write_text(f"学习{FACT}。", "utf-8")
    (found,) = lint(tmp_path)
    assert found.severity is Severity.DOUBT
    assert "理论中心组学法" in found.message
    assert "理论中心组学习、" not in found.message


def test_a_fact_of_a_pack_that_no_sentence_states_is_named_with_its_line(tmp_path: Path) -> None:
    fields = '[["行政执法"]]\n"标签" = "古树名木"\n"单位" = "株"\n\n[["行政执法"]]\n"标签" = "绿地"\n"单位" = "处"\n'
    (tmp_path / "fields.toml").write_text(fields, "utf-8")
    (tmp_path / "enforcement.md").write_text("保护古树名木{{ 行政执法.古树名木 }}。", "utf-8")
    (found,) = lint(tmp_path)
    assert (found.file, found.line, found.severity) == ("fields.toml", 6, Severity.DOUBT)
    assert "行政执法.绿地" in found.message


def test_a_pack_that_cannot_be_used_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "fields.toml").write_text('[["没有"]]\n"标签" = "甲"\n"单位" = "件"\n', "utf-8")
    (found,) = lint(tmp_path)
    assert (found.file, found.severity) == ("fields.toml", Severity.ERROR)
