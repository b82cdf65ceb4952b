"""Files of an agency's own templates, from whoever made them: none leads out of its folder, none keeps us waiting."""

from __future__ import annotations

import os
from pathlib import Path

from schemas.errors import TemplateError
from schemas.messages import _
from schemas.regular_files import NotRegularError, read_regular

MAX_SOURCE = 200_000
"""Bytes of one template; the largest of ours has a tenth of that."""


def content_within(top: Path, file: Path, name: str) -> bytes | None:
    """The first bytes of a file below the folder `top`, more than a template may have where it is larger.

    None where there is none. Raises TemplateError for one that a link leads out of the folder to, or that is no regular
    file, OSError as files raise it.
    """
    real = Path(os.path.realpath(file))
    if not real.is_relative_to(os.path.realpath(top)):
        raise TemplateError(_("{name}: 是通到模板文件夹外面的链接，没有读；请换成文件本身").format(name=name))
    if not real.exists() or real.is_dir():
        return None
    return regular_content(real, MAX_SOURCE, name)


def regular_content(file: Path, most: int, name: str) -> bytes:
    """The first `most` bytes of a regular file and one more; TemplateError for any other."""
    try:
        return read_regular(file, most)
    except NotRegularError:
        raise TemplateError(_("{name}: 不是普通文件，没有读").format(name=name)) from None
