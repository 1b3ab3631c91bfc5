import pytest

from sapar_web.management.demonstration.cast import gather
from sapar_web.queries.demo import PASSWORD, demo_accounts

pytestmark = pytest.mark.django_db


def test_outside_a_demonstration_no_account_is_shown(settings) -> None:
    gather()
    settings.DEMO = False
    assert demo_accounts() == []


def test_in_a_demonstration_everybody_is_shown_with_role_and_organisation(settings) -> None:
    cast = gather()
    settings.DEMO = True
    accounts = demo_accounts()
    assert [account.email for account in accounts][:2] == [
        "aizhan@demo.example",
        "timur@demo.example",
    ]
    first = accounts[0]
    assert (first.name, first.role) == ("Aizhan Serikova", "programme officer")
    assert cast.people["aizhan"].check_password(PASSWORD)


def test_only_invented_people_are_shown(settings, cast) -> None:
    settings.DEMO = True
    assert demo_accounts() == []
