"""Who holds a fact file, in real processes that are really killed; and edits by hand meanwhile."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.facts.holding import EditedMeanwhileError, HeldByOtherError, NotWritableError, hold
from schemas.errors import FactFileError

LOCK = ".facts.yaml.lock"

WORKER = """\
import codecs, os, sys
from generator.facts.holding import hold
from schemas.errors import FazhiError

user, path = int(sys.argv[1]), sys.argv[2]
if user:
    codecs.lookup("utf-8-sig")  # Loaded now: the user may not be allowed to read where Python is.
    os.setuid(user)
for _begin in sys.stdin:
    try:
        with hold(path):
            print("held", flush=True)
            next(sys.stdin)
    except FazhiError as error:
        print(type(error).__name__, error, flush=True)
    else:
        print("let go", flush=True)
"""

COUNTER = """\
import sys
from generator.facts.holding import HeldByOtherError, hold

todo = int(sys.argv[2])
while todo:
    try:
        with hold(sys.argv[1]) as held:
            held.save(str(int(held.text) + 1))
        todo -= 1
    except HeldByOtherError:
        pass
"""


class Worker:
    """A process that holds a fact file when told to."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def tell(self) -> None:
        """Hold the file, or let it go."""
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def answer(self) -> str:
        """What came of it."""
        assert self.process.stdout
        return self.process.stdout.readline().rstrip("\n")

    def holds(self) -> str:
        """Tell and hear."""
        self.tell()
        return self.answer()

    def kill(self) -> None:
        """SIGKILL, and the end of the process."""
        self.process.kill()
        self.process.wait()


@contextmanager
def worker(path: Path, person: str = "张三", user: int = 0) -> Iterator[Worker]:
    """A worker of that name for that file, as the user with that number (0: the one of the tests)."""
    with subprocess.Popen(
        [sys.executable, "-c", WORKER, str(user), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "LOGNAME": person, "PYTHONUTF8": "1"},
    ) as process:
        try:
            yield Worker(process)
        finally:
            process.kill()


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A fact file."""
    path = tmp_path / "facts.yaml"
    path.write_text("年度: 2025\n", encoding="utf-8")
    return path


def test_a_held_file_is_refused_to_others_who_are_told_by_whom(facts: Path) -> None:
    with worker(facts) as zhang:
        assert zhang.holds() == "held"
        with pytest.raises(HeldByOtherError, match=r"facts\.yaml: 张三.*从20.*起正在填写") as refused, hold(facts):
            pass
        assert refused.value.holder.person == "张三"
        zhang.tell()
        assert zhang.answer() == "let go"
        with hold(facts) as held:
            assert held.text == "年度: 2025\n"
    assert os.listdir(facts.parent) == ["facts.yaml"]


def test_what_a_killed_holder_left_is_taken_over(facts: Path) -> None:
    with worker(facts) as zhang:
        assert zhang.holds() == "held"
        zhang.kill()
    assert (facts.parent / LOCK).read_text(encoding="utf-8").startswith("张三\n")
    with worker(facts, "李四") as li:
        assert li.holds() == "held"
        with pytest.raises(HeldByOtherError, match="李四"), hold(facts):
            pass
        li.tell()
        assert li.answer() == "let go"
    assert os.listdir(facts.parent) == ["facts.yaml"]


@pytest.mark.parametrize("record", [b"", b"\xff\x1b[2J\x00" * 200, "王五\n\n".encode()])
def test_whatever_stands_in_a_lock_file_it_is_taken_over(facts: Path, record: bytes) -> None:
    (facts.parent / LOCK).write_bytes(record)
    with hold(facts) as held:
        held.save("甲")
    assert os.listdir(facts.parent) == ["facts.yaml"]


def test_a_holder_without_a_record_is_still_one(facts: Path) -> None:
    with hold(facts):
        (facts.parent / LOCK).write_bytes(b"")
        with pytest.raises(HeldByOtherError, match="另一位使用者正在填写"), hold(facts):
            pass


def test_control_characters_of_a_record_do_not_reach_the_screen(facts: Path) -> None:
    with hold(facts):
        (facts.parent / LOCK).write_bytes(b"\x1b[2J\xff" + b"x" * 5000)
        with pytest.raises(HeldByOtherError) as refused, hold(facts):
            pass
    assert "\x1b" not in str(refused.value)
    assert len(str(refused.value)) < 200 + len(str(facts))


def test_of_two_that_start_at_once_one_holds_the_file(facts: Path) -> None:
    with worker(facts) as zhang, worker(facts, "李四") as li:
        for _round in range(20):
            zhang.tell()
            li.tell()
            heard = {zhang: zhang.answer(), li: li.answer()}
            winner, loser = sorted(heard, key=lambda one: heard[one] != "held")
            assert heard[winner] == "held"
            assert heard[loser].startswith("HeldByOtherError")
            assert ("张三" if winner is zhang else "李四") in heard[loser]
            winner.tell()
            assert winner.answer() == "let go"


def test_no_save_is_lost_among_processes_that_take_turns(facts: Path) -> None:
    facts.write_text("0")
    counters = [subprocess.Popen([sys.executable, "-c", COUNTER, str(facts), "100"]) for _number in range(3)]
    assert [counter.wait(60) for counter in counters] == [0, 0, 0]
    assert facts.read_text() == "300"
    assert os.listdir(facts.parent) == ["facts.yaml"]


def test_a_link_and_the_file_behind_it_have_one_lock(facts: Path, tmp_path: Path) -> None:
    (tmp_path / "别处").mkdir()
    link = tmp_path / "别处" / "link.yaml"
    link.symlink_to(facts)
    with hold(link) as held:
        with pytest.raises(HeldByOtherError), hold(facts):
            pass
        held.save("乙")
    assert link.is_symlink()
    assert facts.read_text(encoding="utf-8") == "乙"
    assert os.listdir(link.parent) == ["link.yaml"]


def test_a_lock_file_that_somebody_removed_is_not_missed(facts: Path) -> None:
    with hold(facts):
        (facts.parent / LOCK).unlink()
        (facts.parent / LOCK).write_text("另一个的")
    assert (facts.parent / LOCK).read_text() == "另一个的"


def test_a_link_in_the_place_of_the_lock_file_is_not_followed(facts: Path, tmp_path: Path) -> None:
    (tmp_path / "重要.txt").write_text("重要")
    (facts.parent / LOCK).symlink_to(tmp_path / "重要.txt")
    with pytest.raises(NotWritableError), hold(facts):
        pass
    assert (tmp_path / "重要.txt").read_text() == "重要"


def test_what_was_edited_by_hand_between_two_saves_is_not_overwritten(facts: Path) -> None:
    with hold(facts) as held:
        held.save("甲: 1\n")
        facts.write_text("甲: 1\n手工: 2\n", encoding="utf-8")
        with pytest.raises(EditedMeanwhileError, match="改过这份文件，没有写入"):
            held.save("甲: 3\n")
        assert (held.text, facts.read_text(encoding="utf-8")) == ("甲: 1\n", "甲: 1\n手工: 2\n")
        assert held.reread() == held.text == "甲: 1\n手工: 2\n"
        held.save("甲: 3\n手工: 2\n")
    assert facts.read_text(encoding="utf-8") == "甲: 3\n手工: 2\n"
    assert os.listdir(facts.parent) == ["facts.yaml"]


def test_an_editor_that_puts_a_new_file_in_place_is_noticed(facts: Path) -> None:
    with hold(facts) as held:
        edited = facts.with_name("facts.yaml~")
        edited.write_text("年度: 2026\n", encoding="utf-8")
        edited.replace(facts)
        with pytest.raises(EditedMeanwhileError):
            held.save("甲")
    assert facts.read_text(encoding="utf-8") == "年度: 2026\n"


def test_the_same_bytes_saved_again_are_no_edit(facts: Path) -> None:
    with hold(facts) as held:
        copy = facts.with_name("copy")
        copy.write_bytes(facts.read_bytes())
        copy.replace(facts)
        held.save("甲")
    assert facts.read_text(encoding="utf-8") == "甲"


def test_a_file_that_is_gone_is_not_written_again(facts: Path) -> None:
    with hold(facts) as held:
        facts.unlink()
        with pytest.raises(EditedMeanwhileError, match="文件不见了"):
            held.save("甲")
        with pytest.raises(FactFileError, match="没有这个文件"):
            held.reread()
        assert held.text == "年度: 2025\n"
    assert os.listdir(facts.parent) == []


def test_a_file_in_gbk_is_read_and_saved_as_utf8(facts: Path) -> None:
    facts.write_bytes("年度: 2025\r\n".encode("gbk"))
    with hold(facts) as held:
        assert held.text == "年度: 2025\r\n"
        held.save(held.text)
        held.save(held.text + "甲: 1\r\n")
    assert facts.read_bytes() == "年度: 2025\r\n甲: 1\r\n".encode()


def test_a_name_of_the_greatest_length_can_be_held(tmp_path: Path) -> None:
    facts = tmp_path / ("长" * 83 + ".yaml")
    facts.write_text("甲", encoding="utf-8")
    with hold(facts) as held:
        with pytest.raises(HeldByOtherError), hold(facts):
            pass
        held.save("乙")
    assert os.listdir(tmp_path) == [facts.name]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("没有.yaml", "没有这个文件"),
        (".", "是文件夹"),
        ("圈.yaml", "链接绕成了圈"),
        ("甲\x00乙.yaml", "不能用的字符"),
        ("word.yaml", "这是Word"),
    ],
)
def test_what_can_not_be_read_is_refused_without_a_trace(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "圈.yaml").symlink_to("圈.yaml")
    (tmp_path / "word.yaml").write_bytes(b"PK\x03\x04")
    with pytest.raises(FactFileError, match=said), hold(tmp_path / name):
        pass
    assert set(os.listdir(tmp_path)) == {"圈.yaml", "word.yaml"}


def test_a_read_only_file_is_for_looking_only(facts: Path) -> None:
    facts.chmod(0o444)
    with pytest.raises(NotWritableError, match="只读"), hold(facts):
        pass
    assert os.listdir(facts.parent) == ["facts.yaml"]


def test_where_no_lock_file_can_be_made_the_file_is_for_looking_only(facts: Path) -> None:
    (facts.parent / LOCK).mkdir()
    with pytest.raises(NotWritableError, match="文件夹里写不进文件"), hold(facts):
        pass


NOBODY = 65534


@pytest.fixture
def shared() -> Iterator[Path]:
    """A fact file of another user, in a folder that everyone reaches."""
    if sys.platform == "win32" or os.getuid() != 0:
        pytest.skip("only an administrator can act as two users")
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o777)
        path = Path(folder) / "facts.yaml"
        path.write_text("年度: 2025\n", encoding="utf-8")
        path.chmod(0o666)
        yield path


def test_a_folder_without_rights_is_for_looking_only(shared: Path) -> None:
    shared.parent.chmod(0o755)
    with worker(shared, user=NOBODY) as nobody:
        assert nobody.holds().startswith("NotWritableError")


def test_a_file_without_rights_is_for_looking_only(shared: Path) -> None:
    shared.chmod(0o644)
    with worker(shared, user=NOBODY) as nobody:
        assert nobody.holds().startswith("NotWritableError")


def test_another_user_is_refused_while_the_file_is_held_and_takes_over_what_is_left(shared: Path) -> None:
    with worker(shared) as zhang, worker(shared, "李四", NOBODY) as li:
        assert zhang.holds() == "held"
        (shared.parent / LOCK).chmod(0o644)
        assert li.holds().startswith("HeldByOtherError")
        zhang.kill()
        assert li.holds() == "held"
        assert (shared.parent / LOCK).read_text(encoding="utf-8").startswith("李四\n")
