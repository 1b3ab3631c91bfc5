import pytest

from sapar_web.actions.offers.selecting import Reasons, select_offer
from sapar_web.models import Offer


@pytest.fixture
def pair(cast, tender) -> tuple[Offer, Offer]:
    found = tender.submitted(), tender.submitted("outsider", cast.stranger)
    tender.close()
    return found


def test_an_offer_is_selected_with_reasons(cast, pair) -> None:
    host, stranger = pair
    client = cast.client("officer")
    assert "Why not Island College" in client.get(f"/offers/{host.key}/select/").content.decode()
    fields = {"selected": "Good.", "rest": "Dear.", f"other-{stranger.key}": "Too far."}
    assert client.post(f"/offers/{host.key}/select/", fields).status_code == 302
    told = dict(Offer.objects.values_list("pk", "reason"))
    assert told == {host.pk: "Good.", stranger.pk: "Too far."}


@pytest.mark.parametrize("fields", [{}, {"selected": "Good."}, {"rest": "No."}])
def test_without_every_reason_the_form_comes_back(cast, pair, fields: dict) -> None:
    answer = cast.client("officer").post(f"/offers/{pair[0].key}/select/", fields)
    assert answer.status_code == 422
    assert set(Offer.objects.values_list("state", flat=True)) == {"submitted"}


def test_who_comes_second_sees_what_was_decided_and_loses_nothing(cast, pair) -> None:
    host, stranger = pair
    reasons = Reasons("Good.", rest="Dear.")
    select_offer(cast.actor("officer"), key=host.key, reasons=reasons)
    fields = {"selected": "I think this one.", "rest": "No."}
    answer = cast.client("officer").post(f"/offers/{stranger.key}/select/", fields)
    assert answer.status_code == 409
    told = answer.content.decode()
    for each in (cast.host.name, "Good.", cast.stranger.name, "I think this one.", "No."):
        assert f"<dd>{each}</dd>" in told


@pytest.mark.parametrize(
    ("name", "status"),
    [("observer", 403), ("receiver", 404), ("outsider", 404), ("nobody", 404), ("visitor", 302)],
)
def test_nobody_but_the_officer_selects(cast, pair, name: str, status: int) -> None:
    client, path = cast.client(name), f"/offers/{pair[0].key}/select/"
    assert client.get(path).status_code == status
    assert client.post(path, {"selected": "Us.", "rest": "No."}).status_code == status
    assert set(Offer.objects.values_list("state", flat=True)) == {"submitted"}


def test_whoever_offers_is_not_told_who_else_does(cast, pair) -> None:
    answer = cast.client("receiver").post(f"/offers/{pair[0].key}/select/", {})
    assert answer.status_code == 404
    assert cast.stranger.name not in answer.content.decode()
