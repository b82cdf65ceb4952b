"""The command line as its users run it: the `fazhi` script in a process of its own, and a fact file to run it on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

# Whatever language the developer's machine speaks, `fazhi` speaks the source in every process that a test starts.
os.environ.pop("LANGUAGE", None)
os.environ["LC_ALL"] = "C.UTF-8"

SCRIPT = Path(sys.executable).with_name("fazhi")
SUFFIXES = (".docx", ".txt", ".md", ".html")

COMPLETE = """\
机关:
  全称: 某某县城市管理局
  自称: 我局
  层级: 县
  类别: 部门
年度: 2025
成文日期: 2026-01-20
报送:
  - 稿种: 送审稿
    主送: 某某县人民政府
    联系人: 法规科，0000-0000000
矛盾纠纷:
  行政诉讼案件: 54件
  信访受理: 18件
行政执法:
  行政处罚: {本年: 120件, 公开: 否}
  行政检查: 36次
  举措:
    - 小标题: 规范执法
      内容: 全年实施行政检查「行政检查」，推行说理式执法。
    - 小标题: 内部整顿
      内容: 对两个中队开展纪律整顿。
      公开: 否
存在的不足和原因:
  - 问题: 基层法制审核力量不足
    原因: 中队没有专职法制员
第一责任人履职情况:
  单位主要负责人:
    研究法治议题: 6个
    听取汇报: 2次
下一年度安排:
  - 内容: 为每个中队配备法制员
"""
"""A fact file without a gap; made up."""


@dataclass(frozen=True, slots=True)
class Run:
    """How a run of `fazhi` ended."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        """The lines on standard error."""
        return self.err.splitlines()


def fazhi(folder: Path, *words: str, **environment: str) -> Run:
    """Run `fazhi` with these words in `folder`, `environment` on top of this one."""
    ended = subprocess.run(
        [str(SCRIPT), *words],
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        timeout=120,
        check=False,
    )
    return Run(ended.returncode, ended.stdout.decode(), ended.stderr.decode())


def fazhi_each(folder: Path, commands: Sequence[Sequence[str]]) -> list[Run]:
    """Run several commands that do not touch each other's files, two at a time."""
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda words: fazhi(folder, *words), commands))


def outputs(*names: str) -> list[str]:
    """`-o` before each name."""
    return [word for name in names for word in ("-o", name)]


def reports(stem: str = "报告") -> list[str]:
    """`-o` for the report in every format."""
    return outputs(*(stem + suffix for suffix in SUFFIXES))


def given(folder: Path, text: str = COMPLETE, name: str = "facts.yaml") -> Path:
    """A fact file in `folder`."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def contents(folder: Path) -> dict[str, bytes]:
    """Every file in `folder`, hidden ones too."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def as_at_a_terminal() -> None:
    """Before a program begins: Ctrl-C and a closed terminal reach it, though who started the tests in the background,
    or with nohup, has them ignored, which children take over."""
    for name in (signal.SIGINT, signal.SIGHUP):
        signal.signal(name, signal.SIG_DFL)
