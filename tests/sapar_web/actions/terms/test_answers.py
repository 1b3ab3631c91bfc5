import pytest

from sapar.values.wording import Language
from sapar_web.actions.refusals import UnfitError
from sapar_web.actions.terms.answers import given
from sapar_web.models import Organisation

FIELDS = {
    "title": " Short visits ",
    "currency": "KZT",
    "first_day": "2027-09-01",
    "last_day": "2028-08-31",
}


def test_what_is_left_open_is_the_organisations_or_has_a_default() -> None:
    ministry = Organisation(name="Ministry (invented)", country="KZ")
    answers = given(FIELDS).answers(ministry)
    assert answers.title == "Short visits"
    assert (answers.sponsor, answers.country) == ("Ministry (invented)", "KZ")
    assert (answers.stay.shortest, answers.stay.longest) == (28, 84)
    assert (answers.fee, answers.contractor, answers.places) == (None, None, None)
    assert answers.languages == (Language.ENGLISH,)


def test_what_is_given_goes_before_what_the_organisation_says() -> None:
    own = {"sponsor": "Agency (invented)", "country": "DE", "languages": ["kk", "en", "kk"]}
    answers = given({**FIELDS, **own}).answers(Organisation(name="Ministry", country="KZ"))
    assert (answers.sponsor, answers.country) == ("Agency (invented)", "DE")
    assert answers.languages == (Language.KAZAKH, Language.ENGLISH)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "x" * 301),
        ("currency", "XXZ"),
        ("country", "ZZ"),
        ("shortest", 0),
        ("longest", 4001),
        ("places", 0),
        ("fee", "much"),
        ("first_day", "soon"),
        ("planning", []),
    ],
)
def test_an_answer_that_does_not_fit_is_told_at_its_field(field, value) -> None:
    with pytest.raises(UnfitError) as raised:
        given({**FIELDS, field: value})
    assert list(raised.value.problems) == [field]
