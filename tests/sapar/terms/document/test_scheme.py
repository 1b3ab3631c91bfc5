"""What the scheme is, who stands behind it, what it is for and who may go."""

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from sapar.terms.document.scheme import (
    Aim,
    Condition,
    Contractor,
    Counts,
    Indicator,
    Length,
    Organisation,
    Scheme,
    Sponsor,
)

SCHEME = {"id": "visits", "first_day": "2027-09-01", "last_day": "2028-08-31"}


def test_a_scheme_may_leave_open_where_and_in_which_field() -> None:
    scheme = Scheme.model_validate(SCHEME)
    assert (scheme.stay, scheme.places, scheme.countries, scheme.fields) == (None, None, (), ())


def test_a_scheme_may_say_all_of_it() -> None:
    said = {
        "stay": {"shortest": 28, "longest": 84},
        "places": 40,
        "countries": ["NO", "FI"],
        "fields": ["0114"],
    }
    scheme = Scheme.model_validate(SCHEME | said)
    assert scheme.stay == Length(shortest=28, longest=84)
    assert (scheme.countries, scheme.fields) == (("NO", "FI"), ("0114",))


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        (Scheme, SCHEME | {"countries": ["UK"]}),
        (Scheme, SCHEME | {"fields": [114]}),
        (Scheme, SCHEME | {"places": 0}),
        (Scheme, SCHEME | {"first_day": "September"}),
        (Organisation, {"name": "Institute", "ror": "https://ror.org/1abc"}),
        (Sponsor, {"name": "Agency", "kind": "state"}),
        (Contractor, {"owned_by": "none"}),
        (Length, {"shortest": 28}),
        (Indicator, {"text": "Courses", "counts": "courses"}),
        (Aim, {"id": "teaching"}),
        (Condition, {"shown_by": "letter"}),
    ],
)
def test_what_a_scheme_cannot_hold_is_refused(kind: type[BaseModel], wrong: Any) -> None:
    with pytest.raises(ValidationError):
        kind.model_validate(wrong)


def test_an_aim_has_indicators_that_count_people_spending_or_outcomes() -> None:
    aim = Aim.model_validate(
        {"id": "teaching", "text": "Better classes", "indicators": [{"text": "Courses"}]}
    )
    assert aim.indicators[0].counts is None
    assert list(Counts) == ["people", "spending", "outcome"]


def test_an_organisation_is_known_by_its_identifier() -> None:
    known = Organisation(name="Institute", country="FI", ror="https://ror.org/012345678")
    assert (known.country, known.ror) == ("FI", "https://ror.org/012345678")
