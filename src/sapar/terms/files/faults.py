"""What is wrong with a file, gathered so that all of it is told at once."""

from typing import NoReturn

from sapar.terms.files.marks import Mark
from sapar.values.finding import Finding, Severity
from sapar.values.unusable import UnusableDocumentError

FAULTS_KEPT = 1000
"""Faults of one file that are told; a file with more is another kind of file."""


class Faults:
    """The faults of one file.

    Args:
        file: its name, as the user gave it.
    """

    def __init__(self, file: str) -> None:
        self._file = file
        self._found: dict[tuple[Mark, str, str], Finding] = {}

    def add(self, code: str, mark: Mark, message: str, reason: str) -> None:
        """Keep a fault; the same one at the same place is kept once."""
        if len(self._found) < FAULTS_KEPT:
            place = f"{self._file}:{mark.line}:{mark.column}"
            finding = Finding(code, Severity.ERROR, place, message, reason)
            self._found.setdefault((mark, code, message), finding)

    def raise_if_any(self) -> None:
        """End the reading of a file that cannot be used.

        Raises:
            UnusableDocumentError: with every fault, from the top of the file to its end.
        """
        if self._found:
            self.raise_now()

    def raise_now(self) -> NoReturn:
        """End the reading of a file after a fault that was just added.

        Raises:
            UnusableDocumentError: with every fault, from the top of the file to its end.
        """
        ordered = sorted(self._found.items(), key=lambda item: item[0])
        raise UnusableDocumentError([finding for _key, finding in ordered])
