import pytest
from django.db import connection
from django.db.utils import OperationalError
from django.test import Client


def test_the_process_lives_whatever_the_database_does(client: Client) -> None:
    response = client.get("/health/")
    assert (response.status_code, response.json()) == (200, {"alive": True})


@pytest.mark.django_db
def test_it_is_ready_when_the_database_is_of_this_version(client: Client) -> None:
    assert client.get("/ready/").json() == {"ready": True}


@pytest.mark.django_db
def test_it_is_not_ready_on_an_older_database_and_says_the_way_out(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'sapar_web' AND name > '0001'")
    response = client.get("/ready/")
    assert response.status_code == 503
    assert response.json()["reason"].endswith("run `sapar migrate`")


@pytest.mark.django_db
def test_it_is_not_ready_without_a_database(client: Client, monkeypatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise OperationalError

    monkeypatch.setattr("sapar_web.pages.health.MigrationExecutor", refuse)
    response = client.get("/ready/")
    assert response.status_code == 503
    assert response.json() == {"ready": False, "reason": "the database does not answer"}
