"""Where the gates A02 and A03 stand."""

from sapar.terms.checks.checking import check
from sapar.terms.model import model_terms
from sapar.values.wording import Language
from sapar_web.queries.terms.documents import document_of
from sapar_web.queries.voices.gates import Standing, standing


def test_the_model_terms_miss_nothing() -> None:
    found = standing(check(model_terms()), Language.ENGLISH)
    assert found == Standing([("A02", True), ("A03", True)], [])


def test_a_draft_on_which_nobody_spoke_says_what_is_missing(consultation) -> None:
    found = standing(check(document_of(consultation.terms)), Language.ENGLISH)
    assert found.gates == [("A02", False), ("A03", False)]
    assert len(found.missing) >= 2
    assert [each for each in found.missing if not each] == []
