"""Addresses stay as they are: links in mail and in notes of people lead to them."""

from sapar_web.pages.design.urls import urlpatterns

ADDRESSES = {
    "design": "",
}


def test_each_address_has_its_name() -> None:
    found = {each.name: str(each.pattern) for each in urlpatterns}
    assert found == ADDRESSES
