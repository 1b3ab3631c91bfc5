"""Tests of all rows of money of one stay, read at once."""

from decimal import Decimal

from tests.sapar_web.paying import Purse

from sapar_web.actions.money.claiming import claim_refund
from sapar_web.actions.money.recording import reverse_payment
from sapar_web.models import Due, MilestoneLine, Payment, Release
from sapar_web.models.offer import today
from sapar_web.queries.money.sheet import sheet_of


def same(one, other) -> bool:
    names = [field.attname for field in other._meta.concrete_fields]
    return all(getattr(one, name) == getattr(other, name) for name in names)


def test_every_row_comes_as_it_is_kept(purse: Purse, django_assert_num_queries) -> None:
    purse.first_delivered()
    purse.release()
    purse.pay(given=Decimal("12345678901234.5678"))
    stay = purse.stay
    with django_assert_num_queries(1):
        sheet = sheet_of(stay)
    for found, kind in (
        (sheet.dues, Due),
        (sheet.milestones, MilestoneLine),
        (sheet.releases, Release),
        (sheet.payments, Payment),
    ):
        kept = list(kind.objects.filter(stay=stay).order_by("pk"))
        assert kept
        assert all(same(one, other) for one, other in zip(found, kept, strict=True))


def test_a_payment_that_was_taken_back_says_when_and_why(purse: Purse) -> None:
    made = purse.pay()
    reverse_payment(purse.actor("sponsor"), payment=made.key, reason="Twice")
    purse.pay()
    sheet = sheet_of(purse.stay)
    assert [(p.back_on, p.back_why) for p in sheet.payments] == [(today(), "Twice"), (None, None)]
    assert sheet.standing == [sheet.payments[1]]


def test_a_claim_tells_what_came_back(purse: Purse) -> None:
    purse.resolved()
    claim = claim_refund(purse.actor("sponsor"), stay=purse.key, commitment="mentor-hours")
    back = {"payer": "host", "payee": "sponsor", "item": "refund"}
    purse.pay("host", **back, given=Decimal(100))
    (found,) = sheet_of(purse.stay).claims
    assert (found.pk, found.paid, found.left) == (claim.pk, Decimal(100), Decimal(60))


def test_others_see_less(purse: Purse) -> None:
    purse.pay(payee="participant", item="stipend")
    sheet = sheet_of(purse.stay)
    assert len(sheet.seen(["sponsor"]).payments) == 1
    seen = sheet.seen(["host"])
    assert (seen.payments, "stipend" in {due.item for due in seen.dues}) == ((), False)
