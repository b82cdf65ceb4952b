"""Why the system refused a file is said in Chinese, whatever the system says."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import pytest

from schemas.trouble import trouble


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOENT, "没有这个文件或文件夹"),
        (errno.EACCES, "没有权限"),
        (errno.EISDIR, "是文件夹，不是文件"),
        (errno.ENOSPC, "磁盘满了"),
        (errno.ENAMETOOLONG, "文件名太长"),
        (errno.EROFS, "所在的磁盘是只读的"),
        (errno.EBUSY, "正被其他程序占用"),
    ],
)
def test_a_common_reason_has_its_word(number: int, said: str) -> None:
    assert trouble(OSError(number, "in English")) == said


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_no_reason_is_english(number: int) -> None:
    assert not re.search("[A-Za-z]", trouble(OSError(number, "in English")))


def test_a_rare_reason_is_its_number() -> None:
    assert trouble(OSError(99_999, "in English")) == "系统错误 99999"


def test_what_the_system_really_raises_is_known(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        (tmp_path / "没有").read_bytes()
    assert trouble(caught.value) == "没有这个文件或文件夹"
