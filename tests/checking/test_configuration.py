"""fazhi.toml: where it is found, what it may say, and how each mistake in it is named."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checking.configuration import KEYS, MAX_BYTES, Configuration, find, load
from generator.checking.findings import Severity
from schemas.errors import ConfigurationError
from schemas.reporter import Kind, Level, Stage

CODES = ("E101", "S101", "S103")

WHOLE = """\
# 全县统一
select = ["S", "e"]
ignore = "S103"
fail-on = "warning"
standard = ["../通知.yaml"]
level = "县"
kind = "government"
year = 2025
stage = "报送稿"
exclude = ["旧稿", "*.txt"]
jobs = 4
"""


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "fazhi.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_every_key_is_read_and_paths_are_found_from_the_folder_of_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, WHOLE)
    assert load(path, CODES) == Configuration(
        path,
        select=("S", "E"),
        ignore=("S103",),
        fail_on=Severity.WARNING,
        standard=(tmp_path / "../通知.yaml",),
        level=Level.COUNTY,
        kind=Kind.GOVERNMENT,
        year=2025,
        stage=Stage.FILING,
        exclude=("旧稿", "*.txt"),
        jobs=4,
    )
    assert {key.split(" =")[0] for key in WHOLE.splitlines()[1:]} == set(KEYS)


def test_an_empty_file_and_one_with_a_byte_order_mark_are_fine(tmp_path: Path) -> None:
    assert load(written(tmp_path, ""), CODES) == Configuration(tmp_path / "fazhi.toml")
    assert load(written(tmp_path, "select = []\nexclude = []"), CODES) == Configuration(tmp_path / "fazhi.toml")
    assert load(written(tmp_path, "\ufeffyear = 2025\r\n"), CODES).year == 2025


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("year = 2025\nignor = []", ":2：没有“ignor”这一项，是不是“ignore”？"),
        ("fail_on = 'error'", ":1：没有“fail_on”这一项，是不是“fail-on”？"),
        ("\n[select]\nS = true", ":2：“select”应是加引号的文字"),
        ("[[standard]]\nfile = 'x'", ":1：“standard”应是加引号的文字"),
        ('"报告" = 1', ":1：没有“报告”这一项。可以写：select、ignore、fail-on"),
        ("select = ['S109']", ":1：“select”：没有规则“S109”，是不是“S10"),
        ("ignore = [1]", ":1：“ignore”应是加引号的文字"),
        ("fail-on = 'fatal'", ":1：“fail-on”应是以下之一，加英文引号：error、warning、hint、never"),
        ("fail-on = true", ":1：“fail-on”应是以下之一"),
        ("standard = ['']", ":1：“standard”应是加引号的文字"),
        ("level = '国'", ":1：“level”应是以下之一，加英文引号：省、市、县、乡镇"),
        ("kind = 3", ":1：“kind”应是以下之一，加英文引号：政府、部门"),
        ("year = 25", ":1：“year”：年份写四位数，如 2025"),
        ("year = true", ":1：“year”：年份写四位数"),
        ("stage = '定稿'", ":1：“stage”应是以下之一"),
        ("exclude = {a = 1}", ":1：“exclude”应是加引号的文字"),
        ("jobs = 0", ":1：“jobs”应是1到64的整数"),
        ("jobs = true", ":1：“jobs”应是1到64的整数"),
        ("jobs = '4'", ":1：“jobs”应是1到64的整数"),
        ("year = 2025\nlevel = 县", ":2：不合 TOML 格式。"),
        ("year = 2025\nyear = 2024", "：不合 TOML 格式。"),
        ("select = [", "：不合 TOML 格式。"),
        ("x = " + "[" * 20_000, "：不合 TOML 格式。"),
        ("#" * (MAX_BYTES + 1), "：超过64 KiB，不像一份配置。"),
        (b"level = '\xcf\xd8'", "：文字编码认不出来。请另存为 UTF-8 编码"),
    ],
)
def test_a_mistake_is_named_with_its_line_and_what_may_be_written(tmp_path: Path, text: str | bytes, said: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigurationError) as refused:
        load(path, CODES)
    assert str(refused.value).startswith(f"{path}")
    assert said in str(refused.value).removeprefix(f"{path}")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="打不开（没有这个文件或文件夹）"):
        load(tmp_path / "没有.toml", CODES)


@given(st.text() | st.binary())
def test_any_file_is_a_configuration_or_is_refused_as_one(text: str | bytes) -> None:
    data = text.encode(errors="surrogatepass") if isinstance(text, str) else text
    with TemporaryDirectory() as folder, suppress(ConfigurationError):
        load(written(Path(folder), data), CODES)


def test_it_is_found_in_the_nearest_folder_upwards(tmp_path: Path) -> None:
    below = tmp_path / "报送" / "县直"
    below.mkdir(parents=True)
    above = written(tmp_path, "")
    assert find(below) == above
    nearer = written(tmp_path / "报送", "")
    assert find(below) == nearer
    assert find(tmp_path) == above


def test_what_stands_above_a_repository_is_not_its_own(tmp_path: Path) -> None:
    repository = tmp_path / "库"
    below = repository / "报送"
    below.mkdir(parents=True)
    (repository / ".git").mkdir()
    written(tmp_path, "")
    assert find(below) is None
    own = written(repository, "")
    assert find(below) == own


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_the_file_that_a_readme_shows_is_read(name: str, tmp_path: Path) -> None:
    text = (Path(__file__).parents[2] / name).read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```toml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert load(written(tmp_path, shown), CODES).fail_on == Severity.WARNING
