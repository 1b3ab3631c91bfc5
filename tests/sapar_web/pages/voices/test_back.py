"""Where to go after a form."""

import pytest
from django.test import RequestFactory

from sapar_web.pages.voices.back import address, back


@pytest.mark.parametrize(
    ("named", "leads"),
    [
        ("/terms/", "/terms/"),
        ("https://elsewhere.example/", "/"),
        ("//elsewhere.example", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_only_within_the_site(named: str, leads: str) -> None:
    request = RequestFactory().post("/", {"next": named}, HTTP_HOST="localhost")
    assert address(request, "/") == leads
    assert back(request, "/").url == leads
