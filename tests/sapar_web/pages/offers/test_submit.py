import pytest

from sapar_web.actions.offers.editing import edit_offer
from sapar_web.models import Offer


def test_what_is_unanswered_is_shown_before_it_is_submitted_as_it_is(cast, tender) -> None:
    offer = tender.begun()
    client = cast.client("receiver")
    text = client.get(f"/offers/{offer.key}/submit/").content.decode()
    assert "Submit as it is" in text
    assert text.count("/part/answers/") == 32
    answer = client.post(f"/offers/{offer.key}/submit/", {"revision": "1"})
    assert answer.status_code == 302
    offer.refresh_from_db()
    assert offer.state == "submitted"


@pytest.mark.parametrize("revision", ["1", "", "x", "9" * 40])
def test_what_was_changed_meanwhile_is_looked_over_again(cast, tender, revision: str) -> None:
    offer = tender.begun()
    edit_offer(cast.actor("receiver"), key=offer.key, part="notes", value="New.", read="")
    answer = cast.client("receiver").post(f"/offers/{offer.key}/submit/", {"revision": revision})
    assert answer.status_code == 409
    assert 'name="revision" value="2"' in answer.content.decode()
    assert Offer.objects.get().state == "draft"


def test_an_offer_is_withdrawn_after_a_question(cast, tender) -> None:
    offer, client = tender.submitted(), cast.client("receiver")
    assert client.get(f"/offers/{offer.key}/withdraw/").status_code == 200
    assert Offer.objects.get().state == "submitted"
    assert client.post(f"/offers/{offer.key}/withdraw/").status_code == 302
    assert Offer.objects.get().state == "withdrawn"
    assert client.get(f"/offers/{offer.key}/withdraw/").status_code == 403


def test_nothing_is_submitted_after_the_last_day(cast, tender) -> None:
    offer, client = tender.begun(), cast.client("receiver")
    tender.close()
    assert client.get(f"/offers/{offer.key}/submit/").status_code == 403
    assert client.post(f"/offers/{offer.key}/submit/", {"revision": "1"}).status_code == 403


@pytest.mark.parametrize("deed", ["submit", "withdraw"])
@pytest.mark.parametrize("name", ["mentor", "officer", "outsider", "nobody", "visitor"])
def test_nobody_but_those_who_offer(cast, tender, name: str, deed: str) -> None:
    offer, client = tender.begun(), cast.client(name)
    refused = (302, 403, 404)
    assert client.get(f"/offers/{offer.key}/{deed}/").status_code in refused
    assert client.post(f"/offers/{offer.key}/{deed}/", {"revision": "1"}).status_code in refused
    assert Offer.objects.get().state == "draft"
