"""Word files as LibreOffice lays them out, measured in the PDF."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from schemas.format import FONT_SETS, load

MM = 72 / 25.4
"""Points, in which a PDF measures, of a millimetre."""
_DOTS_PER_MM = 150 / 25.4
_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)')

_NAMES = sorted(font.name for fonts in FONT_SETS for font in load(fonts=fonts).fonts)
_FONTS = (
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
    '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
    + "".join(
        f'<match target="pattern"><test name="family"><string>{name}</string></test>'
        '<edit name="family" mode="assign" binding="same"><string>Noto Sans Mono CJK SC</string></edit></match>'
        for name in _NAMES
    )
    + "</fontconfig>"
)
"""The fonts of offices are not free. What stands in for them has digits of half width too."""

needs_layout = [
    pytest.mark.slow,
    pytest.mark.skipif(
        shutil.which("soffice") is None or shutil.which("pdftotext") is None,
        reason="soffice (LibreOffice) and pdftotext are needed to lay out a page",
    ),
]


class Box(NamedTuple):
    """A word on a page and where it stands, in points from the upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def middle(self) -> float:
        """Half way between top and bottom."""
        return (self.top + self.bottom) / 2


def converted(folder: Path, data: bytes, to: str = "pdf") -> Path:
    """The Word file, converted by LibreOffice with a profile of its own."""
    source = folder / "report.docx"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    fonts = folder / "fonts.conf"
    fonts.write_text(_FONTS, encoding="utf-8")
    command = ["soffice", profile, "--headless", "--convert-to", to, "--outdir", str(folder / "out"), str(source)]
    environment = os.environ | {"FONTCONFIG_FILE": str(fonts)}
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=environment)
    return folder / "out" / f"report.{to}"


def pages(pdf: Path) -> list[list[str]]:
    """Lines without spaces, page by page; the last is the page number."""
    shown = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return [[re.sub(r"\s", "", line) for line in page.split("\n") if line.strip()] for page in shown.split("\f")][:-1]


def boxes(pdf: Path) -> list[list[Box]]:
    """The words of each page in the order of the PDF."""
    shown = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    found = (_WORD.findall(page) for page in shown.split("<page ")[1:])
    return [[Box(*map(float, place), text) for *place, text in words] for words in found]


def _pixels(pdf: Path, page: int, folder: Path) -> tuple[int, int, bytes]:
    """Width, height, and red, green, blue of each dot, 150 to the inch."""
    picture = folder / "page"
    pick = ["-r", "150", "-f", str(page), "-l", str(page), "-singlefile"]
    subprocess.run(["pdftoppm", *pick, str(pdf), str(picture)], check=True, capture_output=True)
    _magic, size, _depth, pixels = picture.with_suffix(".ppm").read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    return width, height, pixels


def highest_red(pdf: Path, page: int, folder: Path) -> float:
    """The height, in mm from the top, at which something red begins."""
    width, height, pixels = _pixels(pdf, page, folder)
    for y in range(height):
        row = pixels[y * width * 3 : (y + 1) * width * 3]
        if any(row[x] > 200 and row[x + 1] < 80 for x in range(0, len(row), 3)):
            return y / _DOTS_PER_MM
    raise AssertionError("nothing red")


def ruled(pdf: Path, page: int, folder: Path) -> list[tuple[float, tuple[int, int, int]]]:
    """The horizontal rules across half the page and more: height of each in mm from the top, and its colour."""
    width, height, pixels = _pixels(pdf, page, folder)
    rules: list[tuple[float, tuple[int, int, int]]] = []
    for y in range(height):
        row = pixels[y * width * 3 : (y + 1) * width * 3]
        dark = [row[x : x + 3] for x in range(0, len(row), 3) if min(row[x : x + 3]) < 200]
        if len(dark) > width / 2:
            at = y / _DOTS_PER_MM
            if not rules or at - rules[-1][0] > 1:
                red, green, blue = dark[len(dark) // 2]
                rules.append((at, (red, green, blue)))
    return rules
