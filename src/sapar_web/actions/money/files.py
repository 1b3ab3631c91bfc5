"""A file that somebody sent, read by the library as if it lay in a folder."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from sapar.values.unusable import UnusableError
from sapar_web.actions.refusals import UnfitError

Read = TypeVar("Read")


def read(content: bytes, reader: Callable[[Path], Read]) -> Read:
    """What a reader of the library makes of a file's content.

    Args:
        content: of the file.
        reader: takes a path.

    Raises:
        UnfitError: with what the reader says of a file that cannot be used.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder, "file")
        path.write_bytes(content)
        try:
            return reader(path)
        except UnusableError as error:
            sentence = f"{error.finding.message} ({error.finding.reason})"
            raise UnfitError({"file": [sentence]}) from None
