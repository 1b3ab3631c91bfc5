import pytest

from sapar_web.access.relations import Relation, relations
from sapar_web.models import Invitation, Offer, Terms, Token, Voice


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
        ("officer", {Relation.SPONSOR_OFFICER, Relation.SPONSOR_MEMBER}),
        ("observer", {Relation.SPONSOR_MEMBER}),
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
    assert standing(cast, "lecturer", terms) == set()


def test_how_each_stands_to_an_offer(cast, terms: Terms) -> None:
    offer = Offer.objects.create(
        terms=terms, organisation=cast.host, document={}, created_by=cast.people["receiver"]
    )
    assert standing(cast, "receiver", offer) == {Relation.OFFERER, Relation.OFFERER_MEMBER}
    assert standing(cast, "mentor", offer) == {Relation.OFFERER_MEMBER}
    assert standing(cast, "observer", offer) == {Relation.SPONSOR_MEMBER}
    assert standing(cast, "outsider", offer) == set()


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
