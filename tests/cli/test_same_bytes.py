"""Same input, same bytes, wherever and whenever."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import COMPLETE, SUFFIXES, fazhi, given, reports

# Always a UTF-8 locale: in another one Python can't find a checkout whose own path is Chinese.
HERE = {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C.UTF-8", "LANGUAGE": "en", "USER": "甲", "COLUMNS": "60"}
THERE = {"PYTHONHASHSEED": "4711", "TZ": "Asia/Shanghai", "LANG": "zh_CN.GBK", "LANGUAGE": "zh_CN", "USER": "乙"}
THERE |= {"HOME": "/"}


def test_a_report_has_the_same_bytes_in_another_folder_time_zone_and_language(tmp_path: Path) -> None:
    found = []
    for name, environment in (("甲", HERE), ("另一个 文件夹", THERE)):
        folder = tmp_path / name
        folder.mkdir()
        given(folder, COMPLETE.replace("行政诉讼案件: 54件", "行政诉讼案件: {本年: 54件, 上年: 50件}"))
        run = fazhi(folder, "render", "facts.yaml", *reports(), LC_ALL="C.UTF-8", **environment)
        assert run.code == 0
        found.append([(folder / f"报告{suffix}").read_bytes() for suffix in SUFFIXES])
    assert found[0] == found[1]


@pytest.mark.slow
def test_a_new_fact_file_and_the_schema_have_the_same_bytes_in_another_language(tmp_path: Path) -> None:
    words = ("--name", "某某县人民政府", "--level", "county", "--kind", "government", "--year", "2025")
    for name, environment in (("a.yaml", HERE), ("b.yaml", THERE)):
        assert fazhi(tmp_path, "new", "-o", name, *words, **environment).code == 0
    assert (tmp_path / "a.yaml").read_bytes() == (tmp_path / "b.yaml").read_bytes()
    schemas = [
        fazhi(tmp_path, "schema", **environment) for environment in (HERE, {**THERE, "PYTHONIOENCODING": "gb18030"})
    ]
    assert schemas[0].out == schemas[1].out
