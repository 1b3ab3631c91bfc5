from pathlib import Path

import pytest
from django.test import Client

from sapar_web.management.demonstration import balance
from sapar_web.pages.demonstration import POLICY


@pytest.fixture
def reported(settings, tmp_path: Path) -> None:
    settings.DEMO_REPORT = tmp_path / "report.html"
    settings.DEMO = True
    assert not balance.is_there()
    balance.make()
    assert balance.is_there()


@pytest.mark.django_db
def test_the_report_is_that_of_the_library_and_says_that_all_is_invented(reported, client: Client):
    response = client.get("/demonstration/balance/")
    assert response.status_code == 200
    assert response.headers["Content-Security-Policy"] == POLICY
    page = response.content.decode()
    assert "invented" in page.lower()
    assert "300" in page


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_it_is_in_the_language_of_the_reader(reported, client: Client, language: str):
    answered = client.get("/demonstration/balance/", headers={"accept-language": language})
    assert f'<html lang="{language}">' in answered.content.decode()
