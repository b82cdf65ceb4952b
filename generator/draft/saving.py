"""Where a draft is written: the suffix chooses the format, and people's edits are sacred."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import NamedTuple

from generator.draft.fingerprint import Fingerprint
from generator.draft.look import PLAIN, Look
from generator.draft.model import Draft, words_alone
from generator.draft.target import Absent, Edited, Foreign, Untouched, state, write_atomically
from schemas.errors import OutputError
from schemas.messages import _

_SHOWN_CHANGES = 10
_WORD = ".docx"


def _docx(draft: Draft, fingerprint: str, look: Look) -> bytes:
    from generator.draft.writing.word import write

    return write(draft, fingerprint, look)


def _html(draft: Draft, fingerprint: str, look: Look) -> bytes:
    from generator.draft.writing.html import write

    return write(draft, fingerprint, look).encode()


def _markdown(draft: Draft, fingerprint: str, _look: Look) -> bytes:
    from generator.draft.writing.markdown import write

    return write(draft, fingerprint).encode()


def _text(draft: Draft, _fingerprint: str, _look: Look) -> bytes:
    from generator.draft.writing.text import write

    return write(draft).encode()


_FORMATS: dict[str, Callable[[Draft, str, Look], bytes]] = {
    _WORD: _docx,
    ".txt": _text,
    ".md": _markdown,
    ".html": _html,
}


def refuse_unknown_formats(outputs: Sequence[Path], inputs: Sequence[Path]) -> None:
    """Raise OutputError for every suffix no writer has, folder that is not there, file named twice, and input."""
    taken = {os.path.realpath(path) for path in inputs}
    found = []
    for path in outputs:
        if path.suffix.lower() not in _FORMATS:
            found.append(_("“{path}”：后缀应为 {suffixes} 之一").format(path=path, suffixes=" ".join(_FORMATS)))
        elif not path.parent.is_dir():
            found.append(_("“{path}”：没有文件夹“{folder}”，请先建好").format(path=path, folder=path.parent))
        elif os.path.realpath(path) in taken:
            found.append(_("“{path}”是输入文件，或者写了两遍，请另取文件名").format(path=path))
        taken.add(os.path.realpath(path))
    if found:
        raise OutputError("\n".join(found))


class Target(NamedTuple):
    """A draft as the format of its file has it, with the place it goes to.

    refusal: why it can't go there, empty where it can.
    """

    path: Path
    draft: Draft
    refusal: str = ""

    @classmethod
    def of(cls, path: Path, draft: Draft, *, beside: bool = False) -> Target:
        """The target at `path`; `beside`: a new name where people have worked on the file that is there."""
        draft = draft if path.suffix.lower() == _WORD else words_alone(draft)
        match state(path):
            case Absent() | Untouched():
                return cls(path, draft)
            case Edited() | Foreign() if beside:
                return cls(_free_name(path), draft)
            case Edited(fingerprint):
                return cls(path, draft, _edited(path, fingerprint, draft))
            case Foreign():
                return cls(
                    path,
                    draft,
                    _("“{path}”不是本程序生成的文件，不覆盖。请另取文件名，或加 --beside 写到旁边。").format(path=path),
                )


def write_all(targets: Sequence[Target], look: Look = PLAIN) -> Iterator[Path]:
    """Put each draft in its place, atomically; the path of each as soon as it is there.

    All are made before the first is written. Raises OutputError when disk or permissions refuse.
    """
    made = []
    for target in targets:
        suffix = target.path.suffix.lower()
        fingerprint = Fingerprint.of(target.draft)
        data = _FORMATS[suffix](target.draft, fingerprint.dump(), look)
        made.append((target.path, data, fingerprint if suffix == ".txt" else None))
    for path, data, sidecar in made:
        write_atomically(path, data, sidecar)
        yield path


def made(draft: Draft, suffix: str, look: Look = PLAIN) -> bytes:
    """The file that the format of `suffix` makes of a draft, without a fingerprint: it is for people to work on."""
    return _FORMATS[suffix](draft, "", look)


def _free_name(path: Path) -> Path:
    """报告（新1）.docx, the first number that is free."""
    return next(name for n in count(1) if not (name := path.with_stem(f"{path.stem}（新{n}）")).exists())


def _edited(path: Path, written: Fingerprint, draft: Draft) -> str:
    """The refusal, with the paragraphs that the facts would change, to be carried over by hand."""
    changed = written.changed_paragraphs(draft)
    lines = [_("“{path}”生成以后有人改过，不覆盖。加 --beside 可写到旁边的新文件。").format(path=path)]
    if changed:
        lines.append(_("填报数据变动涉及以下段落，请在改过的文件里照着改："))
        lines += [f"  · {text[:60]}{'……' if len(text) > 60 else ''}" for text in changed[:_SHOWN_CHANGES]]
        if len(changed) > _SHOWN_CHANGES:
            lines.append(_("  ……共{n}段").format(n=len(changed)))
    elif Fingerprint.of(draft) != written:
        lines.append(_("按现在的填报数据，有的段落要删去或者移动，请加 --beside 生成新文件，对照着改。"))
    else:
        lines.append(_("填报数据没有变动，不需要重新生成。"))
    return "\n".join(lines)
