"""Which files a check is about."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.checking.files import Exclusion, Found, find_files


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with drafts and with what lies beside drafts."""
    names = ("b.docx", "a.txt", "~$b.docx", ".c.docx", "配置.toml", "报送/城管局.DOCX", "报送/旧稿/城管局.docx")
    for name in (*names, "报送/.git/x.txt", "报送/[2025]水利局.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*words: str, exclude: tuple[str, ...] = (), base: str = ".") -> Found:
    return find_files(words, Exclusion(exclude, base))


def paths(*words: str, exclude: tuple[str, ...] = ()) -> list[str]:
    return [path.replace(os.sep, "/") for path in found(*words, exclude=exclude).paths]


EVERY = ["a.txt", "b.docx", "报送/[2025]水利局.html", "报送/城管局.DOCX", "报送/旧稿/城管局.docx"]


def test_a_folder_is_searched_to_its_depth_in_the_order_of_names(folder: Path) -> None:
    assert paths(".") == EVERY
    assert paths("报送") == EVERY[2:]
    assert paths(str(folder)) == [f"{folder}/{name}" for name in EVERY]


def test_the_order_of_the_words_is_kept_and_a_file_named_twice_comes_once(folder: Path) -> None:
    (folder / "链接.docx").symlink_to("a.txt")
    assert paths("b.docx", "./b.docx", str(folder / "b.docx"), "a.txt", "链接.docx", ".") == [
        "b.docx",
        "a.txt",
        *EVERY[2:],
    ]


def test_a_pattern_that_the_shell_left_alone_is_expanded(folder: Path) -> None:
    assert paths("*.docx") == ["b.docx"]
    assert paths("**/*.docx") == ["b.docx", "报送/旧稿/城管局.docx"]
    assert paths("报送/**/*.[Dd][Oo]*") == ["报送/城管局.DOCX", "报送/旧稿/城管局.docx"]
    assert paths(f"{folder}/**/旧稿/*") == [f"{folder}/报送/旧稿/城管局.docx"]
    assert paths("报送/**") == EVERY[2:]
    assert paths("没有/**/*.docx") == []
    assert paths("报送/*") == EVERY[2:4]
    assert paths("?.[dt]*") == ["a.txt", "b.docx"]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(folder: Path) -> None:
    assert paths("报送/[2025]水利局.html") == ["报送/[2025]水利局.html"]


def test_a_file_named_outright_is_taken_whatever_it_is_called_or_whether_it_is_there(folder: Path) -> None:
    assert paths("配置.toml", ".c.docx", "没有.docx") == ["配置.toml", ".c.docx", "没有.docx"]


def test_what_is_handed_in_and_can_not_be_checked_is_found_too_and_what_is_no_document_is_not(folder: Path) -> None:
    handed_in = ["扫描.PNG", "数据.xlsx", "材料.zip", "汇报.pptx", "版式.ofd", "照片.jpg"]
    for name in (*handed_in, "通知.yaml", "结果.json", "程序.py", "没有后缀", ".隐藏.png", "~$数据.xlsx", "~$材料.zip"):
        (folder / "报送" / name).touch()
    assert sorted(paths("报送")) == sorted([*EVERY[2:], *(f"报送/{name}" for name in handed_in)])
    assert sorted(paths("报送/*")) == sorted([*EVERY[2:4], *(f"报送/{name}" for name in handed_in)])
    assert paths("报送", exclude=("*.[oPpxzj]*",)) == EVERY[2:]


def test_what_names_no_file_is_told(folder: Path) -> None:
    (folder / "空").mkdir()
    assert found("空", "a.txt", "*.pdf", "~$b.docx") == Found(("a.txt",), ("空", "*.pdf", "~$b.docx"))


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        (("旧稿",), EVERY[:4]),
        (("旧稿/",), EVERY[:4]),
        (("*.docx", "*.txt"), EVERY[2:4]),
        (("报送",), EVERY[:2]),
        (("报送/旧稿",), EVERY[:4]),
        (("报送/*.html",), [*EVERY[:2], *EVERY[3:]]),
        (("送",), EVERY),
    ],
)
def test_names_and_paths_are_left_out_of_folders(folder: Path, exclude: tuple[str, ...], left: list[str]) -> None:
    assert paths(".", exclude=exclude) == left


def test_what_is_left_out_is_taken_where_it_is_named_outright(folder: Path) -> None:
    assert paths("a.txt", "报送/旧稿", exclude=("*.txt", "旧稿")) == ["a.txt", "报送/旧稿/城管局.docx"]
    assert paths("*.txt", exclude=("*.txt",)) == []


def test_the_paths_left_out_are_as_seen_from_the_base(folder: Path) -> None:
    assert found("报送", exclude=("旧稿/*",), base="报送").paths == tuple(EVERY[2:4])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links and pipes as on Unix")
def test_links_in_circles_and_pipes_do_not_hold_a_search(folder: Path) -> None:
    for name in ("圈", "又一圈", "再一圈"):
        (folder / "报送" / name).symlink_to(folder, target_is_directory=True)
    (folder / "报送" / "圈.docx").symlink_to("圈.docx")
    (folder / "报送" / "断.docx").symlink_to("没有")
    os.mkfifo(folder / "报送" / "管.docx")
    # A link that leads to nothing is a file that can't be read, and not to be passed over.
    assert paths(".") == [*EVERY[:3], "报送/圈.docx", EVERY[3], "报送/断.docx", EVERY[4]]
    assert paths("**/*.docx") == ["b.docx", "报送/圈.docx", "报送/断.docx", EVERY[4]]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may open every folder")
def test_a_folder_that_can_not_be_opened_is_reported_like_a_file(folder: Path) -> None:
    (folder / "报送" / "旧稿").chmod(0)
    assert paths("报送") == [*EVERY[2:4], "报送/旧稿"]
