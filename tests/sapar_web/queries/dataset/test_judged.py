"""Judged out of rows as out of the agreement itself."""

from datetime import timedelta

import pytest
from tests.sapar_web.queries.dataset.test_writing import told

from sapar.deliveries.events.delivery import Done
from sapar.deliveries.events.rows import access_rows, delivery_rows
from sapar_web.actions.signing.ending import terminate_stay
from sapar_web.models.offer import today
from sapar_web.queries.dataset.judged import judged_lines
from sapar_web.queries.record.reading import record_of

pytestmark = pytest.mark.django_db


def test_the_lines_are_those_of_the_whole_record(lived):
    told(lived)
    (found,) = judged_lines({lived.stay.pk: lived.version.pk}, today())
    reading = record_of(lived.stay).reading
    assert by_id(found.deliveries) == by_id(delivery_rows(reading.claims))
    assert found.access == tuple(access_rows(reading.history))
    assert len(found.deliveries) == 3


def test_of_a_stay_that_ended_early_what_is_released_is_judged_no_more(lived):
    told(lived)
    lived.kept(Done(**lived.head("host", 5), commitment="mid-review"))
    (before,) = judged_lines({lived.stay.pk: lived.version.pk}, today())
    on = lived.stay.first_day + timedelta(days=20)
    terminate_stay(lived.actor("host"), key=lived.key, on=on, reason="Ill.")
    lived.stay.refresh_from_db()
    (found,) = judged_lines({lived.stay.pk: lived.version.pk}, today())
    assert by_id(found.deliveries) == by_id(delivery_rows(record_of(lived.stay).reading.claims))
    gone = by_id(before.deliveries).keys() - by_id(found.deliveries).keys()
    assert [by_id(before.deliveries)[each].commitment for each in gone] == ["mid-review"]


def by_id(lines):
    return {line.delivery: line for line in lines}
