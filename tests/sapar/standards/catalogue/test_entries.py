from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from sapar.standards.catalogue.commitment import Bound, Check, Deadline, Force, Framework
from sapar.standards.catalogue.loading import load_catalogue
from sapar.values.party import Party


def test_an_entry_becomes_a_commitment(folder: Path) -> None:
    made = load_catalogue(folder).commitments["A01"]
    assert (made.id, made.force) == ("A01", Force.GATE)
    assert (made.owed_by, made.owed_to) == ((Party.MENTOR,), (Party.PARTICIPANT,))
    assert made.checks == (Check.QUANTITY, Check.ACKNOWLEDGED)
    assert (made.unit, made.quantity, made.bound) == ("hour", Decimal("1.5"), Bound.LEAST)
    assert made.per == "week"
    assert made.deadline == Deadline(days=0, side="before", moment="end")
    assert made.sources == ("S26",)
    assert made.frameworks == (Framework("K", "3", verified=False),)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "force = ",
            "fore = ",
            "A.toml, A01: error S09: 'fore' is not known (did you mean force?)",
        ),
        ('unit = "hour"', 'unit = "hours"', "A.toml, A01, unit: error S09: 'hours' is not known"),
        ('unit = "hour"\n', "", "A.toml, A01: error S10: unit, bound and quantity do not belong"),
        ('bound = "least"\n', "", "A.toml, A01: error S10: unit, bound and quantity do not belong"),
        ('per = "week"', 'per = "weeks"', "A.toml, A01, per: error S09: 'weeks' is not known"),
        ('["S26"]', '"S26"', "A.toml, A01: error S04: sources is 'S26'"),
        ('framework = "K"', 'framework = "Q"', "A.toml, A01, related, framework: error S09: 'Q'"),
        (
            "verified = false",
            'verified = "no"',
            "A.toml, A01, related: error S04: {'framework': 'K'",
        ),
        ('item = "3"', "item = 3", "A.toml, A01, related: error S04: item is 3"),
        ('title = { en = "hour"', 'title = { en = " "', "A.toml, A01, title: error S08"),
    ],
)
def test_an_entry_that_cannot_be_used_is_refused(
    refusal: Callable[[str, str], str], old: str, new: str, message: str
) -> None:
    assert message in refusal(old, new)


def test_a_number_is_not_needed_where_nothing_is_counted(folder: Path) -> None:
    file = folder / "A.toml"
    lines = file.read_text("utf-8").splitlines()
    kept = [
        line for line in lines if line.split(" ")[0] not in ("unit", "quantity", "bound", "due")
    ]
    file.write_text("\n".join(kept), encoding="utf-8")
    made = load_catalogue(folder).commitments["A01"]
    assert (made.unit, made.quantity, made.bound, made.deadline) == (None, None, None, None)
