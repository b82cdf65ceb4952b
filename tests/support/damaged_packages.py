"""Zip files and others with bytes changed, cut off anywhere, or that unpack to far more than they are."""

from __future__ import annotations

import io
import random
import struct
import zipfile

from word_files import document, p, packed, parts


def mutated_package(chance: random.Random, data: bytes) -> bytes:
    """Some bytes changed, taken out or put in; most near the ends, where the directory of a package stands."""
    changed = bytearray(data)
    for _change in range(chance.choice((1, 5, 50, 500))):
        at = chance.randrange(len(changed))
        if chance.random() < 0.4:
            at = len(changed) - 1 - min(at, chance.randrange(400))
        match chance.randrange(5):
            case 0 | 1:
                changed[at] = chance.randrange(256)
            case 2:
                changed[at] ^= 1 << chance.randrange(8)
            case 3 if len(changed) > 1000:
                del changed[at : at + chance.choice((1, 2, 40))]
            case _:
                changed[at:at] = chance.randbytes(chance.choice((1, 4, 40)))
    return bytes(changed)


def truncated_package(chance: random.Random, data: bytes) -> bytes:
    """The beginning, the end, or both with nothing between."""
    first, last = sorted(chance.randrange(len(data)) for _end in range(2))
    return chance.choice((data[:last], data[:last], data[first:], data[:first] + data[last:]))


def bomb(chance: random.Random, largest: int) -> tuple[str, bytes]:
    """A package that unpacks to much, holds very many members, or lies about them."""
    return chance.choice((".docx", ".docx", ".odt", ".zip")), chance.choice(_BOMBS)(chance, largest)


def _shrunk(chance: random.Random, largest: int) -> bytes:
    size = chance.choice((1, 8, 9, 60)) * largest // 2
    unit = chance.choice(("<w:p/>", "甲", " ", "<w:p><w:r><w:t>甲</w:t></w:r></w:p>", "<!-- -->"))
    members = parts(p("甲"))
    members["word/document.xml"] = document(unit * (size // len(unit.encode()))).encode()
    return packed(members)


def _many_members(chance: random.Random, _largest: int) -> bytes:
    members = {f"word/{n}.xml": b"<a/>" for n in range(chance.choice((1900, 2100, 9000)))}
    return packed(members | parts(p("甲")))


def _overlapping(chance: random.Random, _largest: int) -> bytes:
    """Members that all begin where the first does, and one that is there twice."""
    data = bytearray(packed(parts(p("甲" * 1000)) | {f"word/header{n}.xml": b"<a/>" for n in range(300)}))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        if chance.random() < 0.9:
            data[at + 42 : at + 46] = struct.pack("<I", 0)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def _doubled(chance: random.Random, _largest: int) -> bytes:
    data = packed(parts(p("甲")) | {"word/documenT.xml": b"<a/>"})
    return data if chance.random() < 0.5 else data.replace(b"word/documenT.xml", b"word/document.xml")


def _lying(chance: random.Random, _largest: int) -> bytes:
    """Sizes that the members do not have."""
    data = bytearray(packed(parts(p("甲" * 100_000))))
    at = data.find(b"PK\x01\x02")
    while at >= 0:
        sizes = (chance.choice((0, 1, 9_000_000, 2**32 - 1)), chance.choice((0, 100_000, 7_000_000, 2**32 - 1)))
        data[at + 20 : at + 28] = struct.pack("<II", *sizes)
        at = data.find(b"PK\x01\x02", at + 4)
    return bytes(data)


def _nested(chance: random.Random, _largest: int) -> bytes:
    inner = packed({"a": bytes(1_000_000)})
    for _level in range(chance.choice((3, 30))):
        inner = packed({"word/document.xml": inner})
    return inner


def _other_method(chance: random.Random, _largest: int) -> bytes:
    return packed(parts(p("甲")), chance.choice((zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)))


def _with_pictures(chance: random.Random, largest: int) -> bytes:
    data = io.BytesIO(packed(parts(p("甲"))))
    with zipfile.ZipFile(data, "a", zipfile.ZIP_DEFLATED) as archive:
        for n in range(chance.choice((1, 20))):
            archive.writestr(f"word/media/{n}.emf", bytes(2 * largest))
    return data.getvalue()


_BOMBS = (_shrunk, _shrunk, _many_members, _overlapping, _doubled, _lying, _nested, _other_method, _with_pictures)
