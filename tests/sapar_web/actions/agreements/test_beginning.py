"""The negotiation begins with the terms, the offer and the goals of all."""

import pytest
from tests.sapar_web.talks import Talks

from sapar_web.access.verdict import RefusedError
from sapar_web.actions.agreements.beginning import begin_negotiation
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Agreement
from sapar_web.queries.agreements.documents import agreement_document
from sapar_web.queries.terms.documents import document_of


def test_it_has_the_clauses_of_the_terms_and_the_goals_of_all(talks: Talks) -> None:
    document = agreement_document(talks.begin())
    talks.stay.refresh_from_db()
    assert talks.stay.state == "negotiating"
    assert document.clauses == document_of(talks.stay.terms).clauses
    assert document.terms == talks.stay.terms.digest
    assert [goal.id for goal in document.goals] == [
        f"{party}-{name}"
        for party in ("sponsor", "sending", "host", "participant")
        for name in ("teach", "ties")
    ]
    assert [each.party.value for each in document.parties] == [
        *("sponsor", "sending", "host", "participant")
    ]


def test_a_goal_in_another_language_says_so(talks: Talks) -> None:
    for party in ("sponsor", "sending", "host"):
        talks.hand_in(party)
    talks.write("participant", "language", "kk")
    talks.hand_in("participant")
    begin_negotiation(talks.cast.actor("officer"), stay=talks.stay.key)
    goal = agreement_document(talks.agreement()).goal("participant-teach")
    assert goal.text == {"kk": "participant"}


def test_it_does_not_begin_before_needs_are_shown_or_without_the_participant(talks) -> None:
    officer = talks.cast.actor("officer")
    with pytest.raises(UnfitError, match="not before the needs"):
        begin_negotiation(officer, stay=talks.stay.key)
    talks.all_in()
    talks.stay.participant = None
    talks.stay.save()
    with pytest.raises(UnfitError, match="the participant has not come yet"):
        begin_negotiation(officer, stay=talks.stay.key)


@pytest.mark.parametrize("name", ["observer", "outsider", "nobody", "mentor", "visitor"])
def test_only_a_party_begins_it(talks: Talks, name: str) -> None:
    talks.all_in()
    with pytest.raises(RefusedError):
        begin_negotiation(talks.cast.actor(name), stay=talks.stay.key)


def test_it_begins_once(talks: Talks) -> None:
    talks.begin()
    with pytest.raises(RefusedError, match="not while it is: being negotiated"):
        begin_negotiation(talks.cast.actor("officer"), stay=talks.stay.key)
    assert Agreement.objects.count() == 1
