from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command

from sapar_web.apps import SaparWeb


def test_the_site_is_one_app() -> None:
    own = [app for app in apps.get_app_configs() if app.name.startswith("sapar_web")]
    assert [type(app) for app in own] == [SaparWeb]


@pytest.mark.django_db
def test_the_migrations_make_what_the_models_say() -> None:
    told = StringIO()
    call_command("makemigrations", "--check", "--dry-run", stdout=told)
    assert told.getvalue() == "No changes detected\n"
