"""The one family of errors. Each carries a message that a clerk can act on."""

from __future__ import annotations


class FazhiError(Exception):
    """Something the user can put right; `str()` is a whole Chinese message with place, trouble and next step."""


class StandardError(FazhiError):
    """A Standard's data file can't be used."""


class TemplateError(FazhiError):
    """A template says something the template language has not, or names a fact that does not exist."""


class FactFileError(FazhiError):
    """A fact file can't be read or written at all (problems of its content are `Problem`s, not errors).

    trouble: what is wrong and the next step; the message is `place` (the file) and that, `trouble` alone without one.
    """

    def __init__(self, trouble: str, place: str = "") -> None:
        super().__init__(f"{place}: {trouble}" if place else trouble)
        self.trouble = trouble


class NotUnderstoodError(FazhiError, ValueError):
    """A single answer can't be used; the message says what is wrong with it, the place is known to who asked."""


class OutputError(FazhiError):
    """A report can't be written: the target was edited, is not ours, or the stage refuses open gaps."""


class ConfigurationError(FazhiError):
    """A `fazhi.toml` can't be used; the message names the file and, where it is known, the line."""


class ReferenceDocumentError(FazhiError):
    """A Word file can't serve as reference document; the message is what is wrong with it and the next step, without
    its name."""
