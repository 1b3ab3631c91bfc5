from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.sapar_web.recording import Lived

from sapar_web.actions.organisations.registering import change_organisation, particulars_of
from sapar_web.actions.signing.ending import terminate_stay
from sapar_web.models import Commitment, Rate, Stay
from sapar_web.models.offer import today
from sapar_web.queries.balance import marks
from sapar_web.queries.balance.marks import Mark, mark_of_scheme, mark_of_stay

pytestmark = pytest.mark.django_db


def test_a_mark_changes_with_the_record_and_with_nothing_else(lived: Lived):
    terms = lived.stay.terms
    first = mark_of_scheme(terms)
    assert (mark_of_scheme(terms), first.stays) == (first, 1)
    assert mark_of_stay(lived.stay) != first
    lived.session_kept("mentor", 2)
    second = mark_of_scheme(terms)
    Rate.objects.create(
        sponsor=terms.sponsor, currency="KZT", on=today(), per_euro="520", source="ecb"
    )
    third = mark_of_scheme(terms)
    Stay.objects.get(pk=lived.stay.pk).save()
    assert len({first, second, third, mark_of_scheme(terms)}) == 4


def test_a_mark_changes_with_the_name_of_an_organisation(lived: Lived):
    before, host = mark_of_scheme(lived.stay.terms), lived.stay.host
    told = replace(particulars_of(host), name="Hillside University (invented)")
    change_organisation(lived.actor("host"), key=host.key, particulars=told, revision=host.revision)
    assert mark_of_scheme(lived.stay.terms) != before


def on(monkeypatch, day: date, lived: Lived) -> Mark:
    monkeypatch.setattr(marks, "today", lambda: day)
    return mark_of_stay(lived.stay)


def test_days_change_a_mark_while_the_stay_lasts_and_as_things_fall_due(lived, monkeypatch):
    last, day = lived.stay.last_day, timedelta(days=1)
    dues = Commitment.objects.filter(stay=lived.stay).values_list("due", flat=True)
    end = max(last, *(due for due in dues if due is not None))
    later = end + 10 * day
    assert on(monkeypatch, last - day, lived) != on(monkeypatch, last, lived)
    assert on(monkeypatch, end - day, lived) != on(monkeypatch, end, lived)
    assert on(monkeypatch, end, lived) == on(monkeypatch, later, lived)
    lived.session_kept("mentor", (later - lived.stay.first_day).days)
    told = on(monkeypatch, later - day, lived)
    assert on(monkeypatch, later - 2 * day, lived) == told
    assert on(monkeypatch, later, lived) != told
    assert on(monkeypatch, later + 300 * day, lived) == on(monkeypatch, later, lived)


def test_after_an_early_end_days_count_on_which_what_is_owed_still_falls_due(lived, monkeypatch):
    last = lived.stay.first_day + timedelta(days=24)
    terminate_stay(lived.actor("host"), key=lived.key, on=last, reason="Ill.")
    dues = Commitment.objects.filter(stay=lived.stay).values_list("due", flat=True)
    # The written record is due ten days after the end, on which nothing was due before.
    due, day = last + timedelta(days=10), timedelta(days=1)
    assert due not in dues
    assert on(monkeypatch, due - day, lived) != on(monkeypatch, due, lived)


def test_before_a_stay_begins_days_change_nothing(lived, monkeypatch):
    first = lived.stay.first_day
    dues = Commitment.objects.filter(stay=lived.stay, due__lt=first).values_list("due", flat=True)
    begun = max(dues, default=first - timedelta(days=9))
    found = {on(monkeypatch, begun + timedelta(days=n), lived) for n in range((first - begun).days)}
    assert len(found) == 1
    assert on(monkeypatch, first, lived) not in found


def test_a_stay_that_is_not_agreed_is_not_in_it(stay):
    assert mark_of_scheme(stay.terms).stays == 0
