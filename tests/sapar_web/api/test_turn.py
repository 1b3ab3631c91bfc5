from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from sapar_web.access.links import new_secret
from sapar_web.models import Scope, Terms, Token
from sapar_web.queries.turn.waiting import waiting


def asked(cast, scope: Scope, **query):
    secret, digest = new_secret()
    Token.objects.create(
        person=cast.people["officer"],
        name="x",
        digest=digest,
        scopes=[scope],
        expires_at=timezone.now() + timedelta(days=1),
    )
    return Client().get("/api/turn", query, headers={"Authorization": f"Bearer {secret}"})


@pytest.mark.parametrize("number", [1, 3])
def test_a_program_reads_what_waits_on_its_person(
    cast, number: int, django_assert_num_queries
) -> None:
    for n in range(number):
        Terms.objects.create(
            sponsor=cast.ministry, title=f"{n}", document={}, created_by=cast.people["officer"]
        )
    waiting(cast.actor("officer"), limit=1)  # the connection has the statement
    with django_assert_num_queries(6):
        found = asked(cast, Scope.READ).json()
    assert [each["called"] for each in found["mine"]["items"]] == [str(n) for n in range(number)]
    assert found["mine"]["items"][0]["kind"] == "draft"
    assert found["theirs"] == {"items": [], "further": ""}


def test_a_token_must_be_one_that_reads(cast) -> None:
    assert asked(cast, Scope.OFFERS).status_code == 403
    assert Client().get("/api/turn").status_code == 401
