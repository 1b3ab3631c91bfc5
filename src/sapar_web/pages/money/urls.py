"""Addresses of money: below a stay, and below the terms of a scheme."""

from django.urls import path

from sapar_web.pages.money import export, lines, record, scheme, stay

_STAY, _SCHEME = "stays/<uuid:key>/money", "terms/<uuid:key>/money"

urlpatterns = [
    path(f"{_STAY}/", stay.read, name="stay_money"),
    path(f"{_STAY}/record/", record.record, name="stay_payment"),
    path(f"{_STAY}/milestones/<int:number>/release/", stay.release, name="stay_release"),
    path(f"{_STAY}/claim/", stay.claim, name="stay_claim"),
    path(f"{_STAY}/payments/<uuid:payment>/", record.reverse_, name="stay_payment_reverse"),
    path(f"{_STAY}/ledger.<str:ending>", export.of_stay, name="stay_ledger"),
    path(f"{_SCHEME}/", scheme.read, name="scheme_money"),
    path(f"{_SCHEME}/statements/", scheme.statement_new, name="scheme_statement_new"),
    path(f"{_SCHEME}/statements/<uuid:statement>/", scheme.statement, name="scheme_statement"),
    path(f"{_SCHEME}/lines/", lines.listed, name="scheme_lines"),
    path(f"{_SCHEME}/lines/<uuid:line>/", lines.decide, name="scheme_line"),
    path(f"{_SCHEME}/rates/", scheme.rates, name="scheme_rates"),
    path(f"{_SCHEME}/ledger.<str:ending>", export.of_scheme, name="scheme_ledger"),
]
