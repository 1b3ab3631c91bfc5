"""What the database itself holds of payments."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from tests.sapar_web.posting import committed, payment
from tests.sapar_web.recording import Lived

from sapar_web.models import Payment


def test_a_payment_is_what_its_transaction_posts(lived: Lived) -> None:
    with committed():
        payment(lived.stay)
    for wrong in ({"item": "desk"}, {"payer": "sending"}):
        with pytest.raises(DatabaseError, match="what its transaction posts"), committed():
            payment(lived.stay, **wrong)
    more = {"given": Decimal(101), "arrived": Decimal(101)}
    with pytest.raises(DatabaseError, match="what its transaction posts"), committed():
        payment(lived.stay, **more)


@pytest.mark.parametrize(
    "wrong",
    [
        {"payee": "sponsor"},
        {"given": Decimal(0), "arrived": Decimal(0)},
        {"arrived": Decimal(99)},
    ],
)
def test_a_payment_goes_from_one_to_another_and_arrives_whole(
    lived: Lived, wrong: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        payment(lived.stay, **wrong)


def test_a_payment_is_kept_as_it_is(lived: Lived) -> None:
    made = payment(lived.stay)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Payment.objects.filter(pk=made.pk).update(reference="Other")
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Payment.objects.filter(pk=made.pk)._raw_delete("default")
