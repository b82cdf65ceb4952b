"""What the READMEs show is true: the commands in their console blocks run, and say what stands beneath them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
READMES = ("README.md", "README.zh-CN.md")
BLOCK = re.compile(r"^```(?P<kind>yaml|console)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
ENVIRONMENT = {
    **os.environ,
    "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    "LC_ALL": "C.UTF-8",
    "PYTHONUTF8": "1",
}


def commands(text: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with the output shown."""
    found = re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]
    return [(command, shown) for command, _newline, shown in (one.partition("\n") for one in found)]


def says(shown: str, said: str) -> bool:
    """Whether `said` is what is shown: nothing shown is anything; a line … stands for any lines."""
    pattern = ".*".join(re.escape(part) for part in re.split(r"^…\n", shown, flags=re.MULTILINE))
    return not shown or re.fullmatch(pattern, said, re.DOTALL) is not None


@pytest.mark.slow
@pytest.mark.parametrize("readme", READMES)
def test_the_commands_of_a_readme_do_what_it_shows(readme: str, tmp_path: Path) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    for block in BLOCK.finditer((ROOT / readme).read_text(encoding="utf-8")):
        if block["kind"] == "yaml":
            if name := re.match(r"# (\S+\.yaml)\b", block["text"]):
                (tmp_path / name[1]).write_text(block["text"], encoding="utf-8")
            continue
        for command, shown in commands(block["text"]):
            ran = subprocess.run(
                ["bash", "-c", command],
                cwd=tmp_path,
                env=ENVIRONMENT,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
            )
            assert ran.returncode == 0, f"{readme}: {command}\n{ran.stdout}"
            assert says(shown, ran.stdout), f"{readme}: {command}\n{ran.stdout}"


@pytest.mark.parametrize("readme", READMES)
def test_a_readme_names_only_files_that_are_there(readme: str) -> None:
    text = (ROOT / readme).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("readme", READMES)
def test_a_readme_names_every_command_and_option_and_no_other(readme: str) -> None:
    from click import Context, Group

    from generator.cli.group import COMMANDS, cli

    text = (ROOT / readme).read_text(encoding="utf-8")
    context = Context(cli)
    real = {name: cli.get_command(context, name) for name in COMMANDS}
    inner = [one for command in real.values() if isinstance(command, Group) for one in command.commands.values()]
    options = {
        option for command in (*real.values(), *inner) if command for one in command.params for option in one.opts
    }
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))
    assert set(re.findall(r"\bfazhi ([a-z]+)\b", text)) == set(COMMANDS)
    allowed = {"--help", "--version", "--no-index", "--find-links"}
    assert named - allowed == {option for option in options if option.startswith("--")} - {"--output"}


AGENCY = "机关: {全称: 云岭县城市管理局, 层级: 县, 类别: 部门}\n年度: 2025\n"


@pytest.mark.parametrize("readme", READMES)
def test_every_fact_file_in_a_readme_reads_without_a_problem(readme: str) -> None:
    from generator.facts.reading import read_text

    text = (ROOT / readme).read_text(encoding="utf-8")
    shown = [block["text"] for block in BLOCK.finditer(text) if block["kind"] == "yaml"]
    assert shown
    for one in shown:
        whole = one if re.search("^机关:", one, re.MULTILINE) else AGENCY + one
        assert [str(problem) for problem in read_text(whole).problems] == [], one
