import pytest

from sapar_web.pages.headers import POLICY


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/health/", "/nothing-here/", "/account/login/"])
def test_every_answer_forbids_what_is_not_the_sites_own(client, path: str) -> None:
    response = client.get(path)
    assert response.headers["Content-Security-Policy"] == POLICY
    assert response.headers["X-Frame-Options"] == "DENY"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"


def test_nothing_inline_runs_and_nothing_comes_from_elsewhere() -> None:
    assert "unsafe" not in POLICY
    assert "http" not in POLICY
    assert "default-src 'none'" in POLICY
