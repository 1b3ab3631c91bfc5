from sapar_web.actions.refusals import StaleError, UnfitError
from sapar_web.models import Terms


def test_what_is_stale_keeps_both() -> None:
    error = StaleError(Terms(), revision=3, yours="mine", theirs="theirs")
    assert (error.revision, error.yours, error.theirs) == (3, "mine", "theirs")


def test_what_does_not_fit_is_told_in_one_sentence_for_logs() -> None:
    assert str(UnfitError({"email": ["odd"], "": ["more"]})) == "odd; more"
