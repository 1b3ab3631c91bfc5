import pytest

from sapar_web.models import Offer


def test_an_offer_is_begun_for_ones_own_organisation(cast, tender) -> None:
    client, path = cast.client("receiver"), f"/offers/under/{tender.terms.key}/begin/"
    text = client.get(path).content.decode()
    assert cast.host.name in text
    assert cast.stranger.name not in text
    answer = client.post(path, {"organisation": cast.host.key, "role": "host"})
    assert answer.url == f"/offers/{Offer.objects.get().key}/"


@pytest.mark.parametrize("fields", [{}, {"role": "sponsor"}, {"role": "host"}])
def test_another_organisation_or_role_is_no_choice(cast, tender, fields: dict) -> None:
    sent = {"organisation": cast.stranger.key, **fields}
    path = f"/offers/under/{tender.terms.key}/begin/"
    assert cast.client("receiver").post(path, sent).status_code == 422
    assert not Offer.objects.exists()


@pytest.mark.parametrize(
    ("name", "status"), [("mentor", 403), ("officer", 403), ("nobody", 403), ("visitor", 302)]
)
def test_who_may_not_offer_is_told(cast, tender, name: str, status: int) -> None:
    answer = cast.client(name).get(f"/offers/under/{tender.terms.key}/begin/")
    assert answer.status_code == status


def test_after_the_last_day_none_is_begun(cast, tender) -> None:
    tender.close()
    path = f"/offers/under/{tender.terms.key}/begin/"
    assert cast.client("receiver").get(path).status_code == 403
