"""Numbers of lists in the formats of Word (ST_NumberFormat)."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from generator.draft.numbering import chinese_numeral

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_DIGITS = str.maketrans("0123456789", "○一二三四五六七八九")
_LEGAL = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_LEGAL_TRADITIONAL = str.maketrans("零一二三四五六七八九十百千", "零壹貳參肆伍陸柒捌玖拾佰仟")


@lru_cache(1024)
def numeral(n: int, form: str) -> str:
    """`n` in a format of Word; in Arabic figures where the format has no sign for it, or is not known here."""
    written = _FORMS[form](n) if form in _FORMS and n > 0 else ""
    return written or ("" if form in ("none", "bullet") else str(n))


def _chinese(n: int) -> str:
    return chinese_numeral(n) if n <= 9999 else ""


def _counting(n: int) -> str:
    """From a hundred on digit by digit: ISO/IEC 29500-1, 17.18.59, chineseCounting."""
    return _chinese(n) if n < 100 else str(n).translate(_DIGITS)


def _legal(n: int) -> str:
    """壹拾, where others say 十."""
    return _with_one(_chinese(n)).translate(_LEGAL)


def _with_one(numeral: str) -> str:
    return f"一{numeral}" if numeral.startswith("十") else numeral


def _roman(n: int) -> str:
    if n > 3999:
        return ""
    written = ""
    for size, sign in _ROMAN:
        written += sign * (n // size)
        n %= size
    return written


def _letters(n: int) -> str:
    """… y, z, aa, bb, cc …: Word doubles the letter."""
    return _LETTERS[(n - 1) % 26] * ((n - 1) // 26 + 1) if n <= 780 else ""


def _signs(signs: str) -> Callable[[int], str]:
    """One sign for each number from 1 on."""
    return lambda n: signs[n - 1] if n <= len(signs) else ""


def _from(first: str, count: int) -> Callable[[int], str]:
    """Signs that stand one after the other in Unicode."""
    return _signs("".join(map(chr, range(ord(first), ord(first) + count))))


_FORMS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _counting,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _chinese,
    "ideographDigital": lambda n: str(n).translate(_DIGITS),
    "japaneseDigitalTenThousand": lambda n: str(n).translate(_DIGITS),
    "taiwaneseDigital": lambda n: str(n).translate(_DIGITS),
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": lambda n: _with_one(_chinese(n)).translate(_LEGAL_TRADITIONAL),
    "ideographTraditional": _signs("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _signs("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _from("㊀", 10),
    "decimalEnclosedCircle": _from("①", 20),
    "decimalEnclosedCircleChinese": _from("①", 20),
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "decimalFullWidth": lambda n: str(n).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda n: str(n).translate(_FULL_WIDTH),
    "decimalZero": lambda n: f"{n:02}",
    "numberInDash": lambda n: f"- {n} -",
    "upperRoman": lambda n: _roman(n).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda n: _letters(n).upper(),
    "lowerLetter": _letters,
}
