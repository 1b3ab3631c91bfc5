"""What the database itself holds of what waits."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from sapar_web.models import Ready, Stay


def ready(of: Stay, **other: Any) -> Ready:
    told = {"terms": of.terms, "stay": of, "kind": "release", "about": "m", "party": "sponsor"}
    return Ready.objects.create(**{**told, "organisation": of.sponsor, **other})


def test_one_thing_waits_once_on_a_party(stay: Stay) -> None:
    ready(stay)
    with pytest.raises(IntegrityError), transaction.atomic():
        ready(stay)
    assert ready(stay, party="host").pk


def test_lines_of_statements_wait_once_for_a_scheme(stay: Stay) -> None:
    lines = {"stay": None, "kind": "match", "about": ""}
    ready(stay, **lines)
    with pytest.raises(IntegrityError), transaction.atomic():
        ready(stay, **lines)
