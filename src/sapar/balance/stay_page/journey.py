"""Who went where, and when, with the names that people know."""

from collections.abc import Mapping

import narwhals as nw

from sapar.balance.rows import rows_of
from sapar.balance.stay_page.record import Journey
from sapar.dataset.facts.fact import Source
from sapar.dataset.reading import Dataset

_INSTITUTIONS = ("sending", "host", "contractor")
_PLAIN = ("origin_country", "host_country", "field", "purpose", "first_day", "last_day")


def journey_of(dataset: Dataset, source: Source) -> Journey:
    """The journey of a stay.

    Args:
        dataset: open; its table of organisations is looked up.
        source: the tables of the stay.
    """
    (row,) = rows_of(source.tables["stays"])
    names = _names(dataset, [row[name] for name in _INSTITUTIONS if row[name]])
    titles = {each["scheme"]: each["title"] for each in _schemes(source)}
    places = {name: names.get(row[name], row[name]) for name in _INSTITUTIONS}
    return Journey(
        stay=row["stay"],
        scheme=titles.get(row["scheme"]) or row["scheme"],
        **places,
        **{name: row[name] for name in _PLAIN},
        days=None if row["days"] is None else float(row["days"]),
    )


def _schemes(source: Source) -> list[dict[str, str | None]]:
    return list(rows_of(source.tables["schemes"])) if "schemes" in source.tables else []


def _names(dataset: Dataset, identifiers: list[str]) -> Mapping[str, str]:
    organisations = dataset.table("organisations")
    if organisations is None or not identifiers:
        return {}
    named = organisations.filter(
        nw.col("organisation").is_in(identifiers) & ~nw.col("name").is_null()
    )
    return {row["organisation"]: row["name"] for row in rows_of(named)}
