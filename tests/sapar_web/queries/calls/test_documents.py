from sapar.terms.document.digest import digest_of
from sapar_web.queries.calls.documents import (
    application_document,
    call_document,
    kept,
    review_document,
)


def test_documents_keep_their_digests_in_rows(contest) -> None:
    contest.open()
    contest.reviewer()
    made = contest.nominated()
    review = contest.review(made, 5, 5)
    call = contest.call
    assert digest_of(call_document(call)).text == call.digest
    assert digest_of(application_document(made)).text == made.digest
    assert digest_of(review_document(review)).text == review.digest
    assert kept(review_document(review)) == review.document
