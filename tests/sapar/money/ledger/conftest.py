"""An invented stay of nine weeks under the model terms, and how its commitments stand."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from sapar.agreements.document.agreement import Agreement
from sapar.deliveries.duty import duties_of
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.standing import Standing, standing
from sapar.terms.model import model_terms
from sapar.values.party import Party

FIRST = date(2027, 9, 6)


@pytest.fixture(scope="session")
def agreement() -> Agreement:
    terms = model_terms()
    return Agreement(
        terms="0" * 64,
        title="Invented stay",
        parties=(),
        first_day=FIRST,
        last_day=date(2027, 11, 7),
        clauses=terms.clauses,
        money=terms.money,
        dispute=terms.dispute,
    )


@pytest.fixture
def head() -> Callable[[str, int, Party], dict[str, Any]]:
    """What every event has; day 0 is the first one of the stay."""

    def made(name: str, number: int, author: Party) -> dict[str, Any]:
        on = FIRST + timedelta(days=number)
        logged_at = datetime(on.year, on.month, on.day, 18, tzinfo=UTC)
        return {"id": name, "on": on, "author": author, "logged_at": logged_at}

    return made


@pytest.fixture
def stands(agreement: Agreement) -> Callable[..., Mapping[str, Standing]]:
    """How each commitment stands two hundred days after the first one."""

    def made(*events: Event) -> Mapping[str, Standing]:
        today = FIRST + timedelta(days=200)
        return standing(duties_of(agreement), events, today).commitments

    return made
