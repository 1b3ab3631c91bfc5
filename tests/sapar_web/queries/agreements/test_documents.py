"""The document behind an agreement."""

from tests.sapar_web.talks import Talks

from sapar_web.queries.agreements.documents import agreement_document, kept_agreement


def test_an_agreement_is_read_as_it_was_kept(talks: Talks) -> None:
    agreement = talks.begin()
    assert kept_agreement(agreement_document(agreement)) == agreement.document
