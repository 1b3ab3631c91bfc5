from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest

from sapar.balance.stay_page.record import (
    FORMAT,
    Goal,
    Journey,
    Open,
    Payment,
    Promise,
    Request,
    StayRecord,
    Voice,
)
from sapar.cli.stay_tables import show_stay
from sapar.cli.terminal import output
from sapar.values.measured import Measured

SHARE = Measured.of(0.375, low=0.375, high=0.8333, n=1, coverage=1.0, method="acknowledged")
MENTORING = Promise(
    commitment="c1", item="C02", title="Mentoring", owed_by="mentor", owed_to="participant",
    unit="hours", due=None, later=False, promised=12.0, acknowledged=4.5, disputed=3.0,
    unanswered=2.5, rejected=0.0, claims=4, unmeasured=0, delivered=SHARE, price=None,
    currency=None,
)  # fmt: skip


@pytest.fixture
def record() -> StayRecord:
    """A stay with a row of each kind."""
    return StayRecord(
        format=FORMAT,
        title="Stays",
        demonstration=True,
        as_of=None,
        journey=Journey("s-1", *([None] * 11)),
        answer=("The host's side owed one thing.",),
        promises=(MENTORING, replace(MENTORING, title="Desk", later=True, acknowledged=None)),
        requests=(Request("a1", "seminar", None, "charged", Decimal(120), "EUR"),
                  Request("a2", "library", date(2022, 3, 2), None, None, None)),
        payments=(Payment("f1", None, "sponsor", None, "fee", "Fee", Decimal(-4), "EUR", None),),
        goals=(Goal("g1", None, "A course", None, None, None, -2.0, None, 1.0, reached=True),
               Goal("g2", None, "A paper", None, None, None, None, None, None, reached=None)),
        voices=(Voice("sending", whole=True, invited=1, spoke=0, changed=0, approved=0,
                      declined=0),),
        gate=(),
        open=(Open("pending", "archive: asked for, not decided"),),
    )  # fmt: skip


def printed(record: StayRecord) -> list[str]:
    out = StringIO()
    show_stay(record, output(out, 140))
    return [" ".join(line.split()) for line in out.getvalue().splitlines()]


@pytest.mark.parametrize(
    "row",
    [
        "Stay s-1",
        "Mentoring mentor to participant 12 hours 4.5 3 2.5 37.5 % to 83.3 %",
        "Desk mentor to participant 12 hours - 3 2.5 37.5 % to 83.3 % (not yet due)",
        "seminar no date granted for money 120.00 EUR",
        "library 2022-03-02 not recorded -",
        "Fee the sponsor not recorded no date \N{MINUS SIGN}4.00 EUR",
        "A course \N{MINUS SIGN}2 - +1 yes",
        "A paper - - - not looked at since",
        "the sending institution the scheme as a whole 1 0 0 0 0",
        "- archive: asked for, not decided",
    ],
)
def test_each_part_has_its_row(record: StayRecord, row: str) -> None:
    assert row in printed(record)


def test_invented_data_are_called_so(record: StayRecord) -> None:
    assert printed(record)[0] == "Invented data: they say nothing about any real scheme."


def test_what_is_not_recorded_is_said_to_be_so(record: StayRecord) -> None:
    bare = replace(record, promises=None, requests=(), payments=None, goals=None, voices=None,
                   open=())  # fmt: skip
    told = printed(bare)
    assert told.count("Nothing is recorded.") == 5
    assert told[-1] == "Nothing that is recorded."
