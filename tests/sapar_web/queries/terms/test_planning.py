"""The record of planning, whatever happens in whatever order."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sapar.planning.act import Act
from sapar.terms.checks.checking import check
from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.actions.terms.editing import edit_part, move_clause
from sapar_web.actions.terms.parts import mark_of, part_of
from sapar_web.actions.voices.answering import answer
from sapar_web.models import Statement
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.terms.planning import planning_record


def acts(consultation) -> list[Act]:
    consultation.terms.refresh_from_db()
    return [each.act for each in planning_record(consultation.terms)]


def test_an_approval_counts_for_the_text_that_was_approved(consultation) -> None:
    consultation.say("approved")
    assert acts(consultation) == [Act.INVITED, Act.INVITED, Act.APPROVED]
    consultation.edit(consultation.clause, "Another text.")
    assert acts(consultation) == [Act.INVITED, Act.INVITED, Act.COMMENTED]
    assert "changed afterwards" in str(planning_record(consultation.terms)[-1].said)
    consultation.say("approved")
    assert acts(consultation)[2:] == [Act.COMMENTED, Act.APPROVED]


def test_a_gate_opens_and_closes_with_it(consultation) -> None:
    def gates() -> tuple[bool, bool]:
        consultation.terms.refresh_from_db()
        found = check(document_of(consultation.terms)).gates
        return found["A02"], found["A03"]

    assert gates() == (False, False)
    consultation.say("approved", by="international")
    assert gates() == (True, False)
    consultation.edit(consultation.clause, "Another text.")
    assert gates() == (False, False)


def test_an_approval_of_a_clause_lapses_with_that_clause_alone(consultation) -> None:
    other = consultation.terms.document["clauses"][1]["id"]
    consultation.say("approved", clause=other)
    consultation.edit(consultation.clause, "Another text.")
    assert acts(consultation)[-1] == Act.APPROVED
    consultation.edit(other, "Another text.")
    assert acts(consultation)[-1] == Act.COMMENTED


def test_to_move_a_clause_or_write_it_unchanged_is_no_change(consultation) -> None:
    officer, terms = consultation.cast.actor("officer"), consultation.terms
    consultation.say("approved")
    word = consultation.say("commented", "Two hours.", consultation.clause)
    part = f"clauses/{consultation.clause}"
    same = part_of(terms.document, part)
    edit_part(officer, key=terms.key, part=part, value=same, read=mark_of(same))
    move_clause(officer, key=terms.key, clause=word.clause, before=None)
    with pytest.raises(UnfitError, match="change the terms first"):
        answer(officer, statement=word.key, outcome="taken", reason="Agreed.")
    assert acts(consultation)[2:] == [Act.APPROVED, Act.COMMENTED]


def test_nobody_types_it_in(consultation) -> None:
    form = consultation.terms.document
    typed = [{"on": "2027-01-01", "party": "sending", "act": "approved"}]
    type(consultation.terms).objects.filter(pk=consultation.terms.pk).update(
        document={**form, "planning": typed}
    )
    assert acts(consultation) == [Act.INVITED, Act.INVITED]
    consultation.terms.refresh_from_db()
    assert [each.act for each in document_of(consultation.terms).planning] == [Act.INVITED] * 2


DEEDS = st.one_of(
    st.tuples(st.just("edit"), st.integers(0, 1), st.integers(0, 2)),
    st.tuples(st.just("move"), st.integers(0, 1), st.just(0)),
    st.tuples(
        st.just("say"), st.sampled_from(["stated", "commented", "approved"]), st.integers(-1, 1)
    ),
    st.tuples(
        st.just("answer"), st.integers(0, 5), st.sampled_from(["taken", "partly", "declined"])
    ),
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(DEEDS, min_size=1, max_size=8))
def test_no_sequence_of_deeds_claims_a_change_that_nobody_made(consultation, deeds) -> None:
    """A `changed` in the record has an edit of its clause after the statement."""
    Statement.objects.all().delete()
    clauses = [each["id"] for each in consultation.terms.document["clauses"]][:2]
    edited: list[tuple[int, str]] = []
    said_at: list[tuple[int, str]] = []
    claimed: list[tuple[int, str]] = []
    for moment, deed in enumerate(deeds):
        with suppress(UnfitError, StaleError):
            match deed:
                case ("edit", place, text):
                    before = consultation.terms.document
                    consultation.edit(clauses[place], f"Text {text}.")
                    if consultation.terms.document != before:
                        edited.append((moment, clauses[place]))
                case ("move", place, _):
                    officer = consultation.cast.actor("officer")
                    move_clause(
                        officer, key=consultation.terms.key, clause=clauses[place], before=None
                    )
                    consultation.terms.refresh_from_db()
                case ("say", kind, place):
                    clause = clauses[place] if place >= 0 else ""
                    consultation.say(str(kind), "Words.", clause)
                    said_at.append((moment, clause))
                case ("answer", place, outcome):
                    rows = list(Statement.objects.order_by("id"))
                    if place < len(rows):
                        officer = consultation.cast.actor("officer")
                        answer(
                            officer, statement=rows[place].key, outcome=str(outcome), reason="So."
                        )
                        if outcome != "declined":
                            claimed.append(said_at[place])
    record = [each for each in planning_record(consultation.terms) if each.act is Act.CHANGED]
    assert len(record) == len(claimed)
    unfounded = [
        (moment, clause)
        for moment, clause in claimed
        if not any(at > moment and clause in ("", part) for at, part in edited)
    ]
    assert unfounded == []
