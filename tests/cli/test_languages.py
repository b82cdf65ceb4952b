"""Every language says the same: simplified Chinese, traditional Chinese, English. The report is in the first alone."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from command_line import COMPLETE, Run, contents, fazhi, fazhi_each, given, reports
from opencc import OpenCC

from generator.cli.group import COMMANDS
from generator.cli.language import parse_language, spoken_language
from schemas.built_in_packs import built_in_packs
from schemas.reporter import Kind, Level, Stage
from schemas.states import Owed, Stated, parse_state
from schemas.values import parse_yes_no

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "schemas" / "locale" / "en" / "LC_MESSAGES" / "fazhi.po"
PACKAGES = ("generator", "schemas", "templates")
SOURCE, TRADITIONAL, ENGLISH = "zh-Hans", "zh-Hant", "en"

CHINESE = re.compile("[一-鿿]")
AS_TYPED = re.compile(r"“[^”]*”|「[^」]*」|《[^》]*》|(?<= )\S+\|\S+|街道|\S*/\S+\.yaml")
"""What is quoted, or one of the words of a closed list: the same in every language."""
UNFINISHED = COMPLETE.replace("    联系人: 法规科，0000-0000000\n", "").replace("36次", "待补（法规科）")
WRONG = "机关: {全称: 某某局, 层级: 国, 类别: 部门}\n年度: 2025\n矛盾纠纷:\n  行政诉讼案: 54件\n  信访受理: 若干\n"


def catalogue() -> Catalog:
    """The English catalogue as it is kept."""
    with CATALOGUE.open("rb") as file:
        return read_po(file, "en")


def sources() -> set[str]:
    """Every message in the program."""
    keywords = {"_": None, "message": None}
    found = (extract_from_dir(ROOT / name, keywords=keywords) for name in PACKAGES)
    return {str(one) for messages in found for _file, _line, one, _comments, _context in messages}


def fields(message: str) -> set[tuple[str, str]]:
    """The values that are put into a message, each with its braces; how one is formatted may differ."""
    return set(re.findall(r"(\{+\w+)(?::\w+)?(\}+)", message))


def prose(text: str) -> str:
    """The words of the program in a text."""
    return AS_TYPED.sub("", text)


@pytest.mark.parametrize(
    ("words", "environment", "language"),
    [
        ("", {}, SOURCE),
        ("", {"LANG": "C.UTF-8"}, SOURCE),
        ("", {"LANG": "POSIX"}, SOURCE),
        ("", {"LANG": "zh_CN.UTF-8"}, SOURCE),
        ("", {"LANG": "zh_Hans_HK"}, SOURCE),
        ("", {"LANG": "fr_FR.UTF-8"}, SOURCE),
        ("", {"LANG": "enm"}, SOURCE),
        ("", {"LANG": "zh_TW.UTF-8"}, TRADITIONAL),
        ("", {"LANG": "zh_HK.Big5-HKSCS"}, TRADITIONAL),
        ("", {"LANG": "zh_MO"}, TRADITIONAL),
        ("", {"LANG": "zh_Hant_CN.UTF-8"}, TRADITIONAL),
        ("", {"LANG": "en_GB.UTF-8@euro"}, ENGLISH),
        ("", {"LANG": "English_United States.1252"}, ENGLISH),
        ("", {"LANG": "Chinese (Traditional)_Taiwan.950"}, TRADITIONAL),
        ("", {"LANG": "Chinese (Simplified)_China.936"}, SOURCE),
        ("", {"LANG": "zh_CN", "LC_MESSAGES": "en_US"}, ENGLISH),
        ("", {"LANG": "en", "LC_MESSAGES": "en", "LC_ALL": "C"}, SOURCE),
        ("", {"LC_ALL": "C", "LANGUAGE": "fr:en:zh"}, ENGLISH),
        ("", {"LANGUAGE": "", "LANG": "zh_TW"}, TRADITIONAL),
        ("--lang en new", {"LANG": "zh_TW"}, ENGLISH),
        ("--lang=zh new", {"LANG": "zh_TW"}, SOURCE),
        ("--lang 繁體 new", {}, TRADITIONAL),
        ("--lang 英文", {}, ENGLISH),
        ("--lang 简体", {"LANG": "en"}, SOURCE),
        ("render facts.yaml --lang en", {}, ENGLISH),
        ("--lang en render facts.yaml --lang zh-Hant", {}, TRADITIONAL),
        ("render -- --lang en", {}, SOURCE),
        ("--lang", {"LANG": "en"}, ENGLISH),
        ("--lang klingon new", {"LANG": "en"}, ENGLISH),
    ],
)
def test_the_language_is_the_one_asked_for_else_that_of_the_locale(
    words: str, environment: dict[str, str], language: str
) -> None:
    assert spoken_language(words.split(), environment) == language


@pytest.mark.slow
def test_the_source_language_needs_no_catalogue_and_no_library(tmp_path: Path) -> None:
    program = (
        "import sys; from generator.cli import main\n"
        "try: main()\n"
        "finally: print([name for name in ('babel', 'opencc') if name in sys.modules])"
    )
    words = ["render", str(given(tmp_path)), "-o", str(tmp_path / "a.docx")]
    for language, library in (("zh", []), ("zh-Hant", ["opencc"]), ("en", ["babel"])):
        command = [sys.executable, "-c", program, "--lang", language, *words]
        ran = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
        assert ran.stdout.splitlines()[-1] == str(library), language


@pytest.mark.parametrize("language", [SOURCE, TRADITIONAL, ENGLISH])
def test_what_is_no_message_stays_as_it_is(language: str) -> None:
    program = (
        f"from schemas.messages import _, shown, speak; speak({language!r}); print([_(''), shown(''), _('A {{b}}')])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout == "['', '', 'A {b}']\n"


def test_wrong_usage_is_explained_in_the_language_asked_for(tmp_path: Path) -> None:
    render = ("render", str(given(tmp_path)))
    english, traditional = fazhi_each(tmp_path, [("--lang", "en", *render), (*render, "--lang", "zh-Hant")])
    assert (english.code, traditional.code) == (2, 2)
    assert english.err == (
        "Usage: fazhi render [OPTIONS] FACTS\nTry 'fazhi render --help' for help.\n\n"
        "Error: Missing option '-o' / '--output'.\n"
    )
    assert traditional.lines == ["錯誤：缺選項“-o”或“--output”。", "用法見：fazhi render --help"]


@pytest.mark.parametrize("words", [("--lang", "klingon", "new"), ("new", "--lang=klingon")])
def test_a_language_there_is_not_is_wrong_usage(words: tuple[str, ...], tmp_path: Path) -> None:
    chinese, english = (fazhi(tmp_path, *words, LC_ALL=locale) for locale in ("C", "en_US.UTF-8"))
    assert (chinese.code, english.code) == (2, 2)
    assert chinese.lines[0] == "错误：“--lang”的取值不对：“klingon”不认识，可用：zh、zh-Hant、en"
    assert english.lines[-1] == ("Error: Invalid value for '--lang': “klingon” is none of these: zh, zh-Hant, en")


def helps(folder: Path, **environment: str) -> list[str]:
    """The help page of the program and of every command."""
    pages = [fazhi(folder, *words, **environment) for words in (["--help"], *([name, "--help"] for name in COMMANDS))]
    assert [(page.code, page.err) for page in pages] == [(0, "")] * len(pages)
    return [page.out for page in pages]


@pytest.mark.slow
def test_help_is_in_the_language_of_the_locale(tmp_path: Path) -> None:
    chinese = helps(tmp_path)
    for locale in ("zh_CN.UTF-8", "fr_FR.UTF-8"):
        assert helps(tmp_path, LC_ALL="", LANG=locale, PYTHONUTF8="1") == chinese
    to_traditional = OpenCC("s2tw").convert
    for page in helps(tmp_path, LC_ALL="", LANG="zh_TW.UTF-8", PYTHONUTF8="1"):
        assert CHINESE.search(page)
        assert prose(page) == to_traditional(prose(page))
        assert page not in chinese
    for page in helps(tmp_path, LC_ALL="", LANG="en_US.UTF-8", PYTHONUTF8="1"):
        assert page.startswith("Usage: fazhi")
        without_names = prose(page).replace("、".join(built_in_packs()), "")
        assert CHINESE.findall(without_names) == [], page


def problems(folder: Path, language: str) -> Run:
    """What is said of the wrong fact file."""
    run = fazhi(folder, "render", "facts.yaml", "-o", "a.txt", "--lang", language)
    assert run.code == 2
    return run


@pytest.mark.slow
def test_problems_of_a_fact_file_are_told_in_every_language(tmp_path: Path) -> None:
    given(tmp_path, WRONG)
    chinese, traditional, english = (problems(tmp_path, language) for language in ("zh", "zh-Hant", "en"))
    assert [line.split(" ")[:3] for line in english.lines[:-1]] == [
        [line.split(" ")[0].replace("错误", "error"), *line.split(" ")[1:3]] for line in chinese.lines[:-1]
    ]
    assert "error facts.yaml:4: 矛盾纠纷·行政诉讼案: no such item; did you mean “行政诉讼案件”?" in english.lines
    assert "錯誤 facts.yaml:4: 矛盾纠纷·行政诉讼案: 沒有這個項目，是不是“行政诉讼案件”？" in traditional.lines
    assert CHINESE.findall(prose(english.lines[-1])) == []


@pytest.mark.slow
def test_the_report_is_the_same_in_every_language(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples" / "bureau-2025", tmp_path / "example")
    given(tmp_path, UNFINISHED)
    written = {}
    for language in ("zh", "zh-Hant", "en"):
        folder = tmp_path / language
        folder.mkdir()
        commands = [
            ("--lang", language, "render", facts, *reports(stem))
            for facts, stem in (("../facts.yaml", "gaps"), ("../example/facts.yaml", "report"))
        ]
        assert [run.code for run in fazhi_each(folder, commands)] == [0, 0]
        written[language] = contents(folder)
    assert "【待补：" in written["zh"]["gaps.txt"].decode()
    assert len(written["zh"]) >= 8
    assert written["zh-Hant"] == written["zh"]
    assert written["en"] == written["zh"]


@pytest.mark.slow
def test_a_new_fact_file_and_the_schema_are_the_same_in_every_language(tmp_path: Path) -> None:
    words = ("--name", "某某局", "--level", "縣", "--kind", "部门", "--year", "2025", "--pack", "城市管理")
    languages = ("zh", "zh-Hant", "en")
    assert [fazhi(tmp_path, "--lang", one, "new", "-o", f"{one}.yaml", *words).code for one in languages] == [0, 0, 0]
    schemas = [fazhi(tmp_path, "schema", "--lang", one).out for one in languages]
    assert schemas == schemas[:1] * 3
    written = [(tmp_path / f"{one}.yaml").read_text(encoding="utf-8") for one in languages]
    assert written == written[:1] * 3


def test_every_message_has_an_english_translation_and_no_other_is_kept() -> None:
    kept = catalogue()
    translated = {str(entry.id) for entry in kept if entry.id and entry.string}
    assert sources() - translated == set(), "make messages, then translate"
    assert translated - sources() == set(), "make messages"
    assert list(kept.obsolete) == []
    assert [entry.id for entry in kept if entry.id and entry.fuzzy] == []


def test_no_message_stands_in_an_f_string() -> None:
    """Before Python 3.12 the extraction does not see it there."""
    files = [path for name in PACKAGES for path in (ROOT / name).rglob("*.py")]
    formatted = [
        (path, node)
        for path in files
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr)
    ]
    calls = [
        f"{path.relative_to(ROOT)}:{inner.lineno}"
        for path, node in formatted
        for inner in ast.walk(node)
        if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id in ("_", "message")
    ]
    assert calls == []


def test_a_translation_has_the_values_of_its_source() -> None:
    wrong = [entry.id for entry in catalogue() if entry.string and fields(str(entry.id)) != fields(str(entry.string))]
    assert wrong == []


@pytest.mark.parametrize(
    ("parse", "typed", "meant"),
    [
        (parse_state, "無", Stated.NONE),
        (parse_state, "沒有", Stated.NONE),
        (parse_state, "沒有發生。", Stated.NONE),
        (parse_state, "不適用", Stated.NOT_APPLICABLE),
        (parse_state, "不涉及", Stated.NOT_APPLICABLE),
        (parse_state, "有，未計數", Stated.UNCOUNTED),
        (parse_state, "有，沒有統計", Stated.UNCOUNTED),
        (parse_state, "待補", Owed()),
        (parse_state, "待補（辦公室）", Owed("辦公室")),
        (parse_yes_no, "公開", True),
        (parse_yes_no, "不公開", False),
        (Level.parse, "縣", Level.COUNTY),
        (Level.parse, "鄉鎮", Level.TOWNSHIP),
        (Kind.parse, "部門", Kind.DEPARTMENT),
        (Stage.parse, "送審稿", Stage.APPROVAL),
        (Stage.parse, "會議稿", Stage.MEETING),
        (Stage.parse, "報送稿", Stage.FILING),
        (Stage.parse, "公開稿", Stage.PUBLIC),
        (parse_language, "簡體中文", SOURCE),
    ],
)
def test_words_typed_in_traditional_characters_are_understood(
    parse: Callable[[str], object], typed: str, meant: object
) -> None:
    assert parse(typed) == meant
