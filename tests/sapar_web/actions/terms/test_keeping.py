import pytest

from sapar.terms.model import model_terms
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.terms.keeping import LONGEST, fitting

FORM = model_terms().model_dump(mode="json")


def test_a_form_that_fits_is_a_document() -> None:
    assert fitting(FORM) == model_terms()


@pytest.mark.parametrize("title", ["a\x00b", "\ud800", "x" * (LONGEST + 1), ""])
def test_what_cannot_be_kept_is_refused(title: str) -> None:
    with pytest.raises(UnfitError):
        fitting({**FORM, "title": title})
