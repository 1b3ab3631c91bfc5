import pytest

from sapar_web.actions.organisations.particulars import (
    Particulars,
    fitting,
    particulars_of,
    write,
)
from sapar_web.actions.refusals import UnfitError
from sapar_web.models import Organisation

ROR = "https://ror.org/052bx8q98"


def test_particulars_are_kept_without_blanks_around_them() -> None:
    given = Particulars(" Hill University ", "KZ", f" {ROR} ")
    assert fitting(given) == Particulars("Hill University", "KZ", ROR)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (Particulars("", "KZ"), "name"),
        (Particulars("Hill University", "QQ"), "country"),
        (Particulars("Hill University", "kz"), "country"),
        (Particulars("Hill University", "KZ", "https://ror.org/1"), "ror"),
        (Particulars("Hill University", "KZ", "javascript:alert(1)"), "ror"),
        (Particulars("Hill University", "KZ", ROR + "\n<script>"), "ror"),
    ],
)
def test_what_does_not_fit_names_its_field(given: Particulars, field: str) -> None:
    with pytest.raises(UnfitError) as caught:
        fitting(given)
    assert list(caught.value.problems) == [field]


def test_two_organisations_never_share_an_identifier(db) -> None:
    first, second = Organisation(), Organisation()
    write(first, Particulars("Hill University", "KZ", ROR))
    assert particulars_of(first) == Particulars("Hill University", "KZ", ROR)
    with pytest.raises(UnfitError, match="another organisation here has this identifier"):
        write(second, Particulars("Mill University", "KZ", ROR))
