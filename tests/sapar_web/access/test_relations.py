from datetime import timedelta

import pytest

from sapar_web.access.relations import Relation, parties_of, relations
from sapar_web.models import (
    Agreement,
    Invitation,
    Membership,
    Need,
    Offer,
    Proposal,
    Role,
    Stay,
    Terms,
    Token,
    Voice,
)
from sapar_web.models.offer import today

SPONSORING = {
    *(Relation.SPONSOR_OFFICER, Relation.SPONSOR_MEMBER),
    *(Relation.DECIDER, Relation.OPENER),
}
"""How a programme officer stands to terms of their own for which no offers can come any more."""


@pytest.fixture
def terms(cast) -> Terms:
    return Terms.objects.create(
        sponsor=cast.ministry, title="Visits", document={}, created_by=cast.people["officer"]
    )


def standing(cast, name: str, thing) -> set[Relation]:
    return set(relations(cast.actor(name), thing)) - {Relation.ANYONE, Relation.SIGNED_IN}


def test_whoever_asks_is_anyone_and_perhaps_signed_in(cast) -> None:
    assert relations(cast.actor("visitor"), None) == {Relation.ANYONE}
    assert relations(cast.actor("nobody"), None) == {Relation.ANYONE, Relation.SIGNED_IN}


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("officer", set(SPONSORING)),
        ("observer", {Relation.SPONSOR_MEMBER, Relation.OPENER}),
        ("receiver", {Relation.OFFERING}),
        ("agent", {Relation.OFFERING}),
        ("mentor", set()),
        ("lecturer", set()),
        ("nobody", set()),
        ("visitor", set()),
    ],
)
def test_how_each_stands_to_terms(cast, terms: Terms, name: str, found: set[Relation]) -> None:
    assert standing(cast, name, terms) == found


def test_who_was_asked_stands_by_the_terms_until_they_are_asked_no_longer(cast, terms) -> None:
    voice = Voice.objects.create(
        terms=terms,
        party="participant",
        person=cast.people["lecturer"],
        invited_by=cast.people["officer"],
    )
    assert standing(cast, "lecturer", terms) == {Relation.ASKED}
    assert standing(cast, "lecturer", voice) == {Relation.SELF}
    voice.ended_at = voice.invited_at
    voice.save()
    assert standing(cast, "lecturer", Terms.objects.get(pk=terms.pk)) == set()


def test_whether_somebody_is_asked_is_looked_up_once_for_each_row_and_person(
    cast, terms, django_assert_num_queries
) -> None:
    lecturer, outsider = cast.actor("lecturer"), cast.actor("outsider")
    with django_assert_num_queries(2):
        assert relations(lecturer, terms) == relations(lecturer, terms)
        assert relations(outsider, terms) == relations(outsider, terms)


def test_how_each_stands_to_an_offer(cast, terms: Terms) -> None:
    offer = Offer.objects.create(
        terms=terms, organisation=cast.host, document={}, created_by=cast.people["receiver"]
    )
    assert standing(cast, "receiver", offer) == {Relation.OFFERER, Relation.OFFERER_MEMBER}
    assert standing(cast, "mentor", offer) == {Relation.OFFERER_MEMBER}
    assert standing(cast, "observer", offer) == {Relation.OPENER}
    assert standing(cast, "officer", offer) == {Relation.OPENER, Relation.DECIDER}
    assert standing(cast, "outsider", offer) == set()


def test_nobody_at_the_sponsor_opens_an_offer_before_the_last_day_has_passed(cast, terms) -> None:
    offer = Offer.objects.create(
        terms=terms, organisation=cast.host, document={}, created_by=cast.people["receiver"]
    )
    for days, opened in ((0, False), (1, False), (-1, True)):
        terms.offers_until = today() + timedelta(days=days)
        for name in ("officer", "observer"):
            assert (Relation.OPENER in standing(cast, name, offer)) == opened
            assert (Relation.OPENER in standing(cast, name, terms)) == opened
        assert (Relation.DECIDER in standing(cast, "officer", offer)) == opened
        assert Relation.DECIDER not in standing(cast, "observer", offer)


def test_how_each_stands_to_an_organisation_and_its_members(cast) -> None:
    keeping = {Relation.OFFERER, Relation.KEEPER, Relation.MEMBER}
    assert standing(cast, "receiver", cast.host) == keeping
    assert standing(cast, "mentor", cast.host) == {Relation.MEMBER}
    own = cast.people["mentor"].memberships.get()
    assert standing(cast, "mentor", own) == {Relation.SELF}
    assert standing(cast, "receiver", own) == {Relation.KEEPER}
    assert standing(cast, "outsider", own) == set()
    assert standing(cast, "receiver", Invitation(organisation=cast.host)) == {Relation.KEEPER}


def test_a_person_and_their_tokens_are_their_own(cast) -> None:
    assert standing(cast, "mentor", cast.people["mentor"]) == {Relation.SELF}
    assert standing(cast, "officer", cast.people["mentor"]) == set()
    assert standing(cast, "mentor", Token(person=cast.people["mentor"])) == {Relation.SELF}
    assert standing(cast, "officer", Token(person=cast.people["mentor"])) == set()


AT_STAY = {
    "officer": {Relation.FOR_SPONSOR, Relation.STAY_MEMBER},
    "observer": {Relation.STAY_MEMBER},
    "international": {Relation.FOR_SENDING, Relation.STAY_MEMBER},
    "lecturer": {Relation.FOR_PARTICIPANT},
    "receiver": {Relation.FOR_HOST, Relation.STAY_MEMBER},
    "mentor": {Relation.FOR_MENTOR},
    "agent": {Relation.FOR_CONTRACTOR, Relation.STAY_MEMBER},
    "outsider": set(),
    "nobody": set(),
    "visitor": set(),
}
"""How each stands to a stay that has a contractor and a mentor."""


@pytest.fixture
def full(cast, stay: Stay) -> Stay:
    stay.contractor, stay.mentor = cast.contractor, cast.people["mentor"]
    stay.save()
    return stay


@pytest.mark.parametrize(("name", "found"), AT_STAY.items())
def test_how_each_stands_to_a_stay_and_to_all_that_belongs_to_it(
    cast, full: Stay, name: str, found: set[Relation]
) -> None:
    agreement = Agreement(stay=full)
    for thing in (full, agreement, Proposal(agreement=agreement)):
        assert standing(cast, name, thing) == found


def test_whoever_goes_speaks_for_themselves_alone(cast, full: Stay) -> None:
    Membership.objects.filter(person=cast.people["lecturer"]).update(role=Role.HEAD)
    assert parties_of(cast.actor("lecturer"), full) == ("participant",)


def test_a_mentor_who_heads_the_department_speaks_for_the_host_too(cast, full: Stay) -> None:
    Membership.objects.filter(person=cast.people["mentor"]).update(role=Role.HEAD)
    assert parties_of(cast.actor("mentor"), full) == ("mentor", "host")


def test_needs_are_for_their_writer_until_those_of_all_are_shown(cast, full: Stay) -> None:
    need = Need(stay=full, party="host")
    assert standing(cast, "receiver", need) == {Relation.NEED_WRITER}
    others = ("officer", "observer", "international", "lecturer", "mentor", "agent")
    for name in (*others, "outsider", "visitor"):
        assert standing(cast, name, need) == set()
    full.needs_opened_at = full.created_at
    for name in others:
        assert standing(cast, name, need) == {Relation.NEED_READER}
    for name in ("outsider", "nobody", "visitor"):
        assert standing(cast, name, need) == set()
