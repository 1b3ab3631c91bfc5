"""A draft in words."""

from django.utils.html import escape

from sapar.terms.wording import title_of
from sapar.values.wording import Language
from sapar_web.pages.language import language
from sapar_web.pages.voices.words import (
    clauses_in_words,
    record_in_words,
    titles_of_parts,
    with_titles,
)
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.voices.hearing import heard


def test_every_clause_says_what_it_means(consultation) -> None:
    document = document_of(consultation.terms)
    shown = clauses_in_words(
        document, heard(consultation.cast.actor("officer"), consultation.terms)
    )
    assert [each["id"] for each in shown] == [each.id for each in document.clauses]
    for number, (each, clause) in enumerate(zip(shown, document.clauses, strict=True), 1):
        assert f">{number}. {escape(title_of(clause, Language.ENGLISH))}" in each["html"]
    of_catalogue = [each.id for each in document.clauses if each.item]
    assert [each["id"] for each in shown if "What this means" in each["html"]] == of_catalogue


def test_a_word_goes_with_its_clause(consultation) -> None:
    consultation.say("commented", "Two hours.", consultation.clause)
    everything = heard(consultation.cast.actor("officer"), consultation.terms)
    document = document_of(consultation.terms)
    first = clauses_in_words(document, everything)[0]
    assert [each.text for each in first["spoken"]] == ["Two hours."]
    assert with_titles(everything.spoken, document) == [
        (everything.spoken[0], title_of(document.clauses[0], Language.ENGLISH))
    ]


def test_the_record_says_the_party_the_act_and_the_clause(consultation) -> None:
    consultation.say("approved")
    record = record_in_words(document_of(consultation.terms))
    assert [(row["act"], row["clause"]) for row in record] == [
        ("was asked", ""),
        ("was asked", ""),
        ("approved: no change is needed", ""),
    ]


def test_parts_have_titles_also_those_that_are_gone(consultation) -> None:
    document = document_of(consultation.terms)
    assert titles_of_parts(document, ["money", "clauses/gone"]) == [
        "the money",
        "a clause that is no longer there: gone",
    ]
    assert language() == "en"
