"""Addresses stay as they are: links in mail and in notes of people lead to them."""

from sapar_web.pages.terms.urls import urlpatterns

ADDRESSES = {
    "terms": "",
    "published": "published/",
    "terms_new": "new/",
    "terms_read": "<uuid:key>/",
    "terms_history": "<uuid:key>/history/",
    "terms_edit": "<uuid:key>/edit/",
    "terms_catalogue": "<uuid:key>/catalogue/",
    "terms_part": "<uuid:key>/part/<slug:part>/",
    "terms_add": "<uuid:key>/add/",
    "terms_fill": "<uuid:key>/fill/",
    "terms_restore": "<uuid:key>/restore/",
    "terms_clause": "<uuid:key>/clauses/<slug:clause>/",
    "terms_move": "<uuid:key>/clauses/<slug:clause>/move/",
    "terms_remove": "<uuid:key>/clauses/<slug:clause>/remove/",
    "terms_publish": "<uuid:key>/publish/",
    "terms_withdraw": "<uuid:key>/withdraw/",
    "terms_supersede": "<uuid:key>/supersede/",
    "terms_discard": "<uuid:key>/discard/",
    "terms_compare": "<uuid:key>/compare/<uuid:other>/",
    "terms_json": "<uuid:key>/terms.json",
    "terms_yaml": "<uuid:key>/terms.yaml",
    "terms_file": "<uuid:key>/terms.<slug:say>.<slug:ending>",
}


def test_each_address_has_its_name() -> None:
    found = {each.name: str(each.pattern) for each in urlpatterns}
    assert found == ADDRESSES
