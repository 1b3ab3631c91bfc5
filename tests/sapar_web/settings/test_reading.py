import pytest

from sapar.values.unusable import UnusableError
from sapar_web.settings.reading import values


def test_every_setting_has_a_value_or_none() -> None:
    found = values({})
    assert (found["PORT"], found["SAPAR_DEMO"], found["SAPAR_LANGUAGE"]) == (8000, False, "en")
    assert found["SAPAR_DATABASE_URL"] is None


def test_the_address_of_the_site_follows_its_port() -> None:
    assert values({"PORT": "8123"})["SAPAR_SITE_URL"] == "http://127.0.0.1:8123"
    given = {"PORT": "8123", "SAPAR_SITE_URL": "https://sapar.example"}
    assert values(given)["SAPAR_SITE_URL"] == "https://sapar.example"


def test_a_name_that_is_no_setting_stops_the_start_and_names_the_near_one() -> None:
    with pytest.raises(UnusableError, match=r"SAPAR_DATABASE: .*did you mean SAPAR_DATABASE_URL\?"):
        values({"SAPAR_DATABASE": "postgresql://"})


def test_variables_of_others_are_theirs() -> None:
    assert values({"HOME": "/", "PATH": "/bin"}) == values({})
