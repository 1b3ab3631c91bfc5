from sapar_web.access.deeds import Deed
from sapar_web.access.hidden import hidden
from sapar_web.access.verdict import RefusedError, Verdict

NO = Verdict(allowed=False, reason="no")


def test_to_look_and_be_refused_is_to_find_nothing() -> None:
    assert hidden(RefusedError(Deed.READ_TERMS, NO))
    assert hidden(RefusedError(Deed.READ_OFFER, NO))


def test_to_do_and_be_refused_is_told() -> None:
    assert not hidden(RefusedError(Deed.EDIT_TERMS, NO))
    assert not hidden(ValueError("other"))
