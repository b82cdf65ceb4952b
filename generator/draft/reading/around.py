"""版头 and 版记 as people type them: 发文机关标志, 发文字号 with 签发人, 抄送, 印发; only what is certain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.draft.folding import one_spelling
from generator.draft.reading.pieces import Piece
from generator.draft.reading.titles import is_agency
from generator.draft.word_styles import AROUND
from schemas.patterns import lazy_pattern

_NUMBER = lazy_pattern(
    r"[\u4e00-\u9fffxX×*○]{2,14}[〔（〈]20[0-9xX×*○]{2}[〕）〉]\s*[0-9xX×*]{0,4}\s*号(?:\s*签发人：.{0,30})?"
)
_COPIES = lazy_pattern("(?:抄送|抄报)：.+")
_PRINTED = lazy_pattern(r".{0,40}?\s*20[0-9xX×*]{2}年\s*[0-9xX×*]{0,2}\s*月\s*[0-9xX×*]{0,2}\s*日\s*印发")
_DOCUMENT = "文件"
_LONGEST = 40


def record_element(piece: Piece) -> str:
    """copies or printed for a line, or a row of a table, of the 版记; empty for another."""
    if piece.role in AROUND:
        return piece.role
    text = one_spelling(" ".join(filter(None, piece.cells)) if piece.cells else piece.text)
    if piece.role or not text:
        return ""
    if _COPIES.fullmatch(text):
        return "copies"
    return "printed" if _PRINTED.fullmatch(text) and is_agency(text[: text.rindex("20")].strip()) else ""


def head_elements(above: Sequence[Piece]) -> Iterator[tuple[str, Piece]]:
    """(element, line) of the 版头 among the lines above a title.

    An agency is the mark of the issuer where 文件 stands behind it, or the document number on the next line.
    """
    for n, piece in enumerate(above):
        text = one_spelling(piece.text)
        numbered = n + 1 < len(above) and _NUMBER.fullmatch(one_spelling(above[n + 1].text))
        if _NUMBER.fullmatch(text):
            yield "document_number", piece
        elif len(text) <= _LONGEST and (
            (text.endswith(_DOCUMENT) and is_agency(text.removesuffix(_DOCUMENT))) or (numbered and is_agency(text))
        ):
            yield "issuer_mark", piece
