"""What the database itself holds of releases and refunds."""

from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from tests.sapar_web.posting import committed, posted
from tests.sapar_web.recording import Lived

from sapar.deliveries.events.answers import Dispute, Resolution
from sapar.values.party import Party
from sapar_web.models import MilestoneLine, RefundClaim, Release


def release(lived: Lived, number: int = 0, **other: Any) -> Release:
    row = MilestoneLine.objects.get(stay=lived.stay, number=number)
    told = {"milestone": row, "mark": f"m{number}", "amount": row.amount, "currency": row.currency}
    told |= {"evidence": [], "by": lived.stay.created_by}
    return Release.objects.create(stay=lived.stay, **{**told, **other})


def test_a_milestone_is_released_once_and_not_above_its_amount(lived: Lived) -> None:
    with pytest.raises(DatabaseError, match="above its amount"), transaction.atomic():
        release(lived, amount=Decimal("1000000"))
    made = release(lived)
    with pytest.raises(DatabaseError, match="released twice"), transaction.atomic():
        release(lived)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Release.objects.filter(pk=made.pk).update(amount=Decimal(1))


def test_nor_is_it_under_another_number(lived: Lived) -> None:
    release(lived)
    other = MilestoneLine.objects.get(stay=lived.stay, number=1)
    with pytest.raises(DatabaseError, match="released twice"), transaction.atomic():
        release(lived, milestone=other, mark="m0", amount=other.amount)


def claim(lived: Lived, dispute: str, **other: Any) -> RefundClaim:
    sides = (("host", Decimal(-80)), ("sponsor", Decimal(80)))
    made = posted(lived.stay, (), kind="refund", parts=2)
    for party, number in sides:
        made.postings.create(book="due", party=party, item="refund", currency="EUR", number=number)
    told = {"commitment": "mentor-hours", "dispute": UUID(dispute), "owed_by": "host"}
    told |= {"owed_to": "sponsor", "amount": Decimal(80), "currency": "EUR"}
    told |= {"due_on": lived.stay.last_day, "evidence": [], "by": lived.stay.created_by}
    return RefundClaim.objects.create(stay=lived.stay, transaction=made, **{**told, **other})


def disputed(lived: Lived, *, resolved: bool) -> str:
    told = lived.session("mentor", 2)
    lived.kept(told)
    dispute = Dispute(**lived.head("participant", 3), of=told.id, reason="Nobody came")
    lived.kept(dispute)
    if resolved:
        head = lived.head("third", 5)
        lived.kept(Resolution(**head, of=dispute.id, in_favour=Party.PARTICIPANT))
    return dispute.id


def test_a_refund_rests_on_a_dispute_that_was_resolved(lived: Lived) -> None:
    open_ = disputed(lived, resolved=False)
    with pytest.raises(DatabaseError, match="was resolved"), committed():
        claim(lived, open_)
    with committed():
        claim(lived, disputed(lived, resolved=True))


def test_a_dispute_gives_one_refund(lived: Lived) -> None:
    ended = disputed(lived, resolved=True)
    claim(lived, ended)
    with pytest.raises(IntegrityError), transaction.atomic():
        claim(lived, ended)
