from pathlib import Path

from django.conf import settings
from django.core.checks import run_checks
from django.db import connection


def test_django_finds_nothing_wrong(db: None) -> None:
    assert run_checks() == []


def test_pages_load_nothing_from_elsewhere_and_faults_show_nothing() -> None:
    assert settings.DEBUG is False
    assert settings.SESSION_COOKIE_HTTPONLY is True
    assert settings.SESSION_COOKIE_SAMESITE == settings.CSRF_COOKIE_SAMESITE == "Lax"


def test_a_worker_loads_every_module_that_has_work_for_it(repository: Path) -> None:
    source = repository / "src"
    found = {
        ".".join(path.relative_to(source).with_suffix("").parts)
        for path in (source / "sapar_web").rglob("*.py")
        if "@app.task" in path.read_text(encoding="utf-8")
    }
    first = f"sapar_web.{settings.PROCRASTINATE_AUTODISCOVER_MODULE_NAME}"
    assert {first, *settings.PROCRASTINATE_IMPORT_PATHS} == found


def test_only_postgresql_is_spoken() -> None:
    assert settings.DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql"


def test_the_database_weighs_few_orders_of_tables_that_are_joined_by_keys(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SHOW join_collapse_limit")
        assert cursor.fetchone() == ("4",)


def test_the_database_plans_a_prepared_statement_once(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SHOW plan_cache_mode")
        assert cursor.fetchone() == ("force_generic_plan",)
