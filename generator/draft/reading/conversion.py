"""Old and foreign formats (.doc, .wps, .odt, .rtf), turned into .docx by an installed LibreOffice."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from generator.draft.reading import word
from generator.draft.reading.archive import LARGEST_FILE, Archive, is_zip
from generator.draft.reading.compound import holds_word, is_compound, refuse_encrypted
from generator.draft.reading.lines import Lines
from generator.draft.reading.unreadable import Reason, UnreadableError
from generator.draft.source import Note

SECONDS = 60
"""Time for one conversion: ten times what a first start takes on an old computer."""

_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_WORD_2003 = b'progid="Word.Document"'
_ENCRYPTED_ODT = "encrypted-package"
_MANIFEST = "META-INF/manifest.xml"
_HEAD = 1000

# Nothing in the document runs, and nothing it links to is fetched.
_SETTINGS = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Misc", "FirstRun", "false"),
    ("Writer/Content/Update", "Link", "0"),
)
_OPTIONS = ("--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard")


def suffix_of(data: bytes, suffix: str = "") -> str:
    """The suffix that fits a file by what it holds: .doc, .rtf, .odt, .xml (of Word 2003); empty for what is none.

    `suffix`: how the file is called. It counts for a compound file that is not from Word: .wps of 微软 Works.
    """
    if is_compound(data):
        if holds_word(data):
            return ".doc"
        return suffix if suffix == ".wps" else ""
    head = data[:_HEAD]
    if head.lstrip().startswith(b"{\\rtf"):
        return ".rtf"
    if is_zip(data):
        return ".odt" if _ODT in head else ""
    return ".xml" if _WORD_2003 in head else ""


def lines(data: bytes, suffix: str = "") -> Lines:
    """The lines of a file of another format, converted. `suffix`: as for `suffix_of`.

    UnreadableError: OLD_FORMAT where no LibreOffice is installed, NOT_CONVERTED where it fails or takes too long,
    ENCRYPTED, TOO_LARGE, UNKNOWN_FORMAT, and what the reader of Word files raises.
    """
    _refuse(data)
    fitting = suffix_of(data, suffix)
    if not fitting:
        raise UnreadableError(Reason.UNKNOWN_FORMAT)
    program = libreoffice()
    if program is None:
        raise UnreadableError(Reason.OLD_FORMAT)
    read = word.lines(_converted(data, fitting, program))
    return read._replace(notes=(Note.CONVERTED, *read.notes))


def libreoffice() -> str | None:
    """The LibreOffice that is installed; None where there is none."""
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            return found
    return next((str(path) for path in usual_places() if path.is_file()), None)


def usual_places() -> Iterator[Path]:
    """Where LibreOffice stands when it is not on the PATH."""
    if sys.platform == "win32":
        for variable in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)"):
            if os.environ.get(variable):
                # Unlike soffice.exe, the .com waits until it is done.
                yield Path(os.environ[variable], "LibreOffice", "program", "soffice.com")
    elif sys.platform == "darwin":
        yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")
    else:
        for folder in sorted(Path("/opt").glob("libreoffice*"), reverse=True):
            yield folder / "program" / "soffice"


def _refuse(data: bytes) -> None:
    if len(data) > LARGEST_FILE:
        raise UnreadableError(Reason.TOO_LARGE)
    if is_compound(data):
        refuse_encrypted(data)
    elif is_zip(data):
        archive = Archive(data)
        if _ENCRYPTED_ODT in archive or (_MANIFEST in archive and b"encryption-data" in archive.content(_MANIFEST)):
            raise UnreadableError(Reason.ENCRYPTED)


def _converted(data: bytes, suffix: str, program: str) -> bytes:
    # A profile of its own for each run: two runs with one profile wait for each other, or refuse.
    with tempfile.TemporaryDirectory(prefix="fazhi-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source = folder / f"draft{suffix}"
        source.write_bytes(data)
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_registry(), encoding="utf-8")
        target = folder / "converted"
        command = [program, f"-env:UserInstallation={profile.as_uri()}", *_OPTIONS]
        command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(target), str(source)]
        _run(command, folder)
        converted = target / "draft.docx"
        if not converted.is_file():
            raise UnreadableError(Reason.NOT_CONVERTED)
        if converted.stat().st_size > LARGEST_FILE:
            raise UnreadableError(Reason.TOO_LARGE)
        return converted.read_bytes()


def _registry() -> str:
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>'
    )


def _run(command: list[str], folder: Path) -> None:
    """UnreadableError when it does not end in time."""
    nothing = subprocess.DEVNULL
    try:
        process = subprocess.Popen(
            command, cwd=folder, stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
    except OSError as e:
        raise UnreadableError(Reason.NOT_CONVERTED, str(e)) from e
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        raise UnreadableError(Reason.NOT_CONVERTED, f"more than {SECONDS} s") from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends the process with all that it started, should any of it still run."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
