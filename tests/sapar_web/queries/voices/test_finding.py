"""Voices and drafts for those who may see them."""

import pytest

from sapar_web.access.verdict import RefusedError
from sapar_web.queries.voices.finding import (
    changed_parts,
    open_link,
    organisations_named,
    own_voice,
    readable_draft,
    statement_of,
    voice_of,
)


def test_a_voice_is_its_own_persons(consultation) -> None:
    key = consultation.participant.key
    assert own_voice(consultation.cast.actor("lecturer"), key) == consultation.participant
    assert own_voice(consultation.cast.actor("officer"), key) is None
    assert voice_of(key) == consultation.participant


def test_a_draft_is_for_its_sponsor_and_those_asked(consultation) -> None:
    key = consultation.terms.key
    assert readable_draft(consultation.cast.actor("observer"), key) == consultation.terms
    assert readable_draft(consultation.cast.actor("observer"), consultation.participant.key) is None
    with pytest.raises(RefusedError):
        readable_draft(consultation.cast.actor("nobody"), key)


def test_what_changed_is_named_once(consultation) -> None:
    for text in ("One.", "Two."):
        consultation.edit(consultation.clause, text)
    assert changed_parts(consultation.terms, 1) == [f"clauses/{consultation.clause}"]
    assert changed_parts(consultation.terms, consultation.terms.revision) == []


def test_organisations_are_found_by_a_part_of_their_name(consultation) -> None:
    stranger = consultation.cast.stranger
    assert organisations_named("island") == [(str(stranger.key), stranger.name)]
    assert organisations_named(" ") == []


def test_a_statement_comes_with_its_terms(consultation, django_assert_num_queries) -> None:
    word = consultation.say("stated", "A desk.")
    with django_assert_num_queries(1):
        found = statement_of(word.key)
        assert found is not None
        assert found.voice.terms.sponsor == consultation.cast.ministry


def test_a_wrong_secret_opens_nothing(consultation) -> None:
    assert open_link("wrong") is None
