import pytest

from sapar.deliveries.watch.stay import stay_of
from sapar_web.access.verdict import RefusedError
from sapar_web.models import Version
from sapar_web.queries.balance.open_record import require_whole

pytestmark = pytest.mark.django_db


def test_every_party_sees_the_whole_where_the_agreement_opens_the_record(lived):
    for party in ("sponsor", "sending", "host", "participant", "mentor"):
        require_whole(lived.actor(party), lived.stay)


def test_the_sending_institution_does_not_where_it_is_closed(lived, monkeypatch):
    document = lived.version.document
    kept = [clause for clause in document["clauses"] if clause.get("item") != "A04"]
    monkeypatch.setattr(
        "sapar_web.queries.balance.open_record.watched_under",
        lambda _text: stay_of(type(lived.document).model_validate({**document, "clauses": kept})),
    )
    assert Version.objects.get(pk=lived.version.pk).document == document
    with pytest.raises(RefusedError, match="does not open the whole record"):
        require_whole(lived.actor("sending"), lived.stay)
    require_whole(lived.actor("host"), lived.stay)


def test_a_stay_that_is_not_agreed_has_none(stay, cast):
    with pytest.raises(RefusedError):
        require_whole(cast.actor("officer"), stay)
