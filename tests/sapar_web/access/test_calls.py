"""How people stand to a call and to an application."""

from datetime import timedelta

import pytest
from django.utils import timezone

from sapar_web.access.calls import organisations_of
from sapar_web.access.deeds import Deed
from sapar_web.access.links import new_link
from sapar_web.access.relations import Relation, relations
from sapar_web.access.verdict import may
from sapar_web.models import Application, Conflict, Membership, Reviewer

R = Relation


def stands(round_, name: str, thing) -> set[Relation]:
    found = relations(round_.cast.actor(name), type(thing).objects.get(pk=thing.pk))
    return set(found) - {R.ANYONE, R.SIGNED_IN}


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


@pytest.mark.parametrize(("days", "counts"), [(300, True), (400, False)])
def test_an_organisation_counts_for_a_year_after_one_left(round_, days: int, counts: bool) -> None:
    asked = reviewer(round_, "outsider")
    left = timezone.now() - timedelta(days=days)
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
