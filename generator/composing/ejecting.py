"""The built-in templates, handed out to be adapted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from generator.draft.target import write_new
from schemas.errors import FazhiError, OutputError
from schemas.fields import Topic, entries
from schemas.measures import ReportTopic
from schemas.messages import _
from schemas.trouble import trouble

FOLDERS = ("kinds", "parts", "topics")
"""Of the built-in templates: skeletons, lists, topics."""


class UnknownTopicError(FazhiError):
    """There is no topic of that label."""


def template_of(model: type[Topic], label: str) -> str:
    """The template of the topic of that label. Raises UnknownTopicError."""
    topics = {name: entry.model for name, entry in entries(model).items() if entry.model}
    topic = topics.get(label)
    if topic is None or not issubclass(topic, ReportTopic):
        names = "、".join(name for name, one in topics.items() if issubclass(one, ReportTopic))
        raise UnknownTopicError(_("没有“{label}”这个板块。可用的有：{names}").format(label=label, names=names))
    return f"topics/{topic.attribute()}.md"


def built_in_templates() -> Iterator[str]:
    """The names of all built-in templates, in order."""
    for folder in FOLDERS:
        names = (file.name for file in (files("templates") / folder).iterdir() if file.name.endswith(".md"))
        yield from (f"{folder}/{name}" for name in sorted(names))


def eject(folder: Path, names: Sequence[str]) -> tuple[Path, ...]:
    """Copies of the templates of these names in `folder`, which is made; the files, in order.

    Raises OutputError where one of them is there already: then nothing is written.
    """
    targets = [folder.joinpath(*name.split("/")) for name in names]
    there = [str(target) for target in targets if target.exists() or target.is_symlink()]
    if there:
        said = _("“{path}”：文件已经存在，不会覆盖；请换一个文件夹，或者用 --topic 只取没有的板块")
        raise OutputError(said.format(path=there[0]))
    for name, target in zip(names, targets, strict=True):
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            said = _("“{path}”：文件夹建不了（{trouble}），请核对文件名和权限")
            raise OutputError(said.format(path=target.parent, trouble=trouble(error))) from error
        write_new(target, files("templates").joinpath(*name.split("/")).read_bytes())
    return tuple(targets)
