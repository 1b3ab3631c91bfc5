import pytest
from django.test import Client


@pytest.mark.django_db
def test_there_is_no_invented_balance_outside_a_demonstration(client: Client) -> None:
    assert client.get("/demonstration/balance/").status_code == 404
