import pytest

from sapar_web.actions.addresses import address_of
from sapar_web.actions.refusals import UnfitError


def test_an_address_is_kept_in_one_form() -> None:
    assert address_of(" Aigul@Example.ORG ") == "aigul@example.org"


@pytest.mark.parametrize("email", ["", "aigul", "a@b", "a@example.org\nBcc: b@example.org"])
def test_what_is_no_address_is_refused_by_its_field(email: str) -> None:
    with pytest.raises(UnfitError) as raised:
        address_of(email)
    assert list(raised.value.problems) == ["email"]
