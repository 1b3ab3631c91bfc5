"""What is to be seen to, in words, for whoever reads it."""

from django.test import RequestFactory
from tests.sapar_web.recording import Lived

from sapar.deliveries.events.answers import Dispute
from sapar_web.pages.record.door import door_of
from sapar_web.pages.record.notices import Shown, notices, sorted_notices


def shown(rf: RequestFactory, lived: Lived, name: str) -> list[Shown]:
    request = rf.get("/")
    request.user = lived.cast.people[name]
    return list(notices(door_of(request, lived.key)))


def test_ones_own_turn_comes_first(rf: RequestFactory, lived: Lived) -> None:
    lived.session_kept("mentor", 2)
    found = shown(rf, lived, "lecturer")
    mine = [each.mine for each in found]
    assert mine == sorted(mine, reverse=True)
    answer = next(each for each in found if each.title == "Answer awaited")
    assert (answer.mine, answer.address) == (True, f"/stays/{lived.key}/confirm/")
    theirs = next(each for each in shown(rf, lived, "mentor") if each.title == "Answer awaited")
    assert (theirs.mine, theirs.who, theirs.address) == (False, "participant", "")


def test_a_dispute_leads_to_what_it_is_about(rf: RequestFactory, lived: Lived) -> None:
    told = lived.session("mentor", 2)
    lived.kept(told)
    lived.kept(Dispute(**lived.head("participant", 29), of=told.id, reason="Nobody came."))
    found = next(each for each in shown(rf, lived, "mentor") if "Nobody came" in each.sentence)
    assert (found.mine, found.address) == (True, f"/stays/{lived.key}/events/{told.id}/")


def test_those_of_others_are_apart(rf: RequestFactory, lived: Lived) -> None:
    lived.session_kept("mentor", 2)
    request = rf.get("/")
    request.user = lived.cast.people["lecturer"]
    both = sorted_notices(door_of(request, lived.key))
    assert {each.mine for each in both["notices"]} == {True}
    assert {each.mine for each in both["theirs"]} == {False}


def test_the_sponsor_and_its_observers_see_all(rf: RequestFactory, lived: Lived) -> None:
    lived.session_kept("mentor", 2)
    all_ = shown(rf, lived, "observer")
    assert len(all_) == len(shown(rf, lived, "officer")) > len(shown(rf, lived, "mentor"))
