"""Addresses of balances."""

from django.urls import path

from sapar_web.pages.balance import scheme, stay

urlpatterns = [
    path("terms/<uuid:key>/balance/", scheme.read, name="terms_balance"),
    path("terms/<uuid:key>/balance/report/", scheme.report, name="terms_report"),
    path("terms/<uuid:key>/balance/balance.json", scheme.data, name="terms_balance_json"),
    path("terms/<uuid:key>/balance/dataset/", scheme.dataset, name="terms_dataset"),
    path("terms/<uuid:key>/balance/snapshot/", scheme.ask, name="terms_snapshot"),
    path("stays/<uuid:key>/balance/", stay.read, name="stay_balance"),
    path("stays/<uuid:key>/balance/balance.json", stay.data, name="stay_balance_json"),
]
