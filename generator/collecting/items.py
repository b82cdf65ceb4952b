"""The items of a list of a fact file, and those that offices add: each once, known by its name."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from generator.collecting.columns import cells_of, name_of
from generator.collecting.columns import items_of as items_of_cells
from generator.facts.answering import understand
from generator.facts.catalogue import entry_at
from generator.facts.layout import plain_value
from generator.facts.nodes import node_at
from generator.facts.plain import plain
from generator.facts.problems import Path
from generator.facts.questions import LabelPath
from generator.facts.reading import FactFile
from generator.facts.setting import items_of
from schemas.errors import NotUnderstoodError
from schemas.fields import Entry, Shape, entries


class Outcome(NamedTuple):
    """What became of a list. different: items of the same name that say something else: name, the old, the new."""

    added: bool
    different: tuple[tuple[str, Any, Any], ...] = ()


@dataclass
class Items:
    """A list as it is typed in the file, emptied items included: their places are filled first."""

    file: FactFile
    path: LabelPath
    entry: Entry
    before: list[Any]
    now: list[Any] = field(init=False)

    def __post_init__(self) -> None:
        self.now = list(self.before)

    @classmethod
    def of(cls, file: FactFile, path: LabelPath) -> Items:
        """The list at `path` of the file; a small table as one item for each of its rows."""
        entry = entry_at(file.model, path)
        assert entry is not None
        node = node_at(file.document, path)
        if entry.shape is Shape.TABLE:
            rows = plain(node)
            return cls(file, path, entry, [{name: rows[name]} for name in rows] if isinstance(rows, dict) else [])
        return cls(file, path, entry, [plain(item) for item in items_of(node)])

    @property
    def typed(self) -> list[Any]:
        """What holds something."""
        return [item for item in self.now if item is not None]

    def add(self, value: Any) -> Outcome:
        """Take the items of `value`, a list (or small table) as a report holds it."""
        if isinstance(value, dict):
            given = [{name: plain_value(figure)} for name, figure in value.items()]
        else:
            given = [plain_value(item) for item in value]
        added, different = False, []
        met: set[int] = set()
        for item in given:
            place = self._place(item, met)
            if place is None:
                place = self._append(item)
                added = True
            elif not self._says_the_same(self.now[place], item):
                different.append((self._name(item), self.now[place], item))
            met.add(place)
        return Outcome(added, tuple(different))

    def of_name(self, name: str) -> Any:
        """The item of that name, None where there is none."""
        return next((item for item in self.typed if self._is_called(item, name)), None)

    def replace(self, name: str, item: Any) -> None:
        """Put `item` in the place of the one of that name, at the end where there is none."""
        for place, old in enumerate(self.now):
            if old is not None and self._is_called(old, name):
                self.now[place] = item
                return
        self._append(item)

    def changes(self) -> Mapping[Path, Any]:
        """What is to be set, by path in the file."""
        if self.now == self.before:
            return {}
        if self.entry.shape is Shape.TABLE:
            return {self.path: {name: figure for row in self.typed for name, figure in row.items()}}
        if not any(item is not None for item in self.before):
            return {self.path: self.typed}
        return {
            (*self.path, place): item
            for place, item in enumerate(self.now)
            if place >= len(self.before) or item != self.before[place]
        }

    def _append(self, item: Any) -> int:
        """Put the item in the first free place, and say where that is."""
        if None in self.now:
            place = self.now.index(None)
            self.now[place] = item
        else:
            place = len(self.now)
            self.now.append(item)
        return place

    def _name(self, item: Any) -> str:
        """What an item goes by, in a line, empty for nothing."""
        if self.entry.shape is Shape.TABLE:
            name = str(next(iter(item), ""))
        elif isinstance(item, str) or self.entry.model is None:
            name = str(item)
        else:
            name = name_of(item) if next(iter(item), "") == next(iter(entries(self.entry.model))) else ""
        return " ".join(name.split())

    def _is_called(self, item: Any, name: str) -> bool:
        """Whether an item goes by that name; spaces come and go where people paste."""
        return "".join(self._name(item).split()) == "".join(name.split())

    def _place(self, item: Any, met: Collection[int]) -> int | None:
        """Where the item is already: the one of its name; without a name, one that says the same. Not one of `met`."""
        name = self._name(item)
        for place, old in enumerate(self.now):
            if old is None or place in met:
                continue
            if (name and self._is_called(old, name)) or (not name and self._says_the_same(old, item)):
                return place
        return None

    def _says_the_same(self, old: Any, new: Any) -> bool:
        """Whether two items look the same in a form, which shows no particulars of their figures."""
        try:
            return bool(self._shown(old) == self._shown(new))
        except NotUnderstoodError:
            return bool(plain_value(old) == plain_value(new))

    def _shown(self, item: Any) -> Any:
        """What a form would show of an item, and what would come back of it."""
        rows = self._cells(item if self.entry.shape is Shape.TABLE else [item])
        back = self._cells(items_of_cells(self.entry, rows))
        # Line breaks are lost where people paste, and in tables of Word files.
        return [["".join(cell.split()) for cell in row] for row in back]

    def _cells(self, typed: Any) -> tuple[tuple[str, ...], ...]:
        value = understand(self.file.model, self.path, typed)
        return cells_of(self.entry, value) if isinstance(value, list | dict) else ()
