"""Needs of whoever erases themselves go, as far as no signed agreement rests on them."""

import json

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone
from tests.sapar_web.actions.people.test_stays import erase
from tests.sapar_web.signing import laid
from tests.sapar_web.talks import Talks, goals

from sapar.agreements.needs.document import Needs
from sapar.terms.document.digest import canonical, digest_of
from sapar_web.history.chain import first_break
from sapar_web.models import Agreement, Entry, Need, Stay
from sapar_web.queries.needs.documents import need_document
from sapar_web.queries.needs.reading import needs_as_read
from sapar_web.queries.stays.standing import preparing

LIMITS = [{"id": "child", "kind": "family", "text": "I come with my child.", "shown_to": ["host"]}]


def of_participant() -> Need:
    return Need.objects.get(party="participant")


def handed(talks: Talks) -> Need:
    """All are in; the participant with what limits them."""
    for party in ("sponsor", "sending", "host"):
        talks.hand_in(party)
    talks.hand_in("participant", constraints=LIMITS)
    talks.stay.refresh_from_db()
    return of_participant()


def test_of_a_stay_that_is_not_signed_all_words_go(talks: Talks) -> None:
    before = handed(talks)
    erase(talks.cast, "lecturer")
    need = of_participant()
    assert (need.state, need.canonical, need.digest) == ("erased", "", before.digest)
    assert need.document == {"format": "sapar-needs/1", "party": "participant"}
    assert need.submitted_at == before.submitted_at
    assert need.erased_at is not None
    stay = Stay.objects.get()
    assert stay.state == "withdrawn"
    told = preparing(stay)
    assert ("participant" in told.handed, told.silent) == (True, ())
    assert "participant" not in needs_as_read(talks.cast.actor("officer"), stay)
    assert first_break(Entry.objects.order_by("number")) is None


def test_needs_of_a_stay_that_was_withdrawn_long_ago_go_too(talks: Talks) -> None:
    handed(talks)
    told = {"state": "withdrawn", "ended_at": timezone.now(), "ended_why": "No money."}
    Stay.objects.update(**told)
    erase(talks.cast, "lecturer")
    assert of_participant().state == "erased"


def test_words_of_goals_go_from_an_agreement_that_never_was_in_force(talks: Talks) -> None:
    talks.begin()
    erase(talks.cast, "lecturer")
    agreed = Agreement.objects.get().document["goals"]
    texts = {each["text"] for each in agreed if each["owner"] == "participant"}
    assert texts == {"erased"}
    assert {each["text"] for each in agreed if each["owner"] == "host"} == {"host", "Ties."}


@pytest.mark.parametrize("state", ["active", "completed", "terminated"])
def test_of_a_signed_stay_what_limits_the_person_goes_and_the_rest_stays(
    talks: Talks, state: str
) -> None:
    before = handed(talks)
    laid(talks.cast, talks.stay).sign_all()
    ended = {} if state == "active" else {"ended_at": timezone.now(), "ended_why": "Over."}
    Stay.objects.update(state=state, **ended)
    erase(talks.cast, "lecturer")
    need = of_participant()
    assert (need.state, need.digest) == ("submitted", before.digest)
    document = need_document(need)
    assert (len(document.goals), document.constraints) == (len(goals("participant")), ())
    assert "child" not in need.canonical + json.dumps(need.document)
    assert need.canonical == canonical(document).decode()
    assert need.erased_at is not None


def test_a_signed_stay_without_limits_keeps_its_needs_as_they_were(talks: Talks) -> None:
    talks.all_in()
    before = of_participant()
    laid(talks.cast, talks.stay).sign_all()
    erase(talks.cast, "lecturer")
    need = of_participant()
    assert (need.canonical, need.erased_at) == (before.canonical, None)
    assert digest_of(need_document(need)).text == need.digest


def test_what_somebody_wrote_for_an_organisation_is_its_own(talks: Talks) -> None:
    handed(talks)
    erase(talks.cast, "agent")
    before = Need.objects.get(party="host")
    assert (before.state, Stay.objects.get().state) == ("submitted", "preparing")


def test_a_draft_is_deleted(talks: Talks) -> None:
    talks.write("participant", "goals", goals("participant"))
    erase(talks.cast, "lecturer")
    assert not Need.objects.filter(party="participant").exists()


@pytest.mark.parametrize(
    "change",
    [
        {"state": "erased", "canonical": "", "document": {"party": "participant"}},
        {"document": Needs(party="participant").model_dump(mode="json")},
        {"digest": "1" * 64},
    ],
)
def test_the_database_erases_no_words_of_a_stay_that_is_not_withdrawn(
    talks: Talks, change: dict
) -> None:
    handed(talks)
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        Need.objects.filter(party="participant").update(**change, erased_at=timezone.now())


def test_the_database_erases_no_words_of_an_organisation(talks: Talks) -> None:
    handed(talks)
    Stay.objects.update(state="withdrawn", ended_at=timezone.now(), ended_why="No money.")
    change = {"state": "erased", "canonical": "", "document": {"party": "host"}}
    with pytest.raises(DatabaseError, match="frozen"), transaction.atomic():
        Need.objects.filter(party="host").update(**change, erased_at=timezone.now())
