from django import forms
from django.test import RequestFactory

from sapar_web.actions.refusals import UnfitError
from sapar_web.pages.mending import attempt, form_page


class Form(forms.Form):
    name = forms.CharField()


def refused() -> str:
    raise UnfitError({"name": ["too odd"], "": ["not now"]})


def test_a_deed_is_done_with_a_form_that_fits() -> None:
    assert attempt(Form({"name": "x"}), lambda: "done") == "done"
    assert attempt(Form(), lambda: "done") is None
    assert attempt(Form({"name": ""}), lambda: "done") is None


def test_what_the_deed_refuses_stands_beside_its_field() -> None:
    form = Form({"name": "x"})
    assert attempt(form, refused) is None
    assert form.errors == {"name": ["too odd"], "__all__": ["not now"]}


def test_a_form_to_mend_is_no_success(cast, rf: RequestFactory) -> None:
    request = rf.get("/")
    assert form_page(request, Form(), title="A form").status_code == 200
    answer = form_page(request, Form({"name": ""}), title="A form")
    assert answer.status_code == 422
