"""有认不出的字。

文本文件里有几个字节不是所用编码里的字，多半是传输时坏的，或者两种编码拼在一起。

好例（说明）：
    UTF-8 编码的文本文件。

坏例（说明）：
    一半 GBK、一半 UTF-8 拼成的文本文件。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checking.findings import Finding, Severity
from generator.checking.rule import Case
from generator.checking.sources import READING
from generator.draft.source import Note
from schemas.messages import _, message

CODE = "E204"
TITLE = message("有认不出的字")
SEVERITY = Severity.HINT
BASIS = READING
CONFIRMED = True
YEARS = None
WHOM = message("所有文件")


def check(case: Case) -> Iterator[Finding]:
    """One finding about the draft as a whole."""
    if Note.UNDECODED in case.source.notes:
        yield Finding(CODE, SEVERITY, _("有少数字认不出来，可能读成了别的字。请用记事本打开核对，另存为 UTF-8 编码。"))
