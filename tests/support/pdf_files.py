"""PDF files written by hand: pages of Chinese lines, pages without text, and content that means harm."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

_CMAP = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def"
    " 1 begincodespacerange <0000> <FFFF> endcodespacerange {} endcmap end end"
)
_FONT = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /FangSong /Encoding /Identity-H /ToUnicode 4 0 R /DescendantFonts ["
    "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong /DW 1000"
    " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>"
)
_FIRST = 5


def pdf(*pages: Iterable[str]) -> bytes:
    """A PDF; each page has these lines."""
    texts = [tuple(page) for page in pages]
    return pdf_of([_content(page) for page in texts], "".join(line for page in texts for line in page))


def pdf_of(contents: list[bytes], characters: str = "", resources: str = "/Font << /F 3 0 R >>") -> bytes:
    """A PDF whose pages have these content streams, as they are drawn."""
    count = len(contents)
    kids = " ".join(f"{_FIRST + 2 * n} 0 R" for n in range(count))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {count} /Kids [{kids}] >>".encode(),
        _FONT.encode(),
        _stream(_CMAP.format(_mapping(characters)).encode()),
    ]
    for n, content in enumerate(contents):
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {resources} >>"
        objects += [f"{page} /Contents {_FIRST + 2 * n + 1} 0 R >>".encode(), _stream(content)]
    return _file(objects)


def _content(page: tuple[str, ...]) -> bytes:
    lines = (
        f"1 0 0 1 90 {750 - 29 * n} Tm <{line.encode('utf-16-be', 'surrogatepass').hex()}> Tj"
        for n, line in enumerate(page)
        if line
    )
    return f"BT /F 16 Tf {' '.join(lines)} ET".encode()


def _mapping(characters: str) -> str:
    """Each character stands for itself; at most a hundred in one block."""
    codes = sorted({character.encode("utf-16-be", "surrogatepass").hex() for character in characters})
    blocks = (codes[at : at + 100] for at in range(0, len(codes), 100))
    return " ".join(
        f"{len(block)} beginbfchar {' '.join(f'<{code}> <{code}>' for code in block)} endbfchar" for block in blocks
    )


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)


def _file(objects: list[bytes]) -> bytes:
    data = b"%PDF-1.7\n"
    offsets = []
    for n, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (n, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, table, len(objects) + 1, len(data))
    )
