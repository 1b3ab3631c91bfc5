"""Forms about stays."""

from sapar_web.pages.stays.forms import ComeForm, NewStayForm


def test_an_institution_is_one_of_those_that_were_found() -> None:
    sent = {"sending": "b", "host": "h", "participant": "no address"}
    form = NewStayForm([("a", "A")], [("h", "H")], None, sent)
    wrong = {"sending", "participant", "first_day", "last_day", "needs_until"}
    assert set(form.errors) == wrong
    assert not ComeForm({"email": "nobody"}).is_valid()


def test_a_contractor_is_asked_for_where_the_terms_take_one() -> None:
    asked = NewStayForm([], [], [("c", "C")])
    assert list(asked.fields)[:4] == ["sending", "host", "contractor", "participant"]
    assert asked.fields["contractor"].choices == [("c", "C")]
    assert "contractor" not in NewStayForm([], [], None).fields
