from uuid import uuid4

import pytest

from sapar_web.access.hidden import hidden
from sapar_web.access.verdict import RefusedError
from sapar_web.queries.terms.reading import readable_terms


def test_published_terms_are_for_everybody(cast, tender) -> None:
    assert readable_terms(cast.actor("visitor"), tender.terms.key) == tender.terms


def test_what_is_not_there_and_what_may_not_be_seen_look_alike(cast) -> None:
    with pytest.raises(RefusedError) as raised:
        readable_terms(cast.actor("officer"), uuid4())
    assert hidden(raised.value)
