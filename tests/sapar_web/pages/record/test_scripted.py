import pytest
from django import forms
from django.test import RequestFactory

from sapar_web.pages.record.scripted import by_script, refused


class Form(forms.Form):
    day = forms.DateField(label="Day")
    secret = forms.CharField(label="")


def test_what_is_refused_is_told_with_its_field() -> None:
    form = Form({"day": "soon"})
    form.add_error(None, "Tick what happened.")
    assert refused(form) == [
        "Day: Enter a valid date.",
        "This field is required.",
        "Tick what happened.",
    ]


@pytest.mark.parametrize(
    ("method", "accepted", "expected"),
    [
        ("post", "application/json", True),
        ("post", "text/html,*/*", False),
        ("get", "application/json", False),
    ],
)
def test_a_script_says_that_it_reads_json(method: str, accepted: str, expected: bool) -> None:
    ask = getattr(RequestFactory(), method)
    assert by_script(ask("/", headers={"Accept": accepted})) is expected
