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
