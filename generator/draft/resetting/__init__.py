"""Re-sets the format of somebody's Word file by the standard, without touching a character of its text."""

from __future__ import annotations

from generator.draft.resetting.refusals import Refusal, RefusedError
from generator.draft.resetting.reset import Kept, KeptReason, Reset, reset

__all__ = ["Kept", "KeptReason", "Refusal", "RefusedError", "Reset", "reset"]
