"""Addresses stay as they are: links in mail and in notes of people lead to them."""

from sapar_web.pages.turn.urls import urlpatterns

ADDRESSES = {
    "turn": "",
    "turn_seen": "turn/seen/<uuid:key>/",
}


def test_each_address_has_its_name() -> None:
    found = {each.name: str(each.pattern) for each in urlpatterns}
    assert found == ADDRESSES
