import pytest

from sapar_web.models import Terms


def more_terms(tender, number: int) -> None:
    for _each in range(number):
        tender.terms.pk, tender.terms.key = None, type(tender.terms)().key
        tender.terms.save(force_insert=True)


def test_ones_own_offers_by_state(cast, tender) -> None:
    offer = tender.begun()
    client = cast.client("receiver")
    assert f"/offers/{offer.key}/" in client.get("/offers/").content.decode()
    assert f"/offers/{offer.key}/" not in client.get("/offers/?state=selected").content.decode()
    assert f"/offers/{offer.key}/" in client.get("/offers/?state=none").content.decode()
    assert "There is no offer here." in cast.client("nobody").get("/offers/").content.decode()


def test_terms_that_take_offers(cast, tender) -> None:
    text = cast.client("receiver").get("/offers/open/").content.decode()
    assert f"/offers/under/{tender.terms.key}/begin/" in text
    assert "/begin/" not in cast.client("mentor").get("/offers/open/").content.decode()
    assert "/begin/" not in cast.client("receiver").get("/offers/open/?q=none").content.decode()


def test_a_sponsor_finds_its_terms(cast, tender) -> None:
    path = f"/offers/under/{tender.terms.key}/"
    assert path in cast.client("observer").get("/offers/decide/").content.decode()
    assert path not in cast.client("receiver").get("/offers/decide/").content.decode()


def test_long_lists_go_on_on_the_next_page(cast, tender) -> None:
    more_terms(tender, 40)
    client, address, seen = cast.client("receiver"), "/offers/open/", 0
    while address:
        answer = client.get(address)
        seen += answer.content.decode().count("/begin/")
        address = answer.context["next"] and "/offers/open/" + answer.context["next"]
    assert seen == Terms.objects.count() == 41


@pytest.mark.parametrize("query", ["after=x", "q=%00", "q='", "state=%00", "after=%00"])
def test_odd_addresses_are_first_pages(cast, tender, query: str) -> None:
    for path in ("/offers/", "/offers/open/", "/offers/decide/"):
        assert cast.client("officer").get(f"{path}?{query}").status_code == 200


@pytest.mark.parametrize("path", ["/offers/", "/offers/open/", "/offers/decide/"])
@pytest.mark.parametrize("rows", [1, 3])
def test_the_number_of_queries_does_not_hang_on_that_of_rows(
    cast, tender, django_assert_num_queries, path: str, rows: int
) -> None:
    tender.begun()
    for _each in range(rows - 1):
        more_terms(tender, 1)
        tender.begun()
    client = cast.client("receiver")
    with django_assert_num_queries(4):
        client.get(path)


def test_visitors_sign_in_first(cast, tender) -> None:
    for path in ("/offers/", "/offers/open/", "/offers/decide/"):
        assert cast.client("visitor").get(path).url.startswith("/account/login/")


def test_the_country_of_a_sponsor_is_told_in_the_language_of_the_reader(cast, tender) -> None:
    answer = cast.client("receiver").get("/offers/open/", headers={"accept-language": "ru"})
    assert f"{cast.ministry.name} (Казахстан)" in answer.content.decode()
