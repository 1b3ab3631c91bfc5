from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings

from sapar_web.management.demonstration import balance
from sapar_web.pages.demonstration import POLICY

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("demonstration")]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The report in every language."""
    with override_settings(DEMO_REPORT=tmp_path_factory.mktemp("demo") / "report.html"):
        assert not balance.is_there()
        balance.make()
        assert balance.is_there()
        yield settings.DEMO_REPORT


@pytest.fixture
def reported(report: Path) -> Iterator[None]:
    with override_settings(DEMO_REPORT=report, DEMO=True):
        yield


def test_the_report_is_that_of_the_library_and_says_that_all_is_invented(reported, client: Client):
    response = client.get("/demonstration/balance/")
    assert response.status_code == 200
    assert response.headers["Content-Security-Policy"] == POLICY
    page = response.content.decode()
    assert "invented" in page.lower()
    assert "300" in page


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_it_is_in_the_language_of_the_reader(reported, client: Client, language: str):
    answered = client.get("/demonstration/balance/", headers={"accept-language": language})
    assert f'<html lang="{language}">' in answered.content.decode()
