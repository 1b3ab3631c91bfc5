"""Judged out of rows as out of the agreement itself."""

import pytest
from tests.sapar_web.queries.dataset.test_writing import told

from sapar.deliveries.events.rows import access_rows, delivery_rows
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


def by_id(lines):
    return {line.delivery: line for line in lines}
