from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from sapar_web.models import Token, Write


def test_no_two_tokens_have_one_digest(cast) -> None:
    fields = {
        "person": cast.people["officer"],
        "digest": "d" * 64,
        "scopes": ["read", "terms"],
        "expires_at": timezone.now() + timedelta(days=1),
    }
    token = Token.objects.create(name="one", **fields)
    token.refresh_from_db()
    assert token.scopes == ["read", "terms"]
    with pytest.raises(IntegrityError), transaction.atomic():
        Token.objects.create(name="two", **fields)


def test_a_key_of_a_write_is_used_once_by_one_person(cast) -> None:
    fields = {"idempotency": "k", "request": "r", "status": 201, "answer": {}}
    Write.objects.create(person=cast.people["officer"], **fields)
    Write.objects.create(person=cast.people["observer"], **fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        Write.objects.create(person=cast.people["officer"], **fields)
