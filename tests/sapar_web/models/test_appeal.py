from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from sapar_web.models import Appeal

ANSWER = {"outcome": "dismissed", "answer": "The points stand."}


def appeal(round_) -> Appeal:
    made = round_.application("declined")
    return Appeal.objects.create(
        application=made, text="A paper was not read.", answer_by=date(2027, 4, 1)
    )


def test_an_appeal_is_answered_once_with_reasons(round_) -> None:
    made = appeal(round_)
    rows = Appeal.objects.filter(pk=made.pk)
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(outcome="dismissed", answered_at=timezone.now())
    assert rows.update(**ANSWER, answered_at=timezone.now()) == 1
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        rows.update(outcome="upheld")


def test_grounds_and_the_day_of_the_answer_stay(round_) -> None:
    made = appeal(round_)
    rows = Appeal.objects.filter(pk=made.pk)
    for change in ({"text": "Other."}, {"answer_by": date(2027, 5, 1)}):
        with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
            rows.update(**change)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        made.delete()
