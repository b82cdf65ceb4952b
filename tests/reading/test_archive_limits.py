"""A Word file from a stranger is limited before it is unpacked and parsed; each refusal has its reason."""

from __future__ import annotations

import random
import struct
import subprocess
import sys
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from word_files import abstract, document, level, num, p, packed, parts, run, style, word_file

from generator.draft.reading.archive import LARGEST_FILE, Archive
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.reading.word import lines

GOOD = word_file(p("某某县水利局报告") + p("一、主要做法"))
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
SECONDS, MEGABYTES = 4.0, 250


def reason(data: bytes) -> Reason:
    with pytest.raises(UnreadableError) as caught:
        lines(data)
    return caught.value.reason


def with_document(content: str | bytes, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    content = content.encode() if isinstance(content, str) else content
    return packed(parts("") | {"word/document.xml": content}, method)


def renamed(data: bytes, old: bytes, new: bytes) -> bytes:
    assert len(old) == len(new)
    return data.replace(old, new)


def test_what_is_no_zip_file_is_damaged() -> None:
    for data in (b"", b"PK\x03\x04", b"\x00" * 100, random.Random(1).randbytes(5000)):
        assert reason(data) is Reason.DAMAGED


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_a_file_that_breaks_off_is_damaged(share: float) -> None:
    assert reason(GOOD[: int(len(GOOD) * share)]) is Reason.DAMAGED


def test_a_zip_file_of_other_things_is_no_report_and_a_word_file_without_its_body_is_damaged() -> None:
    assert reason(packed({"照片.jpg": b"\xff\xd8"})) is Reason.UNKNOWN_FORMAT
    members = parts(p("甲"))
    del members["word/document.xml"]
    assert reason(packed(members)) is Reason.DAMAGED
    assert reason(with_document(document("").replace("w:body", "w:other"))) is Reason.DAMAGED


def test_a_file_larger_than_any_report_is_refused_before_it_is_opened() -> None:
    assert reason(bytes(LARGEST_FILE + 1)) is Reason.TOO_LARGE


def test_an_encrypted_member_is_refused() -> None:
    data = bytearray(GOOD)
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        struct.pack_into("<H", data, at + 8, 1)
        at += 4
    assert reason(bytes(data)) is Reason.ENCRYPTED


@pytest.mark.parametrize(("method", "name"), [(zipfile.ZIP_LZMA, "lzma"), (zipfile.ZIP_BZIP2, "bzip2")])
def test_a_way_of_packing_that_word_does_not_know_is_refused(method: int, name: str) -> None:
    assert reason(packed(parts(p("甲")), method)) is Reason.UNSAFE, name


@pytest.mark.parametrize("doubled", [b"word/document.xml", b"Word/Document.xml"])
def test_a_member_that_is_there_twice_is_refused(doubled: bytes) -> None:
    data = packed(parts(p("甲")) | {"word/documenT.xml": b"<a/>"})
    assert reason(renamed(data, b"word/documenT.xml", doubled)) is Reason.UNSAFE


def test_too_many_members_are_refused() -> None:
    assert reason(packed({f"{n}.xml": b"" for n in range(3000)} | parts(p("甲")))) is Reason.TOO_LARGE


@pytest.mark.parametrize(
    "content",
    [
        document(p(run("甲")) * 200_000),
        document(p("甲" * 4_000_000)),
        document(p() * 170_000),
        document("<w:p" + "".join(f' a{n}=""' for n in range(170_000)) + "/>"),
        document(" " * 5_000_000),
        bytes(100_000_000),
    ],
    ids=["runs", "text", "elements", "attributes", "ratio", "bomb"],
)
def test_what_unpacks_to_more_than_any_report_is_refused(content: str | bytes) -> None:
    assert reason(with_document(content)) is Reason.TOO_LARGE


def test_members_that_are_declared_larger_than_a_disk_are_refused() -> None:
    data = bytearray(packed(parts(p("甲")) | {"word/media/1.png": b""}))
    entry = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, entry + 24, 0xFFFF_FFF0)
    assert reason(bytes(data)) is Reason.TOO_LARGE


def test_a_declared_size_that_is_a_lie_unpacks_no_more_than_that() -> None:
    bomb = with_document(bytes(50_000_000))
    declared = struct.pack("<I", 50_000_000)
    assert bomb.count(declared) == 2
    assert reason(bomb.replace(declared, struct.pack("<I", 1000))) is Reason.DAMAGED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-7"])
@pytest.mark.parametrize(
    "dtd",
    [
        "<!DOCTYPE w:document>",
        '<!DOCTYPE w:document [<!ENTITY a "甲"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE w:document SYSTEM "http://192.0.2.1/a.dtd">',
    ],
)
def test_a_dtd_is_refused_in_any_encoding(dtd: str, encoding: str) -> None:
    content = document(p("甲")).replace("UTF-8", encoding).replace("<w:document", f"{dtd}<w:document")
    expected = (Reason.UNSAFE,) if encoding in ("utf-8", "utf-16") else (Reason.UNSAFE, Reason.DAMAGED)
    assert reason(with_document(content.encode(encoding))) in expected


def test_an_entity_that_nobody_declares_makes_a_file_damaged() -> None:
    assert reason(word_file(p("<w:r><w:t>&甲;</w:t></w:r>"))) is Reason.DAMAGED


@pytest.mark.parametrize("name", ["sdt", "tbl", "p", "r", "x"])
def test_elements_nested_too_deep_are_refused(name: str) -> None:
    for depth in (300, 30_000):
        content = f"<w:{name}>" * depth + f"</w:{name}>" * depth
        assert reason(word_file(content)) is Reason.UNSAFE


@pytest.mark.parametrize(
    "nested", ["sdt", "tbl|tr|tc", "p|r|txbxContent", "p|r|ruby|rubyBase", "p|ins", "tbl|sdt|tr|tc"]
)
def test_elements_nested_as_deep_as_the_parser_allows_are_read(nested: str) -> None:
    names = [f"w:{name}" for name in nested.split("|")] * (240 // len(nested.split("|")))
    opening, closing = "".join(f"<{name}>" for name in names), "".join(f"</{name}>" for name in reversed(names))
    assert lines(word_file(f"{opening}{p('甲')}{closing}{p('乙')}")).lines[-1].text == "乙"


def test_an_old_word_file_and_one_with_a_password_are_told_apart() -> None:
    password = COMPOUND + "EncryptedPackage".encode("utf-16-le")
    old = COMPOUND + bytes(1024) + b"\xec\xa5\xc1\x00" + bytes(7) + b"{}" + "WordDocument".encode("utf-16-le")
    assert reason(password) is Reason.ENCRYPTED
    assert reason(old.replace(b"{}", b"\x00")) is Reason.OLD_FORMAT
    assert reason(old.replace(b"{}", b"\x01")) is Reason.ENCRYPTED


def test_parts_that_nobody_reads_do_no_harm() -> None:
    data = packed(parts(p("甲")) | {"word/media/image1.emf": bytes(20_000_000), "customXml/item1.xml": b"<!DOCTYPE a>"})
    assert [line.text for line in lines(data).lines] == ["甲"]


def test_relationships_that_lead_nowhere_or_out_of_the_file_are_passed_over() -> None:
    members = parts(p("甲"), styles=style("a", "Title"))
    rels = members["word/_rels/document.xml.rels"].decode()
    for target in ("../../../etc/passwd", "none.xml", "", "http://192.0.2.1/styles.xml"):
        changed = {"word/_rels/document.xml.rels": rels.replace("styles.xml", target).encode()}
        assert [line.text for line in lines(packed(members | changed)).lines] == ["甲"]


def test_the_limits_hold_for_all_parts_together() -> None:
    archive = Archive(packed({f"{n}.xml": b"<a>" + b"<b/>" * 50_000 + b"</a>" for n in range(5)}))
    for n in range(3):
        archive.part(f"{n}.xml")
    with pytest.raises(UnreadableError):
        archive.part("3.xml")


CELL = "<w:tr><w:tc/></w:tr>"
WIDE = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr></w:tc></w:tr>'
NUMBERED = '<w:p><w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
OPEN, RESULT = ('<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="separate"/>')
WORST = {
    "paragraphs": p("甲") * 23_000,
    "empty": "<w:p/>" * 140_000,
    "tails": '<w:p a="1"/>甲' * 140_000,
    "attributes": "<w:p" + "".join(f' a{n:x}="1"' for n in range(140_000)) + "/>",
    "namespaces": "".join(f'<w:p xmlns:a{n:x}="b{n:x}"/>' for n in range(135_000)),
    "rows": f"<w:tbl>{WIDE}{CELL * 45_000}</w:tbl>",
    "tables": "<w:tbl><w:tr><w:tc>" * 80 + p("甲") * 22_000 + "</w:tc></w:tr></w:tbl>" * 80,
    "boxes": "<w:p><w:txbxContent>" * 120 + p("甲") * 22_000 + "</w:txbxContent></w:p>" * 120,
    "joined": ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:t>甲</w:t></w:p>") * 14_000,
    "numbered": NUMBERED * 14_000,
    "lists": "".join(f'<w:p><w:pPr><w:numPr><w:numId w:val="{n}"/></w:numPr></w:pPr></w:p>' for n in range(5000)),
    "fields": p((OPEN + RESULT) * 30_000 + "<w:t>甲</w:t>" * 20_000),
    "breaks": p("<w:r>" + "<w:t>甲</w:t><w:br/>" * 45_000 + "</w:r>"),
    "run in": p('<w:r><w:rPr><w:rStyle w:val="RunIn"/></w:rPr><w:t/></w:r>' * 20_000),
    "text": p("甲" * 2_600_000),
}
QUICK = ("joined", "boxes", "run in", "lists")


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is read from /proc")
@pytest.mark.parametrize("name", [pytest.param(n, marks=() if n in QUICK else pytest.mark.slow) for n in WORST])
def test_the_worst_that_is_let_in_is_read_quickly_and_in_little_memory(tmp_path: Path, name: str) -> None:
    levels = [level(n, "chineseCounting", "%1%2%3%4%5%6%7%8%9") for n in range(8)]
    repeated = levels * 1000 if name == "lists" else [*levels, level(8, "chineseCounting", "%9" * 100_000)]
    numbering = abstract(0, *repeated) + "".join(num(n, 0) for n in range(5000))
    styles = style("RunIn", "标题后正文", kind="character")
    members = parts(WORST[name] + p("甲"), numbering=numbering, styles=styles)
    path = tmp_path / "报告.docx"
    path.write_bytes(packed(members, zipfile.ZIP_STORED))
    done = subprocess.run([sys.executable, "-c", _MEASURED, str(path)], capture_output=True, text=True, check=True)
    seconds, kilobytes = done.stdout.split()
    assert float(seconds) < SECONDS
    assert int(kilobytes) < MEGABYTES * 1024


_MEASURED = """
import sys, time
from generator.draft.reading.word import lines
data = open(sys.argv[1], "rb").read()
lines(data)
# Unlike ru_maxrss, this knows nothing of the process that started this one.
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(time.process_time(), peak.split()[1])
"""


@pytest.mark.parametrize("seed", range(4))
def test_a_word_file_with_damage_anywhere_is_read_or_refused(seed: int) -> None:
    random_number = random.Random(seed)
    for _n in range(100):
        data = bytearray(GOOD)
        for _byte in range(random_number.choice((1, 5, 50))):
            data[random_number.randrange(len(data))] = random_number.randrange(256)
        del data[random_number.choice((len(data), random_number.randrange(len(data)))) :]
        with suppress(UnreadableError):
            lines(bytes(data))
