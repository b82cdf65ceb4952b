"""The line reader before YAML: mends what people really type, names what it can't mend, and keeps every line number.

Full-width colons, missing spaces, tabs and 全角 indents, uneven indents, 〔-less〕 document numbers in brackets, text
that YAML would take for structure, wrapped text. Literal blocks and quoted texts are left as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from generator.facts.catalogue import labels, record_labels
from generator.facts.characters import clean, leading, width
from generator.facts.flow import end_of_flow, mend_flow
from generator.facts.levels import Levels
from generator.facts.problems import Problem
from generator.facts.scalars import end_of_quotes, is_block, joined, needs_quotes, quoted, split_comment
from schemas.fields import Topic
from schemas.messages import _

_MARK = re.compile(r"(?:-(?=[ \t　]|$)|[-－–—•](?![-－–—\d])|[*·](?=[ \t　]))[ \t　]*")
_KEY = re.compile(
    r"(?P<key>[^\s:：#'\"\[\]{},，。；;][^:：#，。；;\n]{0,29}?)[ \t　]*(?P<colon>:(?=[ \t　]|$)|[:：])(?P<rest>.*)"
)
_QUOTED_KEY = re.compile(r"""(?P<key>"[^"]{1,40}"|'[^']{1,40}')\s*(?P<colon>:)(?P<rest>.*)""")
_DIVIDER = re.compile(r"(?:---+|\.\.\.|———+|===+)\s*(?:#.*)?")
_FLOW_LINES = 100


def mend(text: str, model: type[Topic], name: str = "facts.yaml") -> tuple[str, list[Problem]]:
    """`text` as YAML can read it, with as many lines; and what is wrong with lines that can't be mended."""
    typed = clean(text).split("\n")
    mender = _Mender(list(typed), labels(model), record_labels(model))
    mender.run()
    mended = [_unless_mended(*pair) for pair in zip(typed, mender.lines, strict=True)]
    return "\n".join(mended), [Problem(line, (), said, file=name) for line, said in mender.slips]


def _unless_mended(typed: str, mended: str) -> str:
    """The line as it was typed where only its spaces differ: comments stay aligned."""
    same = typed.split() == mended.split() and leading(typed)[0] == leading(mended)[0]
    return typed if same and not set(typed) & {"\t", "\u3000"} else mended


@dataclass
class _Wrapped:
    """A plain text that may go on in the next lines: where it stands, what is before it, the comment behind it."""

    index: int
    before: str
    text: str
    comment: str
    paragraph: bool = False


@dataclass
class _Mender:
    """Goes through `lines` once and mends them in place."""

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
                    self.wrapped.paragraph = True
            elif body[0] in "#＃":
                self.lines[self.at] = " " * width(indent) + "#" + body[1:]
            else:
                self._line(width(indent), body)
            self.at += 1

    def _line(self, column: int, body: str) -> None:
        marks = 0
        typed_column = column
        while (match := _MARK.match(body)) and (marks or not self._goes_on(column, body)):
            column = self.levels.item(column)
            if not marks:
                prefix = " " * column
            prefix += "- "
            marks += 1
            column += 2
            body = body[match.end() :]
            if marks > 3 or not body:
                break
        if marks:
            self.wrapped = None
            self._content(prefix, column, body, in_item=True)
            return
        if self._goes_on(typed_column, body):
            self._continue(body)
            return
        key = self._key(body, in_item=False)
        if key is None and not self.levels.open:
            self._say(_("这一行看不懂，应写作“名称: 内容”；接着上一行的文字请缩进"))
            self.lines[self.at] = ""
            return
        column = self.levels.key(column) if key else column
        self._content(" " * column, column, body, in_item=False)

    def _goes_on(self, column: int, body: str) -> bool:
        """Whether the line continues the plain text before it."""
        if self.wrapped is None or self.levels.open or column <= self.levels.column:
            return False
        if _MARK.match(body) and not body.startswith("—"):
            return False
        match = _KEY.fullmatch(body)
        return not (match and match["key"].strip() in self.labels)

    def _continue(self, body: str) -> None:
        wrapped = self.wrapped
        assert wrapped is not None
        text, comment = split_comment(body)
        wrapped.text = wrapped.text + "\n" + text if wrapped.paragraph else joined(wrapped.text, text)
        wrapped.comment = " ".join(part for part in (wrapped.comment, comment) if part)
        wrapped.paragraph = False
        self.lines[wrapped.index] = _with_comment(wrapped.before + quoted(wrapped.text), wrapped.comment)
        self.lines[self.at] = ""

    def _key(self, body: str, in_item: bool) -> re.Match[str] | None:
        """The key that `body` begins with. In a list, words before a full-width colon are mostly text."""
        if match := _QUOTED_KEY.fullmatch(body):
            return match
        match = _KEY.fullmatch(body)
        if match is None:
            return None
        is_plain = match["colon"] == ":" and match["rest"][:1] in ("", " ", "\t", "　")
        return match if is_plain or not in_item or match["key"].strip() in self.record_labels else None

    def _content(self, before: str, column: int, body: str, in_item: bool) -> None:
        """A line from its key, or of an item from its text on."""
        match = self._key(body, in_item)
        if match is None:
            self.levels.text(in_item)
            self._value(before, body, column)
            return
        if in_item:
            self.levels.key_of_item(column)
        self._value(f"{before}{match['key'].strip()}:", match["rest"].strip(" \t　"), column)

    def _value(self, before: str, value: str, column: int) -> None:
        space = "" if before.endswith(" ") or not before else " "
        self.wrapped = None
        self.levels.open = False
        if value.startswith(("[", "{")):
            self._flow(before + space, value, column)
        elif value.startswith(('"', "'")):
            self._quotes(before + space, value, column)
        else:
            text, comment = split_comment(value)
            self._plain(before, space, text, comment, column)

    def _plain(self, before: str, space: str, text: str, comment: str, column: int) -> None:
        if not text:
            self.levels.open = True
            self.lines[self.at] = _with_comment(before, comment)
        elif is_block(text):
            self.lines[self.at] = _with_comment(before + space + text, comment)
            self._block(column)
        elif text.startswith(("- ", "－ ")) and before.endswith(":"):
            self._say(_("列表要另起一行，每条以“- ”开头"))
            self.lines[self.at] = before
        else:
            self.wrapped = _Wrapped(self.at, before + space, text, comment)
            self.lines[self.at] = _with_comment(
                before + space + (quoted(text) if needs_quotes(text) else text), comment
            )

    def _block(self, column: int) -> None:
        """A literal block: only paragraph indents of 全角 spaces and tabs are taken away."""
        inner = 0
        while self.at + 1 < len(self.lines):
            indent, body = leading(self.lines[self.at + 1])
            spaces = len(indent) - len(indent.lstrip(" "))
            if body and width(indent) <= column:
                return
            self.at += 1
            if not body:
                self.lines[self.at] = ""
                continue
            inner = inner or (spaces if spaces > column else column + 2)
            if spaces < len(indent) or spaces < inner:
                self.lines[self.at] = " " * inner + body

    def _quotes(self, before: str, value: str, column: int) -> None:
        """A quoted text stays as it is; a quote that does not close the whole value is part of the text."""
        text, last = value, self.at
        while (end := end_of_quotes(text)) is None and self._belongs(last + 1, column):
            last += 1
            text += "\n" + self.lines[last].strip(" \t　")
        rest = text[end:].strip(" \t　") if end is not None else "?"
        if rest and not rest.startswith(("#", "＃")):
            words, comment = split_comment(value)
            self.wrapped = _Wrapped(self.at, before, words, comment)
            self.lines[self.at] = _with_comment(before + quoted(words), comment)
            return
        self._put(before + text[:end], rest)

    def _flow(self, before: str, value: str, column: int) -> None:
        text, last = value, self.at
        while (end := end_of_flow(text)) is None and last - self.at < _FLOW_LINES and self._belongs(last + 1, column):
            last += 1
            text += "\n" + self.lines[last].rstrip(" \t　").replace("\t", "  ")
        if end is None:
            self._say(_("“{open}”没有配对的“{close}”").format(open=value[0], close="]" if value[0] == "[" else "}"))
            for index in range(self.at, last + 1):
                self.lines[index] = ""
            self.lines[self.at], self.at = before.rstrip(), last
            return
        rest = text[end:].strip(" \t　")
        if not rest or rest.startswith(("#", "＃")):
            self._put(before + mend_flow(text[:end], self.labels), rest)
            return
        words, comment = split_comment(value)
        self.wrapped = _Wrapped(self.at, before, words, comment)
        self.lines[self.at] = _with_comment(before + quoted(words), comment)

    def _belongs(self, index: int, column: int) -> bool:
        """Whether the line at `index` can be part of the value that began in `column`."""
        if index >= len(self.lines):
            return False
        indent, body = leading(self.lines[index])
        return not body or width(indent) > column or body[0] in "]}"

    def _put(self, text: str, comment: str) -> None:
        """Put a value of several lines in the place it was read from."""
        for line in text.split("\n"):
            self.lines[self.at] = line
            self.at += 1
        self.at -= 1
        self.lines[self.at] = _with_comment(self.lines[self.at], comment)

    def _say(self, message: str) -> None:
        self.slips.append((self.at + 1, message))


def _with_comment(text: str, comment: str) -> str:
    return f"{text}  #{comment.lstrip('#＃')}" if comment else text
