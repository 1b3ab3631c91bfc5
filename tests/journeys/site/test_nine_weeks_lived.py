"""Nine weeks of an invented stay, lived at browsers by four parties, a mentor and a mediator.

The fee is 9 × 400 = 3,600 EUR, paid by milestones of 1,080, 1,440 and 1,080. Of it 9 × 160 = 1,440
are for 9 × 2 = 18 hours with the mentor. Eight hours are confirmed; two that the mentor claims are
disputed, and the mediator finds for the visitor; then nobody comes any more. Of three seminars one
was free, one was denied, one was charged 120 EUR. What that comes to is worked below, by hand.

The clock begins on the day on which the test runs, and goes forward: days are counted from the
first one of the stay, a Monday.
"""

from pathlib import Path

import pytest
from tests.conftest import Cast
from tests.journeys.site.balancing import (
    Figures,
    exported,
    in_the_library,
    of_the_scheme,
    of_the_stay,
)
from tests.journeys.site.conftest import Arrive
from tests.journeys.site.disputing import (
    ask_the_mediator,
    decide,
    dispute,
    linked,
    meet,
    nobody_replies,
    send_the_mentor_a_link,
    waits_for_the_mentor,
)
from tests.journeys.site.living import (
    PAPERS,
    admit,
    confirm_all,
    log,
    nobody,
    on_mine,
    on_theirs,
    tick,
)
from tests.journeys.site.paying import (
    FIRST,
    LAST,
    REVIEW,
    Booked,
    claim_back,
    held_back,
    match,
    pay_a_charge,
    pay_back,
    pay_release,
    read_the_bank,
    release,
)
from tests.journeys.site.tendering import PHONE
from tests.journeys.site.weeks import Weeks, passing
from tests.mail_server import Box

from sapar_web.models import Stay

ASKED = {"Soil seminar": "granted", "Archive course": "denied", "Winter school": "charged"}
"""What the visitor asked to be let into, and what came of it."""

OTHER = "Something else that was owed was done"

BANK = (
    Booked(0, "-3728.22", "Lecturer", "stipend"),
    Booked(5, "-1620.00", "University of the Steppe (invented)", "replacement teaching"),
    Booked(5, "-250.00", "University of the Steppe (invented)", "administration"),
    Booked(60, "160.00", "Riverside University (invented)", "hours that were not given"),
    Booked(61, "-12.50", "Bank (invented)", "account fee"),
)
"""What the sponsor's bank tells besides the second part of the fee.

The stipend is 1,800 a month; a year has 365 days and twelve months of one length, so that 63 days
are 63 × 12 / 365 = 2.07123 months: 3,728.22. Classes at home are 9 × 180 = 1,620.
"""

FIGURES: Figures = {
    # 1,080 + 1,440 + 3,728.22 + 1,620 + 250 + 120, and the 160 that came back: 8,398.22.
    "All payments, EUR": "8,398.22",
    # What came back is taken off: (8,238.22 less 160) / 63 days.
    "Per person and day, EUR": "128.23",
    # Of what is known to be spent in Germany (1,080 + 1,440 + 3,728.22 + 120 = 6,368.22) or
    # elsewhere (160): 6,368.22 / 6,528.22; without the stipend 2,640 / 6,528.22.
    "Spent in the host country": "97.5 %",
    "Spent in the host country on other than living": "40.4 %",
    # 1,440 / 18, 1,440 / 8, and 1,440 × 10 / 18.
    "A mentor's hour as promised, EUR": "80.00",
    "A mentor's hour as delivered, EUR": "180.00",
    "Paid for mentoring that is not known to be delivered, EUR": "800.00",
    # (1,080 + 1,440 less 160) / 8.
    "Whole fee for each mentor's hour delivered, EUR": "295.00",
    # The hours, two of three seminars (450 × 2 / 3 = 300), help on arrival (9 × 35 = 315).
    "Paid for and not known to be delivered, EUR": "1,415.00",
    "Charged for what was promised free or paid for, EUR": "120.00",
    "Charged for access, EUR": "120.00",
    # One of three.
    "Requests for access granted for nothing": "33.3 %",
    # The review on Monday, day 28, was the last time that anybody met the visitor: four days of
    # that week and five of each of four weeks.
    "Longest gap of contact in working days, median stay": "24.0",
}
"""What the figures of the balance are, worked by hand."""


@pytest.mark.django_db(transaction=True)
def test_nine_weeks(arrive: Arrive, cast: Cast, stay: Stay, box: Box, tmp_path: Path) -> None:
    with passing(cast, stay, box, arrive) as weeks:
        for name in ("officer", "international", "receiver"):
            weeks.comes(name)
        weeks.comes("lecturer", viewport=PHONE, has_touch=True)
        before_the_journey(weeks)
        first_weeks(weeks)
        seminars(weeks)
        in_the_middle(weeks)
        reference = the_mentor_falls_silent(weeks)
        the_end(weeks)
        the_bank(weeks, reference)
        of_the_stay(weeks, FIGURES)
        of_the_scheme(weeks, FIGURES)
        assert in_the_library(exported(weeks, tmp_path), FIGURES) == FIGURES


def before_the_journey(weeks: Weeks) -> None:
    """Papers are logged and confirmed together; the first part of the fee is released and paid."""
    weeks.go(-10)
    for paper in PAPERS:
        log(weeks, "receiver", OTHER, commitment=paper)
    send_the_mentor_a_link(weeks)
    held_back(weeks, FIRST, "not answered")
    confirm_all(weeks, "lecturer", 3)
    release(weeks, FIRST)
    weeks.go(-5)
    pay_release(weeks, "1080")


def first_weeks(weeks: Weeks) -> None:
    """The desk is there; the account is late: host and home see it, until it is there."""
    weeks.go(0)
    log(weeks, "receiver", "Place to work was there")
    weeks.go(1)
    meet(weeks)
    weeks.go(8)
    on_mine(weeks, "receiver", "Account late")
    on_theirs(weeks, "international", "Account late")
    meet(weeks)
    weeks.go(9)
    log(weeks, "receiver", "Library or IT account worked")
    confirm_all(weeks, "lecturer", 4)
    nobody(weeks, "Account late")


def seminars(weeks: Weeks) -> None:
    """One is free, one is denied, one is charged outside the price list."""
    for day, (name, result) in enumerate(ASKED.items(), 10):
        weeks.go(day)
        charge = {"charge": "120"} if result == "charged" else {}
        log(weeks, "lecturer", "Asked to be let in", activity=name, result=result, **charge)
    weeks.go(13)
    on_mine(weeks, "receiver", "Charge outside the price list")
    on_theirs(weeks, "international", "Charge outside the price list")
    pay_a_charge(weeks, "120")
    admit(weeks, "Soil seminar", "let in, free")
    admit(weeks, "Winter school", "let in for money")


def in_the_middle(weeks: Weeks) -> None:
    """Four sessions are confirmed; the review is held, and nobody has confirmed it yet."""
    for day in (15, 22):
        weeks.go(day)
        meet(weeks)
    confirm_all(weeks, "lecturer", 2)
    weeks.go(27)
    on_mine(weeks, "international", "Mid-stay review")
    weeks.go(28)
    mentor = linked(weeks)
    mentor.follow("Log what happened")
    tick(mentor, OTHER, commitment="mid-review")
    held_back(weeks, REVIEW, "not answered")


def the_mentor_falls_silent(weeks: Weeks) -> str:
    """Hours are claimed and disputed, nobody replies or comes; the mediator decides.

    Meanwhile home confirms the review: what was held back is released.

    Returns:
        The reference by which that part of the fee is paid.
    """
    weeks.go(29)
    meet(weeks)
    weeks.go(30)
    dispute(weeks)
    weeks.go(31)
    waits_for_the_mentor(weeks)
    confirm_all(weeks, "international", 1)
    reference = release(weeks, REVIEW)
    weeks.go(47)
    nobody_replies(weeks)
    ask_the_mediator(weeks)
    weeks.go(50)
    decide(weeks)
    return reference


def the_end(weeks: Weeks) -> None:
    """Two of 18 hours are claimed back: 1,440 × 2 / 18 = 160. The last part stays held back."""
    weeks.go(51)
    claim_back(weeks, "160")
    weeks.go(60)
    pay_back(weeks, "160")
    weeks.go(62)
    log(weeks, "receiver", OTHER, commitment="written-record")
    confirm_all(weeks, "lecturer", 1)
    held_back(weeks, LAST, "Mentoring", "Seminars and workshops without a fee")


def the_bank(weeks: Weeks, reference: str) -> None:
    """The sponsor's bank tells the rest; of its own fee nothing is owed in the scheme."""
    weeks.go(70)
    fee = Booked(33, "-1440.00", "Riverside University (invented)", reference)
    read_the_bank(weeks, [*BANK, fee])
    match(weeks, "account fee", "the bank's own fee")
