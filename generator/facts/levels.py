"""The levels of indentation that are open: uneven indents are put right where only one reading makes sense."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Levels:
    """A stack of levels, each a column and whether it is a list.

    open: whether the line before left its value for the lines beneath (`举措:`), so that a deeper level may begin.
    """

    stack: list[tuple[int, bool]] = field(default_factory=list)
    open: bool = True

    @property
    def column(self) -> int:
        """The column of the innermost level, -1 before the first line."""
        return self.stack[-1][0] if self.stack else -1

    def key(self, typed: int) -> int:
        """The column where a key that was typed in column `typed` belongs."""
        if self.open and typed > self.column:
            return self._push(typed, False)
        popped = self._pop_to(typed)
        if self.stack and self.stack[-1][1]:
            return self._key_at_list(popped)
        if self.column == typed or popped is None:
            return self.column if self.stack else self._push(typed, False)
        # Between two levels: it can only be meant for the deeper one.
        return self._push(popped[0], False) if not popped[1] else self.column

    def item(self, typed: int) -> int:
        """The column where a list mark that was typed in column `typed` belongs."""
        if self.open and (typed > self.column or (typed == self.column and not self.stack[-1][1])):
            return self._push(typed, True)
        popped = self._pop_to(typed)
        if popped and popped[1]:
            return self._push(popped[0], True)
        while self.stack and not self.stack[-1][1] and any(is_list for _column, is_list in self.stack):
            self.stack.pop()
        return self.column if self.stack and self.stack[-1][1] else self._push(typed, True)

    def key_of_item(self, column: int) -> None:
        """A key that stands behind the list mark of its item."""
        self._push(column, False)

    def _key_at_list(self, popped: tuple[int, bool] | None) -> int:
        """A key in the column of a list: the next key of the group around it, else a key of the last item."""
        column = self.stack[-1][0]
        if len(self.stack) > 1 and self.stack[-2] == (column, False):
            self.stack.pop()
            return column
        return self._push(popped[0] if popped else column + 2, False)

    def _pop_to(self, typed: int) -> tuple[int, bool] | None:
        """Close the levels deeper than `typed`; the last one closed."""
        popped = None
        while self.stack and self.stack[-1][0] > typed:
            popped = self.stack.pop()
        return popped

    def _push(self, column: int, is_list: bool) -> int:
        self.stack.append((column, is_list))
        return column
