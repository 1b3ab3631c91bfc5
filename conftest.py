"""What every test run needs before Django reads its settings: an installation of its own."""

import os
import tempfile

import django

_FOLDER = tempfile.mkdtemp(prefix="sapar-tests-")

# A database is started only for tests that use one (tests/conftest.py).
os.environ |= {
    # Playwright runs a loop in the thread of a test; the database is asked there all the same.
    "DJANGO_ALLOW_ASYNC_UNSAFE": "true",
    "DJANGO_SETTINGS_MODULE": "sapar_web.settings.django",
    "SAPAR_DATA": _FOLDER,
    "SAPAR_DATABASE_URL": os.environ.get("SAPAR_DATABASE_URL", "postgresql://127.0.0.1:1/none"),
    "SAPAR_EMAIL_URL": "smtp://127.0.0.1:1",
    "SAPAR_LOG_FORMAT": "text",
    "SAPAR_LOG_LEVEL": "WARNING",
    "SAPAR_SECRET_KEY": "tests alone use this key: nothing that they make is kept",
    "SAPAR_SITE_URL": "http://testserver",
}

django.setup()

# A worker that inherits this name would read the settings before it has a folder of its own.
del os.environ["DJANGO_SETTINGS_MODULE"]
