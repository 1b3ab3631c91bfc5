"""One file of a dataset, as its descriptor lists it."""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

from sapar.values.language import _
from sapar.values.unusable import UnusableError

FORMATS = ("parquet", "csv")
_DIALECT = {
    "header": True,
    "quoteChar": '"',
    "doubleQuote": True,
    "escapeChar": None,
    "skipInitialSpace": False,
    "commentChar": None,
}
"""The one way of writing CSV that is read, but for its delimiter, which is free."""


@dataclass(frozen=True, slots=True)
class Resource:
    """A file that holds one table.

    Attributes:
        name: of the table.
        path: where the file is, inside the dataset's folder.
        format: `parquet` or `csv`.
        delimiter: between two values of a CSV file.
    """

    name: str
    path: Path
    format: str
    delimiter: str = ","


def resource_of(entry: object, folder: Path) -> Resource:
    """Read one entry of a descriptor's resources.

    Raises:
        UnusableError: `P06` an entry without a name or path, `P07` a path that leaves the
            folder, `P08` a missing file, `P09` a format that is not read, `P10` a way of
            writing CSV that is not read.
    """
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str):
        raise UnusableError(
            "P06", str(folder), _("a resource has no name"), _("expected name and path")
        )
    path = located(_single(entry.get("path")), folder, entry["name"])
    return Resource(entry["name"], path, _format(entry, path), _delimiter(entry, path))


def located(path: object, folder: Path, name: str) -> Path:
    """Where a relative path of a descriptor leads: a file inside the folder.

    Raises:
        UnusableError: `P06`, `P07` or `P08`, as for `resource_of`.
    """
    if not isinstance(path, str) or not path or "\0" in path:
        raise UnusableError(
            "P06",
            str(folder),
            _("{name} has no path").format(name=name),
            _("expected one path, relative to the folder"),
        )
    if _leaves(path) or not (folder / path).resolve().is_relative_to(folder.resolve()):
        raise UnusableError(
            "P07",
            str(folder),
            _("the path of {name} is refused: {path}").format(name=name, path=path),
            _("expected a file inside the dataset's folder"),
        )
    if not (folder / path).is_file():
        raise UnusableError(
            "P08", str(folder / path), _("no such file"), _("the descriptor lists it")
        )
    return folder / path


def _leaves(path: str) -> bool:
    parts = (*PurePosixPath(path).parts, *PureWindowsPath(path).parts)
    rooted = PurePosixPath(path).is_absolute() or bool(PureWindowsPath(path).anchor)
    return rooted or ".." in parts or "://" in path


def _single(path: object) -> object:
    return path[0] if isinstance(path, list) and len(path) == 1 else path


def _format(entry: dict[str, Any], path: Path) -> str:
    found = entry.get("format", path.suffix.removeprefix("."))
    if found not in FORMATS:
        raise UnusableError(
            "P09",
            str(path),
            _("format {found} is not read").format(found=repr(found)),
            _("expected one of {known}").format(known=", ".join(FORMATS)),
        )
    return str(found)


def _delimiter(entry: dict[str, Any], path: Path) -> str:
    dialect = entry.get("dialect", {})
    odd = _odd(dialect) if isinstance(dialect, dict) else "dialect"
    delimiter = dialect.get("delimiter", ",") if isinstance(dialect, dict) else None
    encoding = str(entry.get("encoding", "utf-8")).lower().replace("_", "-")
    if encoding not in {"utf-8", "utf8", "ascii", "us-ascii"}:
        odd = "encoding"
    if odd is None and delimiter in (",", ";", "\t", "|"):
        return str(delimiter)
    raise UnusableError(
        "P10",
        str(path),
        _("{key} is not read as given").format(key=odd or "delimiter"),
        _('expected UTF-8 with a header, quotes ", and , ; | or a tab between values'),
    )


def _odd(dialect: dict[str, Any]) -> str | None:
    return next((key for key, usual in _DIALECT.items() if dialect.get(key, usual) != usual), None)
