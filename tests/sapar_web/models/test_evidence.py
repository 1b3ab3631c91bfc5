"""What the database itself holds of evidence."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from tests.sapar_web.recording import Lived

from sapar_web.models import Evidence


def test_evidence_is_kept_as_it_is_and_once(lived: Lived) -> None:
    event = lived.session_kept("mentor", 2)
    told = {"event": event, "kind": "image/png", "size": 3, "digest": "a" * 64, "content": b"png"}
    made = Evidence.objects.create(name="a.png", **told)
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        Evidence.objects.filter(pk=made.pk).update(name="b.png")
    with pytest.raises(DatabaseError, match="is refused"), transaction.atomic():
        made.delete()
    with pytest.raises(IntegrityError), transaction.atomic():
        Evidence.objects.create(name="c.png", **told)
