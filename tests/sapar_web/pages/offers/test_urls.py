"""Addresses stay as they are: links in mail and in notes of people lead to them."""

from sapar_web.pages.offers.urls import urlpatterns

ADDRESSES = {
    "offers": "",
    "offers_open": "open/",
    "offers_to_decide": "decide/",
    "offers_under": "under/<uuid:terms>/",
    "offers_csv": "under/<uuid:terms>/comparison.csv",
    "offer_begin": "under/<uuid:terms>/begin/",
    "offer": "<uuid:key>/",
    "offer_part": "<uuid:key>/part/<path:part>/",
    "offer_submit": "<uuid:key>/submit/",
    "offer_withdraw": "<uuid:key>/withdraw/",
    "offer_select": "<uuid:key>/select/",
    "offer_file": "<uuid:key>/offer.<str:ending>",
}


def test_each_address_has_its_name() -> None:
    found = {each.name: str(each.pattern) for each in urlpatterns}
    assert found == ADDRESSES
