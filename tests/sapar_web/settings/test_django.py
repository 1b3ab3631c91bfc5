from django.conf import settings
from django.core.checks import run_checks


def test_django_finds_nothing_wrong(db: None) -> None:
    assert run_checks() == []


def test_pages_load_nothing_from_elsewhere_and_faults_show_nothing() -> None:
    assert settings.DEBUG is False
    assert settings.SESSION_COOKIE_HTTPONLY is True
    assert settings.SESSION_COOKIE_SAMESITE == settings.CSRF_COOKIE_SAMESITE == "Lax"


def test_only_postgresql_is_spoken() -> None:
    assert settings.DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql"
