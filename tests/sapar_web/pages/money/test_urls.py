"""Addresses stay as they are: links in mail and in notes of people lead to them."""

from sapar_web.pages.money.urls import urlpatterns

ADDRESSES = {
    "stay_money": "stays/<uuid:key>/money/",
    "stay_payment": "stays/<uuid:key>/money/record/",
    "stay_release": "stays/<uuid:key>/money/milestones/<int:number>/release/",
    "stay_claim": "stays/<uuid:key>/money/claim/",
    "stay_payment_reverse": "stays/<uuid:key>/money/payments/<uuid:payment>/",
    "stay_ledger": "stays/<uuid:key>/money/ledger.<str:ending>",
    "scheme_money": "terms/<uuid:key>/money/",
    "scheme_statement_new": "terms/<uuid:key>/money/statements/",
    "scheme_statement": "terms/<uuid:key>/money/statements/<uuid:statement>/",
    "scheme_lines": "terms/<uuid:key>/money/lines/",
    "scheme_line": "terms/<uuid:key>/money/lines/<uuid:line>/",
    "scheme_rates": "terms/<uuid:key>/money/rates/",
    "scheme_ledger": "terms/<uuid:key>/money/ledger.<str:ending>",
}


def test_each_address_is_where_it_was() -> None:
    assert {each.name: str(each.pattern) for each in urlpatterns} == ADDRESSES
