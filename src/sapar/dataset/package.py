"""The descriptor of a dataset, `datapackage.json`, as Data Package 2.0 defines it."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sapar.dataset.resource import Resource, located, resource_of
from sapar.dataset.schema import SCHEMA_VERSION, TABLES
from sapar.dataset.trouble import told
from sapar.values.language import _
from sapar.values.unusable import UnusableError

DESCRIPTOR = "datapackage.json"
MAX_BYTES = 10 * 1024 * 1024
RECORDS = ("register", "sample")


@dataclass(frozen=True, slots=True)
class Note:
    """Something that the data cannot say, with a stable code."""

    code: str
    text: str


@dataclass(frozen=True, slots=True)
class Package:
    """What a descriptor says.

    Attributes:
        name: short name of the dataset, or None.
        title: its title, or None.
        sources: titles of the sources that it was made from.
        record: `register` if it holds every stay of its kind, else `sample`. A dataset that
            does not say is read as a sample: that it is complete may not be assumed.
        demonstration: whether its rows are invented.
        notes: what it cannot say.
        quality: the report of the import that made it, if there is one.
        resources: its tables.
        files: names of the files beside the tables that belong to it.
        raw: the whole descriptor, for what is not named here.
        as_of: last day of the record; None where it does not say, so that all that is due is
            taken to be due.
    """

    name: str | None
    title: str | None
    sources: tuple[str, ...]
    record: str
    demonstration: bool
    notes: tuple[Note, ...]
    quality: Path | None
    resources: tuple[Resource, ...]
    files: tuple[str, ...]
    raw: dict[str, Any]
    as_of: date | None = None


def read_package(folder: Path) -> Package:
    """Read the descriptor in a folder.

    Raises:
        UnusableError: `P01` no such folder, `P02` no descriptor, `P03` too large, `P04` not
            JSON, `P05` not a dataset's descriptor, or what `resource_of` raises.
    """
    raw = _load(folder)
    own = _section(raw.get("sapar", {}), "sapar", folder)
    listed = raw.get("resources")
    if not isinstance(listed, list) or not listed:
        raise _malformed(folder, _("it lists no resources"))
    resources = tuple(resource_of(entry, folder) for entry in listed)
    _only_once(resources, folder)
    quality = own.get("quality")
    return Package(
        name=_text(raw.get("name")),
        title=_text(raw.get("title")),
        sources=_titles(raw.get("sources")),
        record=_record(own, folder),
        demonstration=own.get("demonstration") is True,
        notes=_notes(own.get("notes", []), folder),
        quality=located(quality, folder, "quality") if quality is not None else None,
        resources=resources,
        files=tuple(name for name in _listed(own.get("files")) if isinstance(name, str)),
        raw=raw,
        as_of=_as_of(own, folder),
    )


def _load(folder: Path) -> dict[str, Any]:
    path = folder / DESCRIPTOR
    if not folder.is_dir():
        raise UnusableError("P01", str(folder), _("no such folder"), _("expected a dataset"))
    if not path.is_file():
        raise UnusableError("P02", str(folder), _("holds no datapackage.json"), _way_out(folder))
    with told(str(path)), path.open("rb") as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise UnusableError("P03", str(path), _("too large"), _("expected at most 10 MiB"))
    return _section(_parsed(content, path), DESCRIPTOR, folder)


def _parsed(content: bytes, path: Path) -> object:
    try:
        return json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UnusableError("P04", str(path), _("not JSON"), _("it is not in UTF-8")) from error
    except (ValueError, RecursionError) as error:
        raise UnusableError("P04", str(path), _("not JSON"), str(error)) from error


def _way_out(folder: Path) -> str:
    tables = sorted(
        path.name
        for path in folder.iterdir()
        if path.stem in TABLES and path.suffix in {".csv", ".parquet"}
    )
    if not tables:
        return _("expected a folder made by 'sapar import', or described as docs say")
    return _(
        "it holds {tables}; write a datapackage.json that lists them: "
        "docs/reference/dataset.md shows one"
    ).format(tables=", ".join(tables))


def _section(value: object, name: str, folder: Path) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _malformed(folder, _("{name} is not an object").format(name=name))
    return value


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _titles(value: object) -> tuple[str, ...]:
    entries = [entry for entry in _listed(value) if isinstance(entry, dict)]
    found = (_text(entry.get("title")) or _text(entry.get("path")) for entry in entries)
    return tuple(title for title in found if title)


def _record(own: dict[str, Any], folder: Path) -> str:
    version = own.get("schema_version", SCHEMA_VERSION)
    if version != SCHEMA_VERSION:
        raise _malformed(
            folder,
            _("its schema_version is {found}; this program reads {known}").format(
                found=repr(version), known=repr(SCHEMA_VERSION)
            ),
        )
    record = own.get("record", "sample")
    if record not in RECORDS:
        raise _malformed(
            folder,
            _("its record is {found}; expected one of {known}").format(
                found=repr(record), known=", ".join(RECORDS)
            ),
        )
    return str(record)


def _as_of(own: dict[str, Any], folder: Path) -> date | None:
    given = own.get("as_of")
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except (TypeError, ValueError) as error:
        reason = _("its as_of is {found}; expected a day, as in 2023-12-31")
        raise _malformed(folder, reason.format(found=repr(given))) from error


def _notes(value: object, folder: Path) -> tuple[Note, ...]:
    entries = [_section(entry, "note", folder) for entry in _listed(value)]
    return tuple(Note(str(entry.get("code", "")), str(entry.get("text", ""))) for entry in entries)


def _only_once(resources: tuple[Resource, ...], folder: Path) -> None:
    names = [resource.name for resource in resources]
    for name in names:
        if names.count(name) > 1:
            raise _malformed(folder, _("it lists {name} twice").format(name=name))


def _malformed(folder: Path, reason: str) -> UnusableError:
    return UnusableError("P05", str(folder / DESCRIPTOR), _("not a dataset's descriptor"), reason)
