"""Files that mean harm, or that something has happened to: the same for the same seed, of every family in turn."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import cycle
from pathlib import Path
from typing import NamedTuple

from damaged_packages import bomb, mutated_package, truncated_package
from damaged_texts import huge_line, many_lines, markup, mutated_text
from damaged_word import hostile_word, mutated_markup, strange_format, word_of_hostile_text
from pdf_files import pdf, pdf_of

from generator.draft.fingerprint import Fingerprint
from generator.draft.reading import SUFFIXES, read
from generator.draft.writing import html, markdown, text, word

EXAMPLES = Path(__file__).parents[2] / "examples"
EXAMPLE = ("bureau-2025", "town-2025", "youyang-county-2018")
LARGEST = 2_000_000
"""Bytes, about, of the largest texts: as many as are let in."""


class Damaged(NamedTuple):
    """A file. name: its family, number and suffix."""

    family: str
    name: str
    data: bytes


def damaged(seed: int, count: int, largest: int = LARGEST, family: str = "") -> Iterator[Damaged]:
    """Of that many files those of one family, or all; each depends on nothing but the seed and its number.

    largest: bytes, about, of the largest texts.
    """
    for n, (name, make) in zip(range(count), cycle(FAMILIES.items()), strict=False):
        if family in ("", name):
            suffix, data = make(random.Random(f"{seed} {n}"), largest)
            yield Damaged(name, f"{name}-{n:05}{suffix}", data)


def _random_bytes(chance: random.Random, _largest: int) -> tuple[str, bytes]:
    head = chance.choice((b"", b"", b"PK\x03\x04", b"%PDF-1.7\n", b"\xff\xfe", b"\xef\xbb\xbf", b"<html>", b"\x00" * 9))
    return chance.choice(SUFFIXES), head + chance.randbytes(chance.choice((0, 1, 9, 500, 20_000, 300_000)))


def _mutated_text(chance: random.Random, largest: int) -> tuple[str, bytes]:
    suffix = chance.choice((".txt", ".md", ".html"))
    return suffix, mutated_text(chance, rendered(chance.choice(EXAMPLE), suffix).decode(), largest)


def _mutated_word(chance: random.Random, _largest: int) -> tuple[str, bytes]:
    return ".docx", mutated_package(chance, rendered(chance.choice(EXAMPLE), ".docx"))


def _truncated_word(chance: random.Random, _largest: int) -> tuple[str, bytes]:
    return ".docx", truncated_package(chance, rendered(chance.choice(EXAMPLE), ".docx"))


def _mutated_markup(chance: random.Random, _largest: int) -> tuple[str, bytes]:
    return ".docx", mutated_markup(chance, rendered(chance.choice(EXAMPLE), ".docx"))


def _strange_format(chance: random.Random, _largest: int) -> tuple[str, bytes]:
    return ".docx", strange_format(chance, rendered(chance.choice(EXAMPLE), ".docx"))


def _wrong_suffix(chance: random.Random, _largest: int) -> tuple[str, bytes]:
    of, suffix = chance.choice((".docx", ".txt", ".md", ".html")), chance.choice((*SUFFIXES, "", ".exe", ".json"))
    return suffix, rendered(chance.choice(EXAMPLE), of)


def _pdf(chance: random.Random, _largest: int) -> tuple[str, bytes]:
    lines = rendered(chance.choice(EXAMPLE), ".txt").decode().splitlines()
    good = pdf(*(lines[at : at + 20] for at in range(0, min(len(lines), 60), 20)))
    match chance.randrange(4):
        case 0:
            return ".pdf", good[: chance.randrange(len(good))]
        case 1:
            return ".pdf", pdf_of([chance.choice(_DRAWN) * chance.choice((10, 1_000, 30_000))])
    return ".pdf", mutated_package(chance, good)


_DRAWN = (b"q ", b"BT ", b"BT /F 16 Tf <4e00> Tj ET ", b"[", b"<<", b"(", b"1 0 0 1 9 9 Tm ", b"/F 9e9 Tf ")


def _old_formats(chance: random.Random, _largest: int) -> tuple[str, bytes]:
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    streams = ("WordDocument".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le"), b"\xec\xa5\xc1\x00" * 99)
    head = chance.choice(
        (compound, compound + chance.choice(streams), b"{\\rtf1 ", b"{\\rtf1" * 50_000, b'<?xml progid="Word.Document"')
    )
    return chance.choice((".doc", ".wps", ".rtf", ".docx", ".xml")), head + chance.randbytes(chance.choice((0, 9000)))


FAMILIES: dict[str, Callable[[random.Random, int], tuple[str, bytes]]] = {
    "random": _random_bytes,
    "text": _mutated_text,
    "line": huge_line,
    "lines": many_lines,
    "markup": markup,
    "docx-bytes": _mutated_word,
    "docx-cut": _truncated_word,
    "docx-markup": _mutated_markup,
    "docx-hostile": hostile_word,
    "docx-format": _strange_format,
    "docx-text": word_of_hostile_text,
    "bomb": bomb,
    "suffix": _wrong_suffix,
    "pdf": _pdf,
    "old": _old_formats,
}


@lru_cache
def rendered(example: str, suffix: str) -> bytes:
    """An example's report in a format that reports are written in."""
    (source,) = read(EXAMPLES / example / "report.txt")
    fingerprint = Fingerprint.of(source.draft).dump()
    match suffix:
        case ".docx":
            return word.write(source.draft, fingerprint)
        case ".html":
            return html.write(source.draft, fingerprint).encode()
        case ".md":
            return markdown.write(source.draft, fingerprint).encode()
    return text.write(source.draft).encode()
