"""The record of planning: made by deeds, and by no other way."""

from datetime import date

import pytest

from sapar.planning.act import Act
from sapar.terms.beginning import Answers
from sapar.terms.document.scheme import Length, SponsorKind
from sapar.values.party import Party
from sapar.values.wording import Language
from sapar_web.access.verdict import RefusedError
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.terms.drafting import draft_terms
from sapar_web.actions.terms.editing import edit_part
from sapar_web.actions.terms.parts import mark_of, part_of
from sapar_web.actions.voices.answering import answer
from sapar_web.actions.voices.inviting import Invited, invite_voice
from sapar_web.actions.voices.speaking import Word, speak
from sapar_web.models import Statement, Terms
from sapar_web.queries.terms.planning import planning_record


@pytest.fixture
def draft(cast) -> Terms:
    answers = Answers(
        title="Short visits (invented)",
        sponsor="Ministry (invented)",
        kind=SponsorKind.PUBLIC,
        country="KZ",
        currency="EUR",
        first_day=date(2027, 9, 1),
        last_day=date(2028, 8, 31),
        stay=Length(shortest=30, longest=270),
        places=20,
        contractor=None,
        fee=None,
        languages=(Language.ENGLISH,),
    )
    return draft_terms(cast.actor("officer"), organisation=cast.ministry.key, answers=answers)


@pytest.fixture
def comment(cast, draft: Terms) -> Statement:
    invited = Invited("participant", "lecturer@example.org")
    voice, _secret = invite_voice(cast.actor("officer"), terms=draft.key, invited=invited)
    clause = draft.document["clauses"][0]["id"]
    word = Word("commented", "Two hours a week, please.", clause)
    return speak(cast.actor("lecturer"), voice=voice.key, word=word)


def change(cast, draft: Terms, clause: str) -> None:
    draft.refresh_from_db()
    part = f"clauses/{clause}"
    now = part_of(draft.document, part)
    edit_part(
        cast.actor("officer"),
        key=draft.key,
        part=part,
        value={**now, "sanction": "none"},
        read=mark_of(now),
    )


def test_what_was_taken_is_a_change_in_the_record(cast, draft: Terms, comment: Statement) -> None:
    change(cast, draft, comment.clause)
    answer(cast.actor("officer"), statement=comment.key, outcome="taken", reason="Agreed.")
    record = [(entry.party, entry.act, entry.clause) for entry in planning_record(draft)]
    assert record == [
        (Party.PARTICIPANT, Act.INVITED, None),
        (Party.PARTICIPANT, Act.COMMENTED, comment.clause),
        (Party.PARTICIPANT, Act.CHANGED, comment.clause),
    ]


def test_nothing_is_called_taken_before_the_clause_was_changed(
    cast, draft: Terms, comment: Statement
) -> None:
    officer, other = cast.actor("officer"), draft.document["clauses"][1]["id"]
    change(cast, draft, other)
    with pytest.raises(UnfitError, match="change the terms first"):
        answer(officer, statement=comment.key, outcome="taken", reason="Agreed.")
    assert Act.CHANGED not in {entry.act for entry in planning_record(draft)}


def test_what_was_not_taken_says_why_and_is_no_change(
    cast, draft: Terms, comment: Statement
) -> None:
    officer = cast.actor("officer")
    with pytest.raises(UnfitError, match="say why"):
        answer(officer, statement=comment.key, outcome="declined", reason=" ")
    answer(officer, statement=comment.key, outcome="declined", reason="No money for it.")
    assert Act.CHANGED not in {entry.act for entry in planning_record(draft)}


def test_a_statement_is_answered_once(cast, comment: Statement) -> None:
    officer = cast.actor("officer")
    answer(officer, statement=comment.key, outcome="declined", reason="No money for it.")
    with pytest.raises(UnfitError, match="answered already"):
        answer(officer, statement=comment.key, outcome="declined", reason="Still none.")


@pytest.mark.parametrize("name", ["observer", "lecturer", "international", "nobody", "visitor"])
def test_only_the_sponsors_officer_answers(cast, comment: Statement, name: str) -> None:
    with pytest.raises(RefusedError):
        answer(cast.actor(name), statement=comment.key, outcome="declined", reason="No.")


@pytest.mark.parametrize("name", ["officer", "international", "nobody", "visitor"])
def test_nobody_speaks_for_somebody_else(cast, comment: Statement, name: str) -> None:
    with pytest.raises(RefusedError):
        speak(cast.actor(name), voice=comment.voice.key, word=Word("approved", revision=1))
