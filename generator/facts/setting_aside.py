"""Answers that no longer apply: kept under 搁置 at the end of the fact file, and brought back when they apply again.

The keys there are label paths (矛盾纠纷·行政诉讼败诉), the values what was typed, which nobody validates.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator.facts.catalogue import entry_at
from generator.facts.document import load
from generator.facts.layout import entry_lines
from generator.facts.mending import mend
from generator.facts.nodes import MapNode, holds, node_at
from generator.facts.patches import block, has_lines, insert_key, replace_value
from generator.facts.plain import plain
from generator.facts.problems import Path, spell
from generator.facts.setting import set_values
from schemas.agency import SET_ASIDE, SET_ASIDE_HELP
from schemas.fields import Topic

_UNNAMED = "其他"
"""The key that a text or list gets which somebody wrote behind 搁置 itself."""


def set_aside_values(document: MapNode) -> Mapping[Path, Any]:
    """What is kept under 搁置, by the label path of its fact: text, dicts and lists of text."""
    keys = _keys(document)
    return {path: value for path, key in keys.items() if (value := _typed(document[SET_ASIDE][key])) is not None}


def set_aside(text: str, paths: Iterable[Path], model: type[Topic]) -> str:
    """`text` with what was typed for the facts at `paths` (labels) moved to 搁置, over what was kept there of them.

    A path with nothing in it is skipped, and so is one inside another: it goes with it. Every other line stays as it is
    (mended, where it could not be read otherwise). Raises KeyError for a path that the catalogue does not know.
    """
    chosen = _outermost(_declared(paths, model))
    document = load(mend(text, model)[0]).document
    taken = {path: value for path in chosen if (value := _typed(node_at(document, path))) is not None}
    if not taken:
        return text
    return _with_kept(set_values(text, dict.fromkeys(taken), model), taken)


def bring_back(text: str, paths: Iterable[Path], model: type[Topic]) -> str:
    """`text` with those facts of `paths` that lie under 搁置 put back where they were; with the last of them 搁置 goes.

    Where a fact has a value meanwhile that stays, and the other stays under 搁置. Raises KeyError for a path that the
    catalogue does not know.
    """
    wanted = _declared(paths, model)
    document = load(mend(text, model)[0]).document
    kept = set_aside_values(document)
    back: dict[Path, Any] = {}
    put = [path for path in sorted(wanted, key=len) if path in kept and _put(path, kept[path], back, document)]
    if not put:
        return text
    return _without(set_values(text, back, model), put)


def _declared(paths: Iterable[Path], model: type[Topic]) -> list[Path]:
    """`paths`, each once. Raises KeyError for one that leads into a list, or that the catalogue does not know."""
    found = list(dict.fromkeys(paths))
    for path in found:
        if entry_at(model, path) is None or not all(isinstance(step, str) for step in path):
            raise KeyError(path)
    return found


def _outermost(paths: list[Path]) -> list[Path]:
    return [path for path in paths if not any(path[:depth] in paths for depth in range(len(path)))]


def _typed(node: Any) -> Any:
    """What was typed at `node`, without empty keys; emptied items keep the places of those behind them."""
    if plain(node) is None:
        return None
    if isinstance(node, dict):
        return {key: value for key, child in node.items() if (value := _typed(child)) is not None}
    return [_typed(child) for child in node] if isinstance(node, list) else node


def _put(path: Path, value: Any, back: dict[Path, Any], document: MapNode) -> bool:
    """Add the fact to what comes `back`, inside a group that comes back itself; False where its place is taken."""
    outer = next((path[:depth] for depth in range(1, len(path)) if path[:depth] in back), None)
    if outer:
        return _put_inside(back[outer], path[len(outer) :], value)
    if _is_taken(document, path):
        return False
    back[path] = value
    return True


def _put_inside(group: Any, path: Path, value: Any) -> bool:
    for step in path[:-1]:
        group = group.setdefault(step, {}) if isinstance(group, dict) else None
    if not isinstance(group, dict) or path[-1] in group:
        return False
    group[path[-1]] = value
    return True


def _is_taken(document: MapNode, path: Path) -> bool:
    """Whether something stands at `path`, or a text (不适用) in the place of a group around it."""
    around = (node_at(document, path[:depth]) for depth in range(1, len(path)))
    return plain(node_at(document, path)) is not None or any(isinstance(node, str | list) for node in around)


def _keys(document: MapNode) -> dict[Path, str]:
    """The keys under 搁置 as they are typed, by the path they spell."""
    kept = node_at(document, (SET_ASIDE,))
    return {tuple(step.strip() for step in key.split("·")): key for key in kept} if isinstance(kept, MapNode) else {}


def _with_kept(text: str, taken: Mapping[Path, Any]) -> str:
    """`text` (which can be read as it is) with `taken` under 搁置, new keys at the end."""
    lines = text.split("\n")
    document = load(text).document
    keys = _keys(document)
    values = {keys.get(path, spell(path)): value for path, value in taken.items()}
    kept = node_at(document, (SET_ASIDE,))
    if not holds(document, SET_ASIDE):
        _append(lines, document, values)
    elif not isinstance(kept, MapNode) or not has_lines(kept):
        typed = _typed(kept) or {}
        earlier = typed if isinstance(typed, dict) else {_UNNAMED: typed}
        patch = replace_value(lines, document, SET_ASIDE, {**earlier, **values})
        lines[patch.first : patch.last] = patch.lines
    else:
        new = [(key, value) for key, value in values.items() if key not in kept]
        # From the last line to the first, so that no edit moves the next one.
        patches = [insert_key(lines, kept, key, value, next(reversed(kept))) for key, value in reversed(new)]
        changed = sorted((key for key in values if key in kept), key=lambda key: -kept.places[key].line)
        patches += [replace_value(lines, kept, key, values[key]) for key in changed]
        for patch in patches:
            lines[patch.first : patch.last] = patch.lines
    return "\n".join(lines)


def _append(lines: list[str], document: MapNode, values: Mapping[str, Any]) -> None:
    """A new 搁置 behind an empty line at the end of the file, in the column of the other keys."""
    end = len(lines) - (lines[-1] == "")
    column = next(iter(document.places.values())).column
    lines[end:end] = ["", *entry_lines(SET_ASIDE, values, column, SET_ASIDE_HELP)]


def _without(text: str, paths: Iterable[Path]) -> str:
    """`text` (which can be read as it is) without the keys of `paths` under 搁置, without 搁置 where none is left."""
    lines = text.split("\n")
    document = load(text).document
    keys = _keys(document)
    gone = [keys[path] for path in paths]
    kept = document[SET_ASIDE]
    rest = {key: value for key, node in kept.items() if key not in gone and (value := _typed(node)) is not None}
    if not rest:
        first, last, _column = block(lines, document, SET_ASIDE)
        del lines[first - (first > 0 and lines[first - 1] == "") : last]
    elif not has_lines(kept):
        patch = replace_value(lines, document, SET_ASIDE, rest)
        lines[patch.first : patch.last] = patch.lines
    else:
        for key in sorted(gone, key=lambda key: -kept.places[key].line):
            first, last, _column = block(lines, kept, key)
            del lines[first:last]
    return "\n".join(lines)
