import pytest
from django.db import transaction
from django.db.utils import IntegrityError

from sapar_web.models import State, Terms


def test_terms_begin_as_the_first_draft(cast) -> None:
    made = Terms.objects.create(
        sponsor=cast.ministry, title="Visits", document={}, created_by=cast.people["officer"]
    )
    kept = Terms.objects.get(pk=made.pk)
    assert (kept.state, kept.version, kept.revision) == (State.DRAFT, 1, 1)
    assert (kept.digest, kept.canonical, kept.supersedes) == ("", "", None)


@pytest.mark.parametrize(
    "fields",
    [
        {"state": State.PUBLISHED},
        {"state": State.PUBLISHED, "digest": "0" * 64},
        {"state": State.WITHDRAWN, "canonical": "{}"},
        {"state": State.DRAFT, "digest": "0" * 64, "canonical": "{}"},
    ],
)
def test_only_frozen_terms_have_a_digest_and_all_of_them_do(cast, fields) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Terms.objects.create(
            sponsor=cast.ministry,
            title="Visits",
            document={},
            created_by=cast.people["officer"],
            **fields,
        )
    assert Terms.objects.count() == 0
