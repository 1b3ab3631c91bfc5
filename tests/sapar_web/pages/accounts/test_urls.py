"""Addresses stay as they are: links in mail and in notes of people lead to them."""

from sapar_web.pages.accounts.urls import urlpatterns

ADDRESSES = {
    "account": "",
    "account_login": "login/",
    "account_data": "data/",
    "account_export": "data/export/",
    "account_erase": "erase/",
    "tokens": "tokens/",
    "token_end": "tokens/<uuid:key>/end/",
}


def test_each_address_has_its_name() -> None:
    found = {each.name: str(each.pattern) for each in urlpatterns}
    assert found == ADDRESSES
