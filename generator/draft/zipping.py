"""Zip files without clock or machine in them: same members, same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX = 3


def entry(name: str) -> zipfile.ZipInfo:
    """A member to be written, compressed."""
    found = zipfile.ZipInfo(name, _EPOCH)
    found.create_system = _UNIX
    found.compress_type = zipfile.ZIP_DEFLATED
    return found


def zipped(members: Mapping[str, bytes]) -> bytes:
    """The members, name → content, in their order."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in members.items():
            archive.writestr(entry(name), content)
    return packed.getvalue()
