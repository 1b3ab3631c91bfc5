from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sapar.agreements.document.agreement import Agreement
from sapar.deliveries.events.answers import Acknowledgement, Dispute, Resolution
from sapar.deliveries.events.delivery import Session
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.standing import Standing
from sapar.money.ledger.refunds import Price, Refund, prices_of, refunds
from sapar.values.amount import Amount
from sapar.values.party import Party

SPONSOR, HOST, MENTOR, PARTICIPANT = Party.SPONSOR, Party.HOST, Party.MENTOR, Party.PARTICIPANT
Stands = Callable[..., Mapping[str, Standing]]


def euros(number: str) -> Amount:
    return Amount(Decimal(number), "EUR")


PRICES = {"mentor-hours": (Price(euros("1440"), SPONSOR, HOST),)}


def disputed(head: Any, hours: int, name: str = "") -> list[Event]:
    return [
        Session(**head(f"s{name}", 9, MENTOR), commitment="mentor-hours", mentor="M",
                minutes=60 * hours),
        Dispute(**head(f"d{name}", 10, PARTICIPANT), of=f"s{name}", reason="nobody came"),
    ]  # fmt: skip


def resolved(head: Any, favour: Party, name: str = "", day: int = 40) -> Resolution:
    return Resolution(**head(f"r{name}", day, Party.THIRD), of=f"d{name}", in_favour=favour)


def test_five_of_eighteen_hours_found_not_delivered_are_claimed_back(
    stands: Stands, head: Any
) -> None:
    events = [*disputed(head, 5), resolved(head, PARTICIPANT)]
    assert refunds(stands(*events), PRICES) == (
        Refund(
            commitment="mentor-hours",
            amount=euros("400.00"),
            kept=euros("1040.00"),
            owed_by=HOST,
            owed_to=SPONSOR,
            since=date(2027, 10, 16),
            due=date(2027, 11, 15),
            rests_on=("s", "d", "r"),
        ),
    )


def test_what_is_only_disputed_or_silent_is_not_claimed_back(stands: Stands, head: Any) -> None:
    assert refunds(stands(*disputed(head, 5)), PRICES) == ()
    assert refunds(stands(disputed(head, 5)[0]), PRICES) == ()
    assert refunds(stands(), PRICES) == ()


def test_a_dispute_that_the_host_won_gives_nothing_back(stands: Stands, head: Any) -> None:
    assert refunds(stands(*disputed(head, 5), resolved(head, HOST)), PRICES) == ()


def test_what_was_delivered_otherwise_is_not_claimed_back(stands: Stands, head: Any) -> None:
    made_up = Session(
        **head("later", 50, MENTOR), commitment="mentor-hours", mentor="M", minutes=16 * 60
    )
    consent = Acknowledgement(**head("a", 51, PARTICIPANT), of="later")
    events = [*disputed(head, 5), resolved(head, PARTICIPANT), made_up, consent]
    (refund,) = refunds(stands(*events), PRICES)
    assert refund.amount == euros("160.00")


def test_two_resolutions_are_one_claim_from_the_later_day(stands: Stands, head: Any) -> None:
    events = [
        *disputed(head, 5), resolved(head, PARTICIPANT),
        *disputed(head, 4, "2"), resolved(head, PARTICIPANT, "2", day=60),
    ]  # fmt: skip
    (refund,) = refunds(stands(*events), PRICES)
    assert (refund.amount, refund.since) == (euros("720.00"), date(2027, 11, 5))
    assert refund.rests_on == ("s", "d", "r", "s2", "d2", "r2")


def test_refund_and_what_is_kept_make_the_price_to_the_cent(stands: Stands, head: Any) -> None:
    odd = {"mentor-hours": (Price(euros("1000.01"), SPONSOR, HOST),)}
    (refund,) = refunds(stands(*disputed(head, 7), resolved(head, PARTICIPANT)), odd)
    assert refund.amount + refund.kept == euros("1000.01")
    assert refund.amount == euros("388.89")


def test_after_an_early_end_a_price_is_what_is_owed_of_it_still(agreement: Agreement) -> None:
    found = prices_of(agreement, date(2027, 7, 1), date(2027, 9, 26))
    # 21 of 63 days: a third of 1,440; the record hangs on the review, which is owed no more.
    assert found["mentor-hours"] == (Price(euros("480.00"), SPONSOR, HOST, within=30),)
    assert "mid-review" in prices_of(agreement)
    assert "mid-review" not in found


def test_prices_stand_at_the_first_clause_that_they_pay_for(agreement: Agreement) -> None:
    found = prices_of(agreement)
    assert found["mentor-hours"] == (Price(euros("1440.00"), SPONSOR, HOST, within=30),)
    assert "mentor-named" not in found
    assert "sending-costs-paid" not in found
