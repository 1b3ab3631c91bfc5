"""The part of a dataset that is about one stay."""

from difflib import get_close_matches

import narwhals as nw

from sapar.dataset.facts.fact import Source, Table
from sapar.dataset.reading import Dataset
from sapar.dataset.schema import TABLES
from sapar.values.language import _
from sapar.values.unusable import UnusableError

_OF_STAYS = ("commitments", "access", "flows", "goals")
_LOOKED_AT = 200
_SUGGESTED = 3


def source_of_stay(dataset: Dataset, stay: str) -> Source:
    """The rows of one stay, of every table that the dataset has of it.

    Args:
        dataset: open.
        stay: identifier of the stay.

    Returns:
        Tables of the schema's columns. Planning holds the events of the stay and of its scheme;
        the last day of the record is left out, so that what is due later is there too.

    Raises:
        UnusableError: B04 if the dataset has no table of stays, B12 if it has no such stay; the
            message names those that are spelled most alike.
    """
    stays = _table(dataset, "stays")
    if stays is None:
        reason = _("it has no table of stays")
        raise UnusableError("B04", str(dataset.folder), _("there is no stay to show"), reason)
    own = stays.filter(nw.col("stay") == stay)
    found = own.select("scheme").to_native().fetchall()
    if not found:
        raise _unknown(stay, stays)
    tables = {"stays": own}
    for name in _OF_STAYS:
        table = _table(dataset, name)
        if table is not None:
            tables[name] = table.filter(nw.col("stay") == stay)
    return Source(tables | _further(dataset, tables, stay, found[0][0]))


def _further(
    dataset: Dataset, tables: dict[str, Table], stay: str, scheme: str | None
) -> dict[str, Table]:
    """What hangs on the stay by another key: its deliveries, attainments, events, its scheme."""
    told = {}
    for name, key, parent in (
        ("deliveries", "commitment", "commitments"),
        ("attainments", "goal", "goals"),
    ):
        table = _table(dataset, name)
        if table is not None and parent in tables:
            told[name] = table.join(tables[parent].select(key), on=key, how="semi")
    planning, schemes = _table(dataset, "planning"), _table(dataset, "schemes")
    if planning is not None:
        whole = nw.col("stay").is_null() & (nw.col("scheme") == (scheme or ""))
        told["planning"] = planning.filter((nw.col("stay") == stay) | whole)
    if schemes is not None:
        told["schemes"] = schemes.filter(nw.col("scheme") == (scheme or ""))
    return told


def _table(dataset: Dataset, name: str) -> Table | None:
    table = dataset.table(name)
    return None if table is None else table.select(*TABLES[name].columns)


def _unknown(stay: str, stays: Table) -> UnusableError:
    names = {name.lower(): name for name in _alike(stay, stays)}
    near = [names[each] for each in get_close_matches(stay.lower(), names, _SUGGESTED)]
    reason = _("there is no stay of that name")
    if near:
        reason = _("did you mean {names}?").format(names=", ".join(near))
    message = _("{given} is not known").format(given=repr(stay))
    return UnusableError("B12", "--stay", message, reason)


def _alike(stay: str, stays: Table) -> list[str]:
    """Identifiers that begin alike or hold what was given, in any case: not all are looked at."""
    name = nw.col("stay").str.to_lowercase()
    given = stay.lower()
    beginning = given[: max(1, len(given) // 2)]
    kept = stays.filter(name.str.starts_with(beginning) | name.str.contains(given, literal=True))
    listed = kept.select("stay").unique().sort("stay").head(_LOOKED_AT)
    return [name for (name,) in listed.to_native().fetchall()]
