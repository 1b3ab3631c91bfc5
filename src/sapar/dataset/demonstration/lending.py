"""The declared numbers handed to the table engine: variables, and small tables."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from math import ceil
from typing import Any

import duckdb

from sapar.dataset.demonstration.parameters import Parameters
from sapar.dataset.demonstration.stay_rules import Crowd, Length
from sapar.dataset.demonstration.truths import TRUTHS, numbers
from sapar.dataset.quoting import identifier, literal

Row = Mapping[str, object]
_TABLES = {"items", "goals", "work", "roles", "schemes", "starts", "senders", "hosts"}
_WEIGHTED = {"fields", "purposes", "seniorities", "activities"}


def lend(
    connection: duckdb.DuckDBPyConnection, parameters: Parameters, stays: int, seed: int
) -> None:
    """Make the variables and tables that the queries read."""
    values = _plain(parameters.model_dump(exclude=_TABLES))
    for name, value in (values | _counted(parameters, stays) | {"seed": str(seed)}).items():
        connection.execute(f"SET VARIABLE {identifier(name)} = {_sql(value)}")
    for name, rows in _tables(parameters, stays).items():
        _load(connection, name, rows)


def _plain(values: Mapping[str, Any], before: str = "") -> dict[str, object]:
    """Numbers, days and lists of words by their place in the file, as in `money.margin`."""
    found: dict[str, object] = {}
    for key, value in values.items():
        name = f"{before}{key}"
        if isinstance(value, Mapping):
            if key not in _WEIGHTED:
                found |= _plain(value, f"{name}.")
            else:
                found[name] = _urn(value)
        elif not (isinstance(value, Sequence) and value and isinstance(value[0], Mapping)):
            found[name] = value
    return found


def _urn(weights: Mapping[str, int]) -> list[str]:
    """Each word as often as its weight says, so that one draw chooses a place in the list."""
    return [word for word, weight in weights.items() for _each in range(weight)]


def _counted(parameters: Parameters, stays: int) -> dict[str, object]:
    """What follows from the file and from how many stays there are."""
    first = parameters.first_day(stays)
    return {
        "stays": stays,
        "followed": min(stays, parameters.followed),
        "first": first,
        "span": (parameters.last_start - first).days,
        "planted": list(numbers(stays).values()),
        "items": len(parameters.items),
        "acts": len(parameters.planning.acts),
        "goal_kinds": len(parameters.goals),
        "works": len(parameters.work),
        "roles": len(parameters.roles),
        "money.parts": sum(parameters.money.fee_items.values()),
        "countries.home": list(parameters.senders),
        "countries.abroad": list(parameters.hosts),
        "urn.home": _urn({code: each.weight for code, each in parameters.senders.items()}),
        "urn.abroad": _urn({code: each.weight for code, each in parameters.hosts.items()}),
        "urn.schemes": _urn({s.scheme: s.weight for s in parameters.schemes_of(stays)}),
        **_bands("stay", parameters.stay.lengths),
        **_bands("study", parameters.study.lengths),
    }


def _bands(name: str, lengths: Iterable[Length]) -> dict[str, object]:
    weighted = [band for band in lengths for _each in range(band.weight)]
    return {
        f"{name}.shortest": [band.shortest for band in weighted],
        f"{name}.longest": [band.longest for band in weighted],
    }


def _tables(parameters: Parameters, stays: int) -> dict[str, list[Row]]:
    return {
        "schemes": _schemes(parameters, stays),
        "sides": [
            _side("home", parameters.institutions.senders, stays),
            _side("abroad", parameters.institutions.hosts, stays),
        ],
        "places": _places(parameters),
        "items": _items(parameters),
        "acts": _numbered(parameters.planning.acts),
        "goal_kinds": _numbered(parameters.goals),
        "work": _numbered(parameters.work),
        "roles": _numbered(parameters.roles),
        "currencies": _currencies(parameters),
        "planted": _planted(stays),
    }


def _schemes(parameters: Parameters, stays: int) -> list[Row]:
    paying = [*parameters.schemes_of(stays)]
    if stays >= parameters.degrees.from_stays:
        paying.append(parameters.degrees)  # type: ignore[arg-type] # the same columns
    columns = {"scheme", "title", "sponsor", "country", "currency"}
    days = {"first_day": parameters.first_day(stays), "last_day": parameters.as_of}
    return [
        {"place": place} | scheme.model_dump(include=columns) | days
        for place, scheme in enumerate(paying)
    ]


def _side(side: str, crowd: Crowd, stays: int) -> Row:
    many = max(crowd.least, ceil(crowd.factor * stays**crowd.power))
    return {"side": side, "institutions": min(many, 99_999), "skew": crowd.skew}


def _places(parameters: Parameters) -> list[Row]:
    none = {"fee_month": 0.0, "contractor": 0.0, "currency": "EUR"}
    homes = [
        {"side": "home", "country": code, "living_day": each.living_day, **none}
        for code, each in parameters.senders.items()
    ]
    hosts = [
        {"side": "abroad", "country": code, **each.model_dump(exclude={"weight"})}
        for code, each in parameters.hosts.items()
    ]
    return [*homes, *hosts]


def _items(parameters: Parameters) -> list[Row]:
    parts = parameters.money.fee_items
    return [
        {
            "place": place,
            "item": item.code,
            **item.model_dump(exclude={"code", "when", "claims", "fee_item"}),
            "timing": item.when,
            "rows_at_most": item.claims,
            "part": parts.get(item.fee_item, 0.0) if item.fee_item else 0.0,  # type: ignore[call-overload] # any word
        }
        for place, item in enumerate(parameters.items)
    ]


def _numbered(rows: Iterable[Any]) -> list[Row]:
    return [{"place": place, **row.model_dump()} for place, row in enumerate(rows)]


def _currencies(parameters: Parameters) -> list[Row]:
    euro = {"currency": "EUR", "start": 1.0, "step": 0.0, "kept": False}
    others = parameters.rates.currencies.items()
    return [euro, *({"currency": code, **line.model_dump()} for code, line in others)]


def _planted(stays: int) -> list[Row]:
    found = numbers(stays)
    places = [None, *found.values()]
    columns = ("code", "item", "claims", "answer", "resolution", "activity")
    return [
        {"n": found[truth.code], "pair": before}
        | {column: getattr(truth, column) for column in columns}
        for truth, before in zip(TRUTHS, places, strict=False)
    ]


def _load(connection: duckdb.DuckDBPyConnection, name: str, rows: list[Row]) -> None:
    names = list(rows[0])
    columns = ", ".join(map(identifier, names))
    values = ", ".join(f"({', '.join(_sql(row[name]) for name in names)})" for row in rows)
    connection.execute(
        f"CREATE TABLE {identifier(name)} AS SELECT * FROM (VALUES {values}) AS rows({columns})"  # noqa: S608 -- quoted
    )


def _sql(value: object) -> str:
    """A value as the engine writes it."""
    if value is None:
        return "NULL"
    if isinstance(value, bool | int):
        return str(value).lower()
    if isinstance(value, float):
        return f"CAST({value!r} AS DOUBLE)"
    if isinstance(value, date):
        return f"DATE '{value.isoformat()}'"
    if isinstance(value, list):
        return f"[{', '.join(map(_sql, value))}]"
    return literal(str(value))
