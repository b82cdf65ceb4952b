"""What `fazhi` loads before it knows what to do, its schema, and that it needs no network."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from command_line import SCRIPT, SUFFIXES, fazhi, given, reports

HEAVY = ("pydantic", "docx", "jinja2", "yaml", "lxml", "babel")
SHOW_LOADED = f"""
import sys
from generator.cli import main
sys.argv = ["fazhi", *sys.argv[1:]]
try:
    main()
finally:
    print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
NO_NETWORK = """
import sys
def refuse(event, _arguments):
    if event.startswith("socket."):
        raise PermissionError(event)
sys.addaudithook(refuse)
"""


def loaded(*words: str) -> str:
    """The heavy libraries that a run loads."""
    ended = subprocess.run([sys.executable, "-c", SHOW_LOADED, *words], capture_output=True, text=True, check=False)
    return ended.stderr.splitlines()[-1]


def test_help_and_wrong_usage_load_no_heavy_library(tmp_path: Path) -> None:
    for words in (["--help"], ["--version"], ["render", "--help"], ["new", "--help"], ["render"], ["nosuch"]):
        assert loaded(*words) == "[]", words
    facts = str(given(tmp_path))
    assert loaded("render", facts, "-o", str(tmp_path / "a.pdf")) == "[]"
    assert loaded("schema") == "['pydantic']"


def test_help_lists_every_command_in_chinese(tmp_path: Path) -> None:
    run = fazhi(tmp_path, "--help")
    assert (run.code, run.err) == (0, "")
    assert run.out.startswith("用法： fazhi 命令 …\n")
    for line in ("  new       新建一份空白填报表", "  render    由填报表生成报告", "  check     检查报告草稿"):
        assert line in run.out


def test_the_schema_is_json_with_every_key_of_the_fact_file(tmp_path: Path) -> None:
    schema = json.loads(fazhi(tmp_path, "schema", "--pack", "城市管理", PYTHONIOENCODING="gbk").out)
    assert {"机关", "年度", "报送", "矛盾纠纷", "存在的不足和原因"} <= set(schema["properties"])
    assert "违停查处" in json.dumps(schema, ensure_ascii=False)


def test_nothing_is_asked_of_the_network(tmp_path: Path) -> None:
    given(tmp_path)
    (tmp_path / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    probe = [sys.executable, "-c", "import socket; socket.socket()"]
    refused = subprocess.run(probe, env={"PYTHONPATH": str(tmp_path)}, capture_output=True, check=False)
    assert b"PermissionError: socket.__new__" in refused.stderr
    run = fazhi(tmp_path, "render", "facts.yaml", *reports(), PYTHONPATH=str(tmp_path))
    assert run.lines == [f"已生成 报告{suffix}（送审稿）" for suffix in SUFFIXES]
    assert run.code == 0


def test_the_schema_is_utf_8_in_a_file_whatever_the_encoding_of_the_console(tmp_path: Path) -> None:
    for encoding in ("gbk", "cp1252", "utf-8"):
        with (tmp_path / encoding).open("wb") as file:
            environment = {**os.environ, "PYTHONIOENCODING": encoding}
            subprocess.run([str(SCRIPT), "schema"], stdout=file, env=environment, check=True)
    utf_8, *others = ((tmp_path / encoding).read_bytes() for encoding in ("utf-8", "gbk", "cp1252"))
    assert json.loads(utf_8.decode("utf-8"))["title"] == "年度法治政府建设情况填报表"
    assert others == [utf_8, utf_8]
