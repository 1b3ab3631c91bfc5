import pytest

from sapar_web.actions.naming import fit_name
from sapar_web.actions.refusals import UnfitError


def test_a_name_has_no_blanks_around_it() -> None:
    assert fit_name("  Әлия Сәрсенова ", longest=200) == "Әлия Сәрсенова"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (" ", "required"),
        ("n" * 201, "at most 200 characters"),
        ("Ada\r\nBcc: all@example.org", "no line breaks"),
        ("Ada\x00", "no line breaks"),
        ("\u202egnp.exe", "invisible signs"),
    ],
)
def test_what_would_be_something_else_in_a_header_or_a_list_is_no_name(
    text: str, message: str
) -> None:
    with pytest.raises(UnfitError, match=message) as caught:
        fit_name(text, longest=200)
    assert list(caught.value.problems) == ["name"]
