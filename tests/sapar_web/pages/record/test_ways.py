"""What each may say of a fact, by where it stands."""

from django.test import RequestFactory
from tests.sapar_web.recording import Lived

from sapar.deliveries.events.answers import Acknowledgement, Dispute, Resolution
from sapar.values.party import Party
from sapar_web.pages.record.door import door_of
from sapar_web.pages.record.ways import WAYS, ways
from sapar_web.queries.record.telling import claims


def said(rf: RequestFactory, lived: Lived, name: str) -> set[str]:
    request = rf.get("/")
    request.user = lived.cast.people[name]
    door = door_of(request, lived.key)
    return {way.name for way, _parties in ways(door, claims(door.record)[0])}


def test_each_way_has_a_name_of_its_own() -> None:
    assert len({way.name for way in WAYS}) == len(WAYS)


def test_the_other_side_answers_and_the_author_takes_back(rf: RequestFactory, lived: Lived) -> None:
    told = lived.session("mentor", 2)
    lived.kept(told)
    assert said(rf, lived, "lecturer") == {"confirm", "dispute", "show"}
    assert said(rf, lived, "mentor") == {"show", "take_back"}
    assert said(rf, lived, "receiver") == {"show"}
    lived.kept(Acknowledgement(**lived.head("participant", 3), of=told.id))
    assert said(rf, lived, "lecturer") == {"dispute", "show"}


def test_a_dispute_is_replied_to_by_the_side_that_claims(rf: RequestFactory, lived: Lived) -> None:
    told = lived.session("mentor", 2)
    disputed = Dispute(**lived.head("participant", 3), of=told.id, reason="No.")
    lived.kept(told)
    lived.kept(disputed)
    assert said(rf, lived, "receiver") == {"reply", "show"}
    assert said(rf, lived, "lecturer") == {"confirm", "take_dispute_back", "show"}
    end = Resolution(**lived.head("third", 20), of=disputed.id, in_favour=Party.MENTOR)
    lived.kept(end)
    assert said(rf, lived, "receiver") == said(rf, lived, "lecturer") == {"show"}
