"""The line reader before YAML: mends what people really type, names what it can't mend, and keeps every line number.

Full-width colons, missing spaces, tabs and 全角 indents, uneven indents, document numbers in square brackets, text that
YAML would take for structure, wrapped text. Literal blocks and quoted texts are left as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from generator.facts.blocks import KEPT, blocks
from generator.facts.catalogue import labels, record_labels
from generator.facts.characters import clean, leading, width
from generator.facts.continued import blank_deeper, brackets, folded_block, mend_block, quoted_text
from generator.facts.flow import mend_flow
from generator.facts.levels import Levels
from generator.facts.problems import Problem
from generator.facts.scalars import is_block, joined, needs_quotes, quoted, split_comment
from schemas.fields import Topic
from schemas.messages import _

_BLANKS = " \t　"
_MARK = re.compile(r"(?:-(?=[ \t　]|$)|[-－–—•](?![-－–—\d])|[*·](?=[ \t　]))[ \t　]*")
_KEY = re.compile(
    r"(?P<key>[^\s:：#'\"\[\]{},，。；;][^:：#，。；;\n]{0,29}?)[ \t　]*(?P<colon>:(?=[ \t　]|$)|[:：])(?P<rest>.*)"
)
_QUOTED_KEY = re.compile(r"""(?P<key>"[^"]{1,40}"|'[^']{1,40}')\s*(?P<colon>:)(?P<rest>.*)""")
_DIVIDER = re.compile(r"(?:---+|\.\.\.|———+|===+)\s*(?:#.*)?")
_ANY_KEY = "机关:"


def mend(text: str, model: type[Topic], name: str = "facts.yaml") -> tuple[str, list[Problem]]:
    """`text` as YAML can read it, with as many lines; and what is wrong with lines that can't be mended."""
    *others, last = blocks(clean(text))
    lines: list[str] = []
    problems: list[Problem] = []
    # What a line means may depend on the one below it, but of the next block on no more than that it begins with a key.
    for block in (*(other + _ANY_KEY for other in others), last):
        mended, slips = _mended(block, model)
        problems += [Problem(len(lines) + line, (), said, file=name) for line, said in slips]
        lines += mended if block is last else mended[:-1]
    return "\n".join(lines), problems


@lru_cache(maxsize=KEPT)
def _mended(block: str, model: type[Topic]) -> tuple[tuple[str, ...], tuple[tuple[int, str], ...]]:
    """The mended lines of `block`, and which of them (from 1) can't be mended, each with what to say of it."""
    typed = block.split("\n")
    mender = _Mender(list(typed), labels(model), record_labels(model))
    mender.run()
    mended = zip(typed, mender.lines, strict=True)
    return tuple(_unless_mended(*pair) for pair in mended), tuple(mender.slips)


def _unless_mended(typed: str, mended: str) -> str:
    """The line as it was typed where only its spaces differ: comments stay aligned."""
    same = typed.split() == mended.split() and leading(typed)[0] == leading(mended)[0]
    return typed if same and not set(typed) & {"\t", "\u3000"} else mended


@dataclass
class _Wrapped:
    """A plain text that may go on in the next lines: its line, what is before it, its parts, the comments behind it."""

    index: int
    before: str
    parts: list[str]
    comments: list[str]
    in_item: bool
    ends_paragraph: bool = False

    def go_on(self, text: str, comment: str) -> None:
        """Take another line: a paragraph of its own behind an empty line."""
        self.parts.append(f"\n{text}" if self.ends_paragraph else joined(self.parts[-1], text))
        self.comments.append(comment)
        self.ends_paragraph = False

    def line(self) -> str:
        """The whole text in one line."""
        return _with_comment(self.before + quoted("".join(self.parts)), " ".join(filter(None, self.comments)))


@dataclass
class _Mender:
    """Goes through `lines` once and mends them in place; `at` is the line in hand."""

    lines: list[str]
    labels: frozenset[str]
    record_labels: frozenset[str]
    slips: list[tuple[int, str]] = field(default_factory=list)
    levels: Levels = field(default_factory=Levels)
    wrapped: _Wrapped | None = None
    at: int = 0

    def run(self) -> None:
        while self.at < len(self.lines):
            indent, body = leading(self.lines[self.at])
            if not body or _DIVIDER.fullmatch(body):
                self.lines[self.at] = ""
                if self.wrapped:
                    self.wrapped.ends_paragraph = True
            elif body[0] in "#＃":
                self.lines[self.at] = " " * width(indent) + "#" + body[1:]
            else:
                self._line(width(indent), body)
            self.at += 1
        self._end_wrapped()

    def _line(self, column: int, body: str) -> None:
        if self.wrapped and self._goes_on(self.wrapped, column, body):
            if mark := _MARK.match(body):
                self.wrapped.ends_paragraph = True
                body = body[mark.end() :]
            self.wrapped.go_on(*split_comment(body))
            self.lines[self.at] = ""
        elif mark := _MARK.match(body):
            column = self.levels.item(column)
            self._content(" " * column + "- ", column + 2, body[mark.end() :], in_item=True)
        elif self._key(body, in_item=False):
            column = self.levels.key(column)
            self._content(" " * column, column, body, in_item=False)
        elif self.levels.open and self.levels.column >= 0 and not self._lacks_colon(column, body):
            self._content(" " * column, column, body, in_item=False)
        else:
            self._say(self._unreadable(body))
            self.lines[self.at] = ""

    def _goes_on(self, wrapped: _Wrapped, column: int, body: str) -> bool:
        """Whether the line continues the plain text before it: it is indented, and neither a fact nor an item."""
        if column <= self.levels.column:
            return False
        mark = _MARK.match(body)
        if mark and wrapped.in_item:
            return False
        match = _KEY.fullmatch(body, mark.end() if mark else 0)
        return not (match and match["key"].strip() in (self.record_labels if mark else self.labels))

    def _lacks_colon(self, column: int, body: str) -> bool:
        """Whether a line where a text may begin was meant as a fact: it begins with a label, or a key is beside it."""
        if body.split()[0] in self.labels:
            return True
        indent, below = leading(self.lines[self.at + 1]) if self.at + 1 < len(self.lines) else ("", "")
        return width(indent) == column and self._key(below, in_item=False) is not None

    def _unreadable(self, body: str) -> str:
        label, *rest = body.split(maxsplit=1)
        if label in self.labels:
            wanted = f"{label}: {''.join(rest)[:20]}".strip()
            return _("“{label}”后面少了冒号，应写作“{wanted}”").format(label=label, wanted=wanted)
        return _("这一行看不懂，应写作“名称: 内容”；接着上一行的文字请缩进")

    def _key(self, body: str, in_item: bool) -> re.Match[str] | None:
        """The key that `body` begins with. In a list, words before a full-width colon are mostly text."""
        match = _QUOTED_KEY.fullmatch(body) or _KEY.fullmatch(body)
        if match is None or not in_item or match["key"].strip() in self.record_labels:
            return match
        return match if match["colon"] == ":" and match["rest"][:1] in ("", *_BLANKS) else None

    def _content(self, before: str, column: int, body: str, in_item: bool) -> None:
        """A line from its key on, or from the text of an item."""
        match = self._key(body, in_item)
        if match is None:
            self._value(before, body, column - 2 if in_item else column, in_item)
            return
        if in_item:
            self.levels.key_of_item(column)
        self._value(f"{before}{match['key'].strip()}: ", match["rest"].strip(_BLANKS), column, False)

    def _value(self, before: str, value: str, column: int, in_item: bool) -> None:
        self._end_wrapped()
        self.levels.open = False
        if value.startswith(("[", "{", '"', "'")):
            self._enclosed(before, value, column, in_item)
            return
        text, comment = split_comment(value)
        if not text:
            self.levels.open = True
            self.lines[self.at] = _with_comment(before.rstrip(" "), comment)
        elif is_block(text) and text[0] == ">":
            folded, last = folded_block(self.lines, self.at, column)
            self.lines[self.at : last + 1] = [_with_comment(before + quoted(folded), comment), *[""] * (last - self.at)]
            self.at = last
        elif is_block(text):
            self.lines[self.at] = _with_comment(before + text, comment)
            self.at = mend_block(self.lines, self.at, column)
        elif text.startswith(("- ", "－ ")) and before.endswith(": "):
            self._say(_("列表要另起一行，每条以“- ”开头"))
            self.lines[self.at] = before.rstrip(" ")
        else:
            self.wrapped = _Wrapped(self.at, before, [text], [comment], in_item)
            self.lines[self.at] = _with_comment(before + (quoted(text) if needs_quotes(text) else text), comment)

    def _enclosed(self, before: str, value: str, column: int, in_item: bool) -> None:
        """A value that begins with a bracket or a quote: it is enclosed as a whole, or the sign is part of the text."""
        in_quotes = value[0] in "\"'"
        closed = (quoted_text if in_quotes else brackets)(self.lines, self.at, value, column)
        if closed and (not closed.rest or closed.rest.startswith(("#", "＃"))):
            mended = closed.text if in_quotes else mend_flow(closed.text, self.labels)
            new = (before + mended).split("\n")
            new[-1] = _with_comment(new[-1], closed.rest)
            self.lines[self.at : self.at + closed.count] = new
            self.at += closed.count - 1
        elif closed or in_quotes:
            text, comment = split_comment(value)
            self.wrapped = _Wrapped(self.at, before, [text], [comment], in_item)
            self.lines[self.at] = _with_comment(before + quoted(text), comment)
        else:
            close = "]" if value[0] == "[" else "}"
            self._say(_("“{open}”没有配对的“{close}”").format(open=value[0], close=close))
            self.lines[self.at] = before.rstrip(" ")
            self.at = blank_deeper(self.lines, self.at, column)

    def _end_wrapped(self) -> None:
        if self.wrapped and len(self.wrapped.parts) > 1:
            self.lines[self.wrapped.index] = self.wrapped.line()
        self.wrapped = None

    def _say(self, message: str) -> None:
        self.slips.append((self.at + 1, message))


def _with_comment(text: str, comment: str) -> str:
    return f"{text}  #{comment.lstrip('#＃')}" if comment else text
