"""Text as it can be printed. No pydantic is loaded here."""

from __future__ import annotations

from schemas.patterns import lazy_pattern

# Control and format characters (pasted from Word and web pages), surrogates, private use (templates mark facts so).
_UNPRINTABLE = lazy_pattern(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff"
    "\ud800-\udfff\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
_LINE_BREAK = lazy_pattern("\r\n|[\r\x0b\x0c\u2028\u2029]")


def clean_text(text: str) -> str:
    """`text` without what cannot be seen or written, one kind of line break in it, no space around it."""
    return _UNPRINTABLE.sub("", _LINE_BREAK.sub("\n", text)).strip()


# 無、沒有、沒有發生、不適用、有，未計數（統計）、待補；送審稿、會議稿、報送稿、公開稿；
# 縣級、區、鄉鎮、部門、廳、辦事處。
_SIMPLIFIED = str.maketrans(
    "無沒發適計數統補審會議報開縣級區鄉鎮門廳辦處", "无没发适计数统补审会议报开县级区乡镇门厅办处"
)


def simplified(word: str) -> str:
    """`word` in simplified characters, where it is one of the closed words of a fact file typed in traditional ones."""
    return word.translate(_SIMPLIFIED)


# What stands in figures: 1.5萬餘元, 63項, 80餘家次, 兩套.
_COUNTED = str.maketrans(
    "萬億餘兩項條處戶個場類種臺張冊輛畝頓幾約達噸對號發雙", "万亿余两项条处户个场类种台张册辆亩顿几约达吨对号发双"
)


def simplified_figure(text: str) -> str:
    """`text` with the words of figures in simplified characters, each in its place."""
    return text.translate(_COUNTED)


_HALF_WIDTH = str.maketrans(
    {chr(0xFF10 + n): str(n) for n in range(10)}
    | {"％": "%", "﹪": "%", "．": ".", "，": ",", "－": "-", "−": "-", "＋": "+", "／": "/", "\u3000": " "}
)


def half_width(text: str) -> str:
    """`text` with its digits, and the signs that stand beside digits, in half width."""
    return text.translate(_HALF_WIDTH)
