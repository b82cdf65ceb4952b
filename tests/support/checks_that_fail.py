"""Checks for runs of many files: what a file is called decides what becomes of its check, or of its process."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from drafts_checked import report

from generator.checking.findings import DraftReport
from schemas.errors import StandardError


def check(path: Path) -> tuple[DraftReport, ...]:
    """A report under the name of the file; two for 两份, and worse for the others."""
    match path.stem:
        case "杀":
            os.kill(os.getpid(), signal.SIGKILL)
        case "退":
            os._exit(0)
        case "错":
            raise ZeroDivisionError("by no means")
        case "深":
            return check(path)
        case "标准":
            raise StandardError("通知.yaml：读不到这个文件")
        case "久":
            time.sleep(600)
        case "慢":
            time.sleep(0.5)
        case "两份":
            return report(str(path)), report(str(path), part=1)
    return (report(str(path)),)


def process(path: Path) -> tuple[DraftReport, ...]:
    """A report whose title is the number of the process that made it."""
    return (report(str(path))._replace(title=str(os.getpid())),)
