from datetime import timedelta

import pytest
from django.test import RequestFactory
from django.utils import timezone

from sapar_web.access.links import new_secret
from sapar_web.api.authentication import Bearer, actor
from sapar_web.models import Token


@pytest.fixture
def token(cast):
    def made(**fields) -> str:
        secret, digest = new_secret()
        given = {"expires_at": timezone.now() + timedelta(days=1), "scopes": ["read"]} | fields
        Token.objects.create(person=cast.people["officer"], name="x", digest=digest, **given)
        return secret

    return made


def test_a_token_speaks_for_its_person_within_its_scopes(cast, token, rf: RequestFactory) -> None:
    request = rf.get("/")
    assert Bearer().authenticate(request, token(scopes=["read", "terms"]))
    assert actor(request).person == cast.people["officer"]
    assert actor(request).scopes == {"read", "terms"}
    assert Token.objects.get().used_at is not None


def test_a_token_that_has_ended_opens_nothing(cast, token, rf: RequestFactory) -> None:
    past = timezone.now() - timedelta(seconds=1)
    for secret in (token(expires_at=past), token(ended_at=past), "sapar_guess"):
        assert Bearer().authenticate(rf.get("/"), secret) is None
    lasting = token()
    cast.people["officer"].is_active = False
    cast.people["officer"].save()
    assert Bearer().authenticate(rf.get("/"), lasting) is None
