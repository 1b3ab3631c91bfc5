from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sapar.agreements.commitments.milestones import PaidMilestone, milestones_of
from sapar.agreements.document.agreement import Agreement
from sapar.deliveries.duty import Duty
from sapar.deliveries.events.answers import Acknowledgement, Dispute, Resolution
from sapar.deliveries.events.delivery import Desk, Done
from sapar.deliveries.events.event import Event
from sapar.deliveries.events.standing import Standing
from sapar.money.ledger.milestones import Missing, releases, retained
from sapar.values.party import Party

HOST, MENTOR, PARTICIPANT, SENDING = Party.HOST, Party.MENTOR, Party.PARTICIPANT, Party.SENDING
Stands = Callable[..., Mapping[str, Standing]]
MIDDLE = ("mid-review", "workspace", "library-and-it")


def milestone(*after: str, amount: str | None = "1440.00") -> PaidMilestone:
    number = None if amount is None else Decimal(amount)
    return PaidMilestone(
        name="Review", share=Decimal("0.4"), amount=number, currency="EUR", after=after,
        paid_by=Party.SPONSOR, paid_to=HOST,
    )  # fmt: skip


def delivered(head: Any, *clauses: str) -> list[Event]:
    """Claims of the host's side that the participant acknowledges."""
    found: list[Event] = []
    for place, clause in enumerate(clauses):
        author = MENTOR if clause == "mid-review" else HOST
        found.append(Done(**head(f"c{place}", 30, author), commitment=clause))
        found.append(Acknowledgement(**head(f"a{place}", 31, PARTICIPANT), of=f"c{place}"))
    return found


def test_a_milestone_is_paid_once_all_before_it_is_acknowledged(stands: Stands, head: Any) -> None:
    events = delivered(head, *MIDDLE)
    (release,) = releases([milestone(*MIDDLE)], stands(*events))
    assert (release.due, release.waits_for) == (True, {})
    assert release.rests_on == ("c0", "a0", "c1", "a1", "c2", "a2")
    (held,) = releases([milestone(*MIDDLE)], stands(*events[:-1]))
    assert (held.due, held.waits_for) == (False, {"library-and-it": Missing.UNANSWERED})


def test_what_is_missing_is_told_clause_by_clause(stands: Stands, head: Any) -> None:
    desk = Desk(**head("k", 0, HOST), commitment="workspace")
    against = Dispute(**head("d", 1, PARTICIPANT), of="k", reason="no key")
    (held,) = releases([milestone(*MIDDLE, "lunch")], stands(desk, against))
    assert held.waits_for == {
        "mid-review": Missing.NOT_DELIVERED,
        "workspace": Missing.DISPUTED,
        "library-and-it": Missing.NOT_DELIVERED,
        "lunch": Missing.NO_COMMITMENT,
    }
    assert held.rests_on == ()


def test_what_is_owed_no_more_counts_if_it_was_delivered_and_else_holds_back_for_good(
    stands: Stands, head: Any
) -> None:
    stage, events = milestone(*MIDDLE), delivered(head, *MIDDLE)
    for told, due, waits in (
        (events, True, {}),
        (events[1:], False, {"mid-review": Missing.RELEASED}),
        (events[:5], False, {"library-and-it": Missing.UNANSWERED}),
    ):
        whole = dict(stands(*told))
        gone = {"mid-review": whole.pop("mid-review")}
        (found,) = releases([stage], whole, gone)
        assert (found.due, found.waits_for) == (due, waits)


def test_a_dispute_won_by_the_host_is_evidence_with_its_resolution(
    stands: Stands, head: Any
) -> None:
    desk = Desk(**head("k", 0, HOST), commitment="workspace")
    against = Dispute(**head("d", 1, PARTICIPANT), of="k", reason="no key")
    end = Resolution(**head("r", 20, Party.THIRD), of="d", in_favour=HOST)
    (release,) = releases([milestone("workspace")], stands(desk, against, end))
    assert (release.due, release.rests_on) == (True, ("k", "d", "r"))


def test_a_payment_in_advance_and_requests_that_nobody_made_wait_for_nothing(
    stands: Stands,
) -> None:
    advance, seminars = releases([milestone(), milestone("seminars-free")], stands())
    assert (advance.due, advance.rests_on) == (True, ())
    assert (seminars.due, seminars.rests_on) == (True, ())


def test_what_is_not_due_is_retained(stands: Stands, head: Any, agreement: Agreement) -> None:
    found = releases(milestones_of(agreement), stands(*delivered(head, *MIDDLE)))
    assert [each.due for each in found] == [False, True, False]
    assert retained(found) == Decimal("1080.00") * 2
    unknown = releases([milestone("workspace", amount=None)], stands())
    assert retained(unknown) is None


def kept(name: str) -> Standing:
    """Nothing was owed, so that nothing is outstanding."""
    duty = Duty(id=name, owed_by=(HOST,), owed_to=(PARTICIPANT,))
    return Standing(duty, Fraction(0), (), overdue=False)


@given(st.sets(st.sampled_from(MIDDLE)))
def test_released_and_retained_make_the_fee(done: set[str]) -> None:
    listed = [milestone(name, amount=amount) for name, amount in zip(
        MIDDLE, ("0.01", "100.10", "7.89"), strict=True)]  # fmt: skip
    found = releases(listed, {name: kept(name) for name in done})
    due = sum((each.milestone.amount or Decimal(0) for each in found if each.due), Decimal(0))
    assert due + (retained(found) or Decimal(0)) == Decimal("108.00")
