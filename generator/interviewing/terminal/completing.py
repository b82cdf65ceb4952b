"""「 」 completed while it is typed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from generator.interviewing.quoting import Quotable

_LONGEST = 40


class Quoting(Completer):
    """Offers the names that can be quoted behind an open 「: those that begin with what was typed, then the others."""

    def __init__(self, names: Sequence[Quotable]) -> None:
        self.names = names

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        before = document.text_before_cursor[-_LONGEST:]
        _before, bracket, typed = before.rpartition("「")
        if not bracket or "」" in typed or "\n" in typed:
            return
        closing = "" if document.text_after_cursor.startswith("」") else "」"
        found = [quotable for quotable in self.names if typed in quotable.name]
        found.sort(key=lambda quotable: not quotable.name.startswith(typed))
        for quotable in found:
            yield Completion(quotable.name + closing, -len(typed), quotable.name, quotable.value)
