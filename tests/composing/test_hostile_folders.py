"""A folder of templates from a stranger: nothing outside it is read, nothing keeps us waiting, nothing grows without
bound; whatever is no template of one's own is refused with its name."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from sample_facts import facts_from, frame_of

from generator.composing.compose import compose
from generator.composing.frame import Request
from generator.composing.linting.lint import lint
from generator.composing.translation import MAX_DEPTH
from generator.facts.reading import read, read_text
from schemas.errors import TemplateError
from schemas.reporter import Kind, Level, Stage
from schemas.standard import load_standard

SECRET = "机密：不得外传的一行。"
STANDARD = load_standard(2025, Level.COUNTY, Kind.DEPARTMENT)


def compose_over(folder: Path, plans: int = 1, lead: str = "") -> str:
    """The words of a report over the templates in the folder."""
    data = {**frame_of(Level.COUNTY, Kind.DEPARTMENT), "党的领导": {"理论中心组学习": "3次"}}
    data |= {"下一年度安排": [f"做第{n}件事" for n in range(plans)], **({"导语": lead} if lead else {})}
    composed = compose(facts_from(data), STANDARD, Request(Stage.APPROVAL), folders=(folder,))
    return "".join(getattr(block, "text", "") + getattr(block, "run_in", "") for block in composed.draft.blocks)


@pytest.fixture
def template(tmp_path: Path) -> Path:
    """Where the template of a topic belongs in a folder; beside the folder lies a secret."""
    (tmp_path / "secret.md").write_text(SECRET + "{{ 党的领导.理论中心组学习 }}", "utf-8")
    (tmp_path / "own" / "topics").mkdir(parents=True)
    return tmp_path / "own" / "topics" / "leadership.md"


def link_out(template: Path) -> None:
    template.symlink_to("../../secret.md")


def folder_linked_out(template: Path) -> None:
    (template.parents[2] / "elsewhere").mkdir()
    (template.parents[2] / "secret.md").rename(template.parents[2] / "elsewhere" / "leadership.md")
    template.parent.rmdir()
    template.parent.symlink_to("../elsewhere")


def pipe(template: Path) -> None:
    os.mkfifo(template)


def device(template: Path) -> None:
    template.symlink_to("/dev/zero")


def huge(template: Path) -> None:
    with template.open("wb") as file:
        file.truncate(3 * 1024**3)


def gbk(template: Path) -> None:
    template.write_bytes("全年学习{{ 党的领导.理论中心组学习 }}。".encode("gb18030"))


def undecodable(template: Path) -> None:
    template.write_bytes(b"\xff\xfe\xff\xff")


MADE = [link_out, folder_linked_out, pipe, device, huge, gbk, undecodable]


@pytest.mark.parametrize("make", MADE)
def test_what_is_no_template_of_the_folder_is_refused_by_name(make: Callable[[Path], None], template: Path) -> None:
    make(template)
    with pytest.raises(TemplateError, match=r"leadership\.md") as refused:
        compose_over(template.parents[1])
    assert SECRET[:4] not in str(refused.value)


@pytest.mark.parametrize("make", MADE)
def test_the_linter_tells_of_it_and_goes_on(make: Callable[[Path], None], template: Path) -> None:
    make(template)
    (template.parents[1] / "kinds").mkdir()
    (template.parents[1] / "kinds" / "lead.md").write_text("{{ 没有这项 }}", "utf-8")
    found = [str(finding) for finding in lint(template.parents[1])]
    assert any("没有“没有这项”" in one for one in found)
    assert any(one.startswith("topics") for one in found)
    assert not any(SECRET[:4] in one for one in found)


def test_a_link_within_the_folder_is_a_template_like_any_other(template: Path) -> None:
    (template.parent / "shared.md").write_text("全年集体学习{{ 党的领导.理论中心组学习 }}。", "utf-8")
    template.symlink_to("shared.md")
    assert "全年集体学习3次。" in compose_over(template.parents[1])


def test_a_link_that_leads_to_itself_or_nowhere_leaves_the_built_in_template(template: Path) -> None:
    template.symlink_to("leadership.md")
    assert "集体学习3次" in compose_over(template.parents[1])
    template.unlink()
    template.symlink_to("gone.md")
    assert "集体学习3次" in compose_over(template.parents[1])


@pytest.mark.parametrize("name", ["../secret.md", "topics/../../secret.md", "/etc/passwd", "..\\secret.md", "a\\0.md"])
def test_an_include_climbs_out_of_no_folder(name: str, template: Path) -> None:
    template.write_text(f'{{% include "{name}" %}}', "utf-8")
    with pytest.raises(TemplateError):
        compose_over(template.parents[1])


def test_an_include_of_a_link_out_of_the_folder_is_refused(template: Path) -> None:
    (template.parent / "inner.md").symlink_to("../../secret.md")
    template.write_text('{% include "topics/inner.md" %}', "utf-8")
    with pytest.raises(TemplateError, match=r"inner\.md"):
        compose_over(template.parents[1])


def chain(folder: Path, text: str, times: int, depth: int = MAX_DEPTH - 1) -> None:
    """Templates that include the next one many times each, the last of which says `text`."""
    names = ["topics/leadership.md", *(f"topics/x{n}.md" for n in range(depth))]
    for name, inner in pairwise(names):
        (folder / name).write_text(f'{{% include "{inner}" %}}' * times, "utf-8")
    (folder / names[-1]).write_text(text, "utf-8")


def test_includes_within_includes_end_at_a_limit(template: Path) -> None:
    chain(template.parents[1], "学习{{ 党的领导.理论中心组学习 }}。", 2000)
    with pytest.raises(TemplateError, match="太大"):
        compose_over(template.parents[1])
    assert any("太大" in finding.message for finding in lint(template.parents[1]))


def test_a_large_text_included_again_and_again_ends_at_a_limit(template: Path) -> None:
    chain(template.parents[1], "字" * 60_000, 5000, depth=1)
    with pytest.raises(TemplateError, match="太大"):
        compose_over(template.parents[1])


def test_templates_that_include_each_other_are_refused(template: Path) -> None:
    template.write_text('{% include "topics/b.md" %}', "utf-8")
    (template.parent / "b.md").write_text('{% include "topics/leadership.md" %}', "utf-8")
    with pytest.raises(TemplateError, match="引用了自己"):
        compose_over(template.parents[1])


def test_a_loop_that_writes_much_each_turn_ends_at_a_limit(template: Path) -> None:
    loops = "{% for 甲 in 下一年度安排 %}{% for 乙 in 下一年度安排 %}" + "字" * 50_000 + "{% endfor %}{% endfor %}"
    template.write_text(loops, "utf-8")
    with pytest.raises(TemplateError, match="循环写出"):
        compose_over(template.parents[1], plans=200)


def test_a_long_text_printed_again_and_again_ends_at_a_limit(template: Path) -> None:
    template.write_text("{{ 导语 }}" * 10_000, "utf-8")
    with pytest.raises(TemplateError, match="反复印"):
        compose_over(template.parents[1], lead="字" * 50_000)


@pytest.mark.parametrize(
    "text",
    ["{{ 9" + "9" * 100_000 + " }}", "[[" * 3000, "{% if 年度 is 有 %}" * 3000, "{{ 机关" + ".全称" * 3000 + " }}"],
)
def test_depth_and_long_numbers_are_refused(text: str, template: Path) -> None:
    template.write_text(text, "utf-8")
    with pytest.raises(TemplateError, match=r"leadership\.md"):
        compose_over(template.parents[1])
    assert any(finding.file == "topics/leadership.md" for finding in lint(template.parents[1]))


def test_the_folder_that_a_fact_file_names_is_held_to_the_same(template: Path, tmp_path: Path) -> None:
    link_out(template)
    facts = tmp_path / "facts.yaml"
    agency = "机关: {全称: 云岭县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n"
    facts.write_text(agency + "模板: own\n党的领导: {理论中心组学习: 3次}\n", "utf-8")
    file = read(facts)
    assert file.template is not None
    with pytest.raises(TemplateError, match="外面"):
        compose(file, STANDARD, Request(Stage.APPROVAL))


def test_a_folder_that_is_not_there_is_a_problem_of_the_fact_file() -> None:
    text = "机关: {全称: 云岭县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n模板: 没有/这个\n"
    assert [problem.path for problem in read_text(text).errors] == [("模板",)]
