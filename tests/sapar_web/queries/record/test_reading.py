"""What is read of a stay at once: the agreement that binds, and what was told since."""

import random
from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

from tests.sapar_web.recording import Lived, kept
from tests.sapar_web.signing import Table

from sapar.deliveries.events.answers import Acknowledgement, Correction, Dispute, Resolution
from sapar.values.party import Party
from sapar_web.actions.signing.ending import terminate_stay
from sapar_web.queries.record.reading import record_of, released_under


def test_a_stay_that_was_not_agreed_has_no_record(table: Table) -> None:
    assert record_of(table.stay) is None


def test_a_record_has_the_duties_of_the_agreement_and_what_was_told(
    lived: Lived, django_assert_num_queries
) -> None:
    told = lived.session("mentor", 2, minutes=90)
    lived.kept(told)
    with django_assert_num_queries(2):
        record = record_of(lived.stay)
    assert record is not None
    assert (record.version.pk, record.document) == (lived.version.pk, lived.document)
    assert record.events == (told,)
    assert record.by_duty["mentor-hours"].owed_by == (Party.MENTOR,)
    stands = record.reading.standings.commitments["mentor-hours"]
    assert (stands.claimed, stands.unanswered) == (Fraction(3, 2), Fraction(3, 2))
    assert "V08" in {notice.rule.code for notice in record.notices}


def test_an_earlier_day_knows_nothing_of_later_ones(lived: Lived) -> None:
    lived.session_kept("mentor", 20)
    day = lived.stay.first_day + timedelta(days=10)
    record = record_of(lived.stay, day)
    assert record is not None
    assert record.today == day
    assert record.reading.history.events == ()


def test_the_record_of_a_stay_that_ended_early_has_what_is_owed_still(
    lived: Lived, django_assert_num_queries
) -> None:
    whole = record_of(lived.stay)
    assert whole is not None
    on = lived.stay.first_day + timedelta(days=20)
    terminate_stay(lived.actor("host"), key=lived.key, on=on, reason="Ill.")
    lived.stay.refresh_from_db()
    with django_assert_num_queries(2):
        record = record_of(lived.stay)
    assert record is not None
    assert (record.ended, record.watched.days.last_day) == (on, on)
    hours = record.by_duty["mentor-hours"]
    assert (hours.quantity, hours.due) == (Fraction(6), on)
    assert (whole.by_duty["mentor-hours"].quantity, whole.ended) == (Fraction(18), None)
    assert "mid-review" in whole.by_duty
    assert "mid-review" not in record.by_duty
    gone = {duty.id for duty in released_under(record)}
    assert gone == set(whole.by_duty) - set(record.by_duty)
    assert released_under(whole) == ()


def test_a_stay_that_never_began_is_watched_over_on_its_first_day_alone(lived: Lived) -> None:
    record = record_of(lived.stay)
    assert record is not None
    first = record.document.first_day
    days = replace(record, ended=first - timedelta(days=1)).watched.days
    assert (days.first_day, days.last_day) == (first, first)


def test_the_same_events_give_the_same_record_in_whatever_order_they_come(lived: Lived) -> None:
    first, second = lived.session("mentor", 2), lived.session("mentor", 3, minutes=120)
    instead = lived.session("mentor", 3, minutes=60, id=second.id)
    disputed = Dispute(**lived.head("participant", 5), of=first.id, reason="Nobody came.")
    events = [
        first,
        second,
        Correction(**lived.head("mentor", 4), of=second.id, instead=instead),
        disputed,
        Resolution(**lived.head("third", 20), of=disputed.id, in_favour=Party.PARTICIPANT),
    ]
    events.append(Acknowledgement(**lived.head("participant", 6), of=events[2].id))
    seen = []
    for seed in range(5):
        other = lived.another()
        mixed = random.Random(seed).sample(events, len(events))  # noqa: S311 -- an order
        for told in mixed:
            kept(other, told)
        record = record_of(other)
        assert record is not None
        seen.append((record.reading.standings, record.notices))
    assert [each == seen[0] for each in seen] == [True] * 5
    stands = seen[0][0].commitments["mentor-hours"]
    assert (stands.delivered, stands.disputed) == (Fraction(1), Fraction(0))
