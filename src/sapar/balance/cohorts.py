"""Cohorts: which stays a study speaks of, declared as data."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from sapar.standards.standard_file import read_facts, table_of, text_of
from sapar.values.language import _, mark
from sapar.values.unusable import UnusableError

RULES = ("in_post_before", "abroad_at_least", "abroad_at_most", "back_in_post")
MOST_MONTHS = 1200


@dataclass(frozen=True, slots=True)
class Cohort:
    """The stays of some participants, chosen by calendar months; a rule that is None does not bind.

    Attributes:
        id: as written after `--cohort`.
        title: for people.
        in_post_before: least months in post before the first day abroad.
        abroad_at_least: least months from the first day to the last, both included.
        abroad_at_most: most months from the first day to the last, both included.
        back_in_post: least months from the last day abroad to the last on which the person is
            known to be back in post.
    """

    id: str
    title: str
    in_post_before: int | None = None
    abroad_at_least: int | None = None
    abroad_at_most: int | None = None
    back_in_post: int | None = None


def cohort_named(given: str) -> Cohort:
    """The cohort of that name, or the only one in a file.

    Args:
        given: a name (`seed-study`), or the path of a TOML file that declares one cohort.

    Raises:
        UnusableError: B07 if there is no such cohort or the file declares none that can be used;
            S01 to S04 if the file cannot be read.
    """
    if given.endswith(".toml"):
        return _only(_declared(Path(given)), given)
    shipped = _declared(resources.files("sapar.balance") / "data" / "cohorts.toml")
    if given not in shipped:
        known = ", ".join(shipped)
        raise _unusable(
            "--cohort",
            _("{given} is not known").format(given=repr(given)),
            _("expected one of {known}, or a file that ends in .toml").format(known=known),
        )
    return shipped[given]


def _only(found: Mapping[str, Cohort], place: str) -> Cohort:
    if len(found) != 1:
        raise _unusable(
            place,
            _("it declares {n} cohorts").format(n=len(found)),
            _("a file given after --cohort declares one"),
        )
    return next(iter(found.values()))


def _declared(file: Traversable) -> dict[str, Cohort]:
    declared = read_facts(file)
    return {name: _cohort(name, table_of(declared, name, str(file)), file) for name in declared}


def _cohort(name: str, entries: Mapping[str, Any], file: Traversable) -> Cohort:
    place = f"{file}, {name}"
    rules = {key: value for key, value in entries.items() if key in RULES}
    odd = entries.keys() - {*RULES, "title", "source"}
    if odd or not rules:
        raise _unusable(
            place,
            _("{name} is no rule").format(name=sorted(odd)[0]) if odd else _("it has no rule"),
            _("expected one or more of {rules}").format(rules=", ".join(RULES)),
        )
    for key, months in rules.items():
        if type(months) is not int or not 1 <= months <= MOST_MONTHS:
            raise _unusable(
                place,
                _("{key} is {value}").format(key=key, value=f"{months!r:.60}"),
                _("expected a whole number of months, 1 to {most}").format(most=MOST_MONTHS),
            )
    return Cohort(name, text_of(entries, "title", place), **rules)


def _unusable(place: str, message: str, reason: str) -> UnusableError:
    return UnusableError("B07", place, message, reason)


TITLES = (mark("A year in post before, one to nine months abroad, half a year back in post"),)
"""The titles declared in the file, here so that they are found for translation."""
