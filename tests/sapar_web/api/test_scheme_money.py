"""Tests of the money of schemes by API."""

from decimal import Decimal

import pytest
from tests.sapar_web.api.programs import Program, program
from tests.sapar_web.paying import Purse

from sapar_web.models import Match, Rate
from sapar_web.models.offer import today


@pytest.fixture
def officer(purse: Purse) -> Program:
    return program("officer@example.org")


def csv() -> str:
    day = today().isoformat()
    return f"Booking date,Amount,Currency\n{day},-1080,EUR\n{day},-3,EUR\nsoon,-5,EUR\n"


def test_a_statement_is_read_and_its_lines_are_decided(purse: Purse, officer: Program) -> None:
    made = purse.pay()
    at = f"/api/money/terms/{purse.stay.terms.key}"
    read = officer.done("POST", f"{at}/statements", {"name": "s.csv", "content": csv()})
    assert (read["kept"], read["known"], len(read["refused"])) == (2, 0, 1)
    again = officer.ask("POST", f"{at}/statements", {"name": "s.csv", "content": csv()})
    assert again.status_code == 422
    page = officer.done("GET", f"{at}/lines?limit=1")
    (first,) = page["items"]
    (second,) = officer.done("GET", f"{at}/lines?after={page['next']}")["items"]
    (proposal,) = first["proposals"]
    assert (proposal["id"], second["proposals"]) == (f"payment:{made.key}", [])
    line = f"{at}/lines/{first['key']}"
    done = officer.done("POST", f"{line}/match", {"target": proposal["id"]})
    assert done["payment"] == str(made.key)
    line = f"{at}/lines/{second['key']}"
    assert officer.done("POST", f"{line}/set-aside", {"reason": "Stamps"})["payment"] is None
    assert Match.objects.count() == 2
    assert officer.done("GET", f"{at}/lines")["items"] == []


def test_the_budget_of_a_scheme_is_read(purse: Purse, officer: Program) -> None:
    purse.pay()
    told = officer.done("GET", f"/api/money/terms/{purse.stay.terms.key}")
    fee = next(row for row in told["budget"] if row["item"] == "fee")
    assert (Decimal(fee["planned"]), Decimal(fee["left"])) == (3600, 2520)
    assert (told["worth"], told["currency"], told["counted"]) == ("1080.00", "EUR", 1)


def test_rates_are_read(purse: Purse, officer: Program) -> None:
    at = f"/api/money/organisations/{purse.stay.sponsor.key}/rates"
    content = "Date,USD,\n2026-11-02,1.0832,\n"
    assert officer.done("POST", at, {"name": "r.csv", "content": content}) == {
        "new": 1,
        "read": 1,
    }
    assert Rate.objects.get().sponsor == purse.stay.sponsor
