"""A file that is written whole or not at all."""

from contextlib import suppress
from pathlib import Path
from secrets import token_hex


def write_whole(path: Path, content: str | bytes) -> None:
    """Write bytes, or a text in UTF-8; a file of that name is replaced once the new one is whole.

    It is written beside its place under a name that cannot be guessed, and only if nothing is
    there, so that no link laid out before can lead it elsewhere. Its mode is that of the umask.

    Raises:
        OSError: if it cannot be written; nothing is left then, and the earlier file is kept.
    """
    beside = path.with_name(f".{path.name}.partial-{token_hex(8)}")
    written = content.encode() if isinstance(content, str) else content
    with beside.open("xb") as file:
        try:
            file.write(written)
            file.close()
            beside.replace(path)
        except BaseException:
            with suppress(OSError):
                beside.unlink()
            raise
