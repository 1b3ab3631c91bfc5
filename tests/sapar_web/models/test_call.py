from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from sapar_web.models import Call, CallHost, CallState
from sapar_web.models.call import takes_applications, takes_nominations

LAST = date(2027, 3, 1)


@pytest.mark.parametrize(
    ("state", "days", "taken"),
    [
        (CallState.OPEN, 0, True),
        (CallState.OPEN, 1, False),
        (CallState.DRAFT, 0, False),
        (CallState.CLOSED, 0, False),
    ],
)
def test_applications_are_taken_to_the_last_day_of_an_open_call(state, days, taken) -> None:
    call = Call(state=state, closes_on=LAST)
    assert takes_applications(call, LAST + timedelta(days=days)) is taken


@pytest.mark.parametrize(
    ("state", "days", "taken"),
    [
        (CallState.OPEN, 0, True),
        (CallState.CLOSED, 0, True),
        (CallState.CLOSED, 1, False),
        (CallState.DECIDED, 0, False),
    ],
)
def test_nominations_are_taken_to_their_own_last_day(state, days, taken) -> None:
    call = Call(state=state, nominates_on=LAST)
    assert takes_nominations(call, LAST + timedelta(days=days)) is taken


@pytest.mark.parametrize("change", [{"state": "open"}, {"digest": "0" * 64}])
def test_a_draft_has_no_digest_and_what_was_opened_has(round_, change) -> None:
    call = round_.drafted()
    with pytest.raises(IntegrityError), transaction.atomic():
        Call.objects.filter(pk=call.pk).update(**change)


@pytest.mark.parametrize(
    "change", [{"document": {"a": 1}}, {"digest": "1" * 64}, {"revision": 9}, {"state": "draft"}]
)
def test_an_opened_call_is_frozen(round_, change) -> None:
    call = round_.opened()
    with pytest.raises(DatabaseError, match="is frozen"), transaction.atomic():
        Call.objects.filter(pk=call.pk).update(**change)


def test_nominations_do_not_end_before_applications(round_) -> None:
    call = round_.drafted()
    with pytest.raises(IntegrityError), transaction.atomic():
        Call.objects.filter(pk=call.pk).update(nominates_on=call.closes_on - timedelta(days=1))


def test_a_host_is_named_once(round_) -> None:
    host = CallHost(call=round_.opened(), organisation=round_.cast.host)
    with pytest.raises(IntegrityError), transaction.atomic():
        host.save()
