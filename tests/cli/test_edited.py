"""Rendering over what is there: people's work is never overwritten, nor anything that was not made here."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from command_line import COMPLETE, SUFFIXES, contents, fazhi, fazhi_each, given, outputs, reports

BESIDE = [f"报告（新1）{suffix}" for suffix in SUFFIXES]
CHANGED = COMPLETE.replace("36次", "37次")


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of one render in every format, with the fact file."""
    folder = tmp_path_factory.mktemp("原稿")
    given(folder)
    assert fazhi(folder, "render", "facts.yaml", *reports()).code == 0
    return contents(folder)


@pytest.fixture
def folder(tmp_path: Path, rendered: dict[str, bytes]) -> Path:
    """A folder with those files."""
    for name, content in rendered.items():
        (tmp_path / name).write_bytes(content)
    return tmp_path


def edit(folder: Path, suffix: str) -> None:
    """Change words as a leader would."""
    path = folder / f"报告{suffix}"
    if suffix == ".docx":
        document = docx.Document(str(path))
        next(p for p in document.paragraphs if "推行说理式执法" in p.text).add_run("此处为领导所加。")
        document.save(str(path))
    else:
        path.write_text(path.read_text(encoding="utf-8").replace("推行说理式", "全面推行说理式"), encoding="utf-8")


@pytest.mark.slow
def test_edited_reports_are_kept_and_the_changed_paragraphs_listed(folder: Path) -> None:
    for suffix in SUFFIXES:
        edit(folder, suffix)
    given(folder, CHANGED)
    before = contents(folder)
    run = fazhi(folder, "render", "facts.yaml", *reports(), "-o", "另存.txt")
    assert run.code == 1
    said = [
        line
        for suffix in SUFFIXES
        for line in (
            f"“报告{suffix}”生成以后有人改过，不覆盖。加 --beside 可写到旁边的新文件。",
            "填报数据变动涉及以下段落，请在改过的文件里照着改：",
            "  · 1.规范执法。全年实施行政检查37次，推行说理式执法。",
        )
    ]
    assert run.lines == [*said, "什么都没有写。"]
    assert contents(folder) == before

    beside = fazhi(folder, "render", "facts.yaml", *reports(), "--beside")
    assert beside.code == 0
    assert beside.lines == [f"已生成 {name}（送审稿）" for name in BESIDE]
    after = contents(folder)
    assert {name: after[name] for name in before} == before
    assert set(after) - set(before) == {*BESIDE, ".报告（新1）.txt.fazhi"}
    for name in BESIDE[1:]:
        assert "37次" in (folder / name).read_text(encoding="utf-8")


def test_an_untouched_report_is_rendered_anew(folder: Path) -> None:
    given(folder, CHANGED)
    run = fazhi(folder, "render", "facts.yaml", *reports(), "--beside")
    assert run.lines == [f"已生成 报告{suffix}（送审稿）" for suffix in SUFFIXES]
    for suffix in SUFFIXES[1:]:
        assert "37次" in (folder / f"报告{suffix}").read_text(encoding="utf-8")
    assert any("37次" in p.text for p in docx.Document(str(folder / "报告.docx")).paragraphs)
    assert not list(folder.glob("*（新*"))


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (COMPLETE, "填报数据没有变动，不需要重新生成。"),
        (
            COMPLETE.replace("    联系人: 法规科，0000-0000000\n", ""),
            "有的段落要删去或者移动，请加 --beside 生成新文件",
        ),
    ],
)
def test_a_refusal_never_says_that_nothing_changed_where_something_did(folder: Path, facts: str, said: str) -> None:
    edit(folder, ".txt")
    given(folder, facts)
    run = fazhi(folder, "render", "facts.yaml", "-o", "报告.txt")
    assert run.code == 1
    assert said in run.err
    assert ("没有变动" in run.err) == (facts == COMPLETE)


def test_what_was_not_made_here_is_never_overwritten(folder: Path) -> None:
    for suffix in SUFFIXES:
        (folder / f"别人{suffix}").write_bytes("别人的稿子".encode())
    docx.Document().save(str(folder / "报告.docx"))
    before = contents(folder)
    run, beside = (
        fazhi(folder, "render", "facts.yaml", *reports("别人"), "-o", "报告.docx", *more) for more in ([], ["--beside"])
    )
    assert run.code == 1
    names = [*(f"别人{suffix}" for suffix in SUFFIXES), "报告.docx"]
    refusals = [f"“{name}”不是本程序生成的文件，不覆盖。请另取文件名，或加 --beside 写到旁边。" for name in names]
    assert run.lines == [*refusals, "什么都没有写。"]
    assert beside.code == 0
    after = contents(folder)
    assert {name: after[name] for name in before} == before
    assert {f"别人（新1）{suffix}" for suffix in SUFFIXES} < set(after)


REFUSED = [
    (["facts.md", *outputs("facts.md")], 2, "“facts.md”是输入文件，或者写了两遍"),
    (["facts.md", *outputs("./facts.md")], 2, "是输入文件，或者写了两遍"),
    (["facts.md", *outputs("链接.md")], 2, "是输入文件，或者写了两遍"),
    (["facts.md", *outputs("硬链接.md")], 1, "不是本程序生成的文件，不覆盖"),
    (["facts.yaml", *outputs("facts.md"), "--previous", "facts.md"], 2, "是输入文件，或者写了两遍"),
    (["facts.yaml", *outputs("facts.md"), "--standard", "facts.md"], 2, "是输入文件，或者写了两遍"),
    (["facts.yaml", *outputs("a.txt", "./a.txt")], 2, "是输入文件，或者写了两遍"),
    (["facts.yaml", *outputs("a.txt", "a.pdf")], 2, "“a.pdf”：后缀应为 .docx .txt .md .html 之一"),
    (["facts.yaml", *outputs("a.txt", "报告")], 2, "“报告”：后缀应为"),
    (["facts.yaml", *outputs("a.txt", "没有/a.docx")], 2, "没有文件夹“没有”，请先建好"),
    (["facts.yaml", *outputs("facts.yaml")], 2, "后缀应为"),
]


def test_outputs_that_can_not_be_are_refused_and_no_other_is_written(tmp_path: Path) -> None:
    given(tmp_path)
    facts = given(tmp_path, COMPLETE, "facts.md")
    (tmp_path / "链接.md").symlink_to(facts)
    (tmp_path / "硬链接.md").hardlink_to(facts)
    before = contents(tmp_path)
    runs = fazhi_each(tmp_path, [["render", *words] for words, _code, _said in REFUSED])
    for run, (words, code, said) in zip(runs, REFUSED, strict=True):
        assert run.code == code, words
        assert said in run.err, words
    assert contents(tmp_path) == before


@pytest.mark.slow
def test_beside_takes_the_next_number_that_is_free(folder: Path) -> None:
    edit(folder, ".docx")
    before = contents(folder)
    for n in (1, 2, 3):
        run = fazhi(folder, "render", "facts.yaml", "-o", "报告.docx", "--beside")
        assert run.lines == [f"已生成 报告（新{n}）.docx（送审稿）"]
    assert contents(folder)["报告.docx"] == before["报告.docx"]
