from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from sapar.agreements.document.agreement import Agreement
from sapar.deliveries.duty import Counted, Duty, duties_of, side
from sapar.terms.document.clauses import Clause
from sapar.values.party import Party

HOST, MENTOR, CONTRACTOR = Party.HOST, Party.MENTOR, Party.CONTRACTOR
PARTICIPANT, SENDING, SPONSOR = Party.PARTICIPANT, Party.SENDING, Party.SPONSOR


@pytest.fixture
def duty_from(agreement: Agreement) -> Callable[..., Duty]:
    """The duty that one clause makes in the invented stay."""

    def made(
        item: str | None,
        quantity: int | None,
        unit: str | None,
        verified_by: tuple[Party, ...] = (),
    ) -> Duty:
        clause = Clause(
            id="clause",
            item=item,
            owed_by=(HOST,),
            owed_to=(PARTICIPANT,),
            verified_by=verified_by,
            quantity=None if quantity is None else Decimal(quantity),
            unit=unit,
        )
        (duty,) = duties_of(agreement.changed(clauses=(clause,)))
        return duty

    return made


@pytest.mark.parametrize(
    ("said", "counted", "owed"),
    [
        (("C02", 18, "hour"), Counted.QUANTITY, 18),
        ((None, 9, "event"), Counted.QUANTITY, 9),
        (("C04", 100, "percent"), Counted.REQUESTS, 1),
        (("C04", 80, "percent"), Counted.REQUESTS, Fraction(4, 5)),
        (("C06", None, None), Counted.ONCE, 1),
        (("B01", 5, "percent"), Counted.ONCE, 1),
        (("B02", 0, "charge"), Counted.ONCE, 1),
        (("B07", 30, "percent"), Counted.ONCE, 1),
    ],
)
def test_a_commitment_says_how_much_there_is_to_deliver(
    duty_from: Callable[..., Duty],
    said: tuple[str | None, int | None, str | None],
    counted: Counted,
    owed: Fraction,
) -> None:
    duty = duty_from(*said)
    assert (duty.counted, duty.quantity) == (counted, owed)
    assert duty.unit == (said[-1] if counted is Counted.QUANTITY else None)


def test_the_other_side_answers_and_whoever_verifies(duty_from: Callable[..., Duty]) -> None:
    duty = duty_from("C02", 18, "hour", (PARTICIPANT, SENDING))
    assert duty.answerers(MENTOR) == {PARTICIPANT, SENDING}
    assert duty.answerers(PARTICIPANT) == {HOST, MENTOR, CONTRACTOR}


def test_nobody_of_the_claimants_own_side_answers() -> None:
    shared = Duty(
        id="review",
        owed_by=(MENTOR, PARTICIPANT, SENDING),
        owed_to=(SPONSOR, SENDING, HOST, PARTICIPANT),
        verified_by=(SPONSOR,),
    )
    assert shared.answerers(MENTOR) == {SPONSOR, SENDING, PARTICIPANT}
    assert PARTICIPANT not in shared.answerers(PARTICIPANT)


def test_who_stands_on_no_side_is_no_party_to_it(duty_from: Callable[..., Duty]) -> None:
    duty = duty_from("C02", 18, "hour")
    told = [party for party in Party if duty.is_party(party)]
    assert told == [HOST, CONTRACTOR, PARTICIPANT, MENTOR]
    assert side(SPONSOR) == {SPONSOR}


def test_host_and_mentor_who_owe_each_other_answer_each_other() -> None:
    recognised = Duty(id="time", owed_by=(HOST,), owed_to=(MENTOR,))
    assert recognised.answerers(HOST) == {MENTOR}
    assert recognised.answerers(MENTOR) == {HOST}


def test_whoever_stands_with_a_party_goes_by_its_name() -> None:
    paid = Duty(id="fee", owed_by=(SPONSOR,), owed_to=(HOST,))
    assert [paid.named(party) for party in (MENTOR, CONTRACTOR, HOST)] == [HOST] * 3
    assert [paid.named(party) for party in (SPONSOR, PARTICIPANT)] == [SPONSOR, PARTICIPANT]
    assert [paid.owes(party) for party in (SPONSOR, HOST, MENTOR)] == [True, False, False]


def test_a_duty_refuses_to_be_owed_by_nobody_or_for_nothing() -> None:
    with pytest.raises(ValueError, match="expected who owes it"):
        Duty(id="a", owed_by=(), owed_to=(HOST,))
    with pytest.raises(ValueError, match="expected above zero"):
        Duty(id="a", owed_by=(HOST,), owed_to=(SENDING,), quantity=Fraction(0))


def test_the_duties_of_an_agreement_are_its_clauses_with_two_sides(agreement: Agreement) -> None:
    duties = {duty.id: duty for duty in duties_of(agreement)}
    assert list(duties) == [clause.id for clause in agreement.clauses if clause.owed_by]
    hours = duties["mentor-hours"]
    assert (hours.quantity, hours.unit) == (Fraction(2 * agreement.stay.days, 7), "hour")
    assert duties["workspace"].due == agreement.first_day


def test_of_a_stay_that_ended_early_duties_are_what_is_owed_still(agreement: Agreement) -> None:
    signed = date(2027, 7, 1)
    whole = {duty.id: duty for duty in duties_of(agreement, signed)}
    # After 21 of 63 days: 6 of 18 hours; talk and review would have come later.
    still = {duty.id: duty for duty in duties_of(agreement, signed, date(2027, 9, 26))}
    assert {name for name in whole if name not in still} == {"visitor-talk", "mid-review"}
    assert list(still) == [name for name in whole if name in still]
    hours = still["mentor-hours"]
    assert (hours.quantity, hours.due) == (6, date(2027, 9, 26))
    assert still["written-record"].due == date(2027, 10, 6)
    assert still["workspace"] == whole["workspace"]


def test_duties_of_a_stay_that_lasted_are_all_of_them(agreement: Agreement) -> None:
    whole = duties_of(agreement)
    found = duties_of(agreement, ended=agreement.last_day)
    assert [(e.id, e.quantity) for e in found] == [(e.id, e.quantity) for e in whole]
    assert all(a.due in (b.due, agreement.last_day) for a, b in zip(found, whole, strict=True))
