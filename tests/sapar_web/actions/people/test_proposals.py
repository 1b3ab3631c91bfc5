"""Words of whoever erases themselves go from proposals, where no agreement was ever in force."""

from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from django.db import DatabaseError, transaction
from django.utils import timezone
from tests.sapar_web.actions.people.test_needs import handed, of_participant
from tests.sapar_web.actions.people.test_stays import erase
from tests.sapar_web.signing import Table, laid
from tests.sapar_web.talks import CALLED, LEVELS, Talks

from sapar_web.models import Agreement, Person, Proposal, Stay
from sapar_web.queries.agreements.changes import Change

before_this = import_module("sapar_web.migrations.0027_erased_before")

OWN = "I want to teach what my late teacher taught."
MINE = {"party": "participant", "name": "Lecturer", "email": "home@example.org"}


def goal_of(talks: Talks, party: str) -> dict[str, Any]:
    found = talks.agreement().document["goals"]
    return next(each for each in found if each["owner"] == party)


def written(talks: Talks, party: str = "participant", by: str = "lecturer") -> Proposal:
    """A proposal of other words for a goal."""
    goal = goal_of(talks, party)
    after = {**goal, "text": OWN, "levels": LEVELS, "measured_by": "A list."}
    return talks.propose(by, Change(part=f"goals/{goal['id']}", after=after))


def called(talks: Talks) -> Proposal:
    """A proposal of whom to call, the participant among them."""
    return talks.propose("lecturer", Change(part="contacts", after={"contacts": [*CALLED, MINE]}))


def added(talks: Talks, owner: str) -> Proposal:
    """A proposal of a further goal, whatever any deed would say of it."""
    goal = {"id": "own", "owner": owner, "level": "individual", "text": OWN}
    told = {"kind": "add", "part": "goals/own", "after": goal, "reason": "need", "party": "host"}
    by = talks.cast.people["receiver"]
    return Proposal.objects.create(
        agreement=talks.agreement(), by=by, revision=1, digest="0" * 64, **told
    )


def withdrawn() -> None:
    """The stay was withdrawn, by somebody else."""
    Stay.objects.update(state="withdrawn", ended_at=timezone.now(), ended_why="No money.")


def test_words_of_own_goals_go_from_proposals_and_the_rest_stays(talks: Talks) -> None:
    talks.begin()
    made = written(talks)
    other = written(talks, "host", "receiver")
    erase(talks.cast, "lecturer")
    row = Proposal.objects.get(pk=made.pk)
    bare = {"id", "owner", "kind", "level", "weight"}
    assert (set(row.before), set(row.after)) == (bare, bare)
    assert (row.state, row.digest, row.reason) == ("overtaken", made.digest, made.reason)
    assert Proposal.objects.get(pk=other.pk).after["text"] == OWN
    html = talks.cast.client("receiver").get(f"/stays/{talks.stay.key}/agreement/")
    assert html.status_code == 200


def test_how_somebody_is_reached_goes_from_proposals(talks: Talks) -> None:
    talks.begin()
    made = called(talks)
    erase(talks.cast, "lecturer")
    assert Proposal.objects.get(pk=made.pk).after == {"contacts": CALLED}


def test_what_was_proposed_about_an_agreement_in_force_stays(talks: Talks) -> None:
    laid(talks.cast, talks.stay).sign_all()
    made = added(talks, "participant")
    erase(talks.cast, "lecturer")
    row = Proposal.objects.get(pk=made.pk)
    assert (row.state, row.after) == ("open", made.after)


def test_words_of_a_mentor_go_and_what_is_open_is_overtaken(talks: Talks) -> None:
    talks.begin()
    row = added(talks, "mentor")
    Stay.objects.update(mentor=talks.cast.people["mentor"])
    erase(talks.cast, "mentor")
    row.refresh_from_db()
    assert (row.state, "text" in row.after, row.before) == ("overtaken", False, None)
    assert Stay.objects.get().state == "negotiating"


@pytest.mark.parametrize(
    "change",
    [
        {"after": {"id": "other"}},
        {"after": None},
        {"before": None},
        {"text": "Because."},
        {"digest": "1" * 64},
        {"state": "settled"},
    ],
)
def test_the_database_takes_nothing_else_out_of_a_proposal(talks: Talks, change: dict) -> None:
    talks.begin()
    made = written(talks)
    withdrawn()
    rows = Proposal.objects.filter(pk=made.pk)
    rows.update(state="withdrawn", ended_at=timezone.now())
    with pytest.raises(DatabaseError), transaction.atomic():
        rows.update(**change)
    put_in = {**made.after, "text": "Something else."}
    with pytest.raises(DatabaseError, match="stands"), transaction.atomic():
        rows.update(after=put_in)
    less = {name: value for name, value in made.after.items() if name != "text"}
    assert rows.update(after=less) == 1


@pytest.mark.parametrize("state", ["active", "amending", "completed", "terminated"])
def test_the_database_keeps_what_was_proposed_about_what_was_signed(
    talks: Talks, state: str
) -> None:
    laid(talks.cast, talks.stay).sign_all()
    made = added(talks, "participant")
    rows = Proposal.objects.filter(pk=made.pk)
    rows.update(state="refused", ended_at=timezone.now())
    over = state in {"completed", "terminated"}
    ended = {"ended_at": timezone.now(), "ended_why": "Over."} if over else {}
    Stay.objects.update(state=state, **ended)
    less = {name: value for name, value in made.after.items() if name != "text"}
    with pytest.raises(DatabaseError, match="stands"), transaction.atomic():
        rows.update(after=less)


def test_of_those_who_erased_themselves_before_the_words_go_too(talks: Talks) -> None:
    talks.begin()
    rows = [written(talks), called(talks)]
    withdrawn()
    Person.objects.filter(email="lecturer@example.org").update(erased_at=timezone.now())
    before_this.erase(apps, None)
    before_this.erase(apps, None)
    goal, contacts = (Proposal.objects.get(pk=each.pk) for each in rows)
    assert (goal.state, "text" in goal.after, "levels" in goal.after) == ("overtaken", False, False)
    assert contacts.after == {"contacts": CALLED}
    need = of_participant()
    assert (need.state, need.canonical) == ("erased", "")
    assert need.document == {"format": "sapar-needs/1", "party": "participant"}
    agreed = Agreement.objects.get().document["goals"]
    assert {each["text"] for each in agreed if each["owner"] == "participant"} == {"erased"}


def test_of_a_signed_stay_what_limited_them_goes_and_nothing_else(talks: Talks) -> None:
    before = handed(talks)
    laid(talks.cast, talks.stay).sign_all()
    Person.objects.filter(email="lecturer@example.org").update(erased_at=timezone.now())
    agreed = Agreement.objects.get().document
    before_this.erase(apps, None)
    need = of_participant()
    assert (need.state, need.digest) == ("submitted", before.digest)
    assert ("child" in need.canonical, "constraints" in need.document) == (False, False)
    assert need.document["goals"] == before.document["goals"]
    assert Agreement.objects.get().document == agreed


def test_nothing_is_taken_from_whoever_is_there(table: Table) -> None:
    before = Agreement.objects.get().document
    before_this.erase(apps, None)
    assert Agreement.objects.get().document == before
