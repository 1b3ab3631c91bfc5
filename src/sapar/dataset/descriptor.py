"""The descriptor that is written beside the tables, as Data Package 2.0 defines it."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from sapar.dataset.schema import TABLES, Field, Table
from sapar.values.digest import Digest

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
MEDIA_TYPES = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}

_TYPES = {
    "BOOLEAN": "boolean",
    "DATE": "date",
    "BIGINT": "integer",
    "INTEGER": "integer",
    "DOUBLE": "number",
    "VARCHAR": "string",
}


def resource(
    table: Table, path: Path, columns: Mapping[str, str], rows: int, beside: Iterable[str]
) -> dict[str, Any]:
    """The entry of one table.

    Args:
        table: its declaration.
        path: its file.
        columns: the columns written, each with its type in the engine.
        rows: how many rows were written.
        beside: the dataset's tables; a key that refers to any other is left out.
    """
    form = path.suffix.removeprefix(".")
    return {
        "name": table.name,
        "type": "table",
        "description": table.description,
        "path": path.name,
        "format": form,
        "mediatype": MEDIA_TYPES[form],
        **({"encoding": "utf-8"} if form == "csv" else {}),
        "bytes": path.stat().st_size,
        "hash": f"sha256:{Digest.of_file(path)}",
        "rows": rows,
        "schema": table_schema(table, columns, beside),
    }


def table_schema(table: Table, columns: Mapping[str, str], beside: Iterable[str]) -> dict[str, Any]:
    """The Table Schema of the columns that were written."""
    present = set(beside)
    keys = [
        {
            "fields": [key.column],
            "reference": {"resource": key.table, "fields": [key.key]},
        }
        for key in table.foreign_keys
        if key.column in columns and key.table in present
    ]
    return {
        "fields": [_field(table.field(name), name, kind) for name, kind in columns.items()],
        "missingValues": [""],
        "primaryKey": list(table.primary_key),
        **({"foreignKeys": keys} if keys else {}),
    }


def package_name(text: str) -> str:
    """A folder's name as Data Package wants names: lower case, digits, `.`, `_` and `-`."""
    kept = "".join(char if char.isascii() and char.isalnum() else "-" for char in text.lower())
    return "-".join(filter(None, kept.split("-"))) or "dataset"


def package(
    name: str, title: str, sources: Iterable[Mapping[str, str]], own: Mapping[str, Any]
) -> dict[str, Any]:
    """The head of a descriptor, to which the resources are added.

    Args:
        name: short name.
        title: title for people.
        sources: each with `title`, and `path` or `email` where known.
        own: what Sapar itself needs to know, under the key `sapar`.
    """
    listed = [dict(source) for source in sources]
    return {
        "$schema": PROFILE,
        "name": name,
        "title": title,
        **({"sources": listed} if listed else {}),
        "sapar": dict(own),
    }


def known_tables(names: Iterable[str]) -> list[str]:
    """Names of tables in the schema's order."""
    present = set(names)
    return [name for name in TABLES if name in present]


def _field(declared: Field | None, name: str, kind: str) -> dict[str, Any]:
    if declared is None:
        return {"name": name, "type": _TYPES.get(kind, "any")}
    constraints = _constraints(declared)
    return {
        "name": name,
        "type": declared.kind.package_type,
        "description": _described(declared),
        **({"constraints": constraints} if constraints else {}),
    }


def _described(field: Field) -> str:
    return f"{field.description} ({field.unit})" if field.unit else field.description


def _constraints(field: Field) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if field.required:
        found["required"] = True
    if field.vocabulary:
        found["enum"] = list(field.vocabulary)
    if field.minimum is not None:
        found["minimum"] = field.minimum
    if field.maximum is not None:
        found["maximum"] = field.maximum
    return found
