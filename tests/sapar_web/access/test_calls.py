"""How people stand to a call and to an application."""

from datetime import timedelta

import pytest
from django.utils import timezone

from sapar_web.access.calls import organisations_of
from sapar_web.access.deeds import Deed
from sapar_web.access.links import new_link
from sapar_web.access.relations import Relation, relations
from sapar_web.access.verdict import may
from sapar_web.models import Application, Call, Conflict, Membership, Review, Reviewer

R = Relation


def stands(round_, name: str, thing) -> set[Relation]:
    found = relations(round_.cast.actor(name), type(thing).objects.get(pk=thing.pk))
    return set(found) - {R.ANYONE, R.SIGNED_IN, R.NO_REVIEWER, R.NAME_READER}


def reviewer(round_, name: str) -> Reviewer:
    return Reviewer.objects.create(
        call=round_.opened(),
        person=round_.cast.people[name],
        email=f"{name}@example.org",
        token=new_link()[1],
        invited_by=round_.cast.people["officer"],
    )


def test_people_stand_to_a_call_as_sponsor_or_reviewer(round_) -> None:
    call = round_.opened()
    reviewer(round_, "nobody")
    assert stands(round_, "officer", call) == {R.SPONSOR_OFFICER, R.SPONSOR_MEMBER}
    assert stands(round_, "observer", call) == {R.SPONSOR_MEMBER}
    assert stands(round_, "nobody", call) == {R.REVIEWER}
    assert stands(round_, "outsider", call) == set()


def test_people_stand_to_an_application_by_what_it_names(round_) -> None:
    made = round_.application("submitted")
    assert stands(round_, "lecturer", made) == {R.APPLICANT}
    assert stands(round_, "international", made) == {R.NOMINATOR}
    assert stands(round_, "receiver", made) == {R.RECEIVER}
    assert stands(round_, "mentor", made) == set()


@pytest.mark.parametrize("name", ["international", "lecturer", "receiver"])
def test_a_reviewer_of_an_organisation_concerned_is_in_conflict(round_, name: str) -> None:
    made = round_.application("submitted")
    reviewer(round_, name)
    assert R.FREE_REVIEWER not in stands(round_, name, made)


def test_a_declared_conflict_takes_the_application_away(round_) -> None:
    made, asked = round_.application("nominated"), reviewer(round_, "nobody")
    assert stands(round_, "nobody", made) == {R.FREE_REVIEWER}
    Conflict.objects.create(reviewer=asked, application=made, kind="kinship")
    assert stands(round_, "nobody", made) == set()


@pytest.mark.parametrize(("days", "counts"), [(0, True), (1, False), (300, False)])
def test_an_organisation_counts_for_a_calendar_year_after_one_left(
    round_, days: int, counts: bool
) -> None:
    asked, now = reviewer(round_, "outsider"), timezone.now()
    year = now.date() - now.date().replace(day=28, year=now.year - 1)
    ahead = now.date() - now.date().replace(day=28)
    left = now - (year - ahead) - timedelta(days=days)
    Membership.objects.filter(person=asked.person).update(until=left)
    assert organisations_of(asked) == ([round_.cast.stranger.pk] if counts else [])


STATES = ["draft", "submitted", "selected", "declined"]


@pytest.mark.parametrize(
    ("name", "allowed"),
    [
        ("lecturer", {"draft", "submitted", "selected", "declined"}),
        ("officer", {"submitted", "selected", "declined"}),
        ("international", {"submitted", "selected", "declined"}),
        ("receiver", {"selected"}),
        ("outsider", set()),
        ("visitor", set()),
    ],
)
def test_who_reads_an_application_in_which_state(round_, name: str, allowed: set[str]) -> None:
    made = Application(
        call=round_.opened(),
        participant=round_.cast.people["lecturer"],
        sending=round_.cast.sender,
        host=round_.cast.host,
    )
    actor = round_.cast.actor(name)
    reads = set()
    for state in STATES:
        made.state = state
        if may(actor, Deed.READ_APPLICATION, made).allowed:
            reads.add(state)
    assert reads == allowed


def test_whoever_reviews_does_not_apply_to_the_same_call(round_) -> None:
    call, lecturer = round_.opened(), round_.cast.actor("lecturer")
    assert may(lecturer, Deed.APPLY, call).allowed
    asked = reviewer(round_, "lecturer")
    refused = may(lecturer, Deed.APPLY, Call.objects.get(pk=call.pk))
    assert (refused.allowed, refused.reason) == (
        False,
        "this is for those who do not review the call",
    )
    asked.ended_at = timezone.now()
    asked.save()
    assert may(lecturer, Deed.APPLY, Call.objects.get(pk=call.pk)).allowed
    other = round_.application("nominated", "nobody")
    Review.objects.create(
        reviewer=asked,
        application=other,
        document={},
        state="submitted",
        canonical="{}",
        digest="0" * 64,
        submitted_at=timezone.now(),
    )
    assert not may(lecturer, Deed.APPLY, Call.objects.get(pk=call.pk)).allowed


@pytest.mark.parametrize(
    ("blind", "state", "reads"),
    [
        (True, "open", False),
        (True, "closed", False),
        (True, "decided", True),
        (False, "open", True),
    ],
)
def test_a_member_of_the_sponsor_who_reviews_blind_reads_no_names_before_the_decision(
    round_, *, blind: bool, state: str, reads: bool
) -> None:
    made = round_.application("nominated")
    reviewer(round_, "observer")
    call = Call.objects.get(pk=made.call_id)
    call.blind, call.state = blind, state
    made.call = call
    observer, officer = round_.cast.actor("observer"), round_.cast.actor("officer")
    assert may(observer, Deed.READ_APPLICATIONS, call).allowed is reads
    assert may(observer, Deed.READ_APPLICATION, made).allowed is reads
    assert may(observer, Deed.READ_REVIEWERS, call).allowed
    assert may(officer, Deed.READ_APPLICATIONS, call).allowed


def test_a_draft_that_was_withdrawn_stays_its_writers_alone(round_) -> None:
    made = round_.drafted_application()
    made.sending, made.host = round_.cast.sender, round_.cast.host
    round_.move(made, "withdrawn")
    for name in ("officer", "observer", "international", "receiver"):
        assert stands(round_, name, made) == set()
        assert not may(round_.cast.actor(name), Deed.READ_APPLICATION, made).allowed
    assert may(round_.cast.actor("lecturer"), Deed.READ_APPLICATION, made).allowed
    sent = round_.application("withdrawn", "nobody")
    assert may(round_.cast.actor("officer"), Deed.READ_APPLICATION, sent).allowed
