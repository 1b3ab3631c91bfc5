import pytest
from django.utils import translation

from sapar.values.wording import Language
from sapar_web.actions.refusals import MissingError
from sapar_web.models import Terms
from sapar_web.pages.language import language
from sapar_web.pages.offers.reading import published_terms


@pytest.mark.parametrize("code", ["en", "kk", "ru"])
def test_rules_speak_the_language_of_the_page(code: str) -> None:
    with translation.override(code):
        assert language() is Language(code)


def test_drafts_of_terms_are_not_there_for_offers(cast, tender) -> None:
    draft = Terms.objects.create(
        sponsor=cast.ministry, title="Draft", document={}, created_by=cast.people["officer"]
    )
    assert published_terms(tender.terms.key) == tender.terms
    with pytest.raises(MissingError):
        published_terms(draft.key)
