"""The bytes of one file, within a bound."""

from pathlib import Path

from sapar.values.language import _
from sapar.values.unusable import UnusableError


def content_within(path: Path, most: int) -> bytes:
    """All bytes of a file, or one more than the bound where it is larger.

    Args:
        path: of the file.
        most: bytes that are read; the caller refuses more, and says why.

    Raises:
        UnusableError: not-a-file, file-unreadable, file-empty.
    """
    if path.is_dir():
        message = _("this is a folder")
        raise UnusableError("not-a-file", str(path), message, _("expected a file"))
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
    except OSError as problem:
        message = _("the file cannot be read: {problem}").format(problem=problem.strerror)
        reason = _("expected a file that may be read")
        raise UnusableError("file-unreadable", str(path), message, reason) from problem
    if not content.strip():
        message = _("the file is empty")
        raise UnusableError("file-empty", str(path), message, _("expected text"))
    return content
