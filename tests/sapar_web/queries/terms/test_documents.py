from sapar.terms.document.digest import canonical
from sapar.terms.model import model_terms
from sapar_web.queries.terms.documents import document_of, kept_form


def test_a_draft_keeps_all_but_the_record_of_planning() -> None:
    kept = kept_form(model_terms())
    assert "planning" not in kept
    assert kept["format"] == model_terms().format
    assert kept["clauses"][0]["id"] == model_terms().clauses[0].id


def test_the_record_of_a_draft_is_made_of_deeds_whatever_is_kept(consultation) -> None:
    terms = consultation.terms
    terms.document = {**terms.document, "planning": [{"on": "2027-01-01", "forged": True}]}
    before = document_of(terms).planning
    consultation.say("stated", "We need classes covered.", by="international")
    assert len(document_of(consultation.terms).planning) == len(before) + 1


def test_published_terms_are_read_from_the_frozen_text(tender) -> None:
    tender.terms.document = {"title": "Something else"}
    assert canonical(document_of(tender.terms)).decode() == tender.terms.canonical
