"""What rendering costs, as ratios between things measured in turn in the same run; see README.md beside this file."""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
from pathlib import Path
from statistics import median

from measuring import BIN, EXAMPLE, Row, calls, compared, installed, milliseconds, processes, run

ROWS = 20 * 22
"""Of twenty pages."""
DEPENDENCIES = "import click, pydantic, jinja2, lxml.etree, docx, yaml"


def main() -> None:
    """Measure, print the table. Nothing is left behind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15, help="how often each thing is measured")
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [*cold(folder, rounds), *warm(rounds)]
    print("\n".join(str(row) for row in rows))


def cold(folder: Path, rounds: int) -> list[Row]:
    """Whole processes: `fazhi render`, `gongwen md2docx` over the same text, the bare import, `fazhi --help`."""
    fazhi = str(BIN / "fazhi")
    render = [fazhi, "render", str(EXAMPLE), "-o"]
    run([*render, str(folder / "report.md")], folder)
    commands = {
        "render": [*render, str(folder / "report.docx")],
        "import": [sys.executable, "-c", DEPENDENCIES],
        "help": [fazhi, "--help"],
    }
    if gongwen := installed("gongwen"):
        commands["gongwen"] = [gongwen, "md2docx", str(folder / "report.md"), "-o", str(folder / "gongwen.docx")]
    measured = processes(commands, folder, rounds, written=folder / "report.docx")
    times = {name: [one.seconds for one in found] for name, found in measured.items()}
    peak = median(one.peak for one in measured["render"])
    others = {"gongwen": ("gongwen md2docx", 1.1), "import": ("import of the dependencies", 1.4)}
    rows = [
        compared(f"fazhi render beside {words}", times["render"], times[name], bar)
        for name, (words, bar) in others.items()
        if name in times
    ]
    spent = median(times["help"])
    rows.append(Row("fazhi --help (s)", milliseconds(spent), spent, 0.1))
    rows.append(Row("fazhi render, peak memory", f"{peak:.0f} MB", peak))
    return rows


def warm(rounds: int) -> list[Row]:
    """In this process: facts → draft → .docx beside python-docx adding the same paragraphs to its default template."""
    from generator.composing.compose import compose
    from generator.composing.frame import choose_document
    from generator.draft.fingerprint import Fingerprint
    from generator.draft.writing import word
    from generator.facts.reading import read
    from schemas.standard import load_standard

    file = read(EXAMPLE)
    assert file.year
    assert file.level
    assert file.kind
    standard = load_standard(file.year, file.level, file.kind, [])
    request = choose_document(file)

    def ours() -> None:
        draft = compose(file, standard, request).draft
        word.write(draft, Fingerprint.of(draft).dump())

    paragraphs = lines(word.write(compose(file, standard, request).draft))

    def bare() -> None:
        from docx import Document

        document = Document()
        for text in paragraphs:
            document.add_paragraph(text)
        document.save(io.BytesIO())

    spent = calls({"ours": ours, "bare": bare}, rounds)
    return [
        compared("compose and write, warm, beside bare python-docx", spent["ours"], spent["bare"], 0.5),
        *long_report(rounds),
    ]


def long_report(rounds: int) -> list[Row]:
    """A report of 20 pages with 版头 and 版记, written beside python-docx adding the same paragraphs."""
    from generator.draft.model import Draft, Head, Heading, Paragraph, Record
    from generator.draft.writing import word

    sentence = "全年办理行政处罚案件126件，开展“双随机、一公开”检查38次，发现问题57个，全部督促整改到位。"
    sections = (
        (Heading(2, "规范行政执法。", f"（{n}）", sentence * 3), Paragraph(sentence * 3)) for n in range(ROWS // 12)
    )
    draft = Draft(
        title=("某某县城市管理局", "关于2025年度法治政府建设情况的报告"),
        addressee="县委、县政府：",
        blocks=tuple(block for section in sections for block in section),
        signatories=("某某县城市管理局",),
        date="2026年1月16日",
        head=Head(("某某县城市管理局文件",), "某城管〔2026〕4号", ("张三",)),
        record=Record("市城市管理局", "某某县城市管理局办公室", "2026年1月16日印发"),
    )
    paragraphs = lines(word.write(draft))

    def bare() -> None:
        from docx import Document

        document = Document()
        for text in paragraphs:
            document.add_paragraph(text)
        document.save(io.BytesIO())

    spent = calls({"ours": lambda: word.write(draft), "bare": bare}, rounds)
    return [compared("a report of 20 pages written, beside bare python-docx", spent["ours"], spent["bare"], 0.6)]


def lines(docx: bytes) -> list[str]:
    """The paragraphs of a Word file."""
    from docx import Document

    return [paragraph.text for paragraph in Document(io.BytesIO(docx)).paragraphs]


if __name__ == "__main__":
    main()
