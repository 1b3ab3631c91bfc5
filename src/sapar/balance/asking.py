"""From the words of a command to a selection: conditions, country groups, spelling."""

from collections.abc import Iterable
from pathlib import Path

from sapar.balance.defaults import CURRENCY, DRAWS, RELEASE, SEED
from sapar.balance.dimensions import dimensions
from sapar.balance.selection import Selection
from sapar.reciprocity.measures import Weight
from sapar.standards.countries import load_countries
from sapar.standards.grouping import Grouping
from sapar.standards.groups import built_in_groupings, load_groupings
from sapar.values.language import _
from sapar.values.unusable import UnusableError


def selection_from(  # noqa: PLR0913 -- one argument for each option of a question
    *,
    by: str | None = None,
    conditions: Iterable[str] = (),
    group_files: Iterable[Path] = (),
    weight: Weight | None = None,
    currency: str = CURRENCY,
    seed: int = SEED,
    draws: int = DRAWS,
    cohort: str | None = None,
    release: str = RELEASE,
    hosts: bool = False,
) -> Selection:
    """The selection that some words ask for.

    Args:
        by: id of a dimension.
        conditions: each `dimension=value,value`; several on one dimension add values.
        group_files: TOML files with groupings of the user's own.
        weight: unit of the network, or None for the default.
        currency: any case.
        seed: of the resampling.
        draws: number of resamples.
        cohort: name of a cohort, or a file that declares one.
        release: for whom the figures are.
        hosts: whether hosts are set side by side.

    Raises:
        UnusableError: B01 for an unknown dimension or unit, B02 for a condition of another form
            or a country that is none, B03 for a currency that is none, B05 for a grouping whose
            name is taken, S01 to S07 for a file of groupings.
    """
    return Selection(
        by=by,
        where=_where(conditions),
        weight=weight,
        currency=_currency(currency),
        seed=seed,
        draws=draws,
        groupings=_groupings(group_files),
        cohort=cohort,
        release=release,
        hosts=hosts,
    )


def _currency(given: str) -> str:
    if len(given) == len("EUR") and given.isascii() and given.isalpha():
        return given.upper()
    raise UnusableError(
        "B03",
        "--currency",
        _("{given} is no currency").format(given=repr(given)),
        _("expected three letters, as in EUR or KZT"),
    )


def _groupings(files: Iterable[Path]) -> dict[str, Grouping]:
    found = built_in_groupings()
    taken = dimensions(found).keys()
    for file in files:
        own = load_groupings(file)
        for name in sorted(own.keys() & (taken | found.keys())):
            raise UnusableError(
                "B05",
                f"{file}, grouping.{name}",
                _("{name} is already a way to group").format(name=name),
                _("give your own grouping another name"),
            )
        found |= own
    return found


def _where(conditions: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for condition in conditions:
        name, sign, text = condition.partition("=")
        values = tuple(value.strip() for value in text.split(",") if value.strip())
        if not (sign and values):
            raise UnusableError(
                "B02",
                "--where",
                _("{given} is no condition").format(given=repr(condition)),
                _("expected DIMENSION=VALUE, as in purpose=teaching or year=2015,2016"),
            )
        found[name] = found.get(name, ()) + tuple(_spelled(name, value) for value in values)
    return found


def _spelled(dimension: str, value: str) -> str:
    """A country as the dataset writes it: UK and GBR mean GB, Kazakhstan means KZ."""
    if not dimension.endswith("_country"):
        return value
    countries = load_countries()
    known = countries.canonical(value) or countries.named(value)
    if known is None:
        raise UnusableError(
            "B02",
            "--where",
            _("{given} is no country").format(given=repr(value)),
            _("expected an ISO 3166-1 code or an English name, as in KZ or Kazakhstan"),
        )
    return known
