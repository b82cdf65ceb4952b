"""The dated data files in `schemas/standards/`, read once, and their rows for one year, level and kind."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from schemas.errors import StandardError
from schemas.messages import _
from schemas.reporter import Kind, Level
from schemas.standard_tables import Source

Row = dict[str, Any]

# The Word format has a reader of its own.
_ELSEWHERE = "format"
# pip always unpacks a wheel, and `importlib.resources` costs every check 8 ms.
_FOLDER = Path(__file__).with_name("standards")
# The order of the merge: what must be in a report, then how it is divided, then the words.
_ORDER = ("duty", "duties", "outline", "documents", "terms", "phrases")


class StandardFile(NamedTuple):
    """One data file: who it is, what `kind` of tables it holds, and the report years it is valid for."""

    source: Source
    kind: str
    valid_from: int | None
    valid_until: int | None
    fallback: bool
    tables: dict[str, list[Row]]

    def covers(self, year: int) -> bool:
        """Whether the file is valid for report year `year`."""
        return _within(year, self.valid_from, self.valid_until)

    def rows(self, table: str, year: int, level: Level, kind: Kind) -> Iterator[Row]:
        """The rows of `table` that apply, each without its scope, with the file's `source` and `confirmed` put in."""
        for row in self.tables.get(table, ()):
            rest = dict(row)
            years = _within(year, rest.pop("from_year", None), rest.pop("until_year", None))
            scope = {key: rest.pop(key) for key in ("levels", "kinds") if key in rest}
            if years and any(_in_scope(level, kind, **among) for among in rest.pop("any_of", [scope])):
                rest.setdefault("source", self.source.source)
                rest.setdefault("confirmed", self.source.confirmed)
                yield rest


@lru_cache(maxsize=1)
def built_in_files() -> tuple[StandardFile, ...]:
    """Every data file that travels with the program, in the order of the merge.

    Raises StandardError for a file that is not TOML, lacks one of the keys at its top or is of an unknown kind.
    """
    read = (_read(path) for path in sorted(_FOLDER.glob("*.toml")))
    return tuple(sorted((file for file in read if file.kind != _ELSEWHERE), key=lambda file: _ORDER.index(file.kind)))


def _read(path: Path) -> StandardFile:
    try:
        data = tomllib.loads(path.read_text("utf-8"))
        source = Source(
            id=data["id"],
            title=data["title"],
            doc_number=data.get("doc_number", ""),
            issuer=data.get("issuer", ""),
            source=data["source"],
            confirmed=data["confirmed"],
        )
        kind = {name: name for name in (*_ORDER, _ELSEWHERE)}[data["kind"]]
    except (tomllib.TOMLDecodeError, KeyError) as error:
        message = _("{file}：程序自带的标准数据读不出来（{error}）。请重新安装程序")
        raise StandardError(message.format(file=path.name, error=error)) from error
    return StandardFile(
        source=source,
        kind=kind,
        valid_from=data.get("valid_from"),
        valid_until=data.get("valid_until"),
        fallback=data.get("fallback", False),
        tables={key: value for key, value in data.items() if isinstance(value, list)},
    )


def _within(year: int, first: int | None, last: int | None) -> bool:
    return (first is None or first <= year) and (last is None or year <= last)


def _in_scope(level: Level, kind: Kind, levels: Sequence[str] = (), kinds: Sequence[str] = ()) -> bool:
    return (not levels or level.value in levels) and (not kinds or kind.value in kinds)
