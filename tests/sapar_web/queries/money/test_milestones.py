"""Tests of milestones."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from tests.sapar_web.paying import FEE, FIRST, Purse

from sapar.money.ledger.milestones import Missing
from sapar_web.actions.money.recording import Settles, record_payment
from sapar_web.actions.signing.ending import terminate_stay
from sapar_web.models import MilestoneLine
from sapar_web.queries.money.milestones import Stage, marks, reasons, retained, stages
from sapar_web.queries.record.narrowing import narrowed


def test_a_milestone_tells_what_it_waits_for(purse: Purse) -> None:
    first = stages(purse.record)[0]
    assert first.waits_for == dict.fromkeys(
        ("signed-before-travel", "mentor-named", "price-list"), Missing.NOT_DELIVERED
    )
    assert (first.ready, first.left, first.released) == (False, Decimal(1080), 0)
    assert retained(stages(purse.record)) == FEE


def test_one_that_waits_for_nothing_is_ready_until_it_is_released(purse: Purse) -> None:
    purse.first_delivered()
    first = stages(purse.record)[0]
    assert (first.ready, len(first.rests_on)) == (True, 6)
    assert retained(stages(purse.record)) == FEE - 1080
    release = purse.release()
    first = stages(purse.record)[0]
    assert (first.ready, first.left, first.releases) == (False, 0, (release,))
    settles, officer = Settles(release.key), purse.actor("sponsor")
    paid = purse.paid(given=Decimal(1000))
    record_payment(officer, stay=purse.key, paid=paid, settles=settles)
    assert stages(purse.record)[0].paid == Decimal(1000)


def stage(amount: int, waits_for: dict[str, Missing], unreleased: int) -> Stage:
    row = MilestoneLine(amount=Decimal(amount), currency="EUR")
    return Stage(row, "", (), waits_for, (), Decimal(0), Decimal(unreleased))


def test_what_is_ready_takes_of_what_is_owed_before_anything_is_held_back() -> None:
    waits = {"workspace": Missing.NOT_DELIVERED}
    ready, waiting = stage(1500, {}, 1500), stage(1440, waits, 1500)
    assert (ready.ready, ready.left, waiting.left) == (True, Decimal(1500), Decimal(1440))
    assert retained([ready, waiting]) == 0
    assert retained([stage(1000, {}, 1500), waiting]) == Decimal(500)
    assert retained([waiting]) == Decimal(1440)


def test_a_milestone_is_the_same_by_its_name_wherever_it_stands() -> None:
    one, other = MilestoneLine(name="Half"), MilestoneLine(name={"en": "End", "kk": "Соңы"})
    assert marks([one, other]) == marks([other, one])[::-1]
    twice = marks([one, MilestoneLine(name="Half")])
    assert len(set(twice)) == 2
    assert twice[0] == marks([one])[0]


def test_what_was_released_in_another_currency_is_not_subtracted(purse: Purse) -> None:
    purse.first_delivered()
    purse.release()
    first = stages(purse.record)[0]
    amended = MilestoneLine(amount=Decimal(540_000), currency="KZT")
    assert (first.left, replace(first, row=amended).left) == (0, None)
    owed = {"row": amended, "releases": (), "unreleased": Decimal(540_000)}
    assert replace(first, **owed).left == Decimal(540_000)


def test_what_waits_for_what_is_owed_no_more_is_not_held_back(purse: Purse) -> None:
    on = purse.stay.first_day + timedelta(days=20)
    terminate_stay(purse.actor("host"), key=purse.key, on=on, reason="Ill.")
    first, second, third = stages(purse.record)
    assert second.waits_for["mid-review"] is Missing.RELEASED
    assert [each.in_vain for each in (first, second, third)] == [False, True, False]
    # Of 1,125 that are owed still: 1,080 and 1,080 wait.
    assert [each.left for each in (first, second, third)] == [1080, 1125, 1080]
    assert retained([first, second, third]) == Decimal(1125)
    assert retained([first, second]) == Decimal(1080)


def test_home_is_not_told_why_of_clauses_that_are_closed_to_it(purse: Purse) -> None:
    closed = Purse(purse.lived.without("A04"))
    first = stages(closed.record)[0]
    assert reasons(first, closed.record) == first.waits_for
    seen = narrowed(closed.record, ["sending"])
    told = {name: why is not None for name, why in reasons(first, seen).items()}
    assert told == {name: name in seen.by_duty for name in FIRST}
    assert not all(told.values())


def test_one_statement_reads_them(purse: Purse, django_assert_num_queries) -> None:
    purse.first_delivered()
    purse.release()
    record = purse.record
    assert record.reading
    with django_assert_num_queries(1):
        stages(record)
