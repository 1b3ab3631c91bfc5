import pytest

from sapar_web.settings.addresses import PLANNED, database, mail_server, site


def test_the_parts_of_a_database_address() -> None:
    found = database("postgresql://sapar:s%40t@db.example:5433/terms?sslmode=require")
    assert found == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "terms",
        "USER": "sapar",
        "PASSWORD": "s@t",
        "HOST": "db.example",
        "PORT": "5433",
        "OPTIONS": {"options": PLANNED, "sslmode": "require"},
    }


def test_an_address_may_say_itself_how_the_database_plans() -> None:
    found = database("postgresql://db.example/terms?options=-c%20geqo%3Doff")
    assert found["OPTIONS"] == {"options": "-c geqo=off"}


@pytest.mark.parametrize(
    "text", ["sqlite:///sapar.db", "postgresql://db.example", "postgresql://a:b@c:x=1/y?z", "sapar"]
)
def test_any_other_address_of_a_database_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="an address as in postgresql://"):
        database(text)


def test_the_parts_of_a_mail_servers_address() -> None:
    found = mail_server("smtp://sapar:s%40t@mail.example:587?starttls")
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == ("mail.example", 587)
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("sapar", "s@t")
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (True, False)


def test_tls_from_the_first_byte_has_its_own_port() -> None:
    found = mail_server("smtps://mail.example")
    assert (found["EMAIL_PORT"], found["EMAIL_USE_SSL"]) == (465, True)


@pytest.mark.parametrize("text", ["mail.example", "http://mail.example", "smtp://", "smtp://a:x"])
def test_any_other_address_of_a_mail_server_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="an address as in smtp://"):
        mail_server(text)


@pytest.mark.parametrize("text", ["sapar.example", "ftp://sapar.example", "https://a.example/b"])
def test_a_site_has_an_address_of_its_own(text: str) -> None:
    assert site("https://sapar.example/") == "https://sapar.example"
    with pytest.raises(ValueError, match="an address as in https://"):
        site(text)
