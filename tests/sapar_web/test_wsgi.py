import subprocess
import sys

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.test import RequestFactory

from sapar_web.wsgi import application


@pytest.mark.django_db
def test_any_server_that_speaks_wsgi_can_serve_the_site() -> None:
    assert isinstance(application, WSGIHandler)
    started: list[str] = []
    request = RequestFactory().get("/health/")
    body = application(request.environ, lambda status, _headers: started.append(status))
    assert started == ["200 OK"]
    assert b"".join(body) == b'{"alive": true}'


def test_the_start_of_a_process_loads_no_engine_and_no_format_that_few_ask_for() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", "import sapar_web.wsgi, sapar_web.urls, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    loaded = set(ended.stdout.split())
    assert {
        *("duckdb", "narwhals", "scipy", "vl_convert"),
        *("docx", "icalendar", "openpyxl"),
    } & loaded == set()
    assert "sapar_web.api.balance" in loaded
